package org.planintervention.desk;

import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.TrailRow;

/**
 * Somebody consulted a plan (T-2).
 *
 * @param plan the plan
 * @param entry who, when, by which door
 */
public record Consultation(PlanId plan, TrailEntry entry) {
  /**
   * Where a page of consultations ended.
   *
   * @param plan the plan of its last one
   * @param number the number of its last one on the plan's trail
   */
  public record Key(PlanId plan, long number) {}

  static Consultation of(TrailRow row) {
    return new Consultation(planOf(row), TrailWriting.read(row));
  }

  static Key keyOf(TrailRow row) {
    return new Key(planOf(row), row.number());
  }

  private static PlanId planOf(TrailRow row) {
    return new PlanId(row.chain().school(), row.chain().name());
  }
}
