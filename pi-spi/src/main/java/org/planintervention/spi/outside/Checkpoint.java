package org.planintervention.spi.outside;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.Bytes;

/**
 * Where all chains of the trail stood once, in a few bytes that are kept elsewhere: without it a
 * store that was rewritten as a whole cannot be told from a genuine one.
 *
 * @param number from 1 on
 * @param at when; kept to the millisecond
 * @param chains how many chains there were
 * @param rows how many rows they had, all together
 * @param root Merkle root over the heads of all chains, by school, then name
 * @param before root of the checkpoint before; empty bytes for the first
 * @param seal the host's seal over all of it; empty: not sealed
 */
public record Checkpoint(
    @PersonalData(NONE) long number,
    @PersonalData(NONE) Instant at,
    @PersonalData(NONE) long chains,
    @PersonalData(NONE) long rows,
    @PersonalData(DEIDENTIFIED) Bytes root,
    @PersonalData(DEIDENTIFIED) Bytes before,
    @PersonalData(DEIDENTIFIED) Optional<Seal> seal) {
  /** All parts are required. */
  public Checkpoint {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(root, "root");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(seal, "seal");
  }

  /** The same, sealed. */
  public Checkpoint with(Seal own) {
    return new Checkpoint(number, at, chains, rows, root, before, Optional.of(own));
  }
}
