package org.planintervention.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.SchoolYear;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.PlanId;

/** G-7: bytes that nobody writes, and are refused as such. */
class CanonicalFormTest {
  private static final OpeningAnswer ANSWER =
      OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION, OpeningSituation.PATHWAY_DECISIONS);
  private static final Edition EDITION =
      new Edition(Optional.of(ANSWER), PlanContent.EMPTY.withRemarks("fin"));
  private static final String HEX = CanonicalForm.encode(EDITION).hex();

  @Test
  @DisplayName("G-7 situations stand in the order of the framework, each once")
  void situationsInOrder() {
    String concerted = text("CONCERTED_ACTION");
    String pathway = text("PATHWAY_DECISIONS");
    assertThat(HEX).contains(concerted + pathway);
    assertThat(CanonicalForm.decode(Bytes.hex(HEX))).isEqualTo(EDITION);
    assertRefused(HEX.replace(concerted + pathway, pathway + concerted));
    assertRefused(HEX.replace(concerted + pathway, concerted + concerted));
  }

  @Test
  @DisplayName("G-7 a text that is longer than what follows is none")
  void textBeyondTheEnd() {
    assertThat(HEX).endsWith(text("fin"));
    assertRefused(HEX.replace(text("fin"), "5400000004" + hex("fin")));
    assertRefused(HEX.replace(text("fin"), "547fffffff" + hex("fin")));
  }

  @Test
  @DisplayName("O-2 the answer to the opening is read without what follows it")
  void openingAlone() {
    assertThat(CanonicalForm.opening(Bytes.hex(HEX))).contains(ANSWER);
    assertThat(CanonicalForm.opening(Bytes.hex(HEX.substring(0, HEX.indexOf(text("fin"))))))
        .contains(ANSWER);
    Edition unanswered = new Edition(Optional.empty(), PlanContent.EMPTY);
    assertThat(CanonicalForm.opening(CanonicalForm.encode(unanswered))).isEmpty();
    String cut = HEX.substring(0, HEX.indexOf(hex("PATHWAY")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalForm.opening(Bytes.hex(cut)))
        .withMessage("the bytes are not PI-CONTENT-1");
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalForm.opening(Bytes.utf8("PI")));
    String unknown = HEX.replace(hex("PATHWAY"), hex("PITHWAY"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalForm.opening(Bytes.hex(unknown)))
        .withMessage("the bytes are not PI-CONTENT-1: no situation");
  }

  @Test
  @DisplayName("G-7 an edition is what the present version of a plan says, and does not repeat it")
  void edition() {
    Plan plan =
        Plan.opened(
                new PlanId(new SchoolCode("014"), "p1"),
                new StudentNumber(1_200_337),
                new SchoolYear(2026),
                new EmailAddress("titulaire@csdm.qc.ca"),
                Set.of(),
                PlanContent.EMPTY.withRemarks("fin"),
                Optional.empty())
            .answered(ANSWER);
    assertThat(Edition.of(plan)).isEqualTo(EDITION);
    assertThat(EDITION).hasToString("Edition");
  }

  private static void assertRefused(String hex) {
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalForm.decode(Bytes.hex(hex)));
  }

  private static String text(String ascii) {
    return "54" + HexFormat.of().toHexDigits(ascii.length()) + hex(ascii);
  }

  private static String hex(String ascii) {
    return HexFormat.of().formatHex(ascii.getBytes(StandardCharsets.US_ASCII));
  }
}
