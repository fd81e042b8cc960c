package org.planintervention.spi.outside;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.Objects;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.Bytes;

/**
 * A seal over some bytes.
 *
 * @param algorithm how it was made, such as {@code Ed25519}
 * @param key which key it was made with, as the host names it
 * @param value the seal
 */
public record Seal(
    @PersonalData(NONE) String algorithm,
    @PersonalData(NONE) String key,
    @PersonalData(DEIDENTIFIED) Bytes value) {
  /** All parts are required. */
  public Seal {
    Objects.requireNonNull(algorithm, "algorithm");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
  }
}
