package org.planintervention.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Y-1 school years")
class SchoolYearTest {
  private static final MonthDay FIRST_DAY = MonthDay.of(7, 1);

  @ParameterizedTest(name = "Y-1 {0} is in the school year that starts in {1}")
  @CsvSource({"2026-06-30,2025", "2026-07-01,2026", "2027-06-30,2026", "2027-07-01,2027"})
  void ofADay(LocalDate day, int start) {
    assertThat(SchoolYear.of(day, FIRST_DAY)).isEqualTo(new SchoolYear(start));
  }

  @ParameterizedTest(name = "a school year can start in {0}")
  @ValueSource(ints = {1900, 1901, 9997, 9998})
  void starts(int start) {
    SchoolYear year = new SchoolYear(start);
    assertThat(year.text()).isEqualTo(start + "-" + (start + 1));
    assertThat(year).hasToString(year.text());
    assertThat(SchoolYear.parse(year.text())).contains(year);
  }

  @ParameterizedTest(name = "a school year cannot start in {0}")
  @ValueSource(ints = {-1, 0, 1899, 9999})
  void cannotStart(int start) {
    assertThatIllegalArgumentException().isThrownBy(() -> new SchoolYear(start));
  }

  @ParameterizedTest(name = "is a school year: {0}")
  @ValueSource(strings = {"1900-1901", "2019-2020", "2009-2010", "9998-9999"})
  void parsed(String text) {
    assertThat(SchoolYear.parse(text).map(SchoolYear::text)).contains(text);
  }

  @ParameterizedTest(name = "is no school year: <{0}>")
  @ValueSource(
      strings = {
        "",
        "2026",
        "2026-202",
        "2026-20270",
        "2026/2027",
        "2026-2026",
        "2026-2028",
        "2027-2026",
        "1899-1900",
        "0000-0001",
        "/026-2027",
        ":026-2027",
        "202/-2027",
        "2026-202/",
        "2026-:027",
        "+026-0027",
        "2026-202é"
      })
  void notParsed(String text) {
    assertThat(SchoolYear.parse(text)).isEmpty();
  }

  @Test
  void yearsAreOrdered() {
    SchoolYear last = new SchoolYear(2025);
    SchoolYear now = new SchoolYear(2026);
    assertThat(last.isBefore(now)).isTrue();
    assertThat(now.isBefore(now)).isFalse();
    assertThat(now.isBefore(last)).isFalse();
    assertThat(last).isLessThan(now);
    assertThat(now).isGreaterThan(last);
  }
}
