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
 * @param place which columns say of which chain or plan a row is: school and name; of a table of
 *     checkpoints none
 */
record Table(String name, List<String> keys, List<String> columns, List<String> place) {
  private static final String PREFIX = "pi_";

  /** What Flyway keeps of its migrations. */
  private static final String HISTORY = "_history";

  /** Checkpoints, which are best kept in another database. */
  private static final String CHECKPOINT = "checkpoint";

  private static final List<List<String>> PLACES =
      List.of(
          List.of("plan_school", "plan_name"),
          List.of("chain_school", "chain"),
          List.of("school", "chain"),
          List.of("school", "name"));

  /** Every table of plans that the database has. */
  static List<Table> ofPlans(Connection connection) throws SQLException {
    return all(connection).stream().filter(table -> !table.isOfCheckpoints()).toList();
  }

  /** Every table of checkpoints that the database has. */
  static List<Table> ofCheckpoints(Connection connection) throws SQLException {
    return all(connection).stream().filter(Table::isOfCheckpoints).toList();
  }

  private static List<Table> all(Connection connection) throws SQLException {
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
            && !name.endsWith(HISTORY)) {
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
    String name = small(real).substring(PREFIX.length());
    List<String> all = List.copyOf(columns.values());
    return new Table(name, List.copyOf(keys.values()), all, place(name, all));
  }

  private static List<String> place(String name, List<String> columns) {
    return name.startsWith(CHECKPOINT)
        ? List.of()
        : PLACES.stream()
            .filter(columns::containsAll)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(name + " says of no plan that it is of"));
  }

  private boolean isOfCheckpoints() {
    return name.startsWith(CHECKPOINT);
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
