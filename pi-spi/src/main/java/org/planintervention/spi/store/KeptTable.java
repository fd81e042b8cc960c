package org.planintervention.spi.store;

/**
 * What a store keeps that is evidence (T-1), as {@link Evidence} hands it out: texts first, then
 * bytes, in the order given here. Numbers and times are texts of decimal digits.
 */
public enum KeptTable {
  /** Texts: name, length. Bytes: hash of the last row. */
  HEADS(1),
  /**
   * Texts: chain, number, time in epoch milliseconds, kind, actor, student, school and name of the
   * plan that was asked for. Bytes: salt, payload, commitment, hash.
   */
  TRAIL(2),
  /**
   * Texts: name, student, school year, status, version, coordinator, keys of who is listed joined
   * by line feeds, time of the mark. Bytes: content hash, state.
   */
  PLANS(1),
  /** Texts: name, version. Bytes: content. */
  VERSIONS(2),
  /**
   * Texts: name, version, signatory, number of the trail row that it came with, place among those
   * of that row from 0 on. Bytes: the signature. A store that keeps the order in another way leaves
   * the last two texts absent.
   */
  SIGNATURES(3),
  /** Texts: name, school year, who marked, who purged, time. No bytes. */
  TOMBSTONES(1);

  private final int keys;

  KeptTable(int keys) {
    this.keys = keys;
  }

  /** How many of the first texts are the key by which the rows of a school are in order. */
  public int keys() {
    return keys;
  }
}
