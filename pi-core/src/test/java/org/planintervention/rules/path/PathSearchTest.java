package org.planintervention.rules.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.plan.PlanStatus.CLOSED;
import static org.planintervention.plan.PlanStatus.CREATED_IN_ERROR;
import static org.planintervention.plan.PlanStatus.IN_REVISION;
import static org.planintervention.plan.PlanStatus.OPENING;
import static org.planintervention.plan.PlanStatus.READY_TO_SIGN;
import static org.planintervention.rules.Asking.changeTo;
import static org.planintervention.rules.Asking.consult;
import static org.planintervention.rules.Asking.create;
import static org.planintervention.rules.Asking.duplicate;
import static org.planintervention.rules.Asking.list;
import static org.planintervention.rules.Asking.maintainStaffTable;
import static org.planintervention.rules.Asking.nameCoordinator;
import static org.planintervention.rules.Asking.purge;
import static org.planintervention.rules.Asking.sign;
import static org.planintervention.rules.Asking.unlist;
import static org.planintervention.rules.Asking.writeOn;
import static org.planintervention.rules.Scene.COORDINATOR;
import static org.planintervention.rules.Scene.LAST_YEAR;
import static org.planintervention.rules.Scene.MOTHER;
import static org.planintervention.rules.Scene.NEXT_YEAR;
import static org.planintervention.rules.Scene.OTHER_SCHOOL;
import static org.planintervention.rules.Scene.PLAN;
import static org.planintervention.rules.Scene.PRINCIPAL;
import static org.planintervention.rules.Scene.PSYCHOLOGIST;
import static org.planintervention.rules.Scene.SCHOOL;
import static org.planintervention.rules.Scene.SECRETARY;
import static org.planintervention.rules.Scene.STUDENT;
import static org.planintervention.rules.Scene.SUPERVISOR;
import static org.planintervention.rules.Scene.TEACHER;
import static org.planintervention.rules.Scene.TECHNICIAN;
import static org.planintervention.rules.Scene.THIS_YEAR;
import static org.planintervention.rules.Scene.TODAY;
import static org.planintervention.rules.Scene.VICE_PRINCIPAL;
import static org.planintervention.rules.Scene.noPlan;
import static org.planintervention.rules.Scene.parent;
import static org.planintervention.rules.Scene.plan;
import static org.planintervention.rules.Scene.staff;
import static org.planintervention.rules.Scene.student;
import static org.planintervention.rules.Scene.throughMozaik;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.decision.Action;
import org.planintervention.decision.Path;
import org.planintervention.decision.ReasonCode;
import org.planintervention.decision.Step;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.SchoolYear;
import org.planintervention.policy.Capacity;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.policy.PlanSettings;
import org.planintervention.rules.Policies;
import org.planintervention.rules.RuleBook;
import org.planintervention.rules.Scene;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;

@DisplayName("H-3 the path to yes")
class PathSearchTest {
  private static final RuleBook BOOK = new RuleBook(DistrictPolicy.reference());
  private static final PlanId OTHER_PLAN = new PlanId(SCHOOL, "p2");
  private static final StudentNumber OTHER_STUDENT = new StudentNumber(1_200_338);
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
  @DisplayName("H-3 what a save is to say: goals that lack a means get one")
  void goals() {
    List<Step> steps = steps(plan().goals(2, 0), staff(COORDINATOR), sign());
    assertThat(steps.stream().map(step -> step.action().name()))
        .containsExactly("Write", "ChangeStatus");
    assertThat(steps.get(0).action())
        .isInstanceOfSatisfying(
            Action.Write.class,
            write ->
                assertThat(write.content().goals())
                    .extracting(goal -> goal.means().size())
                    .containsExactly(1, 0));
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
  @DisplayName("H-3, A-11 what stands in the way is told from where the plan could be read")
  void readOnTheWay() {
    Action decline = new Action.Decline(PLAN, "Non.");
    assertThat(because(plan(READY_TO_SIGN), staff(TEACHER), decline))
        .containsExactly(ReasonCode.NOT_A_LISTED_GUARDIAN);
    assertThat(because(plan(READY_TO_SIGN), staff(SUPERVISOR), sign()))
        .containsExactly(ReasonCode.NOT_FOUND);
  }

  @Test
  @DisplayName("H-3 a student waits for the plan to be made ready, as anybody")
  void studentWaits() {
    assertThat(steps(plan(IN_REVISION), Scene.student(), sign()))
        .extracting(Step::action)
        .containsExactly(changeTo(READY_TO_SIGN));
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
  @DisplayName("H-3 nor is it who asks that makes room, where they coordinate themselves")
  void coordinatorWhoAsks() {
    Scene firstOfAll =
        plan().row(SCHOOL, TEACHER, "Direction", "Directrice").coordinatedBy(TEACHER);
    assertThat(steps(firstOfAll, staff(TEACHER), nameCoordinator(TEACHER)))
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.action()).isInstanceOf(Action.NameCoordinator.class);
              assertThat(step.action()).isNotEqualTo(nameCoordinator(TEACHER));
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
  @DisplayName("H-3, Y-2 no live plan is marked to make room for one that is brought back")
  void h3_marks_no_plan_to_bring_another_back() {
    assertThat(
            because(
                plan(CREATED_IN_ERROR).alsoPlan(THIS_YEAR, OPENING), staff(COORDINATOR), sign()))
        .containsExactly(ReasonCode.NOT_READY_TO_SIGN);
  }

  @Test
  @DisplayName("H-3 no step ends a plan, marks one or purges one (S-4, S-6, D-1)")
  void h3_no_step_ends_or_marks_a_plan() {
    assertThat(because(plan(OPENING), staff(PRINCIPAL), changeTo(OPENING)))
        .containsExactly(ReasonCode.STATUS_IS_THAT_ALREADY);
    assertThat(because(plan(READY_TO_SIGN), staff(PRINCIPAL), changeTo(OPENING)))
        .containsExactly(ReasonCode.NO_SUCH_STATUS_CHANGE);
    assertThat(because(plan(READY_TO_SIGN), Scene.it(), purge()))
        .containsExactly(ReasonCode.NOT_MARKED_FOR_PURGE);
    assertThat(steps(plan(OPENING).goals(1, 1), staff(PRINCIPAL), changeTo(CLOSED)))
        .extracting(Step::action)
        .containsExactly(changeTo(READY_TO_SIGN));
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
                    .isEqualTo(new Action.ListPerson(OTHER_PLAN, Person.of(STUDENT))));
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

  @Test
  @DisplayName("H-3 where no path leads, what stands in the way of it is told, not what hides it")
  void behindTheDoor() {
    assertThat(because(signedMeanwhile(), staff(COORDINATOR), duplicate()))
        .containsExactly(ReasonCode.LIVE_PLAN_EXISTS);
    assertThat(
            because(
                plan(CLOSED).onceSignedBy(MOTHER), staff(PRINCIPAL), changeTo(CREATED_IN_ERROR)))
        .containsExactly(ReasonCode.SIGNED_ONCE);
    assertThat(because(plan().of(LAST_YEAR), staff(TEACHER), sign()))
        .containsExactly(ReasonCode.YEAR_IS_PAST);
  }

  @Test
  @DisplayName("H-3 where one thing or another always is in the way, what is now is told")
  void oneOrTheOther() {
    Scene alone = plan().without(PRINCIPAL).without(VICE_PRINCIPAL);
    assertThat(because(alone, staff(COORDINATOR), list(COORDINATOR)))
        .containsExactly(ReasonCode.PERSON_COORDINATES_ALREADY);
  }

  @Test
  @DisplayName("H-3 what nobody may take is no step")
  void nobodyThere() {
    Scene alone = plan(CLOSED).without(PRINCIPAL).without(VICE_PRINCIPAL);
    assertThat(because(alone, staff(COORDINATOR), sign()))
        .containsExactly(ReasonCode.NOT_READY_TO_SIGN);
    assertThat(steps(plan(CLOSED).without(COORDINATOR), staff(PSYCHOLOGIST), sign()))
        .extracting(Step::action)
        .containsExactly(changeTo(IN_REVISION), changeTo(READY_TO_SIGN));
  }

  @Test
  @DisplayName("H-3 the direction is told first, then the coordinator, then whoever else can")
  void takersInOrder() {
    List<Step> steps = steps(plan().goals(0, 0), staff(PSYCHOLOGIST), sign());
    List<Actor> writers = steps.get(0).takers();
    assertThat(writers).hasSize(4).endsWith(staff(COORDINATOR), staff(PSYCHOLOGIST));
    assertThat(writers.subList(0, 2))
        .containsExactlyInAnyOrder(staff(PRINCIPAL), staff(VICE_PRINCIPAL));
    assertThat(steps.get(1).takers()).hasSize(3).endsWith(staff(COORDINATOR));
  }

  @Test
  @DisplayName("H-3 whoever leads a plan because they made it matters, where they ask themselves")
  void makers() {
    Scene last = plan().of(LAST_YEAR).notListing(TEACHER);
    assertThat(steps(last, staff(TEACHER), consult()))
        .singleElement()
        .satisfies(step -> assertThat(step.takers()).containsExactly(staff(TEACHER)));
    for (EmailAddress other : List.of(PRINCIPAL, VICE_PRINCIPAL, PSYCHOLOGIST, COORDINATOR)) {
      Scene mother =
          plan()
              .of(LAST_YEAR)
              .listing(TEACHER)
              .alsoPlan(new SchoolYear(2024), READY_TO_SIGN)
              .guardian(new Guardian(STUDENT, Optional.of(TEACHER), true))
              .withAccount(TEACHER);
      Stream.of(PRINCIPAL, VICE_PRINCIPAL, PSYCHOLOGIST, COORDINATOR)
          .filter(one -> !one.equals(other))
          .forEach(mother::without);
      List<Step> steps = steps(mother, parent(TEACHER), new Action.Consult(OTHER_PLAN));
      assertThat(steps.stream().map(step -> step.action().name()))
          .containsExactly("Duplicate", "AnswerOpening", "ChangeStatus");
      assertThat(steps.get(0).takers()).containsExactly(staff(other));
    }
  }

  @Test
  @DisplayName("H-3, Y-2 a live plan of the student stands in the way of a new one, for good")
  void h3_marks_no_plan_to_make_another() {
    assertThat(because(plan().unanswered(), staff(TEACHER), create(THIS_YEAR)))
        .containsExactly(ReasonCode.LIVE_PLAN_EXISTS);
    assertThat(
            steps(
                plan().of(LAST_YEAR).alsoOf(OTHER_STUDENT, THIS_YEAR),
                staff(TEACHER),
                create(THIS_YEAR)))
        .isEmpty();
    assertThat(
            steps(
                plan(CREATED_IN_ERROR)
                    .alsoOf(OTHER_STUDENT, THIS_YEAR)
                    .alsoPlan(NEXT_YEAR, OPENING),
                staff(COORDINATOR),
                sign()))
        .extracting(Step::action)
        .containsExactly(changeTo(OPENING), changeTo(READY_TO_SIGN));
    assertThat(because(noPlan().studentUnknown(), staff(TEACHER), create(THIS_YEAR)))
        .containsExactly(ReasonCode.NOT_WHO_CREATES);
  }

  @Test
  @DisplayName("H-3, Y-2 a plan that is live already needs no room, even if another is as well")
  void twoLivePlans() {
    assertThat(
            steps(
                plan().alsoPlan(THIS_YEAR, OPENING),
                staff(TEACHER),
                new Action.Sign(OTHER_PLAN, Optional.empty())))
        .extracting(step -> step.action().name())
        .containsExactly("Write", "ChangeStatus");
    assertThat(
            because(
                plan(CREATED_IN_ERROR).alsoPlan(THIS_YEAR, OPENING).alsoOf(STUDENT, THIS_YEAR),
                staff(COORDINATOR),
                sign()))
        .containsExactly(ReasonCode.NOT_READY_TO_SIGN);
  }

  @Test
  @DisplayName("H-3, A-8 another student's earlier plan is not what a new one is made of")
  void ofAnotherStudent() {
    assertThat(
            steps(
                plan().of(LAST_YEAR).alsoOf(OTHER_STUDENT, LAST_YEAR, TECHNICIAN),
                staff(TECHNICIAN),
                consult()))
        .extracting(step -> step.action().name())
        .containsExactly("Create", "AnswerOpening", "ListPerson");
  }

  @Test
  @DisplayName("H-3, O-5, S-9 the path goes by what the district settled")
  void settled() {
    DistrictPolicy policy =
        Policies.settling(
            new PlanSettings(
                Set.of(Capacity.DIRECTION, Capacity.COORDINATOR, Capacity.COLLABORATOR),
                false,
                Set.of(Capacity.DIRECTION),
                PlanSettings.MOST_DAYS_AFTER_YEAR_END,
                Set.of(ConsentGround.VOICE),
                true));
    PathSearch paths = new PathSearch(new RuleBook(policy));
    Scene leaderless =
        plan().unanswered().without(PRINCIPAL).without(VICE_PRINCIPAL).without(COORDINATOR);
    assertThat(paths.to(leaderless.facts(), staff(PSYCHOLOGIST), writeOn(1)))
        .isEqualTo(new Path.Steps(List.of(new Step(ANSWER, List.of(staff(PSYCHOLOGIST))))));
    Scene september = plan(IN_REVISION).of(LAST_YEAR).on(LocalDate.of(2026, 9, 1));
    assertThat(paths.to(september.facts(), staff(COORDINATOR), sign()))
        .isInstanceOfSatisfying(
            Path.Steps.class,
            path ->
                assertThat(path.steps())
                    .extracting(Step::action)
                    .containsExactly(changeTo(READY_TO_SIGN)));
  }

  @Test
  @DisplayName("H-3 a plan of a later year is worked on like one of this year")
  void laterYear() {
    assertThat(steps(plan().of(NEXT_YEAR), staff(COORDINATOR), sign()))
        .extracting(Step::action)
        .containsExactly(changeTo(READY_TO_SIGN));
  }

  @Test
  @DisplayName("H-3 what is no action on a plan has no path")
  void noActionOnAPlan() {
    assertThat(because(plan(), staff(SECRETARY), create(THIS_YEAR)))
        .containsExactly(ReasonCode.NOT_WHO_CREATES);
    assertThat(because(plan(), staff(TEACHER), maintainStaffTable(SCHOOL)))
        .containsExactly(ReasonCode.NOT_DIRECTION_OR_SECRETARY);
  }

  @Test
  @DisplayName(
      "H-3 the name of who coordinates is not theirs to be listed by: somebody else is named")
  void somebodyElse() {
    for (EmailAddress other : List.of(COORDINATOR, PSYCHOLOGIST, TEACHER, TECHNICIAN)) {
      Scene led = plan().coordinatedBy(PRINCIPAL).without(VICE_PRINCIPAL);
      Stream.of(COORDINATOR, PSYCHOLOGIST, TEACHER, TECHNICIAN)
          .filter(one -> !one.equals(other))
          .forEach(led::without);
      assertThat(steps(led, staff(PRINCIPAL), nameCoordinator(PRINCIPAL)))
          .extracting(Step::action)
          .containsExactly(nameCoordinator(other));
    }
  }

  @Test
  @DisplayName("H-3 who signed the present version is taken off the list in the next")
  void signedVersion() {
    assertThat(steps(plan(READY_TO_SIGN).signedBy(MOTHER), staff(COORDINATOR), unlist(MOTHER)))
        .extracting(Step::action)
        .containsExactly(changeTo(IN_REVISION));
    assertThat(steps(plan().signedBy(MOTHER), staff(COORDINATOR), unlist(MOTHER))).hasSize(1);
  }

  @Test
  @DisplayName("H-3 a search looks at what can evaluation: not at other plans, nor at states twice")
  void statesLookedAt() {
    int states = states(signedMeanwhile(), staff(COORDINATOR), duplicate());
    assertThat(states).isEqualTo(12);
    assertThat(
            states(
                signedMeanwhile()
                    .alsoOf(OTHER_STUDENT, THIS_YEAR)
                    .alsoOf(OTHER_STUDENT, LAST_YEAR)
                    .alsoOf(STUDENT, NEXT_YEAR),
                staff(COORDINATOR),
                duplicate()))
        .isEqualTo(states);
  }

  @Test
  @DisplayName(
      "H-3 a search that looked at as many states as it may says what stands in the way now")
  void bounded() {
    Scene scene = plan(CLOSED).onceSignedBy(MOTHER);
    assertThat(
            new PathSearch(BOOK, 1).to(scene.facts(), staff(PRINCIPAL), changeTo(CREATED_IN_ERROR)))
        .isEqualTo(new Path.None(List.of(ReasonCode.NO_SUCH_STATUS_CHANGE)));
    Scene dead = plan().of(LAST_YEAR);
    assertThat(new PathSearch(BOOK, 1).to(dead.facts(), staff(PRINCIPAL), sign()))
        .isEqualTo(new Path.None(List.of(ReasonCode.YEAR_IS_PAST)));
  }

  /** A plan of last year, and one of this year that was signed, with a teacher on neither. */
  private static Scene signedMeanwhile() {
    return plan().of(LAST_YEAR).coordinatedBy(PSYCHOLOGIST).alsoSigned(THIS_YEAR);
  }

  /** How many states a search looks at that ends with other reasons than it starts with. */
  private static int states(Scene scene, Actor actor, Action goal) {
    Path whole = BOOK.pathTo(scene.facts(), actor, goal);
    int states = 1;
    while (!new PathSearch(BOOK, states).to(scene.facts(), actor, goal).equals(whole)) {
      states++;
    }
    return states;
  }

  private static List<Step> steps(Scene scene, Actor actor, Action goal) {
    Path path = BOOK.pathTo(scene.facts(), actor, goal);
    assertThat(path).isInstanceOf(Path.Steps.class);
    return ((Path.Steps) path).steps();
  }

  private static List<ReasonCode> because(Scene scene, Actor actor, Action goal) {
    Path path = BOOK.pathTo(scene.facts(), actor, goal);
    assertThat(path).isInstanceOf(Path.None.class);
    return ((Path.None) path).because();
  }
}
