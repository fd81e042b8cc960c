package org.planintervention.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planintervention.spi.store.StoreException;
import org.planintervention.spi.store.StoreFault;

/** A database that takes no changes is told as such before the first consultation fails. */
final class ReadOnlyDatabaseTest {
  @Test
  @DisplayName("H2: a file that is opened for reading only, and an account that may only read")
  void h2(@TempDir Path folder) {
    String file = "jdbc:h2:file:" + folder.resolve("pi");
    migrated(file);
    told(file + ";ACCESS_MODE_DATA=r", "ACCESS_MODE_DATA");
    told(TestDatabase.h2().readOnly(), "grant it");
    changes(file);
  }

  @Test
  @DisplayName(
      "PostgreSQL: a standby, default_transaction_read_only, an account that may only read")
  void postgresql(@TempDir Path folder) throws IOException, SQLException {
    told(TestDatabase.postgresql().readOnly(), "default_transaction_read_only");
    execute(
        TestDatabase.postgresql().address(),
        "CREATE ROLE pi_may_read LOGIN",
        "GRANT SELECT ON ALL TABLES IN SCHEMA public TO pi_may_read");
    String address = TestDatabase.postgresql().address();
    told(address.replace("user=postgres", "user=pi_may_read"), "grant it");

    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("data"))
            .setCleanDataDirectory(false);
    try (EmbeddedPostgres primary = builder.start()) {
      migrated(primary.getJdbcUrl("postgres", "postgres"));
      changes(primary.getJdbcUrl("postgres", "postgres"));
    }
    Files.createFile(folder.resolve("data").resolve("standby.signal"));
    try (EmbeddedPostgres standby = builder.start()) {
      told(standby.getJdbcUrl("postgres", "postgres"), "standby");
    }
  }

  @Test
  @DisplayName("MariaDB: read_only, transaction_read_only, an account that may only read")
  void mariaDb() throws SQLException {
    String root = TestDatabase.mariaDbWithAccounts();
    told(TestDatabase.mariaDb().readOnly(), "read_only = OFF");
    execute(
        root,
        "CREATE USER pi_may_read IDENTIFIED BY 'reads'",
        "GRANT SELECT ON pi.* TO pi_may_read",
        "CREATE USER pi_may_write IDENTIFIED BY 'writes'",
        "GRANT SELECT, INSERT, UPDATE, DELETE ON pi.* TO pi_may_write");
    told(root.replace("user=root&password=", "user=pi_may_read&password=reads"), "grant it");
    String writer = root.replace("user=root&password=", "user=pi_may_write&password=writes");
    changes(writer);
    execute(root, "SET GLOBAL read_only = 1");
    try {
      told(writer, "read_only is on");
    } finally {
      execute(root, "SET GLOBAL read_only = 0");
    }
    changes(writer);
  }

  @Test
  @DisplayName("SQLite: open_mode=1 and query_only")
  void sqlite(@TempDir Path folder) {
    String file = "jdbc:sqlite:" + folder.resolve("pi.sqlite");
    migrated(file);
    told(TestDatabase.readOnlyPoolAt(file + "?open_mode=1"), "open_mode=1");
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(file);
    config.setConnectionInitSql("PRAGMA query_only = ON");
    told(new HikariDataSource(config), "query_only");
    changes(file);
  }

  /** Such a database can be read, health tells why no change is taken, and a change says it too. */
  private static void told(String address, String words) {
    told(TestDatabase.poolAt(address), words);
  }

  private static void told(HikariDataSource opened, String words) {
    try (HikariDataSource pool = opened) {
      JdbcPlanStore store = store(pool);
      assertThat(store.health().reachable()).isTrue();
      assertThat(store.health().readOnly().orElse("nothing is told")).contains(words);
      assertThat(store.schools(Optional.empty(), 1)).isEmpty();
      assertThatThrownBy(() -> store.commit(FaultScenario.number(1).before()))
          .isInstanceOfSatisfying(
              StoreException.class,
              failure -> assertThat(failure.fault()).isEqualTo(StoreFault.READ_ONLY))
          .hasMessageContaining("health says why");
    }
  }

  private static void changes(String address) {
    try (HikariDataSource pool = TestDatabase.poolAt(address)) {
      assertThat(store(pool).health().readOnly()).isEmpty();
    }
  }

  private static void migrated(String address) {
    try (HikariDataSource pool = TestDatabase.poolAt(address)) {
      JdbcPlanStore.builder(pool, "district").migrate();
    }
  }

  private static JdbcPlanStore store(HikariDataSource pool) {
    return JdbcPlanStore.builder(pool, TestDatabase.freshDistrict())
        .acceptingUnsafeSettings()
        .build();
  }

  private static void execute(String address, String... statements) throws SQLException {
    try (HikariDataSource pool = TestDatabase.poolAt(address);
        Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
    }
  }
}
