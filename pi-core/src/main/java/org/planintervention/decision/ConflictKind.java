package org.planintervention.decision;

/** Why an action that was granted is not done all the same: the world moved in between. */
public enum ConflictKind {
  /** What was displayed to the signatory is not what the plan says now (G-7). */
  DISPLAYED_CONTENT_OUTDATED,
  /** Others kept changing the plan; asking again is safe. */
  BUSY,
  /** In a lot: the store could not keep this one; asking again is safe. */
  NOT_KEPT,
  /** Another live plan of the student and year came to be first (Y-2). */
  YEAR_TAKEN,
  /** The person used this commit key for another action before; nothing was done (T-3). */
  KEY_USED
}
