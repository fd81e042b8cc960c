package org.planintervention.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.decision.RuleId.A_11;
import static org.planintervention.decision.RuleId.C_1;
import static org.planintervention.decision.RuleId.O_2;
import static org.planintervention.decision.RuleId.O_3;
import static org.planintervention.decision.RuleId.O_4;
import static org.planintervention.decision.RuleId.O_5;
import static org.planintervention.plan.PlanStatus.CLOSED;
import static org.planintervention.plan.PlanStatus.CREATED_IN_ERROR;
import static org.planintervention.plan.PlanStatus.IN_REVISION;
import static org.planintervention.plan.PlanStatus.OPENING;
import static org.planintervention.plan.PlanStatus.READY_TO_SIGN;
import static org.planintervention.rules.Asking.answer;
import static org.planintervention.rules.Asking.answerSituation;
import static org.planintervention.rules.Asking.changeTo;
import static org.planintervention.rules.Asking.create;
import static org.planintervention.rules.Asking.duplicate;
import static org.planintervention.rules.Asking.list;
import static org.planintervention.rules.Asking.nameCoordinator;
import static org.planintervention.rules.Asking.sign;
import static org.planintervention.rules.Asking.signFor;
import static org.planintervention.rules.Asking.unlist;
import static org.planintervention.rules.Asking.write;
import static org.planintervention.rules.Scene.COORDINATOR;
import static org.planintervention.rules.Scene.LAST_YEAR;
import static org.planintervention.rules.Scene.MOTHER;
import static org.planintervention.rules.Scene.PRINCIPAL;
import static org.planintervention.rules.Scene.PSYCHOLOGIST;
import static org.planintervention.rules.Scene.TEACHER;
import static org.planintervention.rules.Scene.THIS_YEAR;
import static org.planintervention.rules.Scene.noPlan;
import static org.planintervention.rules.Scene.parent;
import static org.planintervention.rules.Scene.plan;
import static org.planintervention.rules.Scene.staff;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;

@DisplayName("O. Opening")
class OpeningTest {
  @Test
  @DisplayName("O-1 a plan that is created starts in opening, unanswered")
  void created() {
    Plan created = noPlan().after(staff(TEACHER), create(THIS_YEAR));
    assertThat(created.status()).isEqualTo(OPENING);
    assertThat(created.opening()).isEmpty();
    assertThat(created.version()).isEqualTo(1);
  }

  @Test
  @DisplayName("O-1 so does one that is duplicated, whatever the source said")
  void duplicated() {
    Plan duplicated = plan(CLOSED).of(LAST_YEAR).after(staff(PRINCIPAL), duplicate());
    assertThat(duplicated.status()).isEqualTo(OPENING);
    assertThat(duplicated.opening()).isEmpty();
  }

  @Test
  @DisplayName("O-2 one situation, several, or none that applies are answers")
  void answers() {
    plan()
        .unanswered()
        .permits(staff(COORDINATOR), answerSituation())
        .permits(staff(COORDINATOR), answer(OpeningAnswer.of(OpeningSituation.values())))
        .permits(staff(COORDINATOR), answer(new OpeningAnswer.DoesNotMeet()));
  }

  @Test
  @DisplayName("O-2 nothing chosen is no answer")
  void noAnswer() {
    plan().refuses(staff(COORDINATOR), answer(OpeningAnswer.of()), O_2);
  }

  @Test
  @DisplayName("O-3 until a situation is chosen nothing else works")
  void nothingElseWorks() {
    plan()
        .unanswered()
        .refuses(staff(PRINCIPAL), write(), O_3)
        .refuses(staff(PRINCIPAL), list(TEACHER), O_3)
        .refuses(staff(PRINCIPAL), unlist(MOTHER), O_3)
        .refuses(staff(PRINCIPAL), nameCoordinator(TEACHER), O_3)
        .refuses(staff(PRINCIPAL), changeTo(READY_TO_SIGN), O_3)
        .refuses(staff(PRINCIPAL), changeTo(CREATED_IN_ERROR), O_3);
    plan(READY_TO_SIGN)
        .unanswered()
        .refuses(staff(PRINCIPAL), sign(), O_3)
        .refuses(staff(PRINCIPAL), signFor(MOTHER), O_3);
  }

  @Test
  @DisplayName("O-3 with a situation it does")
  void withASituation() {
    plan()
        .permits(staff(PRINCIPAL), write())
        .permits(staff(PRINCIPAL), list(TEACHER))
        .permits(staff(PRINCIPAL), changeTo(READY_TO_SIGN));
  }

  @Test
  @DisplayName("O-4 \"does not meet\" offers no status: first answer with a situation")
  void doesNotMeet() {
    plan()
        .doesNotMeet()
        .refuses(staff(COORDINATOR), changeTo(CREATED_IN_ERROR), O_4)
        .refuses(staff(COORDINATOR), changeTo(READY_TO_SIGN), O_4)
        .permits(staff(COORDINATOR), answerSituation());
    plan().permits(staff(COORDINATOR), changeTo(CREATED_IN_ERROR));
  }

  @Test
  @DisplayName("O-3 \"does not meet\" chooses no situation, so nothing is written either")
  void doesNotMeetChoosesNone() {
    plan().doesNotMeet().refuses(staff(COORDINATOR), write(), O_3);
    plan(READY_TO_SIGN).doesNotMeet().refuses(staff(COORDINATOR), write(), O_3, C_1);
  }

  @Test
  @DisplayName("O-4 the answer can be changed")
  void changed() {
    Plan changed = plan().doesNotMeet().after(staff(COORDINATOR), answerSituation());
    assertThat(changed.hasSituation()).isTrue();
  }

  @Test
  @DisplayName("O-5 coordinator and direction answer")
  void who() {
    plan().permits(staff(COORDINATOR), answerSituation());
    plan().permits(staff(PRINCIPAL), answerSituation());
    plan().refuses(staff(PSYCHOLOGIST), answerSituation(), O_5);
    plan().refuses(parent(MOTHER), answerSituation(), O_5);
    plan().refuses(staff(TEACHER), answerSituation(), A_11);
  }

  @Test
  @DisplayName("O-5 in opening and revision only")
  void status() {
    for (PlanStatus status : PlanStatus.values()) {
      if (status == OPENING || status == IN_REVISION) {
        plan(status).permits(staff(COORDINATOR), answerSituation());
      } else {
        plan(status).refuses(staff(COORDINATOR), answerSituation(), O_5);
      }
    }
  }
}
