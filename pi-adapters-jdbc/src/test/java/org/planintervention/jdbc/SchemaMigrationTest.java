package org.planintervention.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planintervention.jdbc.dialect.Dialects;
import org.planintervention.jdbc.schema.SchemaMigration;
import org.planintervention.jdbc.sql.TableNames;
import org.planintervention.memory.MemoryPlanStore;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.StoreException;

/**
 * Schema versions that a store finds: its own, a later one, an altered one and an incomplete one.
 */
final class SchemaMigrationTest {
  private static final String SCHEMA = "separate";
  private static final String PREFIX = "moved_";

  static Stream<TestDatabase> databases() {
    return TestDatabase.all();
  }

  @Test
  @DisplayName("PostgreSQL: tables in a schema of their own answer as the reference does")
  void separate_schema_on_postgresql() throws SQLException {
    separateSchema(TestDatabase.postgresql(), "DROP SCHEMA " + SCHEMA + " CASCADE");
  }

  @Test
  @DisplayName("MariaDB: tables in a schema of their own answer as the reference does")
  void separate_schema_on_mariadb() throws SQLException {
    separateSchema(TestDatabase.mariaDb(), "DROP SCHEMA " + SCHEMA);
  }

  @ParameterizedTest(name = "{0}: tables of a later version are reported as such")
  @MethodSource("databases")
  void newer_schema_is_reported(TestDatabase database) throws SQLException {
    try (HikariDataSource pool = database.pool(2)) {
      JdbcPlanStore.Builder builder = builder(pool).migrate();
      assertThat(builder.build().health().schemaVersion()).isEqualTo("1");
      setHistory(pool, "version", "'99'");
      assertThat(builder.schemaStanding()).isEqualTo(SchemaStanding.NEWER);
      assertThat(builder.build().health().schemaVersion()).isEqualTo("99");
      dropTables(pool);
    }
  }

  @ParameterizedTest(name = "{0}: a migration whose text differs from the recorded one is refused")
  @MethodSource("databases")
  void altered_migration_is_refused(TestDatabase database) throws SQLException {
    try (HikariDataSource pool = database.pool(2)) {
      JdbcPlanStore.Builder builder = builder(pool).migrate();
      setHistory(pool, "checksum", "12345");
      assertThatThrownBy(builder::migrate)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("altered");
      dropTables(pool);
    }
  }

  @ParameterizedTest(name = "{0}: a migration that stopped is completed, or refused as incomplete")
  @MethodSource("databases")
  void stopped_migration_is_completed_or_refused(TestDatabase database) throws SQLException {
    try (HikariDataSource pool = database.pool(2)) {
      assertThatThrownBy(builder(stoppedAtTable(pool, 4))::migrate)
          .isInstanceOf(StoreException.class);
      JdbcPlanStore.Builder builder = builder(pool);
      if (hasTransactionalTables(database)) {
        assertThat(builder.schemaStanding()).isEqualTo(SchemaStanding.ABSENT);
      } else {
        assertThat(builder.schemaStanding()).isNotEqualTo(SchemaStanding.PRESENT);
        assertThatThrownBy(builder::migrate)
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("incomplete");
        dropTables(pool);
      }
      assertThat(builder.migrate().schemaStanding()).isEqualTo(SchemaStanding.PRESENT);
      dropTables(pool);
    }
  }

  private static boolean hasTransactionalTables(TestDatabase database) {
    return Stream.of("PostgreSQL", "SQLite").anyMatch(database.dialect()::equals);
  }

  private static JdbcPlanStore.Builder builder(DataSource source) {
    return JdbcPlanStore.builder(source, "district").prefix(PREFIX);
  }

  /** A database that fails when a migration creates a certain table. */
  private static DataSource stoppedAtTable(DataSource pool, int last) {
    AtomicInteger created = new AtomicInteger();
    return Interposed.before(
        pool,
        call -> {
          if (call.argument() instanceof String sql
              && sql.contains("CREATE TABLE " + PREFIX)
              && created.incrementAndGet() == last) {
            throw new SQLException("no room", "53100");
          }
          return call.make();
        });
  }

  private static void separateSchema(TestDatabase database, String drop) throws SQLException {
    try (HikariDataSource pool = database.pool(2)) {
      execute(pool, "CREATE SCHEMA " + SCHEMA);
      PlanStore store =
          JdbcPlanStore.builder(pool, TestDatabase.freshDistrict())
              .schema(SCHEMA)
              .migrate()
              .build();
      PlanStore reference = new MemoryPlanStore();
      for (FaultScenario.Kind kind : FaultScenario.Kind.values()) {
        FaultScenario school = FaultScenario.number(1_000 + kind.ordinal());
        assertThat(store.commit(school.before())).isEqualTo(CommitResult.COMMITTED);
        reference.commit(school.before());
        assertThat(store.commit(school.commit(kind)))
            .isEqualTo(reference.commit(school.commit(kind)));
        assertThat(school.told(store)).isEqualTo(school.told(reference));
      }
      assertThat(store.evidence().schemaDifferences()).isEmpty();
      execute(pool, drop);
    }
  }

  private static void setHistory(DataSource source, String column, String value)
      throws SQLException {
    Dialect dialect = dialect(source);
    execute(
        source,
        "UPDATE "
            + new TableNames(Optional.empty(), PREFIX).quoted(dialect, SchemaMigration.HISTORY)
            + " SET "
            + dialect.quoted(column)
            + " = "
            + value
            + " WHERE "
            + dialect.quoted("version")
            + " = '1'");
  }

  /** Drops whatever tables have the prefix. */
  private static void dropTables(DataSource source) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = source.getConnection();
        ResultSet tables = connection.getMetaData().getTables(null, null, "%", null)) {
      while (tables.next()) {
        String name = tables.getString("TABLE_NAME");
        if (name.toLowerCase(Locale.ROOT).startsWith(PREFIX)
            && tables.getString("TABLE_TYPE").endsWith("TABLE")) {
          names.add(name);
        }
      }
    }
    for (String name : names) {
      execute(source, "DROP TABLE " + dialect(source).quoted(name));
    }
  }

  private static Dialect dialect(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return Dialects.of(connection.getMetaData());
    }
  }

  private static void execute(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
