package org.planintervention.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.planintervention.decision.Action;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.Goal;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;

/**
 * The actions on a plan that make sense to ask about: one of each kind, or one for each person it
 * could name.
 */
final class Candidates {
  private static final String SOME_TEXT = "…";
  private static final StudentNumber SOMEBODY = new StudentNumber(9_999_999);

  private Candidates() {}

  /**
   * The same lines for a plan that is not there: they are judged like any other, with somebody in
   * the place of people.
   */
  static Map<String, List<Action>> onUnknown(Facts facts, PlanId id) {
    Plan nothing =
        Plan.opened(
            id,
            SOMEBODY,
            new SchoolYear(facts.today().getYear()),
            new EmailAddress("nobody@example.invalid"),
            Set.of(Person.of(SOMEBODY)),
            PlanContent.EMPTY,
            Optional.empty());
    return on(facts, nothing);
  }

  /** By name of the menu's line, in the order of the table of actions. */
  static Map<String, List<Action>> on(Facts facts, Plan plan) {
    Set<Person> people = people(facts, plan);
    Map<String, List<Action>> lines = new LinkedHashMap<>();
    add(lines, new Action.Duplicate(plan.id()));
    add(lines, new Action.Consult(plan.id()));
    add(lines, new Action.Recover(plan.id()));
    add(
        lines,
        new Action.AnswerOpening(plan.id(), OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION)));
    add(lines, new Action.Write(plan.id(), plan.version(), plan.content()));
    forEach(lines, "ListPerson", people, person -> new Action.ListPerson(plan.id(), person));
    forEach(
        lines, "UnlistPerson", plan.listed(), person -> new Action.UnlistPerson(plan.id(), person));
    forEach(
        lines, "NameCoordinator", people, person -> new Action.NameCoordinator(plan.id(), person));
    for (PlanStatus status : PlanStatus.values()) {
      lines.put(
          "ChangeStatus:" + status, ImmutableList.of(new Action.ChangeStatus(plan.id(), status)));
    }
    add(lines, new Action.Sign(plan.id(), Optional.empty()));
    forEach(lines, "SignFor", signatories(facts, plan), person -> signFor(facts, plan, person));
    add(lines, new Action.Decline(plan.id(), SOME_TEXT));
    add(lines, new Action.Purge(plan.id()));
    return lines;
  }

  /** The content with so many goals that have a means, as a plan needs to be ready (S-1). */
  static PlanContent withGoal(PlanContent content, int wanted) {
    ImmutableList.Builder<Goal> all = ImmutableList.<Goal>builder().addAll(content.goals());
    long present = content.goals().stream().filter(goal -> !goal.means().isEmpty()).count();
    for (long i = present; i < wanted; i++) {
      all.add(new Goal("", SOME_TEXT, ImmutableList.of(SOME_TEXT), ImmutableList.of(), "", ""));
    }
    return new PlanContent(
        content.strengths(), content.needs(), all.build(), content.meeting(), content.remarks());
  }

  static Action.SignFor signFor(Facts facts, Plan plan, Person person) {
    return new Action.SignFor(
        plan.id(),
        person,
        Optional.of(ConsentGround.VOICE),
        "",
        Optional.of(facts.today()),
        Optional.empty());
  }

  /** Everybody whom the facts know. */
  private static Set<Person> people(Facts facts, Plan plan) {
    ImmutableSet.Builder<Person> people = ImmutableSet.builder();
    facts
        .staff()
        .forEach(
            (address, rows) -> {
              if (rows.stream().anyMatch(row -> row.school().equals(plan.school()))) {
                people.add(Person.of(address));
              }
            });
    facts
        .guardians()
        .forEach(guardian -> guardian.address().map(Person::of).ifPresent(people::add));
    return people.add(Person.of(plan.student())).build();
  }

  private static Set<Person> signatories(Facts facts, Plan plan) {
    return ImmutableSet.<Person>builder()
        .add(Person.of(plan.coordinator()))
        .addAll(plan.listed())
        .addAll(people(facts, plan))
        .build();
  }

  private static void add(Map<String, List<Action>> lines, Action action) {
    lines.put(action.name(), ImmutableList.of(action));
  }

  private static void forEach(
      Map<String, List<Action>> lines,
      String name,
      Set<Person> people,
      Function<Person, Action> action) {
    List<Action> actions = new ArrayList<>();
    people.forEach(person -> actions.add(action.apply(person)));
    lines.put(name, actions);
  }
}
