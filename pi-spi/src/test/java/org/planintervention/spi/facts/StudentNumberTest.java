package org.planintervention.spi.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Student numbers")
class StudentNumberTest {
  @ParameterizedTest(name = "seven digits: {0}")
  @ValueSource(ints = {1_000_000, 1_200_337, 9_999_999})
  void sevenDigits(int value) {
    assertThat(StudentNumber.fits(value)).isTrue();
    assertThat(new StudentNumber(value).text()).isEqualTo(String.valueOf(value)).hasSize(7);
  }

  @ParameterizedTest(name = "not seven digits: {0}")
  @ValueSource(ints = {-1_200_337, 0, 999_999, 10_000_000})
  void notSevenDigits(int value) {
    assertThat(StudentNumber.fits(value)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StudentNumber(value))
        .withMessageNotContaining(String.valueOf(value));
  }

  @ParameterizedTest(name = "read: {0}")
  @ValueSource(ints = {1_000_000, 1_200_337, 9_876_543, 9_999_999})
  void read(int value) {
    assertThat(StudentNumber.read(String.valueOf(value))).contains(new StudentNumber(value));
  }

  @ParameterizedTest(name = "no student number: {0}")
  @ValueSource(
      strings = {
        "",
        "0999999",
        "120033",
        "12003371",
        "12003a7",
        "/200337",
        "120033:",
        "+120033",
        "1200 37",
        "120033\uff17",
        "\u0661200337"
      })
  void notRead(String text) {
    assertThat(StudentNumber.read(text)).isEmpty();
  }

  @Test
  void numbersAreOrdered() {
    assertThat(StudentNumber.FIRST).isLessThan(new StudentNumber(1_000_001));
    assertThat(new StudentNumber(1_000_001)).isGreaterThan(StudentNumber.FIRST);
  }
}
