package org.planintervention.samples.benchmarks.rules;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import org.planintervention.desk.HostSystems;
import org.planintervention.desk.PlanDesk;
import org.planintervention.memory.MemoryDistrict;
import org.planintervention.memory.MemoryPlanStore;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.Facts;
import org.planintervention.spi.identity.Actor;

/**
 * Processor time of a menu that a host draws, from the call to the last choice: facts gathered from
 * a store and directories in memory, a school of 60 staff, every line judged. Ends with status 1 if
 * the median of a viewer is above the bound.
 */
public final class MenuSpeed {
  private static final double BOUND_MICROSECONDS = 1_000;
  private static final int WARM_UP = 200;
  private static final int ROUNDS = 200;
  private static final int MENUS_PER_ROUND = 20;
  private static final double NANOSECONDS = 1_000;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final PlanDesk desk;
  private final Actor actor;
  private long granted;

  private MenuSpeed(Viewer viewer) {
    this.desk = desk(viewer.facts());
    this.actor = viewer.actor();
  }

  /** Runs for each viewer. */
  public static void main(String... arguments) {
    boolean held = true;
    System.out.printf(
        "processor time of a menu, gathering included; bound %,.0f µs%n", BOUND_MICROSECONDS);
    for (Viewer viewer : Viewer.values()) {
      held &= new MenuSpeed(viewer).run(viewer.name());
    }
    System.exit(held ? 0 : 1);
  }

  private boolean run(String name) {
    for (int round = 0; round < WARM_UP; round++) {
      round();
    }
    double[] rounds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      rounds[round] = round();
    }
    Arrays.sort(rounds);
    double median = rounds[ROUNDS / 2];
    boolean held = median <= BOUND_MICROSECONDS;
    System.out.printf(
        "  %-20s median %7.1f µs, 95 %% below %7.1f µs, %d lines granted: %s%n",
        name,
        median,
        rounds[ROUNDS * 95 / 100],
        granted / MENUS_PER_ROUND / (WARM_UP + ROUNDS),
        held ? "held" : "MISSED");
    return held;
  }

  /** Returns the processor time of one menu in microseconds, the mean of a round. */
  private double round() {
    long start = threads.getCurrentThreadCpuTime();
    for (int menu = 0; menu < MENUS_PER_ROUND; menu++) {
      granted +=
          desk.menu(actor, UsualPlan.PLAN).stream()
              .filter(item -> item.granted() && !item.choices().isEmpty())
              .count();
    }
    return (threads.getCurrentThreadCpuTime() - start) / NANOSECONDS / MENUS_PER_ROUND;
  }

  private static PlanDesk desk(Facts facts) {
    DistrictPolicy policy = DistrictPolicy.reference();
    MemoryDistrict district = new MemoryDistrict();
    facts.staff().values().forEach(rows -> rows.forEach(district::with));
    facts.student().ifPresent(district::with);
    facts.guardians().forEach(district::with);
    facts.accounts().forEach(district::withAccount);
    Instant noon = facts.today().atTime(LocalTime.NOON).atZone(policy.zone()).toInstant();
    PlanDesk desk =
        new PlanDesk(
            new HostSystems(
                new MemoryPlanStore(),
                district,
                district,
                district,
                () -> noon,
                HostSystems.secureRandom()),
            policy);
    desk.takeOver(facts.plans());
    return desk;
  }
}
