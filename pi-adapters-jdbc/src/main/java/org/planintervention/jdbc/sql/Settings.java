package org.planintervention.jdbc.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Asks a database for one of its own settings. */
public final class Settings {
  private Settings() {}

  /** The first column of the first row that a constant statement answers. */
  public static Optional<String> read(Connection connection, String constant) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(constant)) {
      return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
    }
  }
}
