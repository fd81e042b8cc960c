package org.planintervention.spi.store;

/** What came of a commit. */
public enum CommitResult {
  /** All of it is kept, durably. */
  COMMITTED,
  /** A commit under a key of the same scope was kept before; nothing was done now. */
  DONE_BEFORE,
  /**
   * A chain has moved on, or a plan is no longer there; nothing was done. Gather the facts again.
   */
  STALE,
  /** Another live plan has the student's year (Y-2); nothing was done. */
  YEAR_TAKEN
}
