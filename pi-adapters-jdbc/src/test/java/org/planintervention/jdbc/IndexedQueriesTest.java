package org.planintervention.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planintervention.jdbc.dialect.H2Dialect;
import org.planintervention.jdbc.dialect.MariaDbDialect;
import org.planintervention.jdbc.dialect.PostgresDialect;
import org.planintervention.jdbc.dialect.SqliteDialect;
import org.planintervention.jdbc.sql.TableNames;
import org.planintervention.jdbc.tables.PageStatements;
import org.planintervention.jdbc.tables.Statements;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.PlanQuery;

/** Every question that a screen asks is answered from an index: the database says so itself. */
final class IndexedQueriesTest {
  private static final Set<String> NUMBERS =
      Set.of("limit", "student", "school_year", "version", "place");
  private static final SchoolCode SCHOOL = new SchoolCode("014");

  @ParameterizedTest
  @MethodSource("databases")
  @DisplayName("no question scans a whole table")
  void noFullScan(TestDatabase database) throws SQLException {
    try (HikariDataSource pool = database.pool(2);
        Connection connection = pool.getConnection()) {
      prepare(database, connection);
      for (String statement : statements(database)) {
        List<String> plan = explain(database, connection, statement);
        assertThat(plan.stream().filter(line -> scans(database, line)))
            .as("%s of %s", plan, statement)
            .isEmpty();
        assertThat(plan).isNotEmpty();
      }
    }
  }

  static Stream<TestDatabase> databases() {
    return TestDatabase.all();
  }

  /** Tables of a test are small, and then a planner reads them whole unless it is told not to. */
  private static void prepare(TestDatabase database, Connection connection) throws SQLException {
    if (database.dialect().equals("PostgreSQL")) {
      try (var statement = connection.createStatement()) {
        statement.execute("SET enable_seqscan = off");
        statement.execute("SET plan_cache_mode = force_generic_plan");
      }
    }
  }

  private static List<String> statements(TestDatabase database) {
    TableNames tables = new TableNames(Optional.empty(), "pi_");
    Dialect dialect = dialect(database);
    Statements all = new Statements(tables, dialect);
    PageStatements pages = new PageStatements(tables, dialect);
    List<String> texts =
        new ArrayList<>(
            List.of(
                all.find,
                all.findMany,
                all.rows,
                all.rowsMany,
                all.register,
                all.registerMany,
                all.claims,
                all.claimsMany,
                all.content,
                all.contents,
                all.contentsAfter,
                all.nextSchool,
                all.head,
                all.heads,
                all.trail,
                all.tombstone,
                all.tombstones,
                all.committed,
                all.oldestMark,
                all.emptyTrail,
                all.emptyDoorRow,
                all.emptyDoor));
    questions().forEach(query -> texts.add(pages.of(query, false)));
    questions().forEach(query -> texts.add(pages.of(query, true)));
    for (Statements.TrailPart part : Statements.TrailPart.values()) {
      texts.add(all.trail(new Statements.TrailShape(true, false, part)));
      texts.add(all.trail(new Statements.TrailShape(false, true, part)));
      texts.add(all.trail(new Statements.TrailShape(false, false, part)));
    }
    return texts;
  }

  /** Home page, my plans, waiting for my signature, marked for purge, by the students' names. */
  private static Stream<PlanQuery> questions() {
    PlanQuery school = PlanQuery.of(SCHOOL);
    return Stream.of(
        school,
        school.inYear(2026),
        school.inYear(2026).inStatus("READY_TO_SIGN"),
        school.inStatus("CREATED_IN_ERROR"),
        school.inYear(2026).ledBy(new EmailAddress("a@csdm.qc.ca")),
        school.inYear(2026).with("a@csdm.qc.ca"),
        school.inYear(2026).inStatus("READY_TO_SIGN").with("a@csdm.qc.ca").unsignedBy("a"),
        school.inYear(2026).inStatus("READY_TO_SIGN").unsignedBy("a"),
        school.inYear(2026).ofStudents(Set.of(new StudentNumber(1_000_000))));
  }

  private static Dialect dialect(TestDatabase database) {
    return switch (database.dialect()) {
      case "H2" -> new H2Dialect();
      case "PostgreSQL" -> new PostgresDialect();
      case "SQLite" -> new SqliteDialect();
      default -> new MariaDbDialect();
    };
  }

  private static List<String> explain(
      TestDatabase database, Connection connection, String statement) throws SQLException {
    boolean sqlite = database.dialect().equals("SQLite");
    String question = (sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + statement;
    try (PreparedStatement explain = connection.prepareStatement(question)) {
      int parameters = (int) statement.chars().filter(c -> c == '?').count();
      for (int i = 1; i <= parameters; i++) {
        bind(explain, statement, i);
      }
      try (ResultSet rows = explain.executeQuery()) {
        List<String> plan = new ArrayList<>();
        while (rows.next()) {
          plan.add(line(rows));
        }
        return plan;
      }
    }
  }

  /** What a parameter is compared with stands before it: a number, or a text. */
  private static void bind(PreparedStatement explain, String statement, int parameter)
      throws SQLException {
    int at = -1;
    for (int i = 0; i < parameter; i++) {
      at = statement.indexOf('?', at + 1);
    }
    List<String> words =
        Stream.of(statement.substring(0, at).toLowerCase(Locale.ROOT).split("\\W+"))
            .filter(word -> !word.equals("in"))
            .toList();
    String column = words.get(words.size() - 1);
    if (NUMBERS.contains(column)) {
      explain.setInt(parameter, 50);
    } else {
      explain.setString(parameter, "x");
    }
  }

  private static String line(ResultSet row) throws SQLException {
    int columns = row.getMetaData().getColumnCount();
    return IntStream.rangeClosed(1, columns)
        .mapToObj(
            column -> {
              try {
                return row.getMetaData().getColumnLabel(column) + "=" + row.getString(column);
              } catch (SQLException failure) {
                throw new IllegalStateException(failure);
              }
            })
        .collect(Collectors.joining(", "));
  }

  private static boolean scans(TestDatabase database, String line) {
    return switch (database.dialect()) {
      case "H2" -> line.contains(".tableScan");
      case "PostgreSQL" -> line.contains("Seq Scan");
      case "SQLite" -> line.contains("detail=SCAN") && !line.contains("CONSTANT ROW");
      default -> line.contains("type=ALL");
    };
  }
}
