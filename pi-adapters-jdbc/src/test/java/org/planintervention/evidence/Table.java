package org.planintervention.evidence;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table as somebody with a database console sees it: as the database itself describes it, so that
 * a table or column that is added one day is tampered with from that day on.
 *
 * @param name its name without the prefix, in small letters
 * @param keys its primary key, in order
 * @param columns all columns
 * @param place which columns say of which chain or plan a row is: school and name
 */
record Table(String name, List<String> keys, List<String> columns, List<String> place) {
  private static final String PREFIX = "pi_";

  /** What Flyway keeps of its migrations; and what is kept elsewhere, of checkpoints. */
  private static final List<String> NOT_OF_PLANS =
      List.of("schema_history", "checkpoint_history", "checkpoint", "checkpoint_head");

  private static final List<List<String>> PLACES =
      List.of(
          List.of("plan_school", "plan_name"),
          List.of("chain_school", "chain"),
          List.of("school", "chain"),
          List.of("school", "name"));

  /** Every table of plans that the database has. */
  static List<Table> of(Connection connection) throws SQLException {
    DatabaseMetaData database = connection.getMetaData();
    String catalog = connection.getCatalog();
    String schema = connection.getSchema();
    List<Table> tables = new ArrayList<>();
    try (ResultSet found = database.getTables(catalog, schema, "%", null)) {
      while (found.next()) {
        String real = found.getString("TABLE_NAME");
        String name = small(real);
        if (name.startsWith(PREFIX)
            && found.getString("TABLE_TYPE").endsWith("TABLE")
            && !NOT_OF_PLANS.contains(name.substring(PREFIX.length()))) {
          tables.add(table(database, catalog, schema, real));
        }
      }
    }
    return tables;
  }

  private static Table table(
      DatabaseMetaData database, @Nullable String catalog, @Nullable String schema, String real)
      throws SQLException {
    SortedMap<Integer, String> columns = new TreeMap<>();
    try (ResultSet found = database.getColumns(catalog, schema, real, "%")) {
      while (found.next()) {
        columns.put(found.getInt("ORDINAL_POSITION"), small(found.getString("COLUMN_NAME")));
      }
    }
    SortedMap<Integer, String> keys = new TreeMap<>();
    try (ResultSet found = database.getPrimaryKeys(catalog, schema, real)) {
      while (found.next()) {
        keys.put(found.getInt("KEY_SEQ"), small(found.getString("COLUMN_NAME")));
      }
    }
    List<String> all = List.copyOf(columns.values());
    List<String> place =
        PLACES.stream()
            .filter(all::containsAll)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(real + " says of no plan that it is of"));
    return new Table(
        small(real).substring(PREFIX.length()), List.copyOf(keys.values()), all, place);
  }

  private static String small(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The columns that are not of the key. */
  List<String> others() {
    return columns.stream().filter(column -> !keys.contains(column)).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
