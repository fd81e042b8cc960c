package org.planintervention.desk;

import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanRow;

/**
 * Where a page of plans of several schools ended.
 *
 * @param school the school of its last plan
 * @param place the place among that school's plans
 */
public record PlaceKey(SchoolCode school, PageKey place) {
  static PlaceKey of(PlanRow row) {
    return new PlaceKey(row.id().school(), PageKey.of(row));
  }

  /** The school (T-2). */
  @Override
  public String toString() {
    return "PlaceKey[" + school + "]";
  }
}
