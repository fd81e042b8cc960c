package org.planintervention.decision;

/** Whose move it is after a refusal (H-1). */
public enum Mover {
  /** The person who asked. */
  YOU,
  /** The coordinator of the plan, or the direction of its school. */
  COORDINATOR_OR_DIRECTION,
  /** The direction of the school. */
  DIRECTION,
  /** The secretary or the direction, who keep the staff table. */
  SECRETARY_OR_DIRECTION,
  /** The parent. */
  PARENT,
  /** IT services. */
  IT_SERVICES,
  /** Nobody: this cannot come to be. */
  NOBODY
}
