package org.planintervention.testkit.store;

import org.planintervention.spi.store.PlanStore;

/** A transaction that a host began on a connection of its own, and a store that works within it. */
public interface HostTransaction extends AutoCloseable {
  /** The store, over the same plans as the store under test, within this transaction. */
  PlanStore store();

  /** Whether the host's connection is open and its transaction not ended by anybody else. */
  boolean isOpen();

  /** The host ends the transaction; everything in it is kept. */
  void commit();

  /** The host ends the transaction; nothing in it is kept. */
  void rollback();

  /** The host closes its connection. */
  @Override
  void close();
}
