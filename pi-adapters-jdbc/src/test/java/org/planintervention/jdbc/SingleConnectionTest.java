package org.planintervention.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planintervention.spi.store.CommitResult;

/** A pool of one connection is enough, to make the tables as well. */
final class SingleConnectionTest {
  private static final String PREFIX = "single_";
  private static final Duration LIMIT = Duration.ofMinutes(2);

  @ParameterizedTest(name = "{0}: migrate, build and a commit on a pool of one connection")
  @MethodSource("org.planintervention.jdbc.TestDatabase#all")
  void oneIsEnough(TestDatabase database) throws SQLException {
    try (HikariDataSource pool = database.pool(1)) {
      try {
        assertTimeoutPreemptively(LIMIT, () -> migratesAndCommits(pool));
      } finally {
        dropTables(pool);
      }
    }
  }

  private static void migratesAndCommits(HikariDataSource pool) {
    JdbcPlanStore.Builder builder = JdbcPlanStore.builder(pool, "district").prefix(PREFIX);
    assertThat(builder.schemaStanding()).isEqualTo(SchemaStanding.ABSENT);
    JdbcPlanStore store = builder.migrate().migrate().build();
    assertThat(builder.schemaStanding()).isEqualTo(SchemaStanding.PRESENT);
    assertThat(store.commit(FaultScenario.number(1).before())).isEqualTo(CommitResult.COMMITTED);
    assertThat(store.health().schemaVersion()).isNotEmpty();
  }

  @Test
  @DisplayName("H2's own pool, which waits for ever, with one connection")
  void ownPoolOfH2() {
    JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:single", "", "");
    pool.setMaxConnections(1);
    pool.setLoginTimeout(Integer.MAX_VALUE / 1_000);
    try {
      JdbcPlanStore store =
          assertTimeoutPreemptively(
              LIMIT,
              () ->
                  JdbcPlanStore.builder(pool, "district")
                      .acceptingUnsafeSettings()
                      .migrate()
                      .build());
      assertThat(store.commit(FaultScenario.number(1).before())).isEqualTo(CommitResult.COMMITTED);
    } finally {
      pool.dispose();
    }
  }

  @Test
  @DisplayName("Flyway alone asks such a pool for a second connection in vain")
  void findsAMigrationThatNeedsTwo() {
    try (HikariDataSource pool = TestDatabase.poolAt("jdbc:h2:mem:two")) {
      pool.setMaximumPoolSize(1);
      pool.setConnectionTimeout(1_000);
      assertThatThrownBy(() -> Flyway.configure().dataSource(pool).load().migrate())
          .isInstanceOf(FlywayException.class)
          .hasMessageContaining("Unable to obtain connection");
    }
  }

  private static void dropTables(HikariDataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet found =
          connection
              .getMetaData()
              .getTables(
                  connection.getCatalog(), null, null, new String[] {"TABLE", "BASE TABLE"})) {
        while (found.next()) {
          tables.add(found.getString("TABLE_NAME"));
        }
      }
      String quote = connection.getMetaData().getIdentifierQuoteString();
      for (String table : tables) {
        if (table.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
          statement.execute("DROP TABLE " + quote + table + quote);
        }
      }
    }
  }
}
