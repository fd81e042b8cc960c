package org.planintervention.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import org.planintervention.spi.store.StoreFault;

/**
 * What differs between databases: error codes of lost races and of faults, and settings that can
 * lose acknowledged commits. To support a further database, write one of these and a folder of
 * migrations; {@code docs/adapters.md} says what it needs.
 */
public interface Dialect {
  /** The database's name, as people write it. */
  String name();

  /** Where its migrations lie, as Flyway names places. */
  String migrations();

  /**
   * Returns the questions that tell everything about the tables from the database's catalog. Each
   * ends with a semicolon and answers table, kind and text of one fact; its one parameter, if any,
   * is the schema, or null for the connection's own. They must run nothing that somebody could have
   * put into the database. If there are no questions, a verification does not compare the tables.
   */
  default String catalogQuestions() {
    return "";
  }

  /**
   * Returns the answers to {@link #catalogQuestions} for tables that the migrations made: a line
   * with the version of the last migration, then one a fact.
   */
  default String catalogAnswers() {
    return "";
  }

  /** What ends a statement that answers a bounded number of rows; holds one parameter. */
  default String firstRows() {
    return "LIMIT ?";
  }

  /**
   * What follows a table in a statement to keep those of its rows whose column is among so many
   * parameters, up to further conditions: it ends with {@code AND} or {@code WHERE}.
   *
   * @param column with its table's name in the statement
   * @param size how many parameters
   */
  default String inList(String column, int size) {
    return " WHERE "
        + column
        + " IN ("
        + String.join(", ", Collections.nCopies(size, "?"))
        + ") AND ";
  }

  /**
   * Several questions as one statement, in the form that the database keeps once it is prepared.
   */
  default String unionAll(List<String> questions) {
    return String.join(" UNION ALL ", questions);
  }

  /**
   * A statement that writes a row and, only if it did, adds another, where the database has one for
   * both: it saves a way to the database and back. It tells how many rows it added; its parameters
   * are those of the first, then those of the other.
   *
   * @param first an {@code UPDATE} or an {@code INSERT}
   * @param into the table and the columns of the other, up to its values
   * @param values the other's values
   */
  default Optional<String> insertAfter(String first, String into, String values) {
    return Optional.empty();
  }

  /** A name as the database keeps it when it is written without quotes, such as in capitals. */
  default String folded(String name) {
    return name;
  }

  /** A name in small letters, written so that the database takes it exactly as it stands. */
  default String quoted(String name) {
    return name;
  }

  /** Whether a row was refused because its unique key is there already. */
  boolean isDuplicateKey(SQLException failure);

  /**
   * Whether the database gave up for the sake of others, and nothing was done: a deadlock, a
   * serialization failure, a lock that was not to be had in time.
   */
  boolean isRetryable(SQLException failure);

  /**
   * Returns the kind of a failure that is no lost race; {@code UNKNOWN} if the code tells nothing.
   * After every kind but {@code READ_ONLY} the connection is closed, because the database may have
   * ended the transaction by itself.
   */
  default StoreFault fault(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && state.startsWith("08")
        ? StoreFault.CONNECTION_LOST
        : StoreFault.UNKNOWN;
  }

  /**
   * Returns why the database takes no changes from anybody on this connection, as a sentence that
   * says what to do; empty if it takes some. What the account may do is found out elsewhere.
   */
  Optional<String> readOnly(Connection connection) throws SQLException;

  /** Whether the database has accounts, and so some that may only read. */
  default boolean hasAccounts() {
    return true;
  }

  /**
   * The settings under which acknowledged commits could be lost; each as a sentence that says
   * which, why, and how to put it right.
   */
  List<String> unsafeSettings(Connection connection) throws SQLException;

  /**
   * The lock under which the writers of this process take turns, for a database that cannot be
   * trusted with two of them on one row; empty where it can.
   */
  default Optional<Lock> writerLock(Connection connection) throws SQLException {
    return Optional.empty();
  }
}
