package org.planintervention.policy;

/** In what capacity somebody of a school stands on a plan, as far as a district settles by it. */
public enum Capacity {
  /** Of the direction of the plan's school. */
  DIRECTION,
  /** Who coordinates the plan. */
  COORDINATOR,
  /** Of the staff, and listed. */
  COLLABORATOR
}
