package org.planintervention.samples.benchmarks.rules;

import org.planintervention.plan.PlanStatus;
import org.planintervention.rules.Facts;
import org.planintervention.spi.identity.Actor;

/** A person before the usual plan, whose menu is measured. */
public enum Viewer {
  COORDINATOR_OPENING(UsualPlan.COORDINATOR, PlanStatus.OPENING),
  COORDINATOR_READY(UsualPlan.COORDINATOR, PlanStatus.READY_TO_SIGN),
  DIRECTION_READY(UsualPlan.DIRECTION, PlanStatus.READY_TO_SIGN),
  COLLABORATOR_READY(UsualPlan.COLLABORATOR, PlanStatus.READY_TO_SIGN),
  PARENT_READY(UsualPlan.PARENT, PlanStatus.READY_TO_SIGN),
  NOT_ENTITLED(UsualPlan.OTHER_TEACHER, PlanStatus.READY_TO_SIGN);

  private final Actor actor;
  private final Facts facts;

  Viewer(Actor actor, PlanStatus status) {
    this.actor = actor;
    this.facts = UsualPlan.facts(status);
  }

  Actor actor() {
    return actor;
  }

  Facts facts() {
    return facts;
  }
}
