package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanRow;

/**
 * Where a page of plans of several schools ended.
 *
 * @param school the school of its last plan
 * @param place the place among that school's plans
 */
public record PlaceKey(
    @PersonalData(NONE) SchoolCode school, @PersonalData(IDENTIFYING) PageKey place) {
  static PlaceKey of(PlanRow row) {
    return new PlaceKey(row.id().school(), PageKey.of(row));
  }

  /** The school (T-2). */
  @Override
  public String toString() {
    return "PlaceKey[" + school + "]";
  }
}
