package org.planintervention.testkit.store;

import org.planintervention.spi.store.PlanStore;

/**
 * A store whose connection can be made to break. A call is whatever may fail between the store and
 * where it keeps its plans: getting a connection, a statement, committing, rolling back.
 */
public interface Interruption {
  /** The store, over the same plans as the store under test. */
  PlanStore store();

  /**
   * Lets a call fail.
   *
   * @param call which one from now on, from 1 on
   * @param kind how it fails
   */
  void breakAt(int call, Kind kind);

  /** Whether a call failed since {@link #breakAt}. */
  boolean broke();

  /** Lets no call fail any more. */
  void mend();

  /** How a call fails. */
  enum Kind {
    /** It fails before it does anything, once. */
    BEFORE,
    /** It is done and its answer lost, once. */
    AFTER,
    /**
     * The database undoes by itself what was done since the transaction began, and the call fails,
     * once. The connection works on, so whatever is sent afterwards is kept without the rest.
     */
    UNDONE,
    /** It fails before it does anything, and so does every later one. */
    FOR_EVER
  }
}
