package org.planintervention.spi.store;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import org.planintervention.spi.privacy.PersonalData;

/**
 * One signature; unique by plan, version and signatory (G-3).
 *
 * @param version the version that was signed
 * @param signatory key of whose signature it is
 * @param payload the signature, opaque
 */
public record SignatureRow(
    @PersonalData(DEIDENTIFIED) int version,
    @PersonalData(IDENTIFYING) String signatory,
    @PersonalData(SENSITIVE) Bytes payload) {
  /** The version only (T-2). */
  @Override
  public String toString() {
    return "SignatureRow[" + version + "]";
  }
}
