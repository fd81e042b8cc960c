package org.planintervention.spi.store;

/**
 * The content of one version of a plan.
 *
 * @param plan the plan
 * @param version the version, from 1 on
 * @param content what it says, opaque
 */
public record VersionRow(PlanId plan, int version, Bytes content) {
  /** Where a page of contents of one school ended. */
  public record Key(String plan, int version) {}

  /** The key of this row. */
  public Key key() {
    return new Key(plan.name(), version);
  }

  /** Plan and version (T-2). */
  @Override
  public String toString() {
    return "VersionRow[" + plan + ", " + version + "]";
  }
}
