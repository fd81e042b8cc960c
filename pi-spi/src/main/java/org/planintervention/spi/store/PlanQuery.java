package org.planintervention.spi.store;

import java.util.Optional;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;

/**
 * Which plans of a school and year (Y-4).
 *
 * @param school the school
 * @param year first calendar year of the school year
 * @param status only those in this status
 * @param coordinator only those that this person leads
 */
public record PlanQuery(
    SchoolCode school, int year, Optional<String> status, Optional<EmailAddress> coordinator) {
  /** All plans of a school and year. */
  public static PlanQuery of(SchoolCode school, int year) {
    return new PlanQuery(school, year, Optional.empty(), Optional.empty());
  }

  /** The school and year (T-2). */
  @Override
  public String toString() {
    return "PlanQuery[" + school + ", " + year + "]";
  }
}
