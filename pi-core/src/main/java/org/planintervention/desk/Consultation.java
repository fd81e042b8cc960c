package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;

import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.TrailRow;

/**
 * Somebody consulted a plan (T-2).
 *
 * @param plan the plan
 * @param entry who, when, by which door
 */
public record Consultation(
    @PersonalData(DEIDENTIFIED) PlanId plan, @PersonalData(IDENTIFYING) TrailEntry entry) {
  /**
   * Where a page of consultations ended.
   *
   * @param plan the plan of its last one
   * @param number the number of its last one on the plan's trail
   */
  public record Key(
      @PersonalData(DEIDENTIFIED) PlanId plan, @PersonalData(DEIDENTIFIED) long number) {}

  static Consultation of(TrailRow row) {
    return new Consultation(planOf(row), TrailRows.read(row));
  }

  static Key keyOf(TrailRow row) {
    return new Key(planOf(row), row.number());
  }

  private static PlanId planOf(TrailRow row) {
    return new PlanId(row.chain().school(), row.chain().name());
  }
}
