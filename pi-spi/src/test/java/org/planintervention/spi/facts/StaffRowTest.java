package org.planintervention.spi.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A-2 rows of a staff table")
class StaffRowTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @Test
  @DisplayName("A-2 a row holds on its first day, not the day before")
  void firstDay() {
    StaffRow row = row(Optional.of(DAY), Optional.empty());
    assertThat(row.currentOn(DAY.minusDays(1))).isFalse();
    assertThat(row.currentOn(DAY)).isTrue();
    assertThat(row.currentOn(DAY.plusYears(10))).isTrue();
  }

  @Test
  @DisplayName("A-2 a row holds on its last day, not the day after")
  void lastDay() {
    StaffRow row = row(Optional.empty(), Optional.of(DAY));
    assertThat(row.currentOn(DAY.minusYears(10))).isTrue();
    assertThat(row.currentOn(DAY)).isTrue();
    assertThat(row.currentOn(DAY.plusDays(1))).isFalse();
  }

  @Test
  @DisplayName("A-2 a row without days holds always")
  void always() {
    assertThat(row(Optional.empty(), Optional.empty()).currentOn(DAY)).isTrue();
  }

  @Test
  @DisplayName("T-2 a row tells its school, and not who works there")
  void silent() {
    assertThat(row(Optional.empty(), Optional.empty())).hasToString("StaffRow[014]");
  }

  private static StaffRow row(Optional<LocalDate> from, Optional<LocalDate> to) {
    return new StaffRow(
        new SchoolCode("014"),
        new EmailAddress("poirier.j@csdm.qc.ca"),
        "Enseignant",
        "Titulaire",
        from,
        to);
  }
}
