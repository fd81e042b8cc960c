package org.planintervention.jdbc.dialect;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.planintervention.jdbc.AutoCommitOff;
import org.planintervention.jdbc.Dialect;
import org.planintervention.jdbc.sql.Failures;
import org.planintervention.jdbc.sql.PooledSessions;

/** Choice of the dialect for a database. */
public final class Dialects {
  private Dialects() {}

  /**
   * Returns the dialect of the database that a data source connects to.
   *
   * @throws org.planintervention.spi.store.StoreException if the database does not answer
   */
  public static Dialect of(DataSource source, AutoCommitOff off) {
    try {
      return new PooledSessions(source, off, failure -> true, Optional.empty())
          .read(connection -> of(connection.getMetaData()));
    } catch (SQLException failure) {
      throw Failures.notReached(failure);
    }
  }

  /**
   * Returns the dialect of a database.
   *
   * @throws IllegalArgumentException if there is none for it
   */
  public static Dialect of(DatabaseMetaData database) throws SQLException {
    String product = database.getDatabaseProductName();
    return switch (product) {
      case "H2" -> new H2Dialect();
      case "PostgreSQL" -> new PostgresDialect();
      case "MariaDB" -> new MariaDbDialect();
      case "SQLite" -> new SqliteDialect();
      default ->
          throw new IllegalArgumentException(
              "There is no dialect for " + product + "; docs/adapters.md says how to write one.");
    };
  }
}
