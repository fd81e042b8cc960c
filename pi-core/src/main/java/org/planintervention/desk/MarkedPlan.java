package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.time.Instant;
import org.planintervention.plan.SchoolYear;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanRow;

/**
 * A plan that waits to be purged, as IT services see it: nothing of the student (D-1, A-7).
 *
 * @param id identifier, school included
 * @param year for which school year
 * @param since when it was marked
 */
public record MarkedPlan(
    @PersonalData(DEIDENTIFIED) PlanId id,
    @PersonalData(NONE) SchoolYear year,
    @PersonalData(DEIDENTIFIED) Instant since) {
  static MarkedPlan of(PlanRow row) {
    return new MarkedPlan(
        row.id(), new SchoolYear(row.year()), Instant.ofEpochMilli(row.markedAt().orElseThrow()));
  }
}
