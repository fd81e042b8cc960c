package org.planintervention.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planintervention.spi.outside.Checkpoint;
import org.planintervention.spi.outside.CheckpointSink;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.StoreException;
import org.planintervention.spi.store.StoreFault;

/** The host's transaction ends as the host decides, whatever the store is asked meanwhile. */
final class HostTransactionTest {
  private static final int KEPT = 1;
  private static final int UNDONE = 2;

  private final FaultScenario scenario = FaultScenario.number(1);

  @ParameterizedTest(
      name = "{0}: a connection in a transaction is refused, and the host''s row stands")
  @MethodSource("org.planintervention.jdbc.TestDatabase#all")
  void refusesConnectionsInATransaction(TestDatabase database) throws SQLException {
    try (HikariDataSource pool = database.pool(2);
        HostSource host = new HostSource(pool)) {
      PlanStore store = store(host, AutoCommitOff.REFUSED);
      store.commit(scenario.before());
      Consumer<PlanStore> asked =
          one -> {
            refused(() -> scenario.told(one));
            refused(() -> one.commit(scenario.commit(FaultScenario.Kind.WRITE)));
            refused(() -> store(host, AutoCommitOff.REFUSED));
            refused(() -> JdbcPlanStore.builder(host.source(), "d").migrate());
            refused(one::health);
          };
      assertThat(endsAsDecided(host, store, asked)).isTrue();
      assertThat(store.find(plan("A")).orElseThrow().row().version()).isEqualTo(1);
    }
  }

  private static void refused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StoreException.class,
            failure -> assertThat(failure.fault()).isEqualTo(StoreFault.FOREIGN_TRANSACTION))
        .hasMessageContaining("auto-commit off")
        .hasMessageContaining("HOST_TRANSACTION")
        .hasMessageContaining("POOL_DEFAULT");
  }

  @ParameterizedTest(name = "{0}: a commit joins the host''s transaction, and ends with it")
  @MethodSource("org.planintervention.jdbc.TestDatabase#all")
  void joinsTheTransaction(TestDatabase database) throws SQLException {
    try (HikariDataSource pool = database.pool(2);
        HostSource host = new HostSource(pool)) {
      PlanStore store = store(host, AutoCommitOff.HOST_TRANSACTION);
      store.commit(scenario.before());
      Consumer<PlanStore> asked =
          one -> {
            assertThat(scenario.told(one)).isNotEmpty();
            assertThat(one.commit(scenario.commit(FaultScenario.Kind.WRITE)))
                .isEqualTo(CommitResult.COMMITTED);
            assertThat(one.commit(FaultScenario.number(1).commit(FaultScenario.Kind.STALE)))
                .isEqualTo(CommitResult.DONE_BEFORE);
            assertThat(one.commit(scenario.before())).isEqualTo(CommitResult.STALE);
            assertThat(one.find(plan("A")).orElseThrow().row().version()).isEqualTo(2);
            assertThat(one.health().reachable()).isTrue();
          };
      host.begin(UNDONE);
      asked.accept(store);
      host.end(false);
      assertThat(host.has(UNDONE)).isFalse();
      assertThat(store.find(plan("A")).orElseThrow().row().version()).isEqualTo(1);
      host.begin(KEPT);
      asked.accept(store);
      host.end(true);
      assertThat(host.has(KEPT)).isTrue();
      assertThat(store.find(plan("A")).orElseThrow().row().version()).isEqualTo(2);
      assertThat(store.commit(scenario.commit(FaultScenario.Kind.WRITE)))
          .as("outside of a transaction, in one of its own")
          .isEqualTo(CommitResult.DONE_BEFORE);
    }
  }

  @ParameterizedTest(name = "{0}: a store that takes the transaction for its own is found")
  @MethodSource("org.planintervention.jdbc.TestDatabase#all")
  void findsAStoreThatRollsBack(TestDatabase database) throws SQLException {
    try (HikariDataSource pool = database.pool(2);
        HostSource host = new HostSource(pool)) {
      PlanStore store = store(host, AutoCommitOff.POOL_DEFAULT);
      boolean decided = endsAsDecided(host, store, one -> scenario.told(one));
      System.out.println(
          database + ": a read that rolls back the host's row is found: " + !decided);
      assertThat(decided).isFalse();
    }
  }

  /** Whether the host's row is there after it committed, and not after it rolled back. */
  private static boolean endsAsDecided(HostSource host, PlanStore store, Consumer<PlanStore> asked)
      throws SQLException {
    host.begin(UNDONE);
    asked.accept(store);
    host.end(false);
    host.begin(KEPT);
    asked.accept(store);
    host.end(true);
    return host.has(KEPT) && !host.has(UNDONE);
  }

  @ParameterizedTest(name = "{0}: a pool without auto-commit gives the store its own transactions")
  @MethodSource("org.planintervention.jdbc.TestDatabase#all")
  void ownsTransactionsOfAPoolWithoutAutoCommit(TestDatabase database) {
    try (HikariDataSource pool = withoutAutoCommit(database);
        HikariDataSource others = database.pool(2)) {
      String district = TestDatabase.freshDistrict();
      JdbcPlanStore.Builder builder =
          JdbcPlanStore.builder(pool, district).autoCommitOff(AutoCommitOff.POOL_DEFAULT);
      JdbcPlanStore store = builder.migrate().build();
      PlanStore other = JdbcPlanStore.builder(others, district).build();
      assertThat(store.commit(scenario.before())).isEqualTo(CommitResult.COMMITTED);
      assertThat(scenario.told(other)).isEqualTo(scenario.told(store));
      assertThat(other.commit(scenario.commit(FaultScenario.Kind.WRITE)))
          .as("no lock stays of a read")
          .isEqualTo(CommitResult.COMMITTED);
      assertThat(scenario.told(store))
          .as("no snapshot stays of a read")
          .isEqualTo(scenario.told(other));
      assertThat(store.commit(scenario.before())).isEqualTo(CommitResult.STALE);
      assertThat(store.health().reachable()).isTrue();
      checkpointed(new JdbcCheckpoints(pool, district, "pi_", AutoCommitOff.POOL_DEFAULT));
    }
  }

  private static void checkpointed(JdbcCheckpoints checkpoints) {
    Bytes root = Bytes.hex("00".repeat(32));
    Checkpoint checkpoint =
        new Checkpoint(1, Instant.ofEpochSecond(1), 0, 0, root, root, Optional.empty());
    try (CheckpointSink.Entry entry = checkpoints.begin(1)) {
      entry.finish(checkpoint);
    }
    assertThat(checkpoints.last()).contains(checkpoint);
  }

  /**
   * With auto-commit off SQLite's driver takes the lock of IMMEDIATE before anybody asks for it.
   */
  private static HikariDataSource withoutAutoCommit(TestDatabase database) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(
        database.address().replace("transaction_mode=IMMEDIATE", "transaction_mode=DEFERRED"));
    config.setMaximumPoolSize(1);
    config.setAutoCommit(false);
    return new HikariDataSource(config);
  }

  private static PlanStore store(HostSource host, AutoCommitOff off) {
    return JdbcPlanStore.builder(host.source(), TestDatabase.freshDistrict())
        .autoCommitOff(off)
        .build();
  }

  private PlanId plan(String name) {
    return new PlanId(scenario.school(), name);
  }
}
