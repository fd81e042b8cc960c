package org.planintervention.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.plan.SchoolYear;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNumber;

@DisplayName("D-2 how long plans are kept: five years in the reference district")
class RetentionTest {
  private static final SchoolYear YEAR = new SchoolYear(2019);
  private static final LocalDate DAY_BEFORE = LocalDate.of(2025, 6, 30);
  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

  private final Retention retention = new Retention(DistrictPolicy.reference());

  @Test
  @DisplayName("D-2 from the end of the school year, to the day")
  void fromTheEndOfTheYear() {
    Optional<Student> left = left(LocalDate.of(2020, 6, 30));

    assertThat(retention.dueSince(YEAR, left, DAY_BEFORE)).isEmpty();
    assertThat(retention.dueSince(YEAR, left, DAY)).contains(DAY);
    assertThat(retention.canBeDue(YEAR, DAY_BEFORE)).isFalse();
    assertThat(retention.canBeDue(YEAR, DAY)).isTrue();
  }

  @Test
  @DisplayName("D-2 from the day on which the student left, where that is later")
  void fromTheDeparture() {
    Optional<Student> left = left(LocalDate.of(2020, 7, 2));

    assertThat(retention.dueSince(YEAR, left, DAY)).isEmpty();
    assertThat(retention.dueSince(YEAR, left, DAY.plusDays(1))).contains(DAY.plusDays(1));
  }

  @Test
  @DisplayName("D-2 never while the student is here, or is to leave later")
  void notOfWhoIsHere() {
    assertThat(retention.dueSince(YEAR, student(Optional.empty()), DAY.plusYears(50))).isEmpty();
    assertThat(retention.dueSince(YEAR, left(DAY.plusDays(1)), DAY)).isEmpty();
  }

  @Test
  @DisplayName("D-2 of a student whom the registry knows no more, by the year alone")
  void ofNobodyKnown() {
    assertThat(retention.dueSince(YEAR, Optional.empty(), DAY_BEFORE)).isEmpty();
    assertThat(retention.dueSince(YEAR, Optional.empty(), DAY)).contains(DAY);
  }

  private static Optional<Student> left(LocalDate day) {
    return student(Optional.of(day));
  }

  private static Optional<Student> student(Optional<LocalDate> left) {
    return Optional.of(
        new Student(
            new StudentNumber(1_200_337), LocalDate.of(2006, 3, 1), new SchoolCode("014"), left));
  }
}
