package org.planintervention.testkit.store;

/** What a store may offer beyond the contract's core; what it lacks it says. */
public enum Capability {
  /** Its plans outlive it: the same plans can be opened again. */
  REOPENING,
  /** It works within a transaction that the host began. */
  HOST_TRANSACTION,
  /** It can be opened on data that may only be read. */
  READ_ONLY,
  /** It works through a pool of connections, and so through a pool of one. */
  ONE_CONNECTION,
  /** Its connection can be made to break at any call. */
  INTERRUPTION,
  /** The space that its plans may take can be limited. */
  LIMITED_SPACE,
  /** It hands out its rows as they lie, so that it can be verified and exported. */
  EVIDENCE
}
