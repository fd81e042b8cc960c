package org.planintervention.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planintervention.memory.MemoryPlanStore;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.ForwardingPlanStore;
import org.planintervention.spi.store.PlanStore;

/**
 * A database that an earlier version wrote is brought to the present version, and nothing of it is
 * lost. A migration that was released is never changed again: its checksum lies in each of them.
 */
final class UpgradeTest {
  private static final String SCHEMA = "released";

  @Test
  @DisplayName("H2: what version 1 wrote is read, and goes on")
  void h2() throws Exception {
    try (HikariDataSource pool = TestDatabase.poolAt("jdbc:h2:mem:released;WRITE_DELAY=0")) {
      upgrade(pool, "h2", Optional.empty());
    }
  }

  @Test
  @DisplayName("SQLite: what version 1 wrote is read, and goes on")
  void sqlite(@TempDir Path folder) throws Exception {
    try (HikariDataSource pool =
        TestDatabase.poolAt("jdbc:sqlite:" + folder.resolve("pi.sqlite"))) {
      upgrade(pool, "sqlite", Optional.empty());
    }
  }

  @Test
  @DisplayName("PostgreSQL, in a schema of its own: what version 1 wrote is read, and goes on")
  void postgresql() throws Exception {
    try (HikariDataSource pool = TestDatabase.postgresql().pool(2)) {
      execute(pool, "CREATE SCHEMA " + SCHEMA);
      try (HikariDataSource there =
          TestDatabase.poolAt(TestDatabase.postgresql().address() + "&currentSchema=" + SCHEMA)) {
        load(there, "postgresql");
      }
      check(pool, Optional.of(SCHEMA));
      execute(pool, "DROP SCHEMA " + SCHEMA + " CASCADE");
    }
  }

  @Test
  @DisplayName("MariaDB, in a schema of its own: what version 1 wrote is read, and goes on")
  void mariaDb() throws Exception {
    try (HikariDataSource pool = TestDatabase.mariaDb().pool(2)) {
      execute(pool, "CREATE DATABASE " + SCHEMA);
      try (HikariDataSource there =
          TestDatabase.poolAt(
              TestDatabase.mariaDb().address().replace("/pi?", "/" + SCHEMA + "?"))) {
        load(there, "mariadb");
      }
      check(pool, Optional.of(SCHEMA));
      execute(pool, "DROP DATABASE " + SCHEMA);
    }
  }

  private static void upgrade(DataSource source, String database, Optional<String> schema)
      throws Exception {
    load(source, database);
    check(source, schema);
  }

  private static void load(DataSource source, String database) throws Exception {
    try (Connection connection = source.getConnection()) {
      ReleasedDatabase.load(connection, ReleasedDatabase.file("v1", database));
    }
  }

  private static void check(DataSource source, Optional<String> schema) {
    JdbcPlanStore.Builder builder =
        JdbcPlanStore.builder(source, ReleasedDatabase.DISTRICT).acceptingUnsafeSettings();
    schema.ifPresent(builder::schema);
    PlanStore store = builder.migrate().build();
    assertThat(store.health().schemaVersion()).isEqualTo("3");
    PlanStore reference = new MemoryPlanStore();
    ReleasedDatabase.play(withoutKeys(reference));
    ReleasedDatabase.schools()
        .forEach(school -> assertThat(school.told(store)).isEqualTo(school.told(reference)));
    assertThat(store.commit(FaultScenario.number(1).before())).isEqualTo(CommitResult.COMMITTED);
    FaultScenario marked = ReleasedDatabase.school(FaultScenario.Kind.YEAR_TAKEN);
    assertThat(store.commit(marked.commit(FaultScenario.Kind.YEAR_TAKEN)))
        .isEqualTo(CommitResult.YEAR_TAKEN);
    assertThat(store.commit(marked.commit(FaultScenario.Kind.PURGE)))
        .isEqualTo(CommitResult.COMMITTED);
  }

  /** Version 1 kept keys as they were chosen; version 3 dropped them. */
  private static PlanStore withoutKeys(PlanStore store) {
    return new ForwardingPlanStore(store) {
      @Override
      public CommitResult commit(Commit commit) {
        return super.commit(Commit.of(commit.changes()));
      }
    };
  }

  private static void execute(DataSource source, String text) throws Exception {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }
}
