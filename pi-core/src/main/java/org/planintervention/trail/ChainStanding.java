package org.planintervention.trail;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.Optional;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Where a plan stood before a row, as far as the rows before it tell: after a purge, only what
 * their kinds say.
 *
 * @param begun whether a row before began the plan
 * @param standing where it stood; empty when the payload of the row that says so is gone
 * @param student number of its student, as far as a payload tells
 * @param status name of its status; empty text when it has not begun
 * @param signed whether it bears a signature
 * @param importedMark whether it was imported as created in error
 * @param purged whether the row before purged it
 */
record ChainStanding(
    @PersonalData(NONE) boolean begun,
    @PersonalData(IDENTIFYING) Optional<PlanStanding> standing,
    @PersonalData(IDENTIFYING) Optional<Integer> student,
    @PersonalData(DEIDENTIFIED) String status,
    @PersonalData(DEIDENTIFIED) boolean signed,
    @PersonalData(NONE) boolean importedMark,
    @PersonalData(NONE) boolean purged) {
  /** Before the first row. */
  static final ChainStanding NONE_YET =
      new ChainStanding(false, Optional.empty(), Optional.empty(), "", false, false, false);

  /** Returns whether everything is known that a step can be compared with. */
  boolean known() {
    return !begun || standing.isPresent();
  }

  /** Returns where the plan stands after a row. */
  ChainStanding after(TrailKind kind, Optional<TrailPayload> said) {
    Optional<Integer> about = said.flatMap(TrailPayload::student).or(() -> student);
    boolean gone = purged || said.map(TrailPayload::purges).orElse(false);
    if (kind.status().isEmpty()) {
      return new ChainStanding(begun, standing, about, status, signed, importedMark, gone);
    }
    String now = kind.status().get();
    return new ChainStanding(
        true,
        said.flatMap(TrailPayload::after),
        about,
        now,
        kind.signed(),
        now.equals("CREATED_IN_ERROR") && kind.action().equals("TakeOver"),
        gone);
  }

  /** Names the type only (T-2). */
  @Override
  public String toString() {
    return "ChainStanding";
  }
}
