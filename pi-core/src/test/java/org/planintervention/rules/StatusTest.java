package org.planintervention.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.decision.RuleId.G_8;
import static org.planintervention.decision.RuleId.S_1;
import static org.planintervention.decision.RuleId.S_2;
import static org.planintervention.decision.RuleId.S_3;
import static org.planintervention.decision.RuleId.S_4;
import static org.planintervention.decision.RuleId.S_5;
import static org.planintervention.decision.RuleId.S_6;
import static org.planintervention.decision.RuleId.S_7;
import static org.planintervention.decision.RuleId.S_8;
import static org.planintervention.decision.RuleId.S_9;
import static org.planintervention.plan.PlanStatus.CLOSED;
import static org.planintervention.plan.PlanStatus.CREATED_IN_ERROR;
import static org.planintervention.plan.PlanStatus.IN_REVISION;
import static org.planintervention.plan.PlanStatus.OPENING;
import static org.planintervention.plan.PlanStatus.READY_TO_SIGN;
import static org.planintervention.rules.Asking.answerSituation;
import static org.planintervention.rules.Asking.changeTo;
import static org.planintervention.rules.Asking.decline;
import static org.planintervention.rules.Asking.list;
import static org.planintervention.rules.Asking.nameCoordinator;
import static org.planintervention.rules.Asking.sign;
import static org.planintervention.rules.Asking.signFor;
import static org.planintervention.rules.Asking.unlist;
import static org.planintervention.rules.Asking.write;
import static org.planintervention.rules.Scene.COORDINATOR;
import static org.planintervention.rules.Scene.LAST_YEAR;
import static org.planintervention.rules.Scene.MOTHER;
import static org.planintervention.rules.Scene.NEXT_YEAR;
import static org.planintervention.rules.Scene.PRINCIPAL;
import static org.planintervention.rules.Scene.PSYCHOLOGIST;
import static org.planintervention.rules.Scene.TEACHER;
import static org.planintervention.rules.Scene.TODAY;
import static org.planintervention.rules.Scene.VERSION;
import static org.planintervention.rules.Scene.parent;
import static org.planintervention.rules.Scene.plan;
import static org.planintervention.rules.Scene.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planintervention.decision.Action;
import org.planintervention.decision.RuleId;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.identity.Actor;

@DisplayName("S. Status")
class StatusTest {
  /**
   * Every pair: who of a collaborator, the coordinator and the direction may, and by which rule.
   */
  @ParameterizedTest(name = "{2} from {0} to {1}: coordinator {3}, direction {4}")
  @CsvSource({
    "OPENING,          OPENING,          S-8, no,  no",
    "OPENING,          READY_TO_SIGN,    S-1, yes, yes",
    "OPENING,          IN_REVISION,      S-8, no,  no",
    "OPENING,          CREATED_IN_ERROR, S-4, yes, yes",
    "OPENING,          CLOSED,           S-8, no,  no",
    "READY_TO_SIGN,    OPENING,          S-8, no,  no",
    "READY_TO_SIGN,    READY_TO_SIGN,    S-8, no,  no",
    "READY_TO_SIGN,    IN_REVISION,      S-2, yes, yes",
    "READY_TO_SIGN,    CREATED_IN_ERROR, S-4, yes, yes",
    "READY_TO_SIGN,    CLOSED,           S-6, no,  yes",
    "IN_REVISION,      OPENING,          S-8, no,  no",
    "IN_REVISION,      READY_TO_SIGN,    S-3, yes, yes",
    "IN_REVISION,      IN_REVISION,      S-8, no,  no",
    "IN_REVISION,      CREATED_IN_ERROR, S-4, yes, yes",
    "IN_REVISION,      CLOSED,           S-6, no,  yes",
    "CREATED_IN_ERROR, OPENING,          S-5, yes, yes",
    "CREATED_IN_ERROR, READY_TO_SIGN,    S-8, no,  no",
    "CREATED_IN_ERROR, IN_REVISION,      S-8, no,  no",
    "CREATED_IN_ERROR, CREATED_IN_ERROR, S-8, no,  no",
    "CREATED_IN_ERROR, CLOSED,           S-8, no,  no",
    "CLOSED,           OPENING,          S-8, no,  no",
    "CLOSED,           READY_TO_SIGN,    S-8, no,  no",
    "CLOSED,           IN_REVISION,      S-7, no,  yes",
    "CLOSED,           CREATED_IN_ERROR, S-8, no,  no",
    "CLOSED,           CLOSED,           S-8, no,  no",
  })
  void everyPair(
      PlanStatus from, PlanStatus to, String rule, String coordinator, String direction) {
    RuleId failing = RuleId.valueOf(rule.replace('-', '_'));
    holds(from, to, staff(COORDINATOR), coordinator, failing);
    holds(from, to, staff(PRINCIPAL), direction, failing);
    holds(from, to, staff(PSYCHOLOGIST), "no", failing);
    holds(from, to, parent(MOTHER), "no", failing);
  }

  private static void holds(
      PlanStatus from, PlanStatus to, Actor actor, String may, RuleId failing) {
    if (may.equals("yes")) {
      assertThat(plan(from).after(actor, changeTo(to)).status()).isEqualTo(to);
    } else {
      plan(from).refuses(actor, changeTo(to), failing);
    }
  }

  @Test
  @DisplayName("S-1 needs a goal with a means")
  void readyNeedsAGoal() {
    plan().goals(0, 0).refuses(staff(COORDINATOR), changeTo(READY_TO_SIGN), S_1);
    plan().goals(1, 0).refuses(staff(COORDINATOR), changeTo(READY_TO_SIGN), S_1);
    plan().goals(1, 1).permits(staff(COORDINATOR), changeTo(READY_TO_SIGN));
  }

  @Test
  @DisplayName("S-3 needs it, too")
  void readyAgainNeedsAGoal() {
    plan(IN_REVISION).goals(2, 0).refuses(staff(COORDINATOR), changeTo(READY_TO_SIGN), S_3);
    plan(IN_REVISION).goals(2, 1).permits(staff(COORDINATOR), changeTo(READY_TO_SIGN));
  }

  @Test
  @DisplayName("S-1 remembers the version that was ready")
  void lastReady() {
    assertThat(plan().after(staff(COORDINATOR), changeTo(READY_TO_SIGN)).lastReady())
        .contains(VERSION);
  }

  @Test
  @DisplayName("S-2 starts the next version")
  void revision() {
    Plan revised = plan(READY_TO_SIGN).after(staff(COORDINATOR), changeTo(IN_REVISION));
    assertThat(revised.version()).isEqualTo(VERSION + 1);
    plan(READY_TO_SIGN).refuses(staff(PSYCHOLOGIST), changeTo(IN_REVISION), S_2);
  }

  @Test
  @DisplayName("S-4 a plan that was signed, in whatever version, is closed and not destroyed")
  void signedIsNoError() {
    plan(READY_TO_SIGN)
        .signedBy(MOTHER)
        .refuses(staff(PRINCIPAL), changeTo(CREATED_IN_ERROR), S_4)
        .permits(staff(PRINCIPAL), changeTo(CLOSED));
    plan(IN_REVISION)
        .onceSignedBy(PRINCIPAL)
        .refuses(staff(PRINCIPAL), changeTo(CREATED_IN_ERROR), S_4);
  }

  @Test
  @DisplayName("S-5 brings a marked plan back, forgetting who marked it")
  void broughtBack() {
    Plan marked = plan().after(staff(COORDINATOR), changeTo(CREATED_IN_ERROR));
    assertThat(marked.markedBy()).isPresent();
    Plan back = plan(CREATED_IN_ERROR).after(staff(COORDINATOR), changeTo(OPENING));
    assertThat(back.markedBy()).isEmpty();
    plan(CREATED_IN_ERROR).refuses(staff(PSYCHOLOGIST), changeTo(OPENING), S_5);
  }

  @Test
  @DisplayName("S-6 the coordinator who is of the direction closes")
  void closing() {
    plan(READY_TO_SIGN).coordinatedBy(PRINCIPAL).permits(staff(PRINCIPAL), changeTo(CLOSED));
    plan(READY_TO_SIGN).refuses(staff(COORDINATOR), changeTo(CLOSED), S_6);
  }

  @Test
  @DisplayName("S-7 reopens in the same school year only, and starts the next version")
  void reopening() {
    Plan reopened = plan(CLOSED).after(staff(PRINCIPAL), changeTo(IN_REVISION));
    assertThat(reopened.version()).isEqualTo(VERSION + 1);
    plan(CLOSED).of(NEXT_YEAR).refuses(staff(PRINCIPAL), changeTo(IN_REVISION), S_7);
    plan(CLOSED).of(LAST_YEAR).refuses(staff(PRINCIPAL), changeTo(IN_REVISION), S_7, S_9);
  }

  @Test
  @DisplayName("S-8 where no line leads, who asks and what is missing do not evaluation")
  void noSuchChange() {
    plan(CLOSED)
        .goals(0, 0)
        .signedBy(MOTHER)
        .refuses(staff(COORDINATOR), changeTo(READY_TO_SIGN), S_8);
  }

  /** Every change of a plan, in a status and by somebody that permit it. */
  static Stream<Action> changes() {
    return Stream.of(
        answerSituation(),
        write(),
        list(TEACHER),
        unlist(MOTHER),
        nameCoordinator(TEACHER),
        changeTo(READY_TO_SIGN),
        changeTo(CREATED_IN_ERROR));
  }

  @ParameterizedTest(name = "S-9 no {0} in a past year, nor of a student who left")
  @MethodSource("changes")
  void pastYear(Action change) {
    plan().permits(staff(PRINCIPAL), change);
    plan().of(NEXT_YEAR).permits(staff(PRINCIPAL), change);
    plan().of(LAST_YEAR).refuses(staff(PRINCIPAL), change, S_9);
    plan().studentGoneFrom(TODAY).refuses(staff(PRINCIPAL), change, S_9);
    plan().studentGoneFrom(TODAY.plusDays(1)).permits(staff(PRINCIPAL), change);
  }

  @Test
  @DisplayName("S-9 no signature, none for somebody, and no declining either")
  void pastYearSignatures() {
    plan(READY_TO_SIGN)
        .of(LAST_YEAR)
        .refuses(staff(PRINCIPAL), sign(), S_9)
        .refuses(staff(PRINCIPAL), signFor(MOTHER), S_9)
        .refuses(staff(PRINCIPAL), changeTo(CLOSED), S_9)
        .refuses(staff(PRINCIPAL), decline("non"), S_9, G_8)
        .refuses(parent(MOTHER), sign(), S_9)
        .refuses(parent(MOTHER), decline("non"), S_9);
  }

  @Test
  @DisplayName("S-1 how many goals are enough is the district's to settle")
  void policySettlesGoals() {
    List<Integer> enough = new ArrayList<>();
    for (int goals = 0; goals <= 2; goals++) {
      if (plan()
          .goals(goals, 1)
          .under(Policies.withoutGoals())
          .judge(staff(COORDINATOR), changeTo(READY_TO_SIGN))
          .granted()) {
        enough.add(goals);
      }
    }
    assertThat(enough).containsExactly(0, 1, 2);
  }
}
