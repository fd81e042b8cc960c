package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import java.util.Objects;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailRow;
import org.planintervention.trail.DestructionProof;

/**
 * Proof that a plan was purged (D-2): what stays of it, and the last row of its trail. Whoever has
 * it can verify it without the store; a checkpoint that holds the same hash says that it was so
 * when the checkpoint was taken. Nothing in it tells whose plan it was.
 *
 * @param tombstone what stays: identifier, year, who marked and who purged it, when
 * @param last the row of the purge, with its salt and payload
 * @param before hash of the row before it
 */
public record DestructionCertificate(
    @PersonalData(IDENTIFYING) Tombstone tombstone,
    @PersonalData(SENSITIVE) TrailRow last,
    @PersonalData(DEIDENTIFIED) Bytes before) {
  /** All parts are required. */
  public DestructionCertificate {
    Objects.requireNonNull(tombstone, "tombstone");
    Objects.requireNonNull(last, "last");
    Objects.requireNonNull(before, "before");
  }

  /** Where the plan's chain ends: what a checkpoint after the purge says of it. */
  public Bytes hash() {
    return last.hash();
  }

  /**
   * Whether the row is sealed at its place, says that the plan was purged, and agrees with the
   * tombstone.
   */
  public boolean verifies() {
    return last.chain().equals(ChainId.of(tombstone.id()))
        && DestructionProof.holds(last, before, tombstone);
  }

  /** The identifier only (T-2). */
  @Override
  public String toString() {
    return "DestructionCertificate[" + tombstone.id() + "]";
  }
}
