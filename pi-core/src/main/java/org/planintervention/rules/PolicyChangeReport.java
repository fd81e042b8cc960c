package org.planintervention.rules;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.planintervention.decision.RuleId;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.privacy.PersonalData;

/**
 * What another policy would change. It holds no personal data (T-2).
 *
 * @param situations how many were judged
 * @param changed in how many the verdict or its rules differ
 * @param nowGranted how many were refused and would be granted
 * @param nowRefused how many were granted and would be refused
 * @param rules the changes by rule, in book order; a situation counts at every rule that differs
 */
public record PolicyChangeReport(
    @PersonalData(NONE) long situations,
    @PersonalData(NONE) long changed,
    @PersonalData(NONE) long nowGranted,
    @PersonalData(NONE) long nowRefused,
    @PersonalData(DEIDENTIFIED) List<ByRule> rules) {
  /** Takes the parts; the list is copied. */
  public PolicyChangeReport {
    rules = ImmutableList.copyOf(rules);
  }

  /**
   * What changes at one rule.
   *
   * @param rule the rule
   * @param fails in how many situations it held, or was not told, and would fail
   * @param failsNoMore in how many it failed and would no more
   * @param examples the first few
   */
  public record ByRule(
      @PersonalData(NONE) RuleId rule,
      @PersonalData(NONE) long fails,
      @PersonalData(NONE) long failsNoMore,
      @PersonalData(DEIDENTIFIED) List<Example> examples) {
    /** Takes the parts; the list is copied. */
    public ByRule {
      examples = ImmutableList.copyOf(examples);
    }
  }

  /**
   * One situation that changes.
   *
   * @param situation its name
   * @param action the name of the action's row, such as {@code SignFor}
   * @param door the door by which somebody asks
   * @param status where the plan stands; empty when the action is about none, or it is not there
   * @param before the rules that fail under the present policy; none: granted
   * @param after the rules that would fail; none: granted
   */
  public record Example(
      @PersonalData(DEIDENTIFIED) String situation,
      @PersonalData(NONE) String action,
      @PersonalData(DEIDENTIFIED) Entry door,
      @PersonalData(DEIDENTIFIED) Optional<PlanStatus> status,
      @PersonalData(DEIDENTIFIED) List<RuleId> before,
      @PersonalData(DEIDENTIFIED) List<RuleId> after) {}
}
