package org.planintervention.rules.path;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.planintervention.decision.Action;
import org.planintervention.decision.Path;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.Facts;
import org.planintervention.rules.chapters.Statuses;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.PlanId;

/**
 * What can be done on the way to a goal (H-3).
 *
 * <p>A path works on one plan, its focus: what may be done with a plan of this year depends on no
 * other, and to read an earlier one it takes one plan of this year. No step ends or marks a
 * live plan: while another plan of the year is live, none is made or brought back (Y-2). Of people,
 * only those concerned evaluation, who ask for the goal or are named by it.
 */
final class Moves {
  private static final OpeningAnswer CONCERTED =
      OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION);

  /** Those that end or mark no plan (S-4, S-6). */
  private static final Set<PlanStatus> STEPS =
      Sets.immutableEnumSet(PlanStatus.OPENING, PlanStatus.READY_TO_SIGN, PlanStatus.IN_REVISION);

  private final DistrictPolicy policy;
  private final SchoolYear thisYear;
  private final SchoolYear firstChangeableYear;
  private final Takers takers;
  private final Set<Person> concerned;

  Moves(DistrictPolicy policy, LocalDate today, Takers takers, Set<Person> concerned) {
    this.policy = policy;
    this.thisYear = policy.yearOf(today);
    this.firstChangeableYear = policy.firstChangeableYear(today);
    this.takers = takers;
    this.concerned = concerned;
  }

  /**
   * The plans on each of which a path could work; one that is still to be made may be among them.
   */
  List<PlanId> foci(Facts facts, Action goal) {
    if (goal instanceof Action.Create) {
      return newPlan(facts).toList();
    }
    Optional<Plan> plan =
        goal instanceof Action.OnPlan onPlan ? facts.plan(onPlan.plan()) : Optional.empty();
    return plan.stream()
        .flatMap(about -> Stream.concat(ifItChanges(about), toRead(facts, about)))
        .toList();
  }

  private Stream<PlanId> ifItChanges(Plan plan) {
    return Stream.of(plan).filter(one -> !one.year().isBefore(firstChangeableYear)).map(Plan::id);
  }

  /** for an earlier plan, those of this year. */
  private Stream<PlanId> toRead(Facts facts, Plan plan) {
    return Stream.of(plan)
        .filter(one -> one.year().isBefore(thisYear))
        .flatMap(
            one ->
                Stream.concat(
                    plansOf(facts, one.student(), thisYear).map(Plan::id), newPlan(facts)));
  }

  /** The permitted steps that could help from here. */
  List<Move> from(Facts facts, PlanId focus) {
    Optional<Plan> plan = facts.plan(focus);
    return plan.isPresent() ? on(facts, plan.get()) : making(facts);
  }

  private List<Move> on(Facts facts, Plan plan) {
    List<Action.OnPlan> actions = new ArrayList<>();
    addAnswerAndStatuses(facts, plan, actions);
    addContent(plan, actions);
    addPeople(plan, actions);
    return takers.byLeaders(facts, plan, actions);
  }

  private List<Move> making(Facts facts) {
    StudentNumber student = facts.student().orElseThrow().number();
    Stream<Action> duplicating =
        facts.plans().stream()
            .filter(plan -> plan.student().equals(student))
            .map(plan -> new Action.Duplicate(plan.id()));
    return Stream.concat(Stream.of(new Action.Create(student, thisYear)), duplicating)
        .flatMap(action -> takers.makers(facts, action, concerned))
        .toList();
  }

  /** What conditions look at and moves change: states of which it is the same are one. */
  Object outline(Facts facts, PlanId focus) {
    return ImmutableList.of(focus, facts.plan(focus).map(this::outline));
  }

  private record Outline(
      @PersonalData(DEIDENTIFIED) PlanId plan,
      @PersonalData(DEIDENTIFIED) PlanStatus status,
      @PersonalData(DEIDENTIFIED) boolean situation,
      @PersonalData(NONE) int goals,
      @PersonalData(DEIDENTIFIED) boolean wasReady,
      @PersonalData(IDENTIFYING) List<Person> coordinator,
      @PersonalData(IDENTIFYING) List<Person> listed,
      @PersonalData(IDENTIFYING) List<Person> signatories) {}

  private Outline outline(Plan plan) {
    return new Outline(
        plan.id(),
        plan.status(),
        plan.hasSituation(),
        Statuses.goalsWithMeans(plan.content()),
        plan.wasReady(),
        concerned.stream().filter(Person.of(plan.coordinator())::equals).toList(),
        concerned.stream().filter(plan.listed()::contains).toList(),
        concerned.stream().filter(plan::signedBy).toList());
  }

  /**
   * An answer also starts a version, which nobody has signed yet. A marked plan is brought back
   * only while no other of its student and year is live (Y-2).
   */
  private static void addAnswerAndStatuses(Facts facts, Plan plan, List<Action.OnPlan> actions) {
    actions.add(new Action.AnswerOpening(plan.id(), CONCERTED));
    if (plan.live() || plansOf(facts, plan.student(), plan.year()).noneMatch(Plan::live)) {
      STEPS.forEach(status -> actions.add(new Action.ChangeStatus(plan.id(), status)));
    }
  }

  private void addContent(Plan plan, List<Action.OnPlan> actions) {
    if (Statuses.goalsWithMeans(plan.content()) < policy.leastGoals()) {
      actions.add(
          new Action.Write(plan.id(), plan.version(), ReadyContent.of(plan.content(), policy)));
    }
  }

  /** Any other coordinator is as good as another, and makes room for who is to be one anew. */
  private void addPeople(Plan plan, List<Action.OnPlan> actions) {
    for (Person person : concerned) {
      actions.add(new Action.ListPerson(plan.id(), person));
      actions.add(new Action.UnlistPerson(plan.id(), person));
      actions.add(new Action.NameCoordinator(plan.id(), person));
    }
    takers.serving(plan.school()).stream()
        .map(Person::of)
        .filter(other -> !concerned.contains(other))
        .limit(1)
        .forEach(other -> actions.add(new Action.NameCoordinator(plan.id(), other)));
  }

  private static Stream<Plan> plansOf(Facts facts, StudentNumber student, SchoolYear year) {
    return facts.plans().stream()
        .filter(plan -> plan.student().equals(student) && plan.year().equals(year));
  }

  private static Stream<PlanId> newPlan(Facts facts) {
    return facts.student().stream().map(student -> new PlanId(student.school(), Path.NEW_PLAN));
  }
}
