package org.planintervention.report;

/** As what a person has to do with a plan. */
public enum Standing {
  /** Whose plan it is. */
  STUDENT,
  /** Who leads it. */
  COORDINATOR,
  /** Whom the registry knows as a guardian of the student. */
  GUARDIAN,
  /** Anybody else who is listed. */
  STAFF,
  /** Who signed some version, or for whom it was signed, and is on the plan no more. */
  SIGNATORY
}
