package org.planintervention.spi.store;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;

import org.planintervention.spi.privacy.PersonalData;

/**
 * Key under which a commit can be requested again if its answer was lost (T-3). Both parts are
 * hashes: a store learns neither the person, nor the text that the person chose, nor the action.
 *
 * @param scope hash of the person and of the text that the person chose; used once in the district
 * @param fingerprint hash of the action with all its arguments
 */
public record CommitKey(
    @PersonalData(DEIDENTIFIED) Bytes scope, @PersonalData(DEIDENTIFIED) Bytes fingerprint) {
  /** Length of a scope and of a fingerprint, in bytes: that of SHA-256. */
  public static final int LENGTH = 32;

  /**
   * Creates a key.
   *
   * @throws IllegalArgumentException if a part does not have {@link #LENGTH} bytes
   */
  public CommitKey {
    if (scope.length() != LENGTH || fingerprint.length() != LENGTH) {
      throw new IllegalArgumentException(
          "scope and fingerprint of a commit key have " + LENGTH + " bytes each");
    }
  }
}
