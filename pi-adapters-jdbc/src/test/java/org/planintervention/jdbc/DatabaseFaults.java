package org.planintervention.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planintervention.testkit.privacy.PersonalText;

/**
 * What a database does when it gives up: it ends the transaction on its side, and then reports an
 * error of its own. As databases do, it repeats a row in what it says.
 */
final class DatabaseFaults {
  private static final String WORDS = "the database gave up over " + PersonalText.SPECIMEN;

  private DatabaseFaults() {}

  /** A full disk, first, and other faults after which the transaction may be gone. */
  static List<SQLException> of(TestDatabase database) {
    return switch (database.dialect()) {
      case "H2" -> List.of(diskFull(database), error("90028", 90_028), error("90030", 90_030));
      case "PostgreSQL" ->
          List.of(diskFull(database), error("58030", 0), error("53200", 0), error("57P01", 0));
      case "SQLite" ->
          List.of(
              diskFull(database), error(null, 10), error(null, 7), error(null, 9), error(null, 11));
      default -> List.of(diskFull(database), error("HY000", 1026), error("70100", 1317));
    };
  }

  /** A deadlock, for whose sake the database ended the transaction; none in SQLite. */
  static List<SQLException> deadlocks(TestDatabase database) {
    return switch (database.dialect()) {
      case "H2" -> List.of(error("40001", 40_001));
      case "PostgreSQL" -> List.of(error("40P01", 0), error("40001", 0));
      case "SQLite" -> List.of();
      default -> List.of(error("40001", 1213), error("HY000", 1020));
    };
  }

  static SQLException diskFull(TestDatabase database) {
    return switch (database.dialect()) {
      case "H2" ->
          new SQLException(WORDS, "90031", 90_031, new IOException("No space left on device"));
      case "PostgreSQL" -> error("53100", 0);
      case "SQLite" -> error(null, 13);
      default -> error("HY000", 1021);
    };
  }

  private static SQLException error(@Nullable String state, int code) {
    return new SQLException(WORDS, state, code);
  }

  /** Ends the transaction that a JDBC object is in, by the database's own statement. */
  static void endTransaction(Object target) {
    try {
      Connection connection = connection(target);
      if (connection != null) {
        try (Statement statement = physical(connection).createStatement()) {
          statement.execute("ROLLBACK");
        }
      }
    } catch (SQLException none) {
      // there was no transaction to end
    }
  }

  /** The connection itself, without what a pool puts around it. */
  static Connection physical(Connection connection) throws SQLException {
    return connection.unwrap(Connection.class);
  }

  /** The connection that a JDBC object belongs to; null for what belongs to none. */
  static @Nullable Connection connection(Object target) throws SQLException {
    if (target instanceof Connection connection) {
      return connection;
    }
    if (target instanceof Statement statement) {
      return statement.getConnection();
    }
    return target instanceof ResultSet rows && rows.getStatement() != null
        ? rows.getStatement().getConnection()
        : null;
  }
}
