package org.planintervention.trail;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;

import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.trail.PlanStanding.PartSeal;

/**
 * Key of a signature among those of a plan (G-3).
 *
 * @param version the version that was signed
 * @param signatory key of the signatory
 */
record SignatureKey(
    @PersonalData(DEIDENTIFIED) int version, @PersonalData(IDENTIFYING) String signatory) {
  static SignatureKey of(PartSeal seal) {
    return new SignatureKey(seal.version(), seal.person());
  }

  /** The version only (T-2). */
  @Override
  public String toString() {
    return "SignatureKey[" + version + "]";
  }
}
