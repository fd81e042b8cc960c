package org.planintervention.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planintervention.checkpoint.CheckpointFile;
import org.planintervention.desk.PlanDesk;
import org.planintervention.evidence.Tampers.Tamper;
import org.planintervention.jdbc.JdbcCheckpoints;
import org.planintervention.jdbc.JdbcPlanStore;
import org.planintervention.jdbc.TestDatabase;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.PlanId;
import org.planintervention.text.Language;
import org.planintervention.text.VerificationText;
import org.planintervention.trail.Finding;
import org.planintervention.trail.VerificationReport;
import org.planintervention.trail.VerificationReport.Note;

/**
 * T-1, G-7: whatever is done to a store behind the library, a verification finds it, places it, and
 * finds nothing elsewhere; and so does the verifier in Python.
 */
class TamperingTest {
  private static final int PER_STORE = 1_000;
  static final Path OPERATIONS =
      Path.of(System.getProperty("basedir", "."), "..", "docs", "operations.md");
  private static final Pattern COLUMN = Pattern.compile("`(pi_\\w+\\.\\w+)`");
  private static final boolean PYTHON = SecondVerifier.isThere();

  private final Path folder;

  TamperingTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  @DisplayName("T-1 on H2 every tamper is found, and placed")
  void onH2() throws SQLException, IOException {
    tamper(
        "H2",
        "pi.tampers.h2",
        seed ->
            TestDatabase.poolAt(
                "jdbc:h2:mem:tampering-" + seed + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=500"));
  }

  @Test
  @DisplayName("T-1 on SQLite every tamper is found, and placed")
  void onSqlite() throws SQLException, IOException {
    tamper(
        "SQLite",
        "pi.tampers.sqlite",
        seed -> TestDatabase.poolAt("jdbc:sqlite:" + folder.resolve("tampering-" + seed + ".db")));
  }

  @Test
  @DisplayName("T-1 on PostgreSQL every tamper is found, and placed")
  void onPostgresql() throws SQLException, IOException {
    tamper("PostgreSQL", "pi.tampers.servers", seed -> TestDatabase.postgresql().pool(2));
  }

  @Test
  @DisplayName("T-1 on MariaDB every tamper is found, and placed")
  void onMariaDb() throws SQLException, IOException {
    tamper("MariaDB", "pi.tampers.servers", seed -> TestDatabase.mariaDb().pool(2));
  }

  @Test
  @DisplayName("T-1 the second verifier judges the same tampers: Python is at hand")
  void secondVerifier() {
    assumeTrue(
        PYTHON,
        "python3 is not on this machine: nothing was compared with"
            + " pi-testkit/tools/verify_trail.py");
  }

  private void tamper(String database, String wanted, LongFunction<HikariDataSource> pools)
      throws SQLException, IOException {
    int left = Integer.getInteger(wanted, 100);
    Tally tally = new Tally();
    for (long seed = 1; left > 0; seed++) {
      int part = Math.min(PER_STORE, left);
      try (HikariDataSource pool = pools.apply(seed)) {
        new Round(pool, folder, seed, tally).tamper(part);
        checkpoints(pool, seed, tally);
      }
      left -= part;
    }
    System.out.printf(
        "%s: %d tampers of %d kinds found and placed, %d of them by the checkpoint alone; %d more"
            + " of keys of commits that are no evidence, and everything read as before; %d compared"
            + " with the second verifier%n",
        database,
        tally.found,
        tally.kinds.size(),
        tally.byCheckpoint,
        tally.noEvidence,
        tally.compared);
    System.out.printf(
        "%s: of checkpoints in a database %d tampers found and %d told by their number; with %d"
            + " more a verification read what it read before%n",
        database, tally.checkpointsFound, tally.checkpointsByNumber, tally.checkpointsUnread);
  }

  private static void checkpoints(HikariDataSource pool, long seed, Tally tally)
      throws SQLException {
    String district = TestDatabase.freshDistrict();
    JdbcCheckpoints checkpoints = new JdbcCheckpoints(pool, district, "pi_");
    try (Connection connection = pool.getConnection()) {
      Console console = new Console(connection, district, Table.ofCheckpoints(connection));
      CheckpointTampers tampers = new CheckpointTampers(checkpoints, console, seed);
      tampers.tamper();
      tally.checkpointsFound += tampers.found();
      tally.checkpointsByNumber += tampers.byNumber();
      tally.checkpointsUnread += tampers.unread();
    }
  }

  /** What was done, over all stores of a database. */
  private static final class Tally {
    private final Map<String, Integer> kinds = new TreeMap<>();
    private int found;
    private int byCheckpoint;
    private int compared;
    private int noEvidence;
    private int checkpointsFound;
    private int checkpointsByNumber;
    private int checkpointsUnread;
  }

  /** One store, tampered with again and again, each time as it was. */
  private static final class Round {
    private final HikariDataSource pool;
    private final Path folder;
    private final long seed;
    private final Tally tally;
    private final Random random;
    private final CheckpointFile checkpoints;
    private final Path checkpointFile;

    Round(HikariDataSource pool, Path folder, long seed, Tally tally) {
      this.pool = pool;
      this.folder = folder;
      this.seed = seed;
      this.tally = tally;
      this.random = new Random(-seed);
      this.checkpointFile = folder.resolve(pool.getPoolName() + ".jsonl");
      this.checkpoints = new CheckpointFile(checkpointFile);
    }

    void tamper(int wanted) throws SQLException, IOException {
      String district = TestDatabase.freshDistrict();
      JdbcPlanStore store =
          JdbcPlanStore.builder(pool, district).acceptingUnsafeSettings().migrate().build();
      HonestHistory history = new HonestHistory(store, seed);
      history.signedPlan();
      history.purgedPlan();
      history.archivedPlan();
      history.twins();
      history.act(6);
      try (Connection connection = pool.getConnection()) {
        Console console = new Console(connection, district, Table.ofPlans(connection));
        Map<String, List<Cells>> backup = console.rows();
        history.act(6);
        history.markedPlan();
        history.over(store).checkpoint(checkpoints, Optional.empty());
        assertThat(verify(history.over(store), true).findings()).isEmpty();

        connection.setAutoCommit(false);
        Tampers tampers = new Tampers(console, backup, new Random(seed));
        PlanDesk desk = history.over(store.within(connection));
        if (!PYTHON) {
          tamper(desk, connection, tampers, wanted, Optional.empty(), Optional.empty());
          return;
        }
        try (SecondVerifier plain = new SecondVerifier(folder, Optional.empty());
            SecondVerifier witnessed = new SecondVerifier(folder, Optional.of(checkpointFile))) {
          tamper(desk, connection, tampers, wanted, Optional.of(plain), Optional.of(witnessed));
        }
      }
    }

    private void tamper(
        PlanDesk desk,
        Connection connection,
        Tampers tampers,
        int wanted,
        Optional<SecondVerifier> plain,
        Optional<SecondVerifier> witnessed)
        throws SQLException, IOException {
      Map<Boolean, VerificationReport> untouched =
          Map.of(true, verify(desk, true), false, verify(desk, false));
      byte[] evidence = exported(desk);
      int count = 0;
      while (count < wanted) {
        Optional<Tamper> tamper = tampers.next();
        if (tamper.isPresent() && tamper.get().places().isEmpty()) {
          boolean witness = random.nextBoolean();
          String what = tamper.get().what();
          assertThat(verify(desk, witness)).as(what).isEqualTo(untouched.get(witness));
          assertThat(exported(desk)).as(what).isEqualTo(evidence);
          tally.noEvidence++;
        } else if (tamper.isPresent()) {
          boolean witness = random.nextInt(4) == 0;
          Set<String> doors = tampers.doorsOfPurges(tamper.get().places());
          boolean found = check(desk, tamper.get(), doors, witness, witness ? witnessed : plain);
          if (!found) {
            assertThat(check(desk, tamper.get(), doors, true, witnessed)).isTrue();
            tally.byCheckpoint++;
          }
          tally.kinds.merge(tamper.get().what(), 1, Integer::sum);
          tally.found++;
          count++;
        }
        connection.rollback();
      }
      assertThat(tampers.untouched()).isEqualTo(unjudged());
    }

    private static byte[] exported(PlanDesk desk) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      desk.exportEvidence(Optional.empty(), out);
      return out.toByteArray();
    }

    /**
     * Whether it was found, and then where it was done and nowhere else; at a door also, if a purge
     * does not account any more for the rows that it emptied there.
     */
    private boolean check(
        PlanDesk desk,
        Tamper tamper,
        Set<String> doors,
        boolean witness,
        Optional<SecondVerifier> second) {
      VerificationReport report = verify(desk, witness);
      Set<String> places = new TreeSet<>();
      report.findings().stream().map(Finding::chain).forEach(one -> places.add(place(one)));
      Set<String> touched = new TreeSet<>();
      tamper.places().stream().map(TamperingTest::told).forEach(touched::add);
      places.removeIf(place -> doors.contains(place) && !touched.contains(place));
      String what =
          "seed %d, %s checkpoint: %s, of %s: %s"
              .formatted(
                  seed, witness ? "with" : "without", tamper.what(), touched, report.findings());
      second.ifPresent(
          verifier -> {
            verifier.compare(desk, what, report);
            tally.compared++;
          });
      if (places.isEmpty()) {
        assertThat(tamper.rewritten() && !witness).as(what).isTrue();
        assertThat(report.notes()).contains(Note.NO_CHECKPOINT);
        assertThat(VerificationText.lines(report, Language.ENGLISH))
            .anyMatch(line -> line.contains("There was no checkpoint"));
      } else {
        assertThat(places).as(what).isEqualTo(touched);
      }
      tamper
          .row()
          .ifPresent(
              row ->
                  assertThat(report.findings())
                      .as(what)
                      .anyMatch(one -> one.row().equals(OptionalLong.of(row))));
      return !places.isEmpty();
    }

    private VerificationReport verify(PlanDesk desk, boolean witness) {
      return witness
          ? desk.verifyAll(Optional.empty(), checkpoints, Optional.empty(), (done, all) -> true)
          : desk.verifyAll(Optional.empty(), (done, all) -> true);
    }
  }

  /** The columns that a page of the documentation names, with the reason. */
  private static Set<String> unjudged() throws IOException {
    String page = Files.readString(OPERATIONS);
    String section = page.substring(page.indexOf("### What it does not judge"));
    Matcher column = COLUMN.matcher(section.substring(0, section.indexOf("\n## ")));
    return column
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String place(ChainId chain) {
    return chain.school() + "/" + chain.name();
  }

  /** What the library cannot have written is not repeated. */
  private static String told(String place) {
    String school = place.substring(0, place.indexOf('/'));
    String name = place.substring(place.indexOf('/') + 1);
    if (!SchoolCode.fits(school)) {
      return "-/~unreadable";
    }
    return PlanId.fits(name) || name.equals(ChainId.DOOR) ? place : school + "/~unreadable";
  }
}
