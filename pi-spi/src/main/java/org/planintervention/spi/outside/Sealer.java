package org.planintervention.spi.outside;

import org.planintervention.spi.store.Bytes;

/**
 * Seals checkpoints with a key of the host, so that nobody else can make one. The key is the host's
 * business: a file, a key store, a device. Safe for use by many threads.
 */
public interface Sealer {
  /** How it seals, such as {@code Ed25519}. */
  String algorithm();

  /** Which key it seals with, as the host names it; never the key itself. */
  String key();

  /** A seal over bytes. */
  Bytes seal(Bytes bytes);

  /** Whether a seal was made over these bytes with this key. */
  boolean verify(Bytes bytes, Bytes seal);
}
