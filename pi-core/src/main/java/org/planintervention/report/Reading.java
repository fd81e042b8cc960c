package org.planintervention.report;

import java.util.Arrays;
import java.util.Optional;

/** What somebody who reads learns, by what they asked for. */
public enum Reading {
  /** What the plan says. */
  CONTENT("Consult", "Recover", "ExportStudent", "ExportEvidence"),
  /** What was done on the plan, and by whom. */
  TRAIL("ReadTrail", "ReadConsultations", "ReadAccessReport", "ExtractIncident");

  private final String[] actions;

  Reading(String... actions) {
    this.actions = actions;
  }

  /**
   * What is read by an action.
   *
   * @param trailName its name on a trail
   * @return empty when it is no reading of a plan
   */
  public static Optional<Reading> by(String trailName) {
    return Arrays.stream(values())
        .filter(reading -> Arrays.asList(reading.actions).contains(trailName))
        .findFirst();
  }
}
