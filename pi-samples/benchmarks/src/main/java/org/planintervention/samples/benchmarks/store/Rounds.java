package org.planintervention.samples.benchmarks.store;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Ways of doing the same thing, one after the other, round after round, so that whatever else the
 * machine does hurts all of them; what is quoted are medians. Beside the clock stands what the
 * process took of the processors, all its threads and its compiler included, which says less of a
 * database behind a server, and hardly depends on who else is at work.
 */
final class Rounds {
  private static final double NANOSECONDS = 1e9;
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final List<Way> ways = new ArrayList<>();

  /** Does it once. */
  @FunctionalInterface
  interface Doing {
    /** Does what belongs to a round and is not measured, and answers with what is. */
    Measured prepare(int round) throws SQLException;
  }

  /** What is measured. */
  @FunctionalInterface
  interface Measured {
    void run() throws SQLException;
  }

  /** One way, and how long each round of it took, in seconds. */
  static final class Way {
    private final String name;
    private final Doing doing;
    private final List<Double> clock = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();

    private Way(String name, Doing doing) {
      this.name = name;
      this.doing = doing;
    }

    private void play(int round) throws SQLException {
      Measured measured = doing.prepare(round);
      long startedAt = System.nanoTime();
      long used = PROCESS.getProcessCpuTime();
      measured.run();
      processor.add((PROCESS.getProcessCpuTime() - used) / NANOSECONDS);
      clock.add((System.nanoTime() - startedAt) / NANOSECONDS);
    }

    private void forget() {
      clock.clear();
      processor.clear();
    }

    /** By the clock, in seconds. */
    double median() {
      return median(clock);
    }

    private static double median(List<Double> values) {
      return values.stream().sorted().toList().get(values.size() / 2);
    }
  }

  Way with(String name, Doing doing) {
    Way way = new Way(name, doing);
    ways.add(way);
    return way;
  }

  /** Plays rounds; those that come first, to warm up, are forgotten. */
  void play(int warmingUp, int rounds) throws SQLException {
    for (int round = 0; round < rounds; round++) {
      if (round == warmingUp) {
        ways.forEach(Way::forget);
      }
      for (Way way : ways) {
        way.play(round);
      }
    }
  }

  /** A line for each way: medians, how much of our time each takes, and every round. */
  void print(String title, int things, Way ours) {
    System.out.printf(
        "%n%s%n%-30s %9s %10s %9s %9s %9s  %s%n",
        title, "way", "median s", "things/s", "of ours", "cpu s", "of ours", "rounds, s");
    for (Way way : ways) {
      double processor = Way.median(way.processor);
      System.out.printf(
          "%-30s %9.2f %,10.0f %7.0f %% %9.2f %7.0f %%  %s, cpu %s%n",
          way.name,
          way.median(),
          things / way.median(),
          100 * way.median() / ours.median(),
          processor,
          100 * processor / Way.median(ours.processor),
          told(way.clock),
          told(way.processor));
    }
  }

  private static List<String> told(List<Double> seconds) {
    return seconds.stream().map(one -> String.format("%.2f", one)).toList();
  }

  /** A bound by the clock, and whether it was held. */
  static boolean bound(String said, double is, double bound, boolean atLeast) {
    boolean held = atLeast ? is >= bound : is <= bound;
    System.out.printf(
        "%-40s %8.2f, %s %.2f: %s%n",
        said, is, atLeast ? "at least" : "at most", bound, held ? "held" : "MISSED");
    return held;
  }
}
