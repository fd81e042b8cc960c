package org.planintervention.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody at a database console, who writes what they please, past the library. */
final class Console {
  private final Connection connection;
  private final String district;
  private final List<Table> tables;

  /**
   * Somebody at a console.
   *
   * @param district whose rows are looked at
   * @param tables which tables
   */
  Console(Connection connection, String district, List<Table> tables) {
    this.connection = connection;
    this.district = district;
    this.tables = tables;
  }

  String district() {
    return district;
  }

  List<Table> tables() {
    return tables;
  }

  Table table(String name) {
    return tables.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  /** All rows of all tables, by the table's name. */
  Map<String, List<Cells>> rows() throws SQLException {
    Map<String, List<Cells>> rows = new LinkedHashMap<>();
    for (Table table : tables) {
      rows.put(table.name(), rows(table));
    }
    return rows;
  }

  /** All rows of a table. */
  List<Cells> rows(Table table) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT * FROM pi_"
                + table.name()
                + " WHERE district = ? ORDER BY "
                + String.join(", ", table.keys()))) {
      statement.setString(1, district);
      try (ResultSet found = statement.executeQuery()) {
        List<Cells> rows = new ArrayList<>();
        while (found.next()) {
          Map<String, @Nullable Object> values = new LinkedHashMap<>();
          for (String column : table.columns()) {
            values.put(column, found.getObject(column));
          }
          rows.add(new Cells(table, values));
        }
        return rows;
      }
    }
  }

  /** Writes cells of a row; false when the database does not allow it. */
  boolean update(Cells row, Cells changed) {
    List<String> columns =
        row.table().columns().stream()
            .filter(column -> !Cells.same(row.get(column), changed.get(column)))
            .toList();
    List<@Nullable Object> values = new ArrayList<>();
    columns.forEach(column -> values.add(changed.get(column)));
    row.table().keys().forEach(key -> values.add(row.get(key)));
    return run(
        "UPDATE pi_"
            + row.table().name()
            + " SET "
            + String.join(", ", columns.stream().map(column -> column + " = ?").toList())
            + where(row.table()),
        values);
  }

  /**
   * What the database made of a cell: of a text that is a number, H2 makes that number; no row is
   * null.
   */
  @Nullable Object stored(Cells row, String column) {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT " + column + " FROM pi_" + row.table().name() + where(row.table()))) {
      for (int i = 0; i < row.table().keys().size(); i++) {
        statement.setObject(i + 1, row.get(row.table().keys().get(i)));
      }
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? found.getObject(1) : null;
      }
    } catch (SQLException unreadable) {
      return null;
    }
  }

  boolean delete(Cells row) {
    List<@Nullable Object> values = new ArrayList<>();
    row.table().keys().forEach(key -> values.add(row.get(key)));
    return run("DELETE FROM pi_" + row.table().name() + where(row.table()), values);
  }

  boolean insert(Cells row) {
    List<String> columns = row.table().columns();
    List<@Nullable Object> values = new ArrayList<>();
    columns.forEach(column -> values.add(row.get(column)));
    return run(
        "INSERT INTO pi_"
            + row.table().name()
            + " ("
            + String.join(", ", columns)
            + ") VALUES ("
            + String.join(", ", columns.stream().map(column -> "?").toList())
            + ")",
        values);
  }

  private static String where(Table table) {
    return " WHERE "
        + String.join(" AND ", table.keys().stream().map(key -> key + " = ?").toList());
  }

  private boolean run(String sql, List<@Nullable Object> values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      return statement.executeUpdate() == 1;
    } catch (SQLException notAllowed) {
      return false;
    }
  }
}
