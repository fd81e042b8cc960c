package org.planintervention.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planintervention.jdbc.JdbcPlanStore;
import org.planintervention.jdbc.TestDatabase;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.TrailQuery;
import org.planintervention.spi.store.TrailRow;

/**
 * D-2: what a purged plan said, and whose it was, is in no row; and in no byte of the files of H2
 * and SQLite after what docs/operations.md says to do. A witness, which is not purged, is seen all
 * the time: so the search finds what there is to find.
 */
class PurgeRemainsTest {
  private static final String CANARY = "Canari-7391 chante très haut \uD83D\uDC26";
  private static final String WITNESS = "Témoin-4826 reste \uD83D\uDC18";
  private static final EmailAddress GUARDIAN = new EmailAddress("canari-7391@famille.example");
  private static final EmailAddress OTHER = new EmailAddress("temoin-4826@famille.example");

  /** Texts by which the purged plan would be known, whole and in the part that any encoding has. */
  private static final List<String> OF_CANARY =
      List.of(CANARY, "Canari-7391 chante", "canari-7391@famille.example");

  private static final List<String> OF_WITNESS =
      List.of(WITNESS, "moin-4826 reste", "temoin-4826@famille.example");

  private final Path folder;

  PurgeRemainsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<TestDatabase> databases() {
    return TestDatabase.all();
  }

  @ParameterizedTest(name = "D-2 on {0} a purge leaves no text, address or number in any row")
  @MethodSource("databases")
  void rows(TestDatabase database) throws SQLException {
    try (HikariDataSource pool = database.pool(4);
        Connection connection = pool.getConnection()) {
      Console console =
          new Console(connection, TestDatabase.freshDistrict(), Table.ofPlans(connection));
      Plans plans = new Plans(pool, console.district());
      assertThat(known(console, OF_CANARY)).containsExactlyInAnyOrderElementsOf(OF_CANARY);
      assertThat(tables(console, plans.student)).contains("plan", "trail", "student_plan");
      assertThat(plans.atTheDoor()).hasSizeGreaterThan(9);

      plans.purge();

      assertThat(known(console, OF_CANARY)).isEmpty();
      assertThat(tables(console, plans.student)).isEmpty();
      assertThat(plans.atTheDoor()).isEmpty();
      assertThat(plans.history.over(plans.store).verify(plans.plan).found()).isZero();
      assertThat(known(console, OF_WITNESS)).containsExactlyInAnyOrderElementsOf(OF_WITNESS);
    }
  }

  @Test
  @DisplayName("D-2 in H2's file nothing is left once its tables are written anew")
  void inTheFileOfH2() throws SQLException, IOException {
    compacted(
        "jdbc:h2:file:" + folder.resolve("pi") + ";WRITE_DELAY=0",
        "SCRIPT DROP TO '" + folder + "/plans.sql'",
        "RUNSCRIPT FROM '" + folder + "/plans.sql'",
        "SHUTDOWN COMPACT");
  }

  @Test
  @DisplayName("D-2 in SQLite's files nothing is left after VACUUM and a checkpoint")
  void inTheFilesOfSqlite() throws SQLException, IOException {
    compacted(
        "jdbc:sqlite:" + folder.resolve("pi.db") + "?journal_mode=WAL&synchronous=FULL",
        "VACUUM",
        "PRAGMA wal_checkpoint(TRUNCATE)");
  }

  private void compacted(String address, String... commands) throws SQLException, IOException {
    assertThat(Files.readString(TamperingTest.OPERATIONS))
        .contains("`" + String.join("`, then `", commands).replace(folder + "/", "") + "`");
    try (HikariDataSource pool = TestDatabase.poolAt(address)) {
      Plans plans = new Plans(pool, "district");
      assertThat(inFiles(OF_CANARY)).containsExactlyInAnyOrderElementsOf(OF_CANARY);

      plans.purge();
      assertThat(inFiles(OF_CANARY)).as("until then the bytes stay").isNotEmpty();

      try (Connection connection = DriverManager.getConnection(address);
          Statement statement = connection.createStatement()) {
        for (String command : commands) {
          statement.execute(command);
        }
      }
      assertThat(inFiles(OF_CANARY)).isEmpty();
    }
    assertThat(inFiles(OF_CANARY)).isEmpty();
    assertThat(inFiles(OF_WITNESS)).containsExactlyInAnyOrderElementsOf(OF_WITNESS);
  }

  /** A plan that is to be purged and one that stays. */
  private static final class Plans {
    private final PlanStore store;
    private final HonestHistory history;
    private final PlanId plan;
    private final StudentNumber student;

    Plans(HikariDataSource pool, String district) {
      store = JdbcPlanStore.builder(pool, district).acceptingUnsafeSettings().migrate().build();
      history = new HonestHistory(store, 1);
      history.planSaying(WITNESS, OTHER);
      plan = history.planSaying(CANARY, GUARDIAN);
      student = history.lastStudent();
      history.askInVain(plan, GUARDIAN);
    }

    /** The rows of the door that name the plan. */
    List<TrailRow> atTheDoor() {
      return store.trail(TrailQuery.about(plan), Optional.empty(), PlanStore.MOST);
    }

    void purge() {
      history.purge(plan);
    }
  }

  /** Which of the texts are in any cell. */
  private static Set<String> known(Console console, List<String> texts) throws SQLException {
    Set<String> known = new TreeSet<>();
    for (List<Cells> rows : console.rows().values()) {
      for (Cells row : rows) {
        row.values().values().stream()
            .flatMap(cell -> cell == null ? Stream.empty() : Stream.of(bytes(cell)))
            .forEach(cell -> add(known, texts, cell));
      }
    }
    return known;
  }

  /** In which tables the student's number is. */
  private static Set<String> tables(Console console, StudentNumber student) throws SQLException {
    Set<String> tables = new TreeSet<>();
    for (List<Cells> rows : console.rows().values()) {
      rows.stream()
          .filter(
              row ->
                  row.values().values().stream()
                      .anyMatch(
                          cell ->
                              Cells.same(cell, student.value())
                                  || (cell != null
                                      && indexOf(bytes(cell), bytes(student.text())) >= 0)))
          .forEach(row -> tables.add(row.table().name()));
    }
    return tables;
  }

  /** Which of the texts are in any file, byte by byte. */
  private Set<String> inFiles(List<String> texts) throws IOException {
    Set<String> known = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        add(known, texts, Files.readAllBytes(file));
      }
    }
    return known;
  }

  private static void add(Set<String> known, List<String> texts, byte[] bytes) {
    texts.stream().filter(text -> indexOf(bytes, bytes(text)) >= 0).forEach(known::add);
  }

  private static byte[] bytes(Object cell) {
    return cell instanceof byte[] bytes ? bytes : cell.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static int indexOf(byte[] all, byte[] part) {
    for (int from = 0; from + part.length <= all.length; from++) {
      int same = 0;
      while (same < part.length && all[from + same] == part[same]) {
        same++;
      }
      if (same == part.length) {
        return from;
      }
    }
    return -1;
  }
}
