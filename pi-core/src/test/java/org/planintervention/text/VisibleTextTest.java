package org.planintervention.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which characters are written out. */
final class VisibleTextTest {
  @Test
  @DisplayName("controls, bidirectional controls, separators and lone surrogates are written out")
  void everyCodePoint() {
    int written = 0;
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String one = Character.toString(c);
      boolean steers =
          one.matches(
              "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
      assertThat(VisibleText.of("a" + one + "b"))
          .isEqualTo(steers ? String.format("a\\u%04Xb", c) : "a" + one + "b");
      written += steers ? 1 : 0;
    }
    assertThat(written).isEqualTo(65 + 2048 + 2 + 12);
  }

  @Test
  @DisplayName("pairs of surrogates are characters, and stay")
  void pairs() {
    assertThat(VisibleText.of("\uD83D\uDE00\uDE00\uD83D")).isEqualTo("😀\\uDE00\\uD83D");
  }
}
