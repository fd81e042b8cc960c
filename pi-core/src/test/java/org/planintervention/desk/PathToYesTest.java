package org.planintervention.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.decision.Action;
import org.planintervention.decision.Path;
import org.planintervention.decision.Step;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.rules.RuleBook;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.PlanId;

/**
 * Every path is followed step by step through the desk, from whatever people got themselves into.
 */
final class PathToYesTest {
  private static final int SITUATIONS = Integer.getInteger("pi.paths", 10_000);
  private static final int SITUATIONS_OF_ONE_WALK = 40;
  private static final long SEED = Long.getLong("pi.seed", 20_261_123L);

  private int situations;
  private int found;
  private int longest;
  private int none;
  private final List<Long> nanoseconds = new ArrayList<>();

  /** What a search said cannot come to be. */
  private record Impossible(Actor actor, Action goal) {}

  @Test
  @DisplayName(
      "H-3 the path to yes, followed step by step, ends granted; where none is told, none is")
  void everyPathHolds() {
    SplittableRandom random = new SplittableRandom(SEED);
    while (situations < SITUATIONS) {
      walk(new PathWalk(random.split()), random.split());
    }
    nanoseconds.sort(null);
    long p99 = nanoseconds.get((int) (nanoseconds.size() * 0.99));
    System.out.printf(
        "paths: seed %d, %d refusals, %d paths (longest %d steps), %d without one, p99 %.2f ms%n",
        SEED, situations, found, longest, none, p99 / 1e6);
    assertThat(found).isGreaterThan(SITUATIONS / 8);
    assertThat(none).isGreaterThan(SITUATIONS / 20);
    assertThat(longest).isGreaterThan(4);
  }

  private void walk(PathWalk walk, SplittableRandom random) {
    List<Impossible> impossible = new ArrayList<>();
    for (int i = 0; i < SITUATIONS_OF_ONE_WALK; i++) {
      Actor actor = walk.somebody();
      Action goal = walk.anything();
      Outcome outcome = walk.ask(actor, goal);
      boolean done = outcome.done();
      if (outcome instanceof Outcome.Refused) {
        situations++;
        done = follow(walk, random, actor, goal, impossible);
      }
      if (done && isNoStep(goal)) {
        impossible.clear();
      }
      for (Impossible one : impossible) {
        assertThat(judged(walk, one))
            .as("seed %d: %s had no path, and is granted now", SEED, one.goal().name())
            .isFalse();
      }
    }
  }

  /** What ends, marks or purges a plan is a step of no path, and opens ways that none told. */
  private static boolean isNoStep(Action done) {
    return done instanceof Action.Purge
        || (done instanceof Action.ChangeStatus change
            && (change.to() == PlanStatus.CREATED_IN_ERROR || change.to() == PlanStatus.CLOSED));
  }

  /** Whether there was a path, and the goal is done. */
  private boolean follow(
      PathWalk walk,
      SplittableRandom random,
      Actor actor,
      Action goal,
      List<Impossible> impossible) {
    long start = System.nanoTime();
    Path path = walk.desk.pathFor(walk.direction(), actor, goal);
    nanoseconds.add(System.nanoTime() - start);
    if (path instanceof Path.None no) {
      assertThat(no.because()).isNotEmpty();
      none++;
      impossible.add(new Impossible(actor, goal));
      return false;
    }
    List<Step> steps = ((Path.Steps) path).steps();
    found++;
    longest = Math.max(longest, steps.size());
    Optional<PlanId> made = Optional.empty();
    for (Step step : steps) {
      Actor taker = step.takers().get(random.nextInt(step.takers().size()));
      assertThat(isNoStep(step.action())).as("no step ends or marks a plan").isFalse();
      Outcome outcome = walk.ask(taker, named(step.action(), made));
      assertThat(outcome.done()).as(told(goal, steps, outcome)).isTrue();
      if (step.action() instanceof Action.Create || step.action() instanceof Action.Duplicate) {
        made = Optional.of(outcome.view().orElseThrow().plan().id());
      }
    }
    Outcome end = walk.ask(actor, onPresentVersion(walk, goal));
    assertThat(end.done()).as(told(goal, steps, end)).isTrue();
    return true;
  }

  private static String told(Action goal, List<Step> steps, Outcome outcome) {
    return "seed %d: %s by way of %s: %s %s"
        .formatted(
            SEED,
            goal.name(),
            Arrays.toString(steps.stream().map(step -> step.action().name()).toArray()),
            outcome.getClass().getSimpleName(),
            outcome.rules());
  }

  private static boolean judged(PathWalk walk, Impossible one) {
    Action goal = onPresentVersion(walk, one.goal());
    RuleBook book = new RuleBook(walk.policy);
    return new FactGathering(walk.host, book)
        .forPath(walk.direction(), one.actor(), goal)
        .filter(facts -> book.judge(facts, one.actor(), goal).granted())
        .isPresent();
  }

  private static Action named(Action action, Optional<PlanId> made) {
    return action instanceof Action.OnPlan onPlan && onPlan.plan().name().equals(Path.NEW_PLAN)
        ? onPlan.on(made.orElseThrow())
        : action;
  }

  private static Action onPresentVersion(PathWalk walk, Action goal) {
    return goal instanceof Action.Write write
        ? new Action.Write(
            write.plan(),
            walk.stored(write.plan()).map(Plan::version).orElse(write.base()),
            write.content())
        : goal;
  }
}
