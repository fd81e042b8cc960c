package org.planintervention.spi.store;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;

import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Where a page of plans ended.
 *
 * @param student the student of its last plan
 * @param name the name of its last plan
 */
public record PageKey(
    @PersonalData(IDENTIFYING) StudentNumber student, @PersonalData(DEIDENTIFIED) String name) {
  /** The key of a row. */
  public static PageKey of(PlanRow row) {
    return new PageKey(row.student(), row.id().name());
  }

  /** The type only (T-2). */
  @Override
  public String toString() {
    return "PageKey";
  }
}
