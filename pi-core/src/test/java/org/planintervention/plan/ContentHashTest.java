package org.planintervention.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("G-7 content hashes")
class ContentHashTest {
  private static final String ALL_DIGITS = "0123456789abcdef".repeat(4);

  @Test
  @DisplayName("G-7 a hash has 64 lower-case hexadecimal digits")
  void digits() {
    assertThat(new ContentHash(ALL_DIGITS)).hasToString(ALL_DIGITS);
  }

  @ParameterizedTest(name = "G-7 no digit of a hash: {0}")
  @ValueSource(strings = {"/", ":", "`", "g", "A", "F", " ", "é"})
  void noDigit(String character) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ContentHash(ALL_DIGITS.substring(1) + character));
  }

  @Test
  @DisplayName("G-7 neither fewer nor more than 64 digits")
  void sixtyFour() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ContentHash(ALL_DIGITS.substring(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> new ContentHash(ALL_DIGITS + "0"));
  }
}
