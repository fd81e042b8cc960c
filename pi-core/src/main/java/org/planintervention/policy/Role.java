package org.planintervention.policy;

/** What a current row of a school's staff table makes of a person, in that school. */
public enum Role {
  /** Principal, vice-principal. */
  DIRECTION,
  /** Psychologist, remedial teacher and the like. */
  PROFESSIONAL,
  /** Teacher. */
  TEACHER,
  /** Special education technician and the like. */
  SUPPORT,
  /** Keeps the staff table; sees no plan. */
  SECRETARY,
  /** Known, and without access. */
  NONE;

  /** Whether the role lets a person serve on a plan: be listed, coordinate, collaborate. */
  public boolean servesOnPlans() {
    return this != SECRETARY && this != NONE;
  }
}
