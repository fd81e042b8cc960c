package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.privacy.PersonalData;
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
    @PersonalData(DEIDENTIFIED) PlanId id,
    @PersonalData(IDENTIFYING) StudentNumber student,
    @PersonalData(NONE) SchoolYear year,
    @PersonalData(DEIDENTIFIED) PlanStatus status,
    @PersonalData(DEIDENTIFIED) int version,
    @PersonalData(IDENTIFYING) EmailAddress coordinator) {

  static PlanSummary of(Plan plan) {
    return new PlanSummary(
        plan.id(), plan.student(), plan.year(), plan.status(), plan.version(), plan.coordinator());
  }

  static PlanSummary of(PlanRow row) {
    return new PlanSummary(
        row.id(),
        row.student(),
        new SchoolYear(row.year()),
        PlanRows.as(PlanStatus::valueOf, row.status()),
        row.version(),
        row.coordinator());
  }

  /** Identifier and status (T-2). */
  @Override
  public String toString() {
    return "PlanSummary[" + id + ", " + status + "]";
  }
}
