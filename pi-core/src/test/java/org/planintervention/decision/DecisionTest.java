package org.planintervention.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("H-1 decisions")
class DecisionTest {
  @Test
  @DisplayName("H-1 a grant has no reason")
  void granted() {
    assertThat(Decision.yes().granted()).isTrue();
    assertThat(Decision.yes().reasons()).isEmpty();
    assertThat(Decision.yes().rules()).isEmpty();
  }

  @Test
  @DisplayName("H-1 a refusal names its reasons in book order, and each rule once")
  void refused() {
    Decision decision =
        new Decision.Refused(
            List.of(
                ReasonCode.YEAR_IS_PAST,
                ReasonCode.STUDENT_HAS_LEFT,
                ReasonCode.NOT_READY_TO_SIGN));
    assertThat(decision.granted()).isFalse();
    assertThat(decision.reasons())
        .containsExactly(
            ReasonCode.YEAR_IS_PAST, ReasonCode.STUDENT_HAS_LEFT, ReasonCode.NOT_READY_TO_SIGN);
    assertThat(decision.rules()).containsExactly(RuleId.S_9, RuleId.G_1);
  }

  @Test
  @DisplayName("H-1 there is no refusal without a reason")
  void noRefusalWithoutReason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Decision.Refused(List.of()))
        .withMessage("a refusal has a reason");
  }

  @Test
  @DisplayName("H-1 there is no refusal whose reasons are out of book order, or said twice")
  void noRefusalOutOfOrder() {
    for (ReasonCode second : List.of(ReasonCode.YEAR_IS_PAST, ReasonCode.STUDENT_HAS_LEFT)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Decision.Refused(List.of(ReasonCode.STUDENT_HAS_LEFT, second)))
          .withMessage("reasons are in book order");
    }
  }

  @Test
  @DisplayName("H-1 rules and guides are written as people write them")
  void asPeopleWriteThem() {
    assertThat(RuleId.A_11.text()).isEqualTo("A-11");
    assertThat(Stream.of(GuideKey.values()).map(GuideKey::text))
        .containsExactly(
            "earlier-plans",
            "side-by-side",
            "duplicate",
            "create",
            "recover",
            "enter",
            "refresh-rights",
            "sign-in-lots",
            "parents",
            "sign-for",
            "status",
            "created-in-error",
            "opening-situations",
            "revise",
            "training",
            "questa",
            "community");
  }

  @Test
  @DisplayName("H-1 a reason knows its rule, whose move it is, and its guide")
  void reasons() {
    ReasonCode reason = ReasonCode.ONLY_DIRECTION_FOR_DIRECTION;
    assertThat(reason.rule()).isEqualTo(RuleId.G_5);
    assertThat(reason.mover()).isEqualTo(Mover.DIRECTION);
    assertThat(reason.guide()).isEqualTo(GuideKey.SIGN_FOR);
  }

  @Test
  @DisplayName("H-3 what lies in the facts no action takes away; a status one does")
  void beyondActions() {
    assertThat(ReasonCode.YEAR_IS_PAST.isBeyondActions()).isTrue();
    assertThat(ReasonCode.NOT_READY_TO_SIGN.isBeyondActions()).isFalse();
  }
}
