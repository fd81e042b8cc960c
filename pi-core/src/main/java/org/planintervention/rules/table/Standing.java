package org.planintervention.rules.table;

/** What somebody's current staff rows make of them in one school; each includes the one before. */
public enum Standing {
  /** No role, or one that does not serve on plans. */
  NONE,
  /** A role that serves on plans. */
  SERVES,
  /** The direction. */
  DIRECTION;

  boolean serves() {
    return this != NONE;
  }
}
