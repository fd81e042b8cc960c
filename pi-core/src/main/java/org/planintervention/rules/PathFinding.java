package org.planintervention.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.planintervention.decision.Action;
import org.planintervention.decision.Path;
import org.planintervention.decision.Step;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.policy.Role;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;

/**
 * The path to yes (H-3): the shortest sequence of actions, permitted to somebody, after which an
 * action is granted. Breadth first over the rule book and the consequences; bounded by the number
 * of states looked at, not by time.
 */
public final class PathFinding {
  private static final int MOST_STATES = 400;
  private static final Consequences.Circumstances IN_THOUGHT =
      new Consequences.Circumstances(Instant.EPOCH, "in-thought", Optional.empty());

  private final RuleBook book;
  private final Consequences consequences;

  /** Paths judged by a rule book. */
  public PathFinding(RuleBook book) {
    this.book = book;
    this.consequences = new Consequences(book.policy());
  }

  /**
   * The path to an action's being granted.
   *
   * @param facts the facts, with the whole staff table of the plan's school
   */
  public Path to(Facts facts, Actor actor, Action goal) {
    if (book.judge(facts, actor, goal).granted()) {
      return new Path.Steps(ImmutableList.of());
    }
    Queue<State> open = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    open.add(new State(facts, ImmutableList.of()));
    seen.add(key(facts));
    while (!open.isEmpty() && seen.size() < MOST_STATES) {
      State state = open.remove();
      for (Move move : moves(state.facts(), actor, goal)) {
        State next = new State(after(state.facts(), move), append(state.steps(), move));
        if (book.judge(next.facts(), actor, onPresentVersion(next.facts(), goal)).granted()) {
          return new Path.Steps(next.steps());
        }
        if (seen.add(key(next.facts()))) {
          open.add(next);
        }
      }
    }
    return new Path.None(book.judge(facts, actor, goal).reasons());
  }

  private record State(Facts facts, List<Step> steps) {}

  private record Move(Action action, List<Actor> takers) {}

  private List<Move> moves(Facts facts, Actor actor, Action goal) {
    List<Move> moves = new ArrayList<>();
    for (Plan plan : facts.plans()) {
      List<Actor> everybody = movers(facts, actor, plan);
      for (Action action : steps(facts, actor, goal, plan)) {
        List<Actor> takers =
            everybody.stream().filter(mover -> book.judge(facts, mover, action).granted()).toList();
        if (!takers.isEmpty()) {
          moves.add(new Move(action, takers));
        }
      }
    }
    return moves;
  }

  /** The actions that could help: those that change what a condition of a goal looks at. */
  private List<Action> steps(Facts facts, Actor actor, Action goal, Plan plan) {
    ImmutableList.Builder<Action> steps = ImmutableList.builder();
    for (PlanStatus status : PlanStatus.values()) {
      steps.add(new Action.ChangeStatus(plan.id(), status));
    }
    if (!plan.hasSituation()) {
      steps.add(
          new Action.AnswerOpening(plan.id(), OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION)));
    }
    steps.add(
        new Action.Write(
            plan.id(),
            plan.version(),
            Candidates.withGoal(plan.content(), book.policy().leastGoals())));
    for (Person person : concerned(actor, goal)) {
      steps.add(new Action.ListPerson(plan.id(), person));
      steps.add(new Action.UnlistPerson(plan.id(), person));
      steps.add(new Action.NameCoordinator(plan.id(), person));
    }
    if (goal instanceof Action.UnlistPerson || goal instanceof Action.ListPerson) {
      facts
          .staff()
          .keySet()
          .forEach(address -> steps.add(new Action.NameCoordinator(plan.id(), Person.of(address))));
    }
    return steps.build();
  }

  private static Set<Person> concerned(Actor actor, Action goal) {
    ImmutableSet.Builder<Person> concerned = ImmutableSet.builder();
    actor.person().ifPresent(concerned::add);
    if (goal instanceof Action.SignFor signFor) {
      concerned.add(signFor.person());
    } else if (goal instanceof Action.ListPerson list) {
      concerned.add(list.person());
    } else if (goal instanceof Action.UnlistPerson unlist) {
      concerned.add(unlist.person());
    } else if (goal instanceof Action.NameCoordinator name) {
      concerned.add(name.person());
    }
    return concerned.build();
  }

  /** Direction, coordinator, the one who asks, IT services. */
  private List<Actor> movers(Facts facts, Actor actor, Plan plan) {
    ImmutableSet.Builder<Actor> movers = ImmutableSet.builder();
    facts
        .staff()
        .forEach(
            (address, rows) -> {
              if (isDirection(facts, address, plan.school())) {
                movers.add(Actor.of(Entry.STAFF, address));
              }
            });
    movers.add(Actor.of(Entry.STAFF, plan.coordinator()));
    movers.add(actor);
    book.policy().itServices().forEach(address -> movers.add(Actor.of(Entry.IT, address)));
    return movers.build().asList();
  }

  private boolean isDirection(Facts facts, EmailAddress address, SchoolCode school) {
    return new Matter<>(
            book.policy(), facts, Actor.of(Entry.STAFF, address), new Action.RefreshRights())
        .holds(address, school, role -> role == Role.DIRECTION);
  }

  private Facts after(Facts facts, Move move) {
    return consequences
        .after(facts, move.takers().get(0), move.action(), IN_THOUGHT)
        .map(facts::with)
        .orElse(facts);
  }

  private static List<Step> append(List<Step> steps, Move move) {
    return ImmutableList.<Step>builder()
        .addAll(steps)
        .add(new Step(move.action(), move.takers()))
        .build();
  }

  /** A save is made on the version that is present by then. */
  private static Action onPresentVersion(Facts facts, Action goal) {
    return goal instanceof Action.Write write
        ? facts
            .plan(write.plan())
            .<Action>map(plan -> new Action.Write(write.plan(), plan.version(), write.content()))
            .orElse(goal)
        : goal;
  }

  /**
   * What conditions can look at, in short; versions matter only through who signed the present one.
   */
  private static String key(Facts facts) {
    return facts.plans().stream()
        .map(
            plan ->
                plan.id().text()
                    + plan.status()
                    + plan.opening()
                    + plan.coordinator().value()
                    + plan.listed().stream().map(Person::key).toList()
                    + plan.presentSignatures().stream()
                        .map(signature -> signature.signatory().key())
                        .toList()
                    + plan.everSigned()
                    + plan.wasReady()
                    + plan.content().goals().stream().anyMatch(goal -> !goal.means().isEmpty()))
        .collect(Collectors.joining("|"));
  }
}
