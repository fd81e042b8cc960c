package org.planintervention.report;

/** Where in a plan a text stands. */
public enum Section {
  /** A strength of the student. */
  STRENGTHS,
  /** A need of the student. */
  NEEDS,
  /** The need that a goal answers. */
  GOAL_NEED,
  /** What the student is to reach. */
  GOAL_OBJECTIVE,
  /** One of a goal's means. */
  GOAL_MEANS,
  /** One of those who see to a goal. */
  GOAL_RESPONSIBLE,
  /** When a goal is due, as written. */
  GOAL_DUE,
  /** How far a goal was reached. */
  GOAL_EVALUATION,
  /** The meeting. */
  MEETING,
  /** Remarks. */
  REMARKS
}
