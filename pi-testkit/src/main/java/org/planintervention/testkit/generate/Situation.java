package org.planintervention.testkit.generate;

import org.planintervention.decision.Action;
import org.planintervention.plan.Plan;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.Facts;
import org.planintervention.spi.identity.Actor;

/**
 * Somebody asks for something under some facts.
 *
 * @param seed what it was drawn from
 * @param size how large it could be
 * @param policy the policy
 * @param facts the facts
 * @param plan the plan in the middle of them; the action is mostly about it
 * @param actor who asks
 * @param action for what
 */
public record Situation(
    long seed,
    int size,
    DistrictPolicy policy,
    Facts facts,
    Plan plan,
    Actor actor,
    Action action) {

  /** All that it takes to draw it again. */
  @Override
  public String toString() {
    return "Situation[seed "
        + seed
        + ", size "
        + size
        + ": "
        + action.name()
        + " by "
        + actor.entry()
        + " in "
        + plan.status()
        + "]";
  }
}
