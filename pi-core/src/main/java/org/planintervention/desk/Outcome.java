package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.planintervention.decision.ConflictKind;
import org.planintervention.decision.Decision;
import org.planintervention.decision.ReasonCode;
import org.planintervention.decision.RuleId;
import org.planintervention.plan.ContentDifference;
import org.planintervention.spi.privacy.PersonalData;

/** What came of asking for an action. */
public sealed interface Outcome {
  /** Whether it was done. */
  default boolean done() {
    return this instanceof Done;
  }

  /** Every rule of which a condition fails, in book order, each once; empty unless refused. */
  default List<RuleId> rules() {
    return Decision.rulesOf(reasons());
  }

  /**
   * Every reason that holds, in book order, to be told to the person (H-1); empty unless refused.
   */
  default List<ReasonCode> reasons() {
    return ImmutableList.of();
  }

  /** The plan, when the action was done and is about one that can be shown. */
  default Optional<PlanView> view() {
    return this instanceof Done done ? done.plan() : Optional.empty();
  }

  /**
   * Done, and kept.
   *
   * @param plan the plan as the actor may see it now; empty when the action is about none, or
   *     purged it
   */
  record Done(@PersonalData(SENSITIVE) Optional<PlanView> plan) implements Outcome {}

  /**
   * Refused by the rules; kept on the trail.
   *
   * @param reasons every reason that holds, in book order (H-1)
   * @param changed for a save on an older version: what changed in between (C-3)
   */
  record Refused(
      @PersonalData(DEIDENTIFIED) List<ReasonCode> reasons,
      @PersonalData(SENSITIVE) Optional<ContentDifference> changed)
      implements Outcome {
    /** Takes the reasons; the list is copied. */
    public Refused {
      reasons = ImmutableList.copyOf(reasons);
    }
  }

  /**
   * Neither done nor refused: the world moved in between. Nothing was lost; look again and ask
   * again.
   *
   * @param kind what stands in the way
   */
  record Conflict(@PersonalData(DEIDENTIFIED) ConflictKind kind) implements Outcome {}
}
