package org.planintervention.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.plan.PlanStatus.CLOSED;
import static org.planintervention.plan.PlanStatus.CREATED_IN_ERROR;
import static org.planintervention.plan.PlanStatus.IN_REVISION;
import static org.planintervention.plan.PlanStatus.OPENING;
import static org.planintervention.plan.PlanStatus.READY_TO_SIGN;
import static org.planintervention.rules.Asking.changeTo;
import static org.planintervention.rules.Asking.consult;
import static org.planintervention.rules.Asking.create;
import static org.planintervention.rules.Asking.list;
import static org.planintervention.rules.Asking.nameCoordinator;
import static org.planintervention.rules.Asking.purge;
import static org.planintervention.rules.Asking.sign;
import static org.planintervention.rules.Asking.unlist;
import static org.planintervention.rules.Asking.writeOn;
import static org.planintervention.rules.Scene.COORDINATOR;
import static org.planintervention.rules.Scene.LAST_YEAR;
import static org.planintervention.rules.Scene.MOTHER;
import static org.planintervention.rules.Scene.OTHER_SCHOOL;
import static org.planintervention.rules.Scene.PLAN;
import static org.planintervention.rules.Scene.PRINCIPAL;
import static org.planintervention.rules.Scene.PSYCHOLOGIST;
import static org.planintervention.rules.Scene.SCHOOL;
import static org.planintervention.rules.Scene.STUDENT;
import static org.planintervention.rules.Scene.TEACHER;
import static org.planintervention.rules.Scene.THIS_YEAR;
import static org.planintervention.rules.Scene.TODAY;
import static org.planintervention.rules.Scene.VICE_PRINCIPAL;
import static org.planintervention.rules.Scene.noPlan;
import static org.planintervention.rules.Scene.parent;
import static org.planintervention.rules.Scene.plan;
import static org.planintervention.rules.Scene.staff;
import static org.planintervention.rules.Scene.student;
import static org.planintervention.rules.Scene.throughMozaik;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.decision.Action;
import org.planintervention.decision.Path;
import org.planintervention.decision.ReasonCode;
import org.planintervention.decision.Step;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;

@DisplayName("H-3 the path to yes")
class PathFindingTest {
  private static final PathFinding PATHS =
      new PathFinding(new RuleBook(DistrictPolicy.reference()));
  private static final Action ANSWER =
      new Action.AnswerOpening(PLAN, OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION));

  @Test
  @DisplayName("H-3 what is granted already needs no step")
  void granted() {
    assertThat(steps(plan(READY_TO_SIGN), staff(COORDINATOR), sign())).isEmpty();
  }

  @Test
  @DisplayName("H-3 a save is thought of as made on the version that is present")
  void presentVersion() {
    assertThat(steps(plan(), staff(COORDINATOR), writeOn(1))).isEmpty();
    assertThat(because(noPlan(), staff(COORDINATOR), writeOn(1)))
        .containsExactly(ReasonCode.NOT_FOUND);
  }

  @Test
  @DisplayName("H-3, Q16 revised and not signable: it is made ready, by direction or coordinator")
  void ready() {
    List<Step> steps = steps(plan(IN_REVISION), staff(PSYCHOLOGIST), sign());
    assertThat(steps).extracting(Step::action).containsExactly(changeTo(READY_TO_SIGN));
    List<Actor> takers = steps.get(0).takers();
    assertThat(takers)
        .containsExactlyInAnyOrder(staff(PRINCIPAL), staff(VICE_PRINCIPAL), staff(COORDINATOR));
    assertThat(takers.get(2)).isEqualTo(staff(COORDINATOR));
  }

  @Test
  @DisplayName("H-3, Q14 unanswered and empty: answer, write a goal, make ready")
  void fromTheBeginning() {
    List<Step> steps =
        steps(plan().unanswered().neverReady().goals(0, 0), staff(COORDINATOR), sign());
    assertThat(steps.stream().map(step -> step.action().name()))
        .containsExactly("AnswerOpening", "Write", "ChangeStatus");
    assertThat(steps.get(0).action()).isEqualTo(ANSWER);
    assertThat(steps.get(1).action())
        .isInstanceOfSatisfying(
            Action.Write.class,
            write -> {
              assertThat(write.content().strengths()).containsExactly("curieux");
              assertThat(write.content().goals())
                  .singleElement()
                  .satisfies(goal -> assertThat(goal.means()).hasSize(1));
            });
  }

  @Test
  @DisplayName("H-3 goals that lack a means stay, and as many as are needed are added")
  void goals() {
    List<Step> steps = steps(plan().goals(2, 0), staff(COORDINATOR), sign());
    assertThat(steps.stream().map(step -> step.action().name()))
        .containsExactly("Write", "ChangeStatus");
    assertThat(steps.get(0).action())
        .isInstanceOfSatisfying(
            Action.Write.class, write -> assertThat(write.content().goals()).hasSize(3));
  }

  @Test
  @DisplayName("H-3 who is not on the plan is listed first, by who may")
  void listed() {
    List<Step> steps = steps(plan(READY_TO_SIGN), staff(TEACHER), sign());
    assertThat(steps).extracting(Step::action).containsExactly(list(TEACHER));
    assertThat(steps.get(0).takers())
        .containsExactlyInAnyOrder(staff(PRINCIPAL), staff(VICE_PRINCIPAL), staff(COORDINATOR));
  }

  @Test
  @DisplayName("H-3 who is listed is unlisted, to be listed")
  void unlisted() {
    assertThat(steps(plan(), staff(PRINCIPAL), list(MOTHER)))
        .extracting(Step::action)
        .containsExactly(unlist(MOTHER));
  }

  @Test
  @DisplayName("H-3 who coordinates makes room for somebody else, to be named")
  void coordinator() {
    List<Step> steps = steps(plan(), staff(PRINCIPAL), nameCoordinator(COORDINATOR));
    assertThat(steps)
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.action()).isInstanceOf(Action.NameCoordinator.class);
              assertThat(step.action()).isNotEqualTo(nameCoordinator(COORDINATOR));
            });
  }

  @Test
  @DisplayName("H-3 a parent's way from opening to a signature")
  void parents() {
    assertThat(steps(plan().notListing(MOTHER).neverReady(), parent(MOTHER), sign()))
        .extracting(Step::action)
        .containsExactlyInAnyOrder(list(MOTHER), changeTo(READY_TO_SIGN));
    assertThat(because(plan(READY_TO_SIGN), throughMozaik(MOTHER), sign()))
        .containsExactly(ReasonCode.NOT_BY_PARENTS_DOOR);
  }

  @Test
  @DisplayName("H-3 a plan that was signed is signed anew after a revision")
  void revision() {
    assertThat(steps(plan(READY_TO_SIGN).signedBy(COORDINATOR), staff(COORDINATOR), sign()))
        .extracting(Step::action)
        .containsExactly(changeTo(IN_REVISION), changeTo(READY_TO_SIGN));
    assertThat(steps(plan(CLOSED), staff(COORDINATOR), sign()))
        .extracting(Step::action)
        .containsExactly(changeTo(IN_REVISION), changeTo(READY_TO_SIGN));
  }

  @Test
  @DisplayName("H-3, Y-2 what is brought back needs room: the other plan is marked first")
  void roomForAnother() {
    PlanId other = new PlanId(SCHOOL, "p2");
    List<Step> steps =
        steps(plan(CREATED_IN_ERROR).alsoPlan(THIS_YEAR, OPENING), staff(COORDINATOR), sign());
    assertThat(steps)
        .extracting(Step::action)
        .containsExactly(
            new Action.ChangeStatus(other, CREATED_IN_ERROR),
            changeTo(OPENING),
            changeTo(READY_TO_SIGN));
  }

  @Test
  @DisplayName("H-3, A-8 an earlier plan is read by who makes this year's")
  void earlierPlan() {
    List<Step> steps = steps(plan().of(LAST_YEAR), staff(TEACHER), consult());
    assertThat(steps).extracting(Step::action).containsExactly(create(THIS_YEAR));
    assertThat(steps.get(0).takers()).hasSize(1);
  }

  @Test
  @DisplayName("H-3, A-8 or by who is listed on it")
  void earlierPlanByThisYears() {
    assertThat(
            steps(plan().of(LAST_YEAR).alsoPlan(THIS_YEAR, OPENING), staff(COORDINATOR), consult()))
        .isEmpty();
    List<Step> steps =
        steps(
            plan().of(LAST_YEAR).notListing(Person.of(STUDENT)).alsoPlan(THIS_YEAR, OPENING),
            student(),
            consult());
    assertThat(steps)
        .singleElement()
        .satisfies(
            step ->
                assertThat(step.action())
                    .isEqualTo(
                        new Action.ListPerson(new PlanId(SCHOOL, "p2"), Person.of(STUDENT))));
  }

  @Test
  @DisplayName("H-3 where no path leads, what no action takes away is told")
  void none() {
    assertThat(because(plan(READY_TO_SIGN).of(LAST_YEAR), staff(COORDINATOR), sign()))
        .containsExactly(ReasonCode.YEAR_IS_PAST);
    assertThat(because(plan(READY_TO_SIGN).studentGoneFrom(TODAY), staff(PRINCIPAL), sign()))
        .containsExactly(ReasonCode.STUDENT_HAS_LEFT);
    assertThat(because(plan(), staff(COORDINATOR), purge()))
        .containsExactly(ReasonCode.NOT_IT_SERVICES);
    assertThat(because(noPlan(), staff(PRINCIPAL), consult()))
        .containsExactly(ReasonCode.NOT_FOUND);
    assertThat(because(plan().studentAt(OTHER_SCHOOL), staff(TEACHER), create(THIS_YEAR)))
        .containsExactly(ReasonCode.NOT_WHO_CREATES);
  }

  private static List<Step> steps(Scene scene, Actor actor, Action goal) {
    Path path = PATHS.to(scene.facts(), actor, goal);
    assertThat(path).isInstanceOf(Path.Steps.class);
    return ((Path.Steps) path).steps();
  }

  private static List<ReasonCode> because(Scene scene, Actor actor, Action goal) {
    Path path = PATHS.to(scene.facts(), actor, goal);
    assertThat(path).isInstanceOf(Path.None.class);
    return ((Path.None) path).because();
  }
}
