package org.planintervention.spi.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Students")
class StudentTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @Test
  @DisplayName("G-2 who turns fourteen is fourteen on the birthday, not the day before")
  void birthday() {
    Student student = born(DAY.minusYears(14));
    assertThat(student.ageOn(DAY.minusDays(1))).isEqualTo(13);
    assertThat(student.ageOn(DAY)).isEqualTo(14);
    assertThat(student.ageOn(DAY.plusYears(1).minusDays(1))).isEqualTo(14);
  }

  @Test
  @DisplayName("G-2 who was born on February 29 grows older on March 1 in common years")
  void leapDay() {
    Student student = born(LocalDate.of(2012, 2, 29));
    assertThat(student.ageOn(LocalDate.of(2026, 2, 28))).isEqualTo(13);
    assertThat(student.ageOn(LocalDate.of(2026, 3, 1))).isEqualTo(14);
    assertThat(student.ageOn(LocalDate.of(2028, 2, 28))).isEqualTo(15);
    assertThat(student.ageOn(LocalDate.of(2028, 2, 29))).isEqualTo(16);
  }

  @Test
  @DisplayName("A-9 who leaves is gone from that day on, and there until the day before")
  void leaving() {
    Student student = student(DAY.minusYears(14), Optional.of(DAY));
    assertThat(student.hasLeftBy(DAY.minusDays(1))).isFalse();
    assertThat(student.hasLeftBy(DAY)).isTrue();
    assertThat(student.hasLeftBy(DAY.plusDays(1))).isTrue();
    assertThat(born(DAY.minusYears(14)).hasLeftBy(DAY)).isFalse();
  }

  private static Student born(LocalDate day) {
    return student(day, Optional.empty());
  }

  private static Student student(LocalDate born, Optional<LocalDate> left) {
    return new Student(new StudentNumber(1_200_337), born, new SchoolCode("014"), left);
  }
}
