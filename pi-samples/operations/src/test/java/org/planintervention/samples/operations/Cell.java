package org.planintervention.samples.operations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One cell of a SQLite file, for somebody who writes past the library. */
record Cell(String table, String column, long row) {
  /** All cells of the tables whose names begin so, table by table. */
  static List<Cell> all(Connection connection, String prefix) throws SQLException {
    List<Cell> cells = new ArrayList<>();
    for (String table :
        texts(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")) {
      if (table.startsWith(prefix)) {
        for (String column :
            texts(connection, "SELECT name FROM pragma_table_info('" + table + "') ORDER BY cid")) {
          for (String row : texts(connection, "SELECT rowid FROM " + table + " ORDER BY rowid")) {
            cells.add(new Cell(table, column, Long.parseLong(row)));
          }
        }
      }
    }
    return cells;
  }

  private static List<String> texts(Connection connection, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  @Nullable Object read(Connection connection) throws SQLException {
    return read(connection, column);
  }

  /** Another cell of the same row. */
  @Nullable Object read(Connection connection, String of) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT " + of + " FROM " + table + " WHERE rowid = ?")) {
      statement.setLong(1, row);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getObject(1);
      }
    }
  }

  /** Writes the cell; false when the table does not allow it. */
  boolean write(Connection connection, @Nullable Object value) {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE " + table + " SET " + column + " = ? WHERE rowid = ?")) {
      statement.setObject(1, value);
      statement.setLong(2, row);
      return statement.executeUpdate() == 1;
    } catch (SQLException notAllowed) {
      return false;
    }
  }
}
