package org.planintervention.spi.store;

/**
 * Kind of a store's failure: a stable code, with a sentence that says what happened and what to do.
 * After any of them, what was acknowledged is there, and a commit that threw is kept whole or not
 * at all.
 */
public enum StoreFault {
  /** A failure that the adapter does not know; the cause carries the database's codes. */
  UNKNOWN("Look at the cause's codes in the database's manual."),
  /** There is no room for what is to be written. */
  DISK_FULL(
      "The disk is full, or the database's quota is used up: make room, then send the commit"
          + " again."),
  /** The database could not read or write its files. */
  DISK_FAILED(
      "The database could not read or write its files: check the disk and the database's log, then"
          + " try again."),
  /** The database's files are damaged. */
  DAMAGED(
      "The database reports damaged files: stop writing to it, check the disk, and restore a"
          + " backup."),
  /** The database has no memory left. */
  OUT_OF_MEMORY("The database has no memory left: give it more, then try again."),
  /** Somebody cancelled the statement, or it took longer than the database allows. */
  INTERRUPTED("The statement was cancelled or took too long: try again."),
  /** The connection broke, or there is none. */
  CONNECTION_LOST(
      "The connection to the database is lost: check that the server runs and can be reached, then"
          + " try again."),
  /** The database, or the account, may only read. */
  READ_ONLY(
      "The database takes no changes, or not from this account: the store's health says why and"
          + " what to do."),
  /** The database could forget what it acknowledges, so it gets no signatures. */
  UNSAFE_SETTINGS("Put the settings right that the store's health lists."),
  /** The connection may be in a transaction that is not the store's. */
  FOREIGN_TRANSACTION(
      "The connection comes with auto-commit off, so it may be in a transaction that the store must"
          + " neither commit nor roll back."),
  /** The database ended the transaction of the host that the store had joined. */
  TRANSACTION_ENDED(
      "The database ended the host's transaction: nothing of it is kept, and the host begins"
          + " again.");

  private final String sentence;

  StoreFault(String sentence) {
    this.sentence = sentence;
  }

  /** Returns what happened and what to do, without personal data. */
  public String sentence() {
    return sentence;
  }
}
