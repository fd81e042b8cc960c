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
import org.planintervention.decision.Action;
import org.planintervention.decision.MenuItem;
import org.planintervention.plan.PlanStatus;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.Facts;
import org.planintervention.rules.Menu;
import org.planintervention.rules.RuleBook;
import org.planintervention.spi.identity.Actor;

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

    private final Menu menu = new Menu(new RuleBook(DistrictPolicy.reference()));
  }

  /** Who looks at a menu. */
  public enum Viewer {
    COORDINATOR_OPENING(UsualPlan.COORDINATOR, PlanStatus.OPENING),
    COORDINATOR_READY(UsualPlan.COORDINATOR, PlanStatus.READY_TO_SIGN),
    COORDINATOR_UNSIGNED(UsualPlan.COORDINATOR, UsualPlan.unsigned()),
    COORDINATOR_UNSIGNED_ALL_SERVE(UsualPlan.COORDINATOR, UsualPlan.unsignedWhereAllServe()),
    COORDINATOR_ALL_SIGNED(UsualPlan.COORDINATOR, UsualPlan.signedByAll()),
    DIRECTION_READY(UsualPlan.DIRECTION, PlanStatus.READY_TO_SIGN),
    COLLABORATOR_READY(UsualPlan.COLLABORATOR, PlanStatus.READY_TO_SIGN),
    PARENT_READY(UsualPlan.PARENT, PlanStatus.READY_TO_SIGN),
    NOT_ENTITLED(UsualPlan.OTHER_TEACHER, PlanStatus.READY_TO_SIGN);

    private final Actor actor;
    private final Facts facts;

    Viewer(Actor actor, PlanStatus status) {
      this(actor, UsualPlan.facts(status));
    }

    Viewer(Actor actor, Facts facts) {
      this.actor = actor;
      this.facts = facts;
    }
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

  /**
   * The whole menu: every action with verdict and reasons; its choices are there to be looked at.
   */
  @Benchmark
  public List<MenuItem> menu(Screen screen) {
    return screen.menu.on(screen.viewer.facts, screen.viewer.actor, UsualPlan.PLAN);
  }

  /** The whole menu, and every choice of every line. */
  @Benchmark
  public void menuWithChoices(Screen screen, Blackhole seen) {
    for (MenuItem line : menu(screen)) {
      seen.consume(line);
      for (Action choice : line.choices()) {
        seen.consume(choice);
      }
    }
  }
}
