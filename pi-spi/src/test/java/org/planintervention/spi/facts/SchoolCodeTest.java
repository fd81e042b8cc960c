package org.planintervention.spi.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("School codes")
class SchoolCodeTest {
  @ParameterizedTest(name = "1 to 16 letters, digits or hyphens: {0}")
  @ValueSource(strings = {"0", "014", "a-Z", "AZaz09", "0123456789abcdef", "-"})
  void usable(String code) {
    assertThat(SchoolCode.fits(code)).isTrue();
    assertThat(new SchoolCode(code)).hasToString(code);
  }

  @ParameterizedTest(name = "is no school code: <{0}>")
  @ValueSource(
      strings = {"", "0123456789abcdefg", " 014", "0/4", "0:4", "0@4", "0[4", "0`4", "0{4", "é"})
  void unusable(String code) {
    assertThat(SchoolCode.fits(code)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new SchoolCode(code));
  }

  @Test
  void codesAreOrderedByTheirText() {
    assertThat(new SchoolCode("014")).isLessThan(new SchoolCode("020"));
    assertThat(new SchoolCode("020")).isGreaterThan(new SchoolCode("014"));
  }
}
