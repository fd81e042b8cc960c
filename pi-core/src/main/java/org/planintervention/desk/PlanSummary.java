package org.planintervention.desk;

import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanRow;

/**
 * What a list shows of a plan: nothing of what it says.
 *
 * @param id identifier, school included
 * @param student whose plan it is
 * @param year for which school year
 * @param status where it stands
 * @param version its present version
 * @param coordinator who leads it
 */
public record PlanSummary(
    PlanId id,
    StudentNumber student,
    SchoolYear year,
    PlanStatus status,
    int version,
    EmailAddress coordinator) {

  static PlanSummary of(Plan plan) {
    return new PlanSummary(
        plan.id(), plan.student(), plan.year(), plan.status(), plan.version(), plan.coordinator());
  }

  static PlanSummary of(PlanRow row) {
    return new PlanSummary(
        row.id(),
        row.student(),
        new SchoolYear(row.year()),
        PlanStatus.valueOf(row.status()),
        row.version(),
        row.coordinator());
  }

  /** Identifier and status (T-2). */
  @Override
  public String toString() {
    return "PlanSummary[" + id + ", " + status + "]";
  }
}
