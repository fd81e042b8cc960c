package org.planintervention.spi.outside;

import java.util.Objects;
import org.planintervention.spi.store.Bytes;

/**
 * A seal over some bytes.
 *
 * @param algorithm how it was made, such as {@code Ed25519}
 * @param key which key it was made with, as the host names it
 * @param value the seal
 */
public record Seal(String algorithm, String key, Bytes value) {
  /** All parts are required. */
  public Seal {
    Objects.requireNonNull(algorithm, "algorithm");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
  }
}
