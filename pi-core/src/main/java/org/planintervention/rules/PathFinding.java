package org.planintervention.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planintervention.decision.Action;
import org.planintervention.decision.Decision;
import org.planintervention.decision.Path;
import org.planintervention.decision.ReasonCode;
import org.planintervention.decision.Step;
import org.planintervention.plan.Plan;
import org.planintervention.spi.identity.Actor;

/**
 * The path to yes (H-3): the shortest sequence of actions, permitted to somebody, after which an
 * action is granted. Breadth first over the rule book and the consequences; bounded by the number
 * of states looked at, not by time.
 *
 * <p>A save is thought of as made on the version that is present by then, so an outdated base is
 * never what stands in the way.
 */
public final class PathFinding {
  private static final int MOST_STATES = 2_000;
  private static final Consequences.Circumstances IN_THOUGHT =
      new Consequences.Circumstances(Instant.EPOCH, Path.NEW_PLAN, Optional.empty());

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
    private final Moves moves;
    private final Set<Object> seen = new HashSet<>();
    private final Queue<State> open = new ArrayDeque<>();

    /** What stood in the way in every state that was looked at. */
    private Set<ReasonCode> everywhere = EnumSet.allOf(ReasonCode.class);

    Search(Facts start, Actor actor, Action goal) {
      this.start = start;
      this.actor = actor;
      this.goal = goal;
      this.moves = new Moves(book, start, actor, goal);
    }

    Path path() {
      Optional<Path> found = visit(new State(start, null, null));
      while (found.isEmpty() && !open.isEmpty() && seen.size() < MOST_STATES) {
        found = expand(open.remove());
      }
      return found.orElseGet(this::none);
    }

    private Optional<Path> expand(State state) {
      for (Action action : moves.from(state.facts())) {
        Optional<Actor> taker = moves.taker(state.facts(), action);
        if (taker.isPresent()) {
          Facts after = after(state.facts(), taker.get(), action);
          if (oneLivePlan(after)) {
            Optional<Path> found = visit(new State(after, state, new Move(action, taker.get())));
            if (found.isPresent()) {
              return found;
            }
          }
        }
      }
      return Optional.empty();
    }

    private Optional<Path> visit(State state) {
      if (!seen.add(moves.outline(state.facts()))) {
        return Optional.empty();
      }
      Decision decision = book.judge(state.facts(), actor, onPresentVersion(state.facts(), goal));
      if (decision.granted()) {
        return Optional.of(new Path.Steps(steps(state)));
      }
      everywhere.retainAll(decision.reasons());
      if (decision.reasons().stream().noneMatch(ReasonCode::isBeyondActions)) {
        open.add(state);
      }
      return Optional.empty();
    }

    private Path none() {
      List<ReasonCode> first = book.judge(start, actor, onPresentVersion(start, goal)).reasons();
      return new Path.None(everywhere.isEmpty() ? first : ImmutableList.copyOf(everywhere));
    }

    private List<Step> steps(State last) {
      ImmutableList.Builder<Step> backwards = ImmutableList.builder();
      for (State state = last; state.before() != null; state = state.before()) {
        Move move = Objects.requireNonNull(state.move(), "a state has a move before it");
        backwards.add(
            new Step(
                move.action(), moves.takers(state.before().facts(), move.action(), move.by())));
      }
      return Lists.reverse(backwards.build());
    }
  }

  /**
   * A state of the search.
   *
   * @param facts the facts
   * @param before the state before it; null for the start
   * @param move what led here; null for the start
   */
  private record State(Facts facts, @Nullable State before, @Nullable Move move) {}

  private record Move(Action action, Actor by) {}

  private Facts after(Facts facts, Actor by, Action action) {
    return consequences.after(facts, by, action, IN_THOUGHT).map(facts::with).orElse(facts);
  }

  /** Y-2: what the store holds by a unique claim, no step may assume away. */
  private static boolean oneLivePlan(Facts facts) {
    Set<Object> places = new HashSet<>();
    return facts.plans().stream()
        .filter(Plan::live)
        .allMatch(plan -> places.add(ImmutableList.of(plan.student(), plan.year())));
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
