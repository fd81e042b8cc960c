package org.planintervention.report;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.planintervention.spi.privacy.PersonalData;

/**
 * What a report says of itself before its first row.
 *
 * @param kind which report it is
 * @param at when it was made
 * @param policy the policy in force
 * @param about whom it is about, by student number or address; empty when it is about no one person
 */
public record ReportHead(
    @PersonalData(NONE) ReportKind kind,
    @PersonalData(DEIDENTIFIED) Instant at,
    @PersonalData(NONE) String policy,
    @PersonalData(IDENTIFYING) Optional<String> about) {
  /** All parts are required. */
  public ReportHead {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(about, "about");
  }

  /** The kind only (T-2). */
  @Override
  public String toString() {
    return "ReportHead[" + kind + "]";
  }
}
