package org.planintervention.spi.store;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.time.Instant;
import java.util.Objects;
import org.planintervention.spi.privacy.PersonalData;

/**
 * What stays of a purged plan (D-2): nothing that says whose it was.
 *
 * @param id identifier, school included
 * @param year first calendar year of its school year
 * @param markedBy key of the member of staff who marked it
 * @param purgedBy key of who purged it
 * @param at when
 */
public record Tombstone(
    @PersonalData(DEIDENTIFIED) PlanId id,
    @PersonalData(NONE) int year,
    @PersonalData(IDENTIFYING) String markedBy,
    @PersonalData(IDENTIFYING) String purgedBy,
    @PersonalData(DEIDENTIFIED) Instant at) {
  /** All parts are required. */
  public Tombstone {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(markedBy, "markedBy");
    Objects.requireNonNull(purgedBy, "purgedBy");
    Objects.requireNonNull(at, "at");
  }

  /** The identifier only (T-2). */
  @Override
  public String toString() {
    return "Tombstone[" + id + "]";
  }
}
