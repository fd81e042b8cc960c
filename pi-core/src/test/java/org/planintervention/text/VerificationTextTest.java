package org.planintervention.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.PlanId;
import org.planintervention.trail.Finding;
import org.planintervention.trail.Finding.Kind;
import org.planintervention.trail.VerificationReport;
import org.planintervention.trail.VerificationReport.AgainstCheckpoint;
import org.planintervention.trail.VerificationReport.Figure;
import org.planintervention.trail.VerificationReport.Note;
import org.planintervention.trail.VerificationReport.SealStanding;

@DisplayName("T-1 a verification, for people")
class VerificationTextTest {
  private static final ChainId CHAIN = ChainId.of(new PlanId(new SchoolCode("014"), "p1"));
  private static final Finding AT_A_ROW =
      new Finding(Kind.ROW_ALTERED, CHAIN, OptionalLong.of(3), Optional.empty());
  private static final Finding IN_A_PART =
      new Finding(Kind.CONTENT_ALTERED, CHAIN, OptionalLong.empty(), Optional.of("status"));

  @Test
  @DisplayName("T-1 nothing found, and nothing to compare with")
  void nothing() {
    Texts texts = Texts.in(Language.ENGLISH);
    assertThat(VerificationText.lines(new VerificationReport(2, 7, List.of()), Language.ENGLISH))
        .containsExactly(
            texts.figure(Figure.PLANS) + ": 2",
            texts.figure(Figure.ROWS) + ": 7",
            texts.figure(Figure.FINDINGS) + ": 0",
            texts.note(Note.NOTHING_FOUND),
            texts.note(Note.NO_CHECKPOINT));
  }

  @Test
  @DisplayName("T-1 kind by kind what was found, what to do, and every place")
  void findings() {
    Texts texts = Texts.in(Language.FRENCH);
    VerificationReport report =
        new VerificationReport(
            1,
            9,
            List.of(AT_A_ROW, IN_A_PART),
            Map.of(Kind.CONTENT_ALTERED, 1L, Kind.ROW_ALTERED, 1L),
            Optional.of(new AgainstCheckpoint(12, 0, SealStanding.GENUINE)),
            true);
    assertThat(VerificationText.lines(report, Language.FRENCH))
        .containsExactly(
            texts.figure(Figure.PLANS) + "\u00A0: 1",
            texts.figure(Figure.ROWS) + "\u00A0: 9",
            texts.figure(Figure.FINDINGS) + "\u00A0: 2",
            texts.figure(Figure.CHECKPOINT) + "\u00A0: 12",
            "",
            "CONTENT_ALTERED (1)",
            texts.finding(Kind.CONTENT_ALTERED),
            texts.remedy(Kind.CONTENT_ALTERED),
            "  " + CHAIN + " [status]",
            "",
            "ROW_ALTERED (1)",
            texts.finding(Kind.ROW_ALTERED),
            texts.remedy(Kind.ROW_ALTERED),
            "  " + CHAIN + " #3");
  }
}
