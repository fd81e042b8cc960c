package org.planintervention.samples.benchmarks.rules;

import java.util.List;
import java.util.Optional;
import org.planintervention.decision.Action.Sign;
import org.planintervention.plan.PlanStatus;
import org.planintervention.rules.Facts;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.PlanId;

/**
 * Somebody asks to sign.
 *
 * @param facts the facts
 * @param actor who
 * @param action what
 */
record Asked(Facts facts, Actor actor, Sign action) {
  /** Eight times, as they come: three are granted, five refused, by six reasons in all. */
  static List<Asked> usual() {
    Facts ready = UsualPlan.facts(PlanStatus.READY_TO_SIGN);
    Facts revised = UsualPlan.facts(PlanStatus.IN_REVISION);
    return List.of(
        sign(ready, UsualPlan.COORDINATOR, UsualPlan.PLAN),
        sign(ready, UsualPlan.PARENT, UsualPlan.PLAN),
        sign(ready, UsualPlan.CHILD, UsualPlan.PLAN),
        sign(ready, UsualPlan.DIRECTION, UsualPlan.PLAN),
        sign(revised, UsualPlan.COLLABORATOR, UsualPlan.PLAN),
        sign(UsualPlan.unanswered(), UsualPlan.PARENT_WITHOUT_ACCOUNT, UsualPlan.PLAN),
        sign(ready, UsualPlan.OTHER_TEACHER, UsualPlan.PLAN),
        sign(ready, UsualPlan.COORDINATOR, UsualPlan.NOWHERE));
  }

  private static Asked sign(Facts facts, Actor actor, PlanId plan) {
    return new Asked(facts, actor, new Sign(plan, Optional.empty()));
  }
}
