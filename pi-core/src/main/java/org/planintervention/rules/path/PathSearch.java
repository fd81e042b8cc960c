package org.planintervention.rules.path;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planintervention.decision.Action;
import org.planintervention.decision.Decision;
import org.planintervention.decision.Path;
import org.planintervention.decision.ReasonCode;
import org.planintervention.decision.Step;
import org.planintervention.rules.Consequences;
import org.planintervention.rules.Facts;
import org.planintervention.rules.RuleBook;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.PlanId;

/**
 * The path to yes (H-3): the shortest sequence of actions, permitted to somebody, after which an
 * action is granted. Breadth first over the rule book and the consequences; bounded by the number
 * of states looked at, not by time.
 *
 * <p>A save is thought of as made on the version that is present by then, so an outdated base is
 * never what stands in the way.
 */
public final class PathSearch {
  /** One plan and two people come to some hundred states; it is there in case of a mistake. */
  private static final int MOST_STATES = 10_000;

  private static final Consequences.Circumstances IN_THOUGHT =
      new Consequences.Circumstances(Instant.EPOCH, Path.NEW_PLAN, Optional.empty());

  private final RuleBook book;
  private final Consequences consequences;
  private final int mostStates;

  /** Paths judged by a rule book. */
  public PathSearch(RuleBook book) {
    this(book, MOST_STATES);
  }

  PathSearch(RuleBook book, int mostStates) {
    this.book = book;
    this.consequences = new Consequences(book.policy());
    this.mostStates = mostStates;
  }

  /**
   * The path to an action's being granted.
   *
   * @param facts the facts, with the whole staff table of the schools of the plan and the student
   */
  public Path to(Facts facts, Actor actor, Action goal) {
    return new Search(facts, actor, goal).path();
  }

  /** One search: the states that were seen, and those that are still to be looked at. */
  private final class Search {
    private final Facts start;
    private final Actor actor;
    private final Action goal;
    private final Takers takers;
    private final Moves moves;
    private final Set<Object> seen = new HashSet<>();
    private final Queue<State> open = new ArrayDeque<>();

    /** What stood in the way in each state in which the actor is told more than A-11. */
    private final List<List<ReasonCode>> told = new ArrayList<>();

    /** What no action takes away, of all that stood in the way somewhere. */
    private final Set<ReasonCode> beyondActions = EnumSet.noneOf(ReasonCode.class);

    Search(Facts start, Actor actor, Action goal) {
      this.start = start;
      this.actor = actor;
      this.goal = goal;
      this.takers = new Takers(book, start, actor, goal);
      this.moves = new Moves(book.policy(), start.today(), takers, concerned(actor, goal));
    }

    Path path() {
      Decision now = judge(start);
      if (now.granted()) {
        return new Path.Steps(ImmutableList.of());
      }
      moves.foci(start, goal).forEach(focus -> visit(new State(start, focus, null, null)));
      Optional<Path> found = Optional.empty();
      while (found.isEmpty() && !open.isEmpty() && seen.size() < mostStates) {
        found = expand(open.remove());
      }
      return found.orElseGet(
          () -> new Path.None(open.isEmpty() ? because(now.reasons()) : now.reasons()));
    }

    private Optional<Path> expand(State state) {
      for (Move move : moves.from(state.facts(), state.focus())) {
        Facts after = after(state.facts(), move);
        Optional<Path> found = visit(new State(after, state.focus(), state, move));
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }

    private Optional<Path> visit(State state) {
      if (!seen.add(moves.outline(state.facts(), state.focus()))) {
        return Optional.empty();
      }
      Decision decision = judge(state.facts());
      if (decision.granted()) {
        return Optional.of(new Path.Steps(steps(state)));
      }
      if (!decision.reasons().contains(ReasonCode.NOT_FOUND)) {
        told.add(decision.reasons());
      }
      List<ReasonCode> beyond =
          decision.reasons().stream().filter(ReasonCode::isBeyondActions).toList();
      if (beyond.isEmpty()) {
        open.add(state);
      }
      beyondActions.addAll(beyond);
      return Optional.empty();
    }

    private static Set<Person> concerned(Actor actor, Action goal) {
      return Stream.of(actor.person(), goal.names())
          .flatMap(Optional::stream)
          .collect(ImmutableSet.toImmutableSet());
    }

    private Decision judge(Facts facts) {
      return book.judge(facts, actor, onPresentVersion(facts, goal));
    }

    /**
     * What no action takes away; where there is no such thing, what stood in the way all along;
     * else what stands in the way now.
     */
    private List<ReasonCode> because(List<ReasonCode> now) {
      if (!beyondActions.isEmpty()) {
        return ImmutableList.copyOf(beyondActions);
      }
      Set<ReasonCode> everywhere = EnumSet.allOf(ReasonCode.class);
      told.forEach(everywhere::retainAll);
      return told.isEmpty() || everywhere.isEmpty() ? now : ImmutableList.copyOf(everywhere);
    }

    private List<Step> steps(State last) {
      ImmutableList.Builder<Step> backwards = ImmutableList.builder();
      for (State state = last; state.before() != null; state = state.before()) {
        Move move = Objects.requireNonNull(state.move(), "a state has a move before it");
        backwards.add(new Step(move.action(), takers.all(state.before().facts(), move)));
      }
      return Lists.reverse(backwards.build());
    }
  }

  /**
   * A state of the search.
   *
   * @param facts the facts
   * @param focus the plan that its path works on
   * @param before the state before it; null for the start
   * @param move what led here; null for the start
   */
  private record State(
      @PersonalData(SENSITIVE) Facts facts,
      @PersonalData(DEIDENTIFIED) PlanId focus,
      @PersonalData(SENSITIVE) @Nullable State before,
      @PersonalData(SENSITIVE) @Nullable Move move) {}

  private Facts after(Facts facts, Move move) {
    return consequences
        .after(facts, move.by(), move.action(), IN_THOUGHT)
        .map(facts::with)
        .orElseThrow();
  }

  private static Action onPresentVersion(Facts facts, Action goal) {
    return goal instanceof Action.Write write
        ? facts
            .plan(write.plan())
            .<Action>map(plan -> new Action.Write(write.plan(), plan.version(), write.content()))
            .orElse(goal)
        : goal;
  }
}
