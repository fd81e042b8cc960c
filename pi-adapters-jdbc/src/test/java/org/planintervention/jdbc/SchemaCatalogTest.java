package org.planintervention.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planintervention.jdbc.dialect.Dialects;
import org.planintervention.jdbc.schema.SchemaCatalog;
import org.planintervention.jdbc.sql.TableNames;

/** The description of the tables, made anew from those that the migrations make. */
final class SchemaCatalogTest {
  private static final Path RESOURCES = Path.of("src/main/resources/pi-catalog");
  private static final TableNames TABLES = new TableNames(Optional.empty(), "pi_");

  static Stream<TestDatabase> databases() {
    return Stream.of(
        TestDatabase.h2(),
        TestDatabase.postgresql(),
        TestDatabase.mariaDb(),
        TestDatabase.sqlite());
  }

  @ParameterizedTest
  @MethodSource("databases")
  @DisplayName("T-4 pi-catalog says what the catalog says of fresh tables (-Dpi.catalog.write)")
  void t4_answers_are_those_of_fresh_tables(TestDatabase database)
      throws SQLException, IOException {
    try (HikariDataSource pool = database.pool(2);
        Connection connection = pool.getConnection()) {
      Dialect dialect = Dialects.of(connection.getMetaData());
      SchemaCatalog catalog = new SchemaCatalog(dialect, TABLES);
      String answers =
          Stream.concat(
                  Stream.of("version " + lastMigration(database)),
                  catalog.lines(connection).stream().map(SchemaCatalog.Line::written).sorted())
              .collect(Collectors.joining("\n", "", "\n"));
      Path file = RESOURCES.resolve(database.dialect().toLowerCase(Locale.ROOT) + "-answers.txt");
      if (Boolean.getBoolean("pi.catalog.write")) {
        Files.writeString(file, answers, StandardCharsets.UTF_8);
      }
      assertThat(answers).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
      Set<String> described =
          answers
              .lines()
              .skip(1)
              .map(line -> "pi_" + line.split("\t", 2)[0])
              .collect(Collectors.toSet());
      assertThat(described).isEqualTo(tables(connection));
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  @DisplayName("T-4 fresh tables differ in nothing, nor do those of another prefix or schema")
  void t4_fresh_tables_do_not_differ(TestDatabase database) throws SQLException {
    try (HikariDataSource pool = database.pool(2)) {
      assertThat(TestDatabase.emptyStore(pool).evidence().schemaDifferences()).isEmpty();
      JdbcPlanStore.Builder other = JdbcPlanStore.builder(pool, "district").prefix("other_");
      assertThat(other.schemaStanding()).isEqualTo(SchemaStanding.ABSENT);
      other.migrate();
      assertThat(other.schemaStanding()).isEqualTo(SchemaStanding.PRESENT);
      assertThat(other.build().evidence().schemaDifferences()).isEmpty();
    }
  }

  private static long lastMigration(TestDatabase database) throws IOException {
    Path migrations =
        Path.of("src/main/resources/pi-migrations", database.dialect().toLowerCase(Locale.ROOT));
    try (Stream<Path> files = Files.list(migrations)) {
      return files.count();
    }
  }

  private static Set<String> tables(Connection connection) throws SQLException {
    Set<String> names = new TreeSet<>();
    try (ResultSet tables =
        connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (tables.next()) {
        String name = tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
        if (name.startsWith("pi_")) {
          names.add(name);
        }
      }
    }
    return names;
  }
}
