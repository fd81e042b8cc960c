package org.planintervention.spi.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Permanent codes")
class PermanentCodeTest {
  @ParameterizedTest(name = "four capital letters and eight digits: {0}")
  @ValueSource(strings = {"TREM12345678", "AZAZ09090909", "ZAZA90909090"})
  void wellFormed(String code) {
    assertThat(PermanentCode.wellFormed(code)).isTrue();
    assertThat(new PermanentCode(code).value()).isEqualTo(code);
  }

  @ParameterizedTest(name = "is no code: <{0}>")
  @ValueSource(
      strings = {
        "",
        "TREM1234567",
        "TREM123456789",
        "TRE012345678",
        "TREMB2345678",
        "tREM12345678",
        "@REM12345678",
        "TRE[12345678",
        "TREM/2345678",
        "TREM1234567:",
        "TRÉM12345678"
      })
  void malformed(String code) {
    assertThat(PermanentCode.wellFormed(code)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new PermanentCode(code));
  }

  @Test
  @DisplayName("A code says the day, month and year of birth, and 50 more in the month for girls")
  void fits() {
    LocalDate born = LocalDate.of(2012, 10, 7);
    assertThat(new PermanentCode("TREM07101201").fits(born)).isTrue();
    assertThat(new PermanentCode("TREM07601201").fits(born)).isTrue();
  }

  @ParameterizedTest(name = "no code of who was born on October 7, 2012: {0}")
  @ValueSource(strings = {"TREM08101201", "TREM07111201", "TREM07101301", "TREM07611201"})
  void fitsNot(String code) {
    assertThat(new PermanentCode(code).fits(LocalDate.of(2012, 10, 7))).isFalse();
  }

  @Test
  @DisplayName("T-2 a code says nothing of itself")
  void silent() {
    assertThat(new PermanentCode("TREM07101201")).hasToString("PermanentCode");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PermanentCode("canary"))
        .withMessageNotContaining("canary");
  }
}
