package org.planintervention.jdbc;

/**
 * Meaning of a connection that the host's {@code DataSource} hands out with auto-commit off. Only
 * the host knows whether such a connection is in a transaction that somebody else began.
 */
public enum AutoCommitOff {
  /**
   * The connection may be in a transaction of the host: it is given back untouched, and a {@code
   * StoreException} says what to do. This is the default.
   */
  REFUSED,
  /**
   * The pool switches auto-commit off on every connection, and the transaction is the store's: it
   * commits, and rolls back what it does not commit.
   */
  POOL_DEFAULT,
  /**
   * The {@code DataSource} takes part in the host's transactions, as Spring's {@code
   * TransactionAwareDataSourceProxy} does: the store joins the transaction, and the host ends it.
   * With auto-commit on there is none, and the store uses a transaction of its own.
   */
  HOST_TRANSACTION
}
