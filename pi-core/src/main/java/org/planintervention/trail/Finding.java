package org.planintervention.trail;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;

import java.util.Optional;
import java.util.OptionalLong;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.ChainId;

/**
 * Something that a verification found.
 *
 * @param kind what
 * @param chain the chain: a plan, or a school's door
 * @param row the number of the row concerned; empty when none is
 * @param detail what exactly, without personal data, such as the name of a stored part
 */
public record Finding(
    @PersonalData(DEIDENTIFIED) Kind kind,
    @PersonalData(DEIDENTIFIED) ChainId chain,
    @PersonalData(DEIDENTIFIED) OptionalLong row,
    @PersonalData(DEIDENTIFIED) Optional<String> detail) {

  /** What can be found. The names are stable codes; sentences and remedies lie in {@code text}. */
  public enum Kind {
    /** A stored part of the plan is not what its trail says. */
    CONTENT_ALTERED,
    /** A row of the trail is not what was written. */
    ROW_ALTERED,
    /** A row of the trail is missing. */
    GAP,
    /** A row does not belong to the chain. */
    FOREIGN_ROW,
    /** Rows are missing at the end of the chain. */
    TRUNCATED,
    /** A signature of which the trail knows nothing. */
    ORPHAN_SIGNATURE,
    /** A signature that the trail tells of is not stored. */
    SIGNATURE_MISSING,
    /** A row was written a second time. */
    REPLAYED,
    /** Two rows follow the same one. */
    FORKED,
    /** The store is older than the checkpoint. */
    BEHIND_CHECKPOINT,
    /** The checkpoint itself is not what was kept. */
    CHECKPOINT_ALTERED,
    /** A table of the store is not the one that the library creates; no table was read. */
    SCHEMA_ALTERED,
    /** A row is older than the one before. */
    TIME_REGRESSION,
    /** A row leaves its plan, or says something, that no rule allows after the row before. */
    IMPOSSIBLE_STEP
  }
}
