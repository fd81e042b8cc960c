package org.planintervention.decision;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Comparator.naturalOrder;
import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import java.util.EnumSet;
import java.util.List;
import org.planintervention.spi.privacy.PersonalData;

/**
 * What the rule book says of one action: granted, or refused with every reason that holds (H-1).
 */
public sealed interface Decision {
  /** Whether it is granted. */
  default boolean granted() {
    return this instanceof Granted;
  }

  /** Every reason that holds, in book order; empty when granted. */
  List<ReasonCode> reasons();

  /** Every rule of which a condition fails, in book order, each once. */
  default List<RuleId> rules() {
    return rulesOf(reasons());
  }

  /** The rules of reasons, in book order, each once. */
  static List<RuleId> rulesOf(List<ReasonCode> reasons) {
    EnumSet<RuleId> rules = EnumSet.noneOf(RuleId.class);
    for (ReasonCode reason : reasons) {
      rules.add(reason.rule());
    }
    return ImmutableList.copyOf(rules);
  }

  /** The answer that grants. */
  static Decision yes() {
    return Granted.YES;
  }

  /** Granted. */
  record Granted() implements Decision {
    private static final Granted YES = new Granted();

    @Override
    public List<ReasonCode> reasons() {
      return List.of();
    }
  }

  /**
   * Refused.
   *
   * @param reasons every reason that holds, once, in book order; at least one
   */
  record Refused(@PersonalData(DEIDENTIFIED) List<ReasonCode> reasons) implements Decision {
    /**
     * Takes the reasons.
     *
     * @throws IllegalArgumentException when there is none, or they are not in book order
     */
    public Refused {
      checkArgument(!reasons.isEmpty(), "a refusal has a reason");
      checkArgument(
          Comparators.isInStrictOrder(reasons, naturalOrder()), "reasons are in book order");
      reasons = ImmutableList.copyOf(reasons);
    }
  }
}
