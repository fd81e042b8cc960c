package org.planintervention.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planintervention.jdbc.sql.Asking;
import org.planintervention.jdbc.tables.Bucket;
import org.planintervention.memory.MemoryPlanStore;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.StoreException;
import org.planintervention.testkit.privacy.ToldFailures;
import org.planintervention.testkit.store.Interruption;

/**
 * Every JDBC call of every kind of commit, and of every kind of reading, fails once before it is
 * made, once after it, from there on for ever, and once because the database itself ended the
 * transaction. After a retry under the same key the store tells the same as a reference that did it
 * once, and on a connection whose transaction was ended nothing more was sent.
 */
final class FaultInjectionTest {
  private static final int LEAST_POINTS = 10_000;
  private static final int LEAST_ENDED = 100;
  private static final int MOST_TOLD = 5;

  @Test
  @DisplayName("T-2 nothing is lost, done twice or torn, and nobody named, on four databases")
  void whereverItFails() {
    int points = 0;
    for (TestDatabase database :
        List.of(
            TestDatabase.h2(),
            TestDatabase.postgresql(),
            TestDatabase.mariaDb(),
            TestDatabase.sqlite())) {
      try (HikariDataSource pool = database.forgetfulPool()) {
        Harness harness =
            new Harness(
                pool, Breaks.ofEveryCall(database), EnumSet.allOf(FaultScenario.Kind.class));
        harness.run();
        assertThat(harness.found).as(database.dialect()).isEmpty();
        System.out.println(
            database.dialect()
                + ": "
                + harness.points
                + " points, none torn; at "
                + harness.ended
                + " the database itself ended the transaction");
        assertThat(harness.ended).isGreaterThanOrEqualTo(LEAST_ENDED);
        points += harness.points;
      }
    }
    long failures = ToldFailures.lookedAt();
    System.out.println("all: " + points + " points, " + failures + " exceptions name nobody");
    assertThat(failures).isGreaterThanOrEqualTo(LEAST_POINTS);
    assertThat(points).isGreaterThanOrEqualTo(LEAST_POINTS);
  }

  @Test
  @DisplayName("after a deadlock the database undid everything, and the same is done once")
  void deadlocks() {
    for (TestDatabase database :
        List.of(TestDatabase.h2(), TestDatabase.postgresql(), TestDatabase.mariaDb())) {
      try (HikariDataSource pool = database.forgetfulPool()) {
        Harness harness =
            new Harness(
                pool,
                Breaks.ofDeadlocks(database),
                EnumSet.complementOf(EnumSet.of(FaultScenario.Kind.STALE)));
        harness.breakCommits(Interruption.Kind.UNDONE);
        assertThat(harness.found).as(database.dialect()).isEmpty();
        System.out.println(database.dialect() + ": " + harness.ended + " deadlocks, none torn");
        assertThat(harness.ended).isPositive();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("the harness finds a planted fault")
  void findsPlantedFaults(PlantedFault fault) {
    TestDatabase database = fault.database();
    try (HikariDataSource pool = database.forgetfulPool()) {
      Harness harness =
          new Harness(
              Interposed.before(pool, fault),
              Breaks.ofEveryCall(database),
              EnumSet.of(
                  FaultScenario.Kind.WRITE, FaultScenario.Kind.LOT, FaultScenario.Kind.STALE));
      harness.run();
      System.out.println(fault + ": found " + harness.count + " times, " + harness.found.get(0));
      assertThat(harness.count).isPositive();
    }
  }

  @BeforeAll
  static void waitForNoDisk() throws SQLException {
    mariaDb("SET GLOBAL innodb_flush_log_at_trx_commit = 2", "SET GLOBAL sync_binlog = 0");
  }

  @AfterAll
  static void waitForTheDiskAgain() throws SQLException {
    mariaDb("SET GLOBAL innodb_flush_log_at_trx_commit = 1", "SET GLOBAL sync_binlog = 1");
  }

  private static void mariaDb(String... settings) throws SQLException {
    try (Connection connection = TestDatabase.mariaDb().connect();
        Statement statement = connection.createStatement()) {
      for (String setting : settings) {
        statement.execute(setting);
      }
    }
  }

  /** Breaks a store at every call, and compares what it tells afterwards. */
  private static final class Harness {
    private final Breaks breaks;
    private final DataSource source;
    private final String district = TestDatabase.freshDistrict();
    private final Set<FaultScenario.Kind> kinds;
    private final PlanStore breaking;
    private final PlanStore store;
    private final List<String> found = new ArrayList<>();
    private int scenarios;
    private int points;
    private int ended;
    private int count;

    Harness(DataSource source, Breaks breaks, Set<FaultScenario.Kind> kinds) {
      this.source = source;
      this.breaks = breaks;
      this.kinds = kinds;
      this.store = store(source, district);
      this.breaking = store(Interposed.before(source, breaks), district);
    }

    private static PlanStore store(DataSource source, String district) {
      return JdbcPlanStore.builder(source, district).acceptingUnsafeSettings().build();
    }

    void run() {
      try {
        for (Interruption.Kind how : Interruption.Kind.values()) {
          breakCommits(how);
          breakReadings(how);
        }
      } catch (StoreException withNothingBroken) {
        find("a store that is not broken any more: " + withNothingBroken.getMessage());
      }
      if (breaks.sentAfterwards() > 0) {
        find(breaks.sentAfterwards() + " calls on connections whose transaction was ended");
      }
    }

    private void breakCommits(Interruption.Kind how) {
      kinds.forEach(kind -> breakCommits(kind, how));
    }

    private void count(Interruption.Kind how) {
      points++;
      ended += how == Interruption.Kind.UNDONE ? 1 : 0;
    }

    private void breakCommits(FaultScenario.Kind kind, Interruption.Kind how) {
      List<String> claims = unbrokenClaims(kind);
      boolean broke = true;
      for (int call = 1; broke; call++) {
        FaultScenario scenario = FaultScenario.number(++scenarios);
        PlanStore reference = new MemoryPlanStore();
        reference.commit(scenario.before());
        store.commit(scenario.before());
        Commit commit = scenario.commit(kind);
        CommitResult expected = reference.commit(commit);
        breaks.breakAt(call, how);
        Optional<CommitResult> first = commit(commit);
        broke = breaks.broke();
        breaks.mend();
        CommitResult again = breaking.commit(commit);
        if (!asExpected(expected, first, again)
            || !sameTold(scenario, reference)
            || !claims(scenario).equals(claims)) {
          find(kind + ", call " + call + " " + how + ": " + first + ", then " + again);
        }
        if (broke) {
          count(how);
        }
      }
    }

    private Optional<CommitResult> commit(Commit commit) {
      try {
        return Optional.of(breaking.commit(commit));
      } catch (StoreException toldToTheHost) {
        ToldFailures.nameNobody(toldToTheHost);
        return Optional.empty();
      }
    }

    private static boolean asExpected(
        CommitResult expected, Optional<CommitResult> first, CommitResult again) {
      if (expected != CommitResult.COMMITTED) {
        return first.orElse(expected) == expected && again == expected;
      }
      return first.isPresent()
          ? first.get() == expected && again == CommitResult.DONE_BEFORE
          : again == expected || again == CommitResult.DONE_BEFORE;
    }

    private boolean sameTold(FaultScenario scenario, PlanStore reference) {
      return scenario.told(store).equals(scenario.told(reference));
    }

    /** What a commit of a kind leaves of the student's years when nothing breaks. */
    private List<String> unbrokenClaims(FaultScenario.Kind kind) {
      FaultScenario scenario = FaultScenario.number(++scenarios);
      store.commit(scenario.before());
      store.commit(scenario.commit(kind));
      return claims(scenario);
    }

    private List<String> claims(FaultScenario scenario) {
      try (Connection connection = source.getConnection()) {
        return Asking.rows(
            connection,
            "SELECT school_year, plan_name FROM pi_year_claim"
                + " WHERE district = ? AND school = ? AND student = ? ORDER BY school_year",
            parameters ->
                parameters
                    .text(district)
                    .text(Bucket.of(scenario.student()))
                    .number(scenario.student().value()),
            row -> row.getInt("school_year") + " " + row.getString("plan_name"));
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
    }

    private void breakReadings(Interruption.Kind how) {
      FaultScenario scenario = FaultScenario.number(++scenarios);
      store.commit(scenario.before());
      List<Object> expected = scenario.told(store);
      boolean broke = true;
      for (int call = 1; broke; call++) {
        breaks.breakAt(call, how);
        Optional<List<Object>> told;
        try {
          told = Optional.of(scenario.told(breaking));
        } catch (StoreException toldToTheHost) {
          ToldFailures.nameNobody(toldToTheHost);
          told = Optional.empty();
        }
        broke = breaks.broke();
        breaks.mend();
        if (!told.orElse(expected).equals(expected) || !scenario.told(breaking).equals(expected)) {
          find("reading, call " + call + " " + how);
        }
        if (broke) {
          count(how);
        }
      }
    }

    private void find(String what) {
      count++;
      if (found.size() < MOST_TOLD) {
        found.add(what);
      }
    }
  }
}
