package org.planintervention.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.planintervention.decision.Action;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.SchoolYear;
import org.planintervention.policy.Role;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;

/**
 * What people can do on the way to a goal (H-3), and who can do it. A direction is as good as
 * another, so a search tries one of each capacity; who else can take a step is told once the path
 * is found.
 */
final class Moves {
  private static final OpeningAnswer CONCERTED =
      OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION);

  private final RuleBook book;
  private final Actor actor;
  private final Action goal;
  private final SchoolYear thisYear;
  private final Set<Person> concerned;
  private final List<Actor> staff;
  private final List<Actor> representatives;

  Moves(RuleBook book, Facts facts, Actor actor, Action goal) {
    this.book = book;
    this.actor = actor;
    this.goal = goal;
    this.thisYear = book.policy().yearOf(facts.today());
    this.concerned = concerned(actor, goal);
    this.staff =
        facts.staff().keySet().stream()
            .map(address -> Actor.of(Entry.STAFF, address))
            .collect(ImmutableList.toImmutableList());
    this.representatives = representatives(facts);
  }

  /** The actions that could help from here: those that change what a condition looks at. */
  List<Action> from(Facts facts) {
    List<Action> actions = new ArrayList<>();
    for (Plan plan : facts.plans()) {
      if (!plan.year().isBefore(book.policy().firstChangeableYear(facts.today()))) {
        onPlan(facts, plan, actions);
      }
    }
    newPlan(facts, actions);
    return actions;
  }

  private void onPlan(Facts facts, Plan plan, List<Action> actions) {
    if (!plan.hasSituation()) {
      actions.add(new Action.AnswerOpening(plan.id(), CONCERTED));
    }
    for (Statuses.Change change : Statuses.CHANGES) {
      if (change.from().contains(plan.status())) {
        actions.add(new Action.ChangeStatus(plan.id(), change.to()));
      }
    }
    int goals = book.policy().leastGoals();
    if (Statuses.goalsWithMeans(plan) < goals) {
      actions.add(
          new Action.Write(plan.id(), plan.version(), Candidates.withGoal(plan.content(), goals)));
    }
    Set<Person> leaders = new LinkedHashSet<>(concerned);
    for (Person person : concerned) {
      if (plan.listed().contains(person)) {
        actions.add(new Action.UnlistPerson(plan.id(), person));
      } else {
        actions.add(new Action.ListPerson(plan.id(), person));
      }
      if (person.equals(Person.of(plan.coordinator()))) {
        someoneElse(facts, plan).ifPresent(leaders::add);
      }
    }
    for (Person leader : leaders) {
      actions.add(new Action.NameCoordinator(plan.id(), leader));
    }
  }

  /** who may read this year's plan may read the earlier ones; so a new plan can help. */
  private void newPlan(Facts facts, List<Action> actions) {
    boolean aboutEarlier =
        goal instanceof Action.OnPlan onPlan
            && facts.plan(onPlan.plan()).filter(plan -> plan.year().isBefore(thisYear)).isPresent();
    if (!aboutEarlier || facts.student().isEmpty()) {
      return;
    }
    actions.add(new Action.Create(facts.student().get().number(), thisYear));
    for (Plan plan : facts.plans()) {
      if (plan.year().isBefore(thisYear)) {
        actions.add(new Action.Duplicate(plan.id()));
      }
    }
  }

  /** Somebody of the plan's school who can lead it in the place of a person who does. */
  private Optional<Person> someoneElse(Facts facts, Plan plan) {
    return staff.stream()
        .flatMap(one -> one.address().stream())
        .filter(address -> !concerned.contains(Person.of(address)))
        .filter(address -> holds(facts, address, plan.school(), Role::servesOnPlans))
        .findFirst()
        .map(Person::of);
  }

  /** Somebody who can take an action. */
  Optional<Actor> taker(Facts facts, Action action) {
    for (Actor one : representatives) {
      if (book.grants(facts, one, action)) {
        return Optional.of(one);
      }
    }
    return coordinator(facts, action).filter(one -> book.grants(facts, one, action));
  }

  /**
   * Everybody who can take an action: directions first, the coordinator, then others. Who makes a
   * plan leads it, so of a new plan one maker alone is told.
   */
  List<Actor> takers(Facts facts, Action action, Actor found) {
    if (action instanceof Action.Create || action instanceof Action.Duplicate) {
      return ImmutableList.of(found);
    }
    Set<Actor> all = new LinkedHashSet<>();
    SchoolCode school = ((Action.OnPlan) action).plan().school();
    staff.stream()
        .filter(one -> holds(facts, one.address().orElseThrow(), school, Role.DIRECTION::equals))
        .forEach(all::add);
    coordinator(facts, action).ifPresent(all::add);
    all.addAll(staff);
    all.add(actor);
    all.removeIf(one -> !book.grants(facts, one, action));
    return ImmutableList.copyOf(all);
  }

  /** Everything of the facts that a condition can look at and an action can change. */
  Object outline(Facts facts) {
    return facts.plans().stream()
        .map(
            plan ->
                ImmutableList.of(
                    plan.id(),
                    plan.status(),
                    plan.opening(),
                    plan.coordinator(),
                    plan.listed(),
                    plan.wasReady(),
                    plan.everSigned(),
                    concerned.stream().map(plan::signedBy).toList(),
                    Statuses.goalsWithMeans(plan)))
        .collect(ImmutableSet.toImmutableSet());
  }

  private static Optional<Actor> coordinator(Facts facts, Action action) {
    return action instanceof Action.OnPlan onPlan
        ? facts.plan(onPlan.plan()).map(plan -> Actor.of(Entry.STAFF, plan.coordinator()))
        : Optional.empty();
  }

  /** Who asks, and one of each capacity in each school concerned. */
  private List<Actor> representatives(Facts facts) {
    Set<SchoolCode> schools = new LinkedHashSet<>();
    facts.student().map(Student::school).ifPresent(schools::add);
    facts.plans().forEach(plan -> schools.add(plan.school()));
    Set<Actor> found = new LinkedHashSet<>();
    found.add(actor);
    for (SchoolCode school : schools) {
      first(facts, school, Role.DIRECTION::equals).ifPresent(found::add);
      first(facts, school, book.policy().creators()::contains).ifPresent(found::add);
    }
    for (Plan plan : facts.plans()) {
      staff.stream()
          .filter(one -> plan.listed().contains(one.person().orElseThrow()))
          .filter(
              one -> holds(facts, one.address().orElseThrow(), plan.school(), Role::servesOnPlans))
          .findFirst()
          .ifPresent(found::add);
    }
    return ImmutableList.copyOf(found);
  }

  private Optional<Actor> first(Facts facts, SchoolCode school, Predicate<Role> wanted) {
    return staff.stream()
        .filter(one -> holds(facts, one.address().orElseThrow(), school, wanted))
        .findFirst();
  }

  private boolean holds(
      Facts facts, EmailAddress address, SchoolCode school, Predicate<Role> wanted) {
    return book.matter(facts, actor, goal).holds(address, school, wanted);
  }

  private static Set<Person> concerned(Actor actor, Action goal) {
    ImmutableSet.Builder<Person> concerned = ImmutableSet.builder();
    actor.person().ifPresent(concerned::add);
    goal.names().ifPresent(concerned::add);
    return concerned.build();
  }
}
