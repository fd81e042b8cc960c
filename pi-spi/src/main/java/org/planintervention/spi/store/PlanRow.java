package org.planintervention.spi.store;

import java.util.List;
import java.util.Optional;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.StudentNumber;

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
    PlanId id,
    StudentNumber student,
    int year,
    String status,
    int version,
    EmailAddress coordinator,
    List<String> listed,
    Bytes contentHash,
    Optional<Long> markedAt,
    Bytes state) {
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
