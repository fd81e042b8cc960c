package org.planintervention.spi.store;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import org.planintervention.spi.privacy.PersonalData;

/**
 * Where a chain stands. It is moved first in every commit, by compare-and-set on its length, and so
 * is the lock of its plan.
 *
 * @param chain the chain
 * @param length how many rows it has; 0: none yet
 * @param hash the hash of the last row; empty bytes when there is none
 */
public record ChainHead(
    @PersonalData(DEIDENTIFIED) ChainId chain,
    @PersonalData(NONE) long length,
    @PersonalData(DEIDENTIFIED) Bytes hash) {
  /** The head of a chain that has no row yet. */
  public static ChainHead none(ChainId chain) {
    return new ChainHead(chain, 0, Bytes.of(new byte[0]));
  }
}
