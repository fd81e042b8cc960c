package org.planintervention.report;

/** What came of something that was asked for. */
public enum Result {
  /** It was done. */
  DONE,
  /** It was refused. */
  REFUSED
}
