package org.planintervention.samples.benchmarks.rules;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.planintervention.decision.MenuItem;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.RuleBook;

/** What is measured of the rules; one operation of {@code sign…} judges all of {@link Asked}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RuleSpeed {
  private final DistrictPolicy policy = DistrictPolicy.reference();
  private final RuleBook book = new RuleBook(policy);
  private final SignByHand byHand = new SignByHand(DistrictRoles.of(policy));
  private final List<Asked> asked = Asked.usual();

  /** Menus of the usual plan. */
  @State(Scope.Thread)
  public static class Screen {
    /** Who looks at it, in which status. */
    @Param Viewer viewer = Viewer.COORDINATOR_OPENING;

    private final RuleBook book = new RuleBook(DistrictPolicy.reference());
  }

  /** Our rule book. */
  @Benchmark
  public void sign(Blackhole seen) {
    for (Asked one : asked) {
      seen.consume(book.judge(one.facts(), one.actor(), one.action()));
    }
  }

  /** Hand-written ifs. */
  @Benchmark
  public void signByHand(Blackhole seen) {
    for (Asked one : asked) {
      seen.consume(byHand.judge(one));
    }
  }

  /** Engines, which take a while to be set up. */
  @State(Scope.Thread)
  public static class Engines {
    private final DistrictRoles roles = DistrictRoles.of(DistrictPolicy.reference());
    private final SignByDrools drools = new SignByDrools(roles);
    private final SignByCasbin casbin = new SignByCasbin(roles);
  }

  /** Drools, a session for each question. */
  @Benchmark
  public void signByDrools(Engines engines, Blackhole seen) {
    for (Asked one : asked) {
      seen.consume(engines.drools.judge(one));
    }
  }

  /** Drools, one session for all questions. */
  @Benchmark
  public void signByDroolsInKeptSession(Engines engines, Blackhole seen) {
    for (Asked one : asked) {
      seen.consume(engines.drools.judgeInKeptSession(one));
    }
  }

  /** jCasbin, every reason. */
  @Benchmark
  public void signByCasbin(Engines engines, Blackhole seen) {
    for (Asked one : asked) {
      seen.consume(engines.casbin.judge(one));
    }
  }

  /** jCasbin, the verdict without reasons. */
  @Benchmark
  public void verdictByCasbin(Engines engines, Blackhole seen) {
    for (Asked one : asked) {
      seen.consume(engines.casbin.grants(one));
    }
  }

  /** The whole menu: every action with verdict, reasons and choices, from facts at hand. */
  @Benchmark
  public List<MenuItem> menu(Screen screen) {
    return screen.book.menu(screen.viewer.facts(), screen.viewer.actor(), UsualPlan.PLAN);
  }
}
