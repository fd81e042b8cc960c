package org.planintervention.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planintervention.spi.store.PlanStore;

/**
 * A database as a released version wrote it, kept as a file of statements: its tables, their
 * history, and the rows of a few schools. It is written once, by the version that is released, and
 * never again; {@code docs/operations.md} says how.
 */
final class ReleasedDatabase {
  private static final List<String> TABLES =
      List.of(
          "chain",
          "trail",
          "plan",
          "plan_version",
          "plan_person",
          "signature",
          "student_plan",
          "year_claim",
          "tombstone",
          "batch",
          Migration.HISTORY);

  static final String DISTRICT = "released";

  /** What makes the tables of the present version, in order. */
  private static final List<String> MIGRATIONS =
      List.of("V1__plans.sql", "V2__trail_by_about.sql", "V3__commit_keys.sql");

  private ReleasedDatabase() {}

  /**
   * Writes what the present version writes, for each database.
   *
   * @param arguments the version's name, such as {@code v2}
   */
  public static void main(String[] arguments) {
    TestDatabase.all()
        .filter(database -> !database.equals(TestDatabase.mariaDbSnapshot()))
        .forEach(database -> write(database, arguments[0]));
  }

  private static void write(TestDatabase database, String version) {
    try (HikariDataSource pool = database.pool(2);
        Connection connection = pool.getConnection()) {
      play(JdbcPlanStore.builder(pool, DISTRICT).build());
      Dialect dialect = Dialect.of(connection.getMetaData());
      write(connection, dialect, file(version, dialect.name().toLowerCase(Locale.ROOT)));
    } catch (IOException | SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The schools that are in it, and what was done in each. */
  static Stream<FaultScenario> schools() {
    return Stream.of(FaultScenario.Kind.values()).map(ReleasedDatabase::school);
  }

  static FaultScenario school(FaultScenario.Kind kind) {
    return FaultScenario.number(1_000 + kind.ordinal());
  }

  /** Does what the released version did. */
  static void play(PlanStore store) {
    for (FaultScenario.Kind kind : FaultScenario.Kind.values()) {
      store.commit(school(kind).before());
      store.commit(school(kind).commit(kind));
    }
  }

  /** Where the statements of a version and a database lie. */
  static Path file(String version, String database) {
    return Path.of("src/test/resources/released", version, database + ".sql");
  }

  static void load(Connection connection, Path file) throws IOException, SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String text : Files.readString(file).split(";\n")) {
        if (!text.isBlank()) {
          statement.execute(text);
        }
      }
    }
  }

  /** Writes what a database holds; of the tables as they are made by the migrations up to now. */
  static void write(Connection connection, Dialect dialect, Path file)
      throws IOException, SQLException {
    List<String> statements = new ArrayList<>();
    statements.add(tables(dialect.migrations()).strip().replaceAll(";$", ""));
    statements.add(history(dialect));
    for (String table : TABLES) {
      statements.addAll(rows(connection, dialect, "pi_" + table));
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join(";\n", statements) + ";\n");
  }

  /** The statements of all migrations that lie in a place, as Flyway names it. */
  static String tables(String place) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String migration : MIGRATIONS) {
      String file = place.substring("classpath:".length()) + "/" + migration;
      try (InputStream text =
          Objects.requireNonNull(
              ReleasedDatabase.class.getClassLoader().getResourceAsStream(file), file)) {
        texts.add(new String(text.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return String.join("\n", texts).replace("${prefix}", "pi_");
  }

  /** The table of migrations, as Flyway makes it. */
  private static String history(Dialect dialect) {
    String columns =
        Stream.of(
                "installed_rank INTEGER NOT NULL PRIMARY KEY",
                "version VARCHAR(50)",
                "description VARCHAR(200) NOT NULL",
                "type VARCHAR(20) NOT NULL",
                "script VARCHAR(1000) NOT NULL",
                "checksum INTEGER",
                "installed_by VARCHAR(100) NOT NULL",
                "installed_on TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL",
                "execution_time INTEGER NOT NULL",
                "success BOOLEAN NOT NULL")
            .map(column -> column.split(" ", 2))
            .map(column -> dialect.exact(column[0]) + " " + column[1])
            .collect(Collectors.joining(",\n  "));
    return "CREATE TABLE " + dialect.exact("pi_" + Migration.HISTORY) + " (\n  " + columns + "\n)";
  }

  private static List<String> rows(Connection connection, Dialect dialect, String table)
      throws SQLException {
    boolean history = table.endsWith(Migration.HISTORY);
    String name = history ? dialect.exact(table) : table;
    List<String> inserts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM " + name)) {
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        String column = rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
        columns.add(history ? dialect.exact(column) : column);
      }
      while (rows.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns.size(); i++) {
          values.add(literal(rows, i, dialect));
        }
        inserts.add(
            "INSERT INTO "
                + name
                + " ("
                + String.join(", ", columns)
                + ") VALUES ("
                + String.join(", ", values)
                + ")");
      }
    }
    return inserts;
  }

  private static String literal(ResultSet row, int column, Dialect dialect) throws SQLException {
    if (row.getObject(column) == null) {
      return "NULL";
    }
    return switch (row.getMetaData().getColumnType(column)) {
      case Types.INTEGER, Types.BIGINT, Types.NUMERIC -> String.valueOf(row.getLong(column));
      case Types.BOOLEAN, Types.BIT -> row.getBoolean(column) ? "TRUE" : "FALSE";
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
          bytes(row.getBytes(column), dialect);
      default -> "'" + row.getString(column).replace("'", "''") + "'";
    };
  }

  private static String bytes(byte[] value, Dialect dialect) {
    String digits = HexFormat.of().formatHex(value);
    return dialect.name().equals("PostgreSQL") ? "'\\x" + digits + "'" : "X'" + digits + "'";
  }
}
