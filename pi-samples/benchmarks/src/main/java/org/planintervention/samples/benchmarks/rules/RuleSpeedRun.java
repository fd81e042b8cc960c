package org.planintervention.samples.benchmarks.rules;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.planintervention.decision.Decision;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.RuleBook;

/**
 * Measures everything in one run and prints ratios. Medians of single operations: on a machine that
 * does other work as well, an average tells how long one waited for it.
 */
public final class RuleSpeedRun {
  private static final double MEDIAN = 50;
  private static final double MICROSECOND = 1_000;

  private RuleSpeedRun() {}

  /** Runs; an argument of JMH's, a pattern, picks some of the benchmarks. */
  public static void main(String... arguments) throws RunnerException {
    allSayTheSame();
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(
                        RuleSpeed.class.getName()
                            + "."
                            + (arguments.length > 0 ? arguments[0] : ""))
                    .mode(Mode.SampleTime)
                    .jvmArgs("-Xmx512m", "-XX:-BackgroundCompilation")
                    .forks(2)
                    .warmupIterations(3)
                    .warmupTime(TimeValue.seconds(3))
                    .measurementIterations(3)
                    .measurementTime(TimeValue.seconds(1))
                    .build())
            .run();
    Map<String, Double> medians = new TreeMap<>();
    results.forEach(result -> medians.put(name(result), median(result)));
    print(medians);
  }

  /** Before anything is measured: four ways, one answer. */
  private static void allSayTheSame() {
    DistrictRoles roles = DistrictRoles.of(DistrictPolicy.reference());
    RuleBook book = new RuleBook(roles.policy());
    SignByHand byHand = new SignByHand(roles);
    SignByDrools drools = new SignByDrools(roles);
    SignByCasbin casbin = new SignByCasbin(roles);
    for (Asked asked : Asked.usual()) {
      Decision ours = book.judge(asked.facts(), asked.actor(), asked.action());
      System.out.println("equal answers, four ways: " + ours);
      if (!ours.equals(byHand.judge(asked))
          || !ours.equals(drools.judge(asked))
          || !ours.equals(drools.judgeInKeptSession(asked))
          || !ours.equals(casbin.judge(asked))
          || ours.granted() != casbin.grants(asked)) {
        throw new IllegalStateException("not the same policy");
      }
    }
  }

  private static void print(Map<String, Double> medians) {
    double ours = medians.getOrDefault("sign", Double.NaN);
    System.out.println("medians; sign, verdict: of " + Asked.usual().size() + " judgements");
    medians.forEach(
        (name, median) ->
            System.out.printf(
                "  %-32s %9.2f µs%s%n",
                name,
                median / MICROSECOND,
                name.startsWith("menu") ? "" : String.format("  %8.2f times ours", median / ours)));
  }

  private static String name(RunResult result) {
    String viewer = result.getParams().getParam("viewer");
    return result.getPrimaryResult().getLabel() + (viewer == null ? "" : " " + viewer);
  }

  private static double median(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(MEDIAN);
  }
}
