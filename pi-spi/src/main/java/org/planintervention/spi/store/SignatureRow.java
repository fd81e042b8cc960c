package org.planintervention.spi.store;

/**
 * One signature; unique by plan, version and signatory (G-3).
 *
 * @param version the version that was signed
 * @param signatory key of whose signature it is
 * @param payload the signature, opaque
 */
public record SignatureRow(int version, String signatory, Bytes payload) {
  /** The version only (T-2). */
  @Override
  public String toString() {
    return "SignatureRow[" + version + "]";
  }
}
