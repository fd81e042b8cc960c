package org.planintervention.report;

/** Kinds of personal data that a plan holds, as a register of incidents names them. */
public enum DataKind {
  /** The student's number in the district, and that there is a plan for them. */
  STUDENT,
  /** Addresses of guardians and staff who have to do with the plan. */
  ADDRESSES,
  /** The grounds for which the plan was opened. */
  OPENING,
  /** Strengths and needs of the student. */
  NEEDS,
  /** Goals, means, who is responsible, evaluations. */
  GOALS,
  /** What was written of the meeting. */
  MEETING,
  /** Remarks. */
  REMARKS,
  /** Who signed, when, in what capacity, by what consent. */
  SIGNATURES,
  /** What guardians wrote when they declined to sign. */
  DECLINATIONS
}
