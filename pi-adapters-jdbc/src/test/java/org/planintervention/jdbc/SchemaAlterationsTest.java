package org.planintervention.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planintervention.jdbc.SchemaAlterations.Alteration;
import org.planintervention.jdbc.dialect.Dialects;
import org.planintervention.jdbc.schema.SchemaCatalog;
import org.planintervention.jdbc.schema.SchemaCatalog.Line;
import org.planintervention.jdbc.sql.TableNames;
import org.planintervention.spi.store.SchemaDifference;

/**
 * Tables that somebody altered: each kind of alteration on each table is found there, whichever
 * database. In the same run every kind of fact is left out of the comparison once, and some
 * alteration then goes unseen.
 */
final class SchemaAlterationsTest {
  private static final TableNames TABLES =
      new TableNames(Optional.empty(), SchemaAlterations.PREFIX);

  static Stream<TestDatabase> databases() {
    return SchemaCatalogTest.databases();
  }

  @ParameterizedTest
  @MethodSource("databases")
  @DisplayName(
      "T-4 every alteration of every table is found; a comparison that leaves one out is not")
  void t4_every_alteration_is_found(TestDatabase database) throws SQLException {
    try (HikariDataSource pool = database.pool(2)) {
      JdbcPlanStore.builder(pool, "district").prefix(SchemaAlterations.PREFIX).migrate();
      try (Connection connection = pool.getConnection()) {
        connection.setAutoCommit(false);
        alterAll(database.dialect(), connection);
        connection.rollback();
      }
    }
  }

  private static void alterAll(String database, Connection connection) throws SQLException {
    SchemaCatalog catalog = new SchemaCatalog(Dialects.of(connection.getMetaData()), TABLES);
    assertThat(catalog.differences(connection)).as("untouched").isEmpty();
    connection.rollback();
    Set<String> unseenWithout = new TreeSet<>();
    Set<String> kinds = new TreeSet<>();
    Map<String, Integer> found = new TreeMap<>();
    List<Alteration> alterations = SchemaAlterations.on(database);
    for (Alteration one : alterations) {
      run(connection, one, one.statements());
      List<Line> lines = catalog.lines(connection);
      connection.rollback();
      if (isOutsideTransactions(database)) {
        run(connection, one, one.undone());
        connection.commit();
      } else if (database.equals("SQLite")) {
        // It goes on believing the text that was rolled back until it reads its catalog again.
        run(connection, one, List.of("PRAGMA writable_schema = RESET"));
        connection.rollback();
      }
      String table = one.table().equals("*") ? "*" : SchemaAlterations.PREFIX + one.table();
      assertThat(catalog.differences(lines))
          .as("%s: %s", database, one)
          .isNotEmpty()
          .extracting(SchemaDifference::table)
          .containsOnly(table);
      lines.forEach(line -> kinds.add(line.kind()));
      kinds.stream()
          .filter(kind -> without(kind, connection, lines).isEmpty())
          .forEach(unseenWithout::add);
      found.merge(one.name(), 1, Integer::sum);
    }
    assertThat(catalog.differences(connection)).as("all undone").isEmpty();
    kinds.removeAll(SchemaAlterations.neverAlone(database));
    System.out.printf(
        "%s: %d alterations of the tables, of %d kinds, all found at their table; %d comparisons"
            + " that leave a kind out, each seen to miss one%n%s%n",
        database, alterations.size(), found.size(), kinds.size(), found);
    assertThat(unseenWithout).as("comparisons that leave out a kind").containsAll(kinds);
  }

  /** The planted bug: a comparison that does not look at one kind of fact. */
  private static List<SchemaDifference> without(
      String kind, Connection connection, List<Line> lines) {
    try {
      Dialect dialect = Dialects.of(connection.getMetaData());
      String answers =
          dialect
              .catalogAnswers()
              .lines()
              .filter(line -> !line.contains("\t" + kind + "\t"))
              .collect(Collectors.joining("\n"));
      return new SchemaCatalog(dialect, TABLES, answers)
          .differences(lines.stream().filter(line -> !line.kind().equals(kind)).toList());
    } catch (SQLException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static boolean isOutsideTransactions(String database) {
    return database.equals("H2") || database.equals("MariaDB");
  }

  private static void run(Connection connection, Alteration one, List<String> statements) {
    for (String sql : statements) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException refused) {
        throw new AssertionError(one + ": " + sql, refused);
      }
    }
  }
}
