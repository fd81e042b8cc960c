package org.planintervention.spi.store;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import java.time.Instant;
import java.util.Optional;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.privacy.PersonalData;

/**
 * One row of the trail (T-1). Payload and salt, actor and student are destroyed when the plan is
 * purged (D-2); the rest stays, and the chain still verifies.
 *
 * @param chain the chain that it belongs to
 * @param number its place, from 1 on without a gap
 * @param at when; kept to the millisecond
 * @param kind what was asked for and, if it changed the plan, in which status it left it, such as
 *     {@code Consult} or {@code Sign READY_TO_SIGN signed}; 1 to 40 ASCII characters
 * @param actor key of who asked, for the queries of the access officer; empty after a purge, or
 *     when there is none
 * @param student whose plan it is about; empty after a purge, or when there is none
 * @param about for a door row, the plan that was asked for, there or not
 * @param salt empty after a purge
 * @param payload what happened, canonical; empty after a purge
 * @param commitment hash over salt and payload
 * @param hash hash over the row before and the commitment
 */
public record TrailRow(
    @PersonalData(DEIDENTIFIED) ChainId chain,
    @PersonalData(DEIDENTIFIED) long number,
    @PersonalData(DEIDENTIFIED) Instant at,
    @PersonalData(DEIDENTIFIED) String kind,
    @PersonalData(IDENTIFYING) Optional<String> actor,
    @PersonalData(IDENTIFYING) Optional<StudentNumber> student,
    @PersonalData(DEIDENTIFIED) Optional<PlanId> about,
    @PersonalData(DEIDENTIFIED) Optional<Bytes> salt,
    @PersonalData(SENSITIVE) Optional<Bytes> payload,
    @PersonalData(DEIDENTIFIED) Bytes commitment,
    @PersonalData(DEIDENTIFIED) Bytes hash) {

  /**
   * Where a page of a school's rows ended.
   *
   * @param chain the chain's name
   * @param number the row's number
   */
  public record Key(
      @PersonalData(DEIDENTIFIED) String chain, @PersonalData(DEIDENTIFIED) long number) {}

  /** The key of this row among those of its school. */
  public Key key() {
    return new Key(chain.name(), number);
  }

  /** The place only (T-2). */
  @Override
  public String toString() {
    return "TrailRow[" + chain + ", " + number + "]";
  }
}
