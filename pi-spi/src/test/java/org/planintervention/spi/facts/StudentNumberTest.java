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

  @Test
  void numbersAreOrdered() {
    assertThat(StudentNumber.FIRST).isLessThan(new StudentNumber(1_000_001));
    assertThat(new StudentNumber(1_000_001)).isGreaterThan(StudentNumber.FIRST);
  }
}
