package org.planintervention.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.decision.Path;
import org.planintervention.decision.Step;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.Consequences;
import org.planintervention.rules.Facts;
import org.planintervention.rules.RuleBook;
import org.planintervention.spi.identity.Actor;

/** Paths, and that there is none, against everything that anybody can do. */
final class EveryWayTest {
  private static final int PREDICAMENTS = Integer.getInteger("pi.everyWay", 400);
  private static final int MOST_STEPS = Integer.getInteger("pi.everyWay.steps", 3);
  private static final int MOST_STATES = Integer.getInteger("pi.everyWay.states", 2_000);
  private static final long SEED = Long.getLong("pi.seed", 20_261_123L);

  private final RuleBook book = new RuleBook(DistrictPolicy.reference());
  private final Consequences consequences = new Consequences(book.policy());
  private final EveryWay everyWay = new EveryWay(book, MOST_STATES);

  @Test
  @DisplayName("H-3 no way is shorter than the path, and there is no way where no path is told")
  void noWayIsShorter() {
    SplittableRandom random = new SplittableRandom(SEED);
    int[] paths = new int[8];
    int none = 0;
    int whole = 0;
    int steps = 0;
    for (int i = 0; i < PREDICAMENTS; ) {
      Predicament one = new Predicament(random.split());
      if (granted(one, one.facts)) {
        continue;
      }
      i++;
      String told = "seed %d, %d: %s".formatted(SEED, i, one.goal.name());
      Path path = book.pathTo(one.facts, one.actor, one.goal);
      if (path instanceof Path.Steps found) {
        follow(one, found, told);
        int length = found.steps().size();
        paths[length]++;
        EveryWay.Answer answer =
            everyWay.to(one.facts, one.actor, one.goal, Math.min(length - 1, MOST_STEPS));
        assertThat(answer.shortest()).as(told + " by a path of " + length).isEmpty();
        steps += answer.steps();
      } else {
        EveryWay.Answer answer = everyWay.to(one.facts, one.actor, one.goal, MOST_STEPS);
        assertThat(answer.shortest()).as(told + " by no path").isEmpty();
        none++;
        steps += answer.steps();
        whole += answer.whole() ? 1 : 0;
      }
    }
    System.out.printf(
        "every way: seed %d, %d predicaments, paths of 1 to 7 steps %s, none %d (of them %d where"
            + " everything was tried), %.1f steps deep%n",
        SEED,
        PREDICAMENTS,
        java.util.Arrays.toString(java.util.Arrays.copyOfRange(paths, 1, 8)),
        none,
        whole,
        (double) steps / PREDICAMENTS);
    assertThat(none).isBetween(PREDICAMENTS / 10, PREDICAMENTS * 9 / 10);
  }

  /** Whoever is told can take each step, and after the last the goal is granted. */
  private void follow(Predicament one, Path.Steps path, String told) {
    Facts facts = one.facts;
    for (Step step : path.steps()) {
      for (Actor taker : step.takers()) {
        assertThat(book.judge(facts, taker, step.action()).rules()).as(told).isEmpty();
      }
      Actor taker = step.takers().get(step.takers().size() - 1);
      facts =
          facts.with(
              consequences
                  .after(
                      facts,
                      taker,
                      step.action(),
                      new Consequences.Circumstances(
                          Instant.EPOCH, Path.NEW_PLAN, Optional.empty()))
                  .orElseThrow());
    }
    assertThat(granted(one, facts)).as(told).isTrue();
  }

  private boolean granted(Predicament one, Facts facts) {
    return book.judge(facts, one.actor, EveryWay.onPresentVersion(facts, one.goal)).granted();
  }
}
