package org.planintervention.report;

/** What is counted over a whole report. */
public enum Figure {
  /** Plans concerned. */
  PLANS,
  /** Plans concerned that were purged, so that nobody can say any more whose they were. */
  PURGED,
  /** Students concerned, each once. */
  STUDENTS,
  /** Persons concerned, students among them, each once. */
  PERSONS,
  /** What was done in the period. */
  DONE,
  /** What was refused in the period. */
  REFUSED
}
