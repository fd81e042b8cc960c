package org.planintervention.spi.store;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import java.util.List;
import java.util.Optional;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.privacy.PersonalData;

/**
 * The row of one plan: what can be looked for, and the rest as bytes.
 *
 * @param id identifier
 * @param student whose plan it is
 * @param year first calendar year of its school year
 * @param status name of its status; 1 to 32 ASCII characters
 * @param version its present version
 * @param coordinator who leads it
 * @param listed keys of who is listed, sorted
 * @param contentHash hash of the present version's content
 * @param markedAt for a plan that waits to be purged: epoch milliseconds since when; empty
 *     otherwise
 * @param state everything else that is not content, opaque
 */
public record PlanRow(
    @PersonalData(DEIDENTIFIED) PlanId id,
    @PersonalData(IDENTIFYING) StudentNumber student,
    @PersonalData(NONE) int year,
    @PersonalData(DEIDENTIFIED) String status,
    @PersonalData(DEIDENTIFIED) int version,
    @PersonalData(IDENTIFYING) EmailAddress coordinator,
    @PersonalData(IDENTIFYING) List<String> listed,
    @PersonalData(DEIDENTIFIED) Bytes contentHash,
    @PersonalData(DEIDENTIFIED) Optional<Long> markedAt,
    @PersonalData(SENSITIVE) Bytes state) {
  /** Takes the parts; the list is copied. */
  public PlanRow {
    listed = List.copyOf(listed);
  }

  /** Identifier and status (T-2). */
  @Override
  public String toString() {
    return "PlanRow[" + id + ", " + status + "]";
  }
}
