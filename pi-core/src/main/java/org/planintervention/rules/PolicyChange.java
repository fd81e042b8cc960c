package org.planintervention.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planintervention.decision.Action;
import org.planintervention.decision.Decision;
import org.planintervention.decision.RuleId;
import org.planintervention.plan.Plan;
import org.planintervention.policy.DistrictPolicy;

/**
 * What another policy would change, before it is in force: situations are judged under both, and
 * what differs is counted by rule. What is kept does not grow with the number of situations.
 *
 * <p>For one thread.
 */
public final class PolicyChange {
  private static final int MOST_EXAMPLES = 5;

  private final RuleBook present;
  private final RuleBook planned;
  private final Map<RuleId, Count> counts = new EnumMap<>(RuleId.class);
  private long situations;
  private long changed;
  private long nowGranted;
  private long nowRefused;

  private PolicyChange(DistrictPolicy present, DistrictPolicy planned) {
    this.present = new RuleBook(present);
    this.planned = new RuleBook(planned);
  }

  /** The change from one policy to another, over no situation yet. */
  public static PolicyChange between(DistrictPolicy present, DistrictPolicy planned) {
    return new PolicyChange(present, planned);
  }

  /** Judges a situation under both policies. */
  public void add(Request request) {
    Decision before = judge(present, request);
    Decision after = judge(planned, request);
    situations++;
    if (before.rules().equals(after.rules())) {
      return;
    }
    changed++;
    if (before.granted() != after.granted()) {
      nowGranted += after.granted() ? 1 : 0;
      nowRefused += after.granted() ? 0 : 1;
    }
    Set<RuleId> was = EnumSet.noneOf(RuleId.class);
    was.addAll(before.rules());
    Set<RuleId> is = EnumSet.noneOf(RuleId.class);
    is.addAll(after.rules());
    for (RuleId rule : Sets.symmetricDifference(was, is)) {
      counts
          .computeIfAbsent(rule, first -> new Count())
          .add(is.contains(rule), request, before, after);
    }
  }

  /** What was found so far. */
  public PolicyChangeReport report() {
    ImmutableList.Builder<PolicyChangeReport.ByRule> rules = ImmutableList.builder();
    counts.forEach((rule, count) -> rules.add(count.of(rule)));
    return new PolicyChangeReport(situations, changed, nowGranted, nowRefused, rules.build());
  }

  private static Decision judge(RuleBook book, Request request) {
    return book.judge(request.facts(), request.actor(), request.action());
  }

  private static final class Count {
    private final List<PolicyChangeReport.Example> examples = new ArrayList<>();
    private long fails;
    private long failsNoMore;

    void add(boolean failsNow, Request request, Decision before, Decision after) {
      fails += failsNow ? 1 : 0;
      failsNoMore += failsNow ? 0 : 1;
      if (examples.size() < MOST_EXAMPLES) {
        examples.add(example(request, before, after));
      }
    }

    PolicyChangeReport.ByRule of(RuleId rule) {
      return new PolicyChangeReport.ByRule(rule, fails, failsNoMore, examples);
    }

    private static PolicyChangeReport.Example example(
        Request request, Decision before, Decision after) {
      Action action = request.action();
      return new PolicyChangeReport.Example(
          request.name(),
          action.name(),
          request.actor().entry(),
          action instanceof Action.OnPlan onPlan
              ? request.facts().plan(onPlan.plan()).map(Plan::status)
              : Optional.empty(),
          before.rules(),
          after.rules());
    }
  }
}
