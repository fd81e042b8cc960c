package org.planintervention.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitResult;

/** A database that forgets what it acknowledged gets no signatures, unless the host says so. */
final class DurabilityTest {
  @ParameterizedTest
  @MethodSource("org.planintervention.jdbc.TestDatabase#all")
  @DisplayName("nothing is said of a database in safe settings, and it takes signatures")
  void safe(TestDatabase database) {
    try (HikariDataSource pool = database.pool(2)) {
      JdbcPlanStore store = TestDatabase.emptyStore(pool);
      assertThat(store.health().unsafeSettings()).isEmpty();
      assertThat(store.commit(signed())).isEqualTo(CommitResult.COMMITTED);
    }
  }

  @Test
  @DisplayName("H2: WRITE_DELAY, and a database in memory")
  void h2(@TempDir Path folder) {
    refuses("jdbc:h2:file:" + folder.resolve("delayed"), "WRITE_DELAY");
    refuses("jdbc:h2:mem:unsafe;WRITE_DELAY=0", "in memory");
    refuses("jdbc:h2:nioMemFS:unsafe;WRITE_DELAY=0", "in memory");
  }

  @Test
  @DisplayName("PostgreSQL: synchronous_commit, fsync, full_page_writes")
  void postgresql() throws IOException {
    refuses(TestDatabase.postgresql().forgetful(), "synchronous_commit");
    for (String setting : List.of("fsync", "full_page_writes")) {
      EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
      List.of("fsync", "full_page_writes", "synchronous_commit")
          .forEach(safe -> builder.setServerConfig(safe, "on"));
      try (EmbeddedPostgres server = builder.setServerConfig(setting, "off").start()) {
        refuses(server.getJdbcUrl("postgres", "postgres"), setting);
      }
    }
  }

  @Test
  @DisplayName("MariaDB: innodb_flush_log_at_trx_commit, sync_binlog, sql_mode")
  void mariaDb() throws SQLException {
    TestDatabase database = TestDatabase.mariaDb();
    for (String value : new String[] {"0", "2"}) {
      execute(database, "SET GLOBAL innodb_flush_log_at_trx_commit = " + value);
      try {
        refuses(database.address(), "innodb_flush_log_at_trx_commit");
      } finally {
        execute(database, "SET GLOBAL innodb_flush_log_at_trx_commit = 1");
      }
    }
    execute(database, "SET GLOBAL sync_binlog = 0");
    try {
      refuses(database.address(), "sync_binlog");
    } finally {
      execute(database, "SET GLOBAL sync_binlog = 1");
    }
    refuses(database.address() + ",sql_mode=ANSI", "STRICT_TRANS_TABLES");
  }

  @Test
  @DisplayName("SQLite: synchronous, journal_mode, and a database in memory")
  void sqlite() {
    String address = TestDatabase.sqlite().address();
    refuses(address.replace("synchronous=FULL", "synchronous=NORMAL"), "synchronous");
    refuses(TestDatabase.sqlite().forgetful(), "synchronous");
    refuses("jdbc:sqlite::memory:", "in memory");
    refuses("jdbc:sqlite:?journal_mode=MEMORY", "journal_mode");
  }

  private static void refuses(String address, String setting) {
    try (HikariDataSource pool = TestDatabase.poolAt(address)) {
      JdbcPlanStore.Builder builder =
          JdbcPlanStore.builder(pool, TestDatabase.freshDistrict()).migrate();
      JdbcPlanStore store = builder.build();
      assertThat(store.health().unsafeSettings()).anyMatch(told -> told.contains(setting));
      assertThatThrownBy(() -> store.commit(signed()))
          .isInstanceOf(UnsafeStoreException.class)
          .hasMessageContaining(setting)
          .hasMessageContaining("acceptingUnsafeSettings");
      assertThat(store.schools(Optional.empty(), 1)).as("nothing was done").isEmpty();
      assertThat(store.commit(unsigned())).isEqualTo(CommitResult.COMMITTED);
      assertThat(accepting(pool).commit(signed())).isEqualTo(CommitResult.COMMITTED);
    }
  }

  private static JdbcPlanStore accepting(DataSource source) {
    return JdbcPlanStore.builder(source, TestDatabase.freshDistrict())
        .acceptingUnsafeSettings()
        .build();
  }

  private static Commit signed() {
    return FaultScenario.number(1).before();
  }

  private static Commit unsigned() {
    return FaultScenario.number(2).commit(FaultScenario.Kind.CREATE);
  }

  private static void execute(TestDatabase database, String... statements) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
    }
  }
}
