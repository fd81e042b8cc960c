package org.planintervention.spi.store;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import org.planintervention.spi.privacy.PersonalData;

/**
 * The content of one version of a plan.
 *
 * @param plan the plan
 * @param version the version, from 1 on
 * @param content what it says, opaque
 */
public record VersionRow(
    @PersonalData(DEIDENTIFIED) PlanId plan,
    @PersonalData(DEIDENTIFIED) int version,
    @PersonalData(SENSITIVE) Bytes content) {
  /** Where a page of contents of one school ended. */
  public record Key(
      @PersonalData(DEIDENTIFIED) String plan, @PersonalData(DEIDENTIFIED) int version) {}

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
