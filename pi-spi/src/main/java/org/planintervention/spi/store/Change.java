package org.planintervention.spi.store;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import java.util.List;
import java.util.Optional;
import org.planintervention.spi.privacy.PersonalData;

/** One thing that a commit does, on one chain; a purge also holds its school's door. */
public sealed interface Change {
  /**
   * The row that goes onto the chain. Its number is one more than the length that the chain must
   * have.
   */
  TrailRow trail();

  /**
   * Only adds to a chain: a consultation, a refusal, an entry. The chain comes to be when it has no
   * row yet.
   *
   * @param trail the row
   */
  record Note(@PersonalData(SENSITIVE) TrailRow trail) implements Change {}

  /**
   * A plan comes to be or changes.
   *
   * @param plan the row as it is to be
   * @param claim what becomes of the student's year
   * @param content the present version's content, when the version is new; empty: unchanged
   * @param peopleChanged whether coordinator or list are others than before, or the plan comes to
   *     be
   * @param signatures signatures that come along
   * @param trail the row; number 1 for a plan that comes to be
   */
  record Put(
      @PersonalData(SENSITIVE) PlanRow plan,
      @PersonalData(DEIDENTIFIED) Claim claim,
      @PersonalData(SENSITIVE) Optional<Bytes> content,
      @PersonalData(NONE) boolean peopleChanged,
      @PersonalData(SENSITIVE) List<SignatureRow> signatures,
      @PersonalData(SENSITIVE) TrailRow trail)
      implements Change {}

  /**
   * A plan is purged (D-2): row, contents, people, signatures are gone, and salt, payload, actor
   * and student of its trail, the row that comes along aside. The rows of its school's door that
   * name the plan lose the same, and the plan's identifier.
   *
   * @param tombstone what stays
   * @param door the rows of the door that name the plan, all of them. If the door has moved since,
   *     or other rows name the plan, nothing is done
   * @param trail the last row of its chain, which holds no personal data of the student
   */
  record Purge(
      @PersonalData(IDENTIFYING) Tombstone tombstone,
      @PersonalData(DEIDENTIFIED) DoorRows door,
      @PersonalData(SENSITIVE) TrailRow trail)
      implements Change {}

  /** What becomes of the one place that a student and year have for a live plan (Y-2). */
  enum Claim {
    /** As it was. */
    KEEP,
    /** The plan takes it; taken by another plan, the commit is a conflict. */
    TAKE,
    /** The plan takes it if it is free: history is taken in as it stands. */
    TAKE_IF_FREE,
    /** The plan gives it up, if it holds it. */
    RELEASE
  }
}
