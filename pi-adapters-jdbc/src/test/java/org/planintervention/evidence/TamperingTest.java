package org.planintervention.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planintervention.desk.PlanDesk;
import org.planintervention.evidence.Tampers.Tamper;
import org.planintervention.jdbc.JdbcPlanStore;
import org.planintervention.memory.MemoryCheckpoints;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.PlanId;
import org.planintervention.trail.Finding;
import org.planintervention.trail.VerificationReport;

/** T-1, G-7: whatever is done to a store behind the library, a verification finds and places. */
class TamperingTest {
  private static final int ON_H2 = Integer.getInteger("pi.tampers.h2", 4_000);
  private static final int ON_SQLITE = Integer.getInteger("pi.tampers.sqlite", 1_000);
  private static final int PER_STORE = 1_000;

  @Test
  @DisplayName("T-1 on H2 every tamper is found, and placed")
  void onH2() throws SQLException {
    tamper("jdbc:h2:mem:tampering-%d;WRITE_DELAY=0", ON_H2);
  }

  @Test
  @DisplayName("T-1 on SQLite every tamper is found, and placed")
  void onSqlite(@TempDir Path folder) throws SQLException {
    tamper("jdbc:sqlite:" + folder.resolve("tampering") + "-%d.db", ON_SQLITE);
  }

  private void tamper(String address, int wanted) throws SQLException {
    Map<String, Integer> done = new TreeMap<>();
    int count = 0;
    for (long seed = 1; count < wanted; seed++) {
      HikariConfig config = new HikariConfig();
      config.setJdbcUrl(address.formatted(seed));
      config.setMaximumPoolSize(2);
      try (HikariDataSource pool = new HikariDataSource(config)) {
        count += tamper(pool, seed, Math.min(PER_STORE, wanted - count), done);
      }
    }
    System.out.println(count + " tampers of " + done.size() + " kinds found: " + address);
  }

  private int tamper(HikariDataSource pool, long seed, int wanted, Map<String, Integer> done)
      throws SQLException {
    JdbcPlanStore store =
        JdbcPlanStore.builder(pool, "district").acceptingUnsafeSettings().migrate().build();
    HonestHistory history = new HonestHistory(store, seed);
    history.signedPlan();
    history.purgedPlan();
    history.archivedPlan();
    history.act(15);
    try (Connection connection = pool.getConnection()) {
      Console console = new Console(connection);
      Map<String, List<Cells>> backup = Tampers.copy(console);
      history.act(15);
      history.markedPlan();
      MemoryCheckpoints checkpoints = new MemoryCheckpoints();
      history.over(store).checkpoint(checkpoints, Optional.empty());
      assertThat(verify(history.over(store), checkpoints).findings()).isEmpty();

      connection.setAutoCommit(false);
      Tampers tampers = new Tampers(console, backup, new Random(seed));
      PlanDesk desk = history.over(store.within(connection));
      int count = 0;
      while (count < wanted) {
        Optional<Tamper> tamper = tampers.next();
        if (tamper.isPresent()) {
          check(desk, checkpoints, tamper.get(), seed);
          done.merge(tamper.get().what(), 1, Integer::sum);
          count++;
        }
        connection.rollback();
      }
      return count;
    }
  }

  private static void check(
      PlanDesk desk, MemoryCheckpoints checkpoints, Tamper tamper, long seed) {
    VerificationReport report =
        tamper.rewritten()
            ? verify(desk, checkpoints)
            : desk.verifyAll(Optional.empty(), (decided, all) -> true);
    Set<String> places =
        report.findings().stream()
            .map(Finding::chain)
            .map(chain -> chain.school() + "/" + chain.name())
            .collect(Collectors.toSet());
    assertThat(places)
        .as("seed %d: %s, of %s: %s", seed, tamper.what(), tamper.places(), report.findings())
        .containsAnyElementsOf(tamper.places().stream().map(TamperingTest::told).toList());
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

  private static VerificationReport verify(PlanDesk desk, MemoryCheckpoints checkpoints) {
    return desk.verifyAll(Optional.empty(), checkpoints, Optional.empty(), (decided, all) -> true);
  }
}
