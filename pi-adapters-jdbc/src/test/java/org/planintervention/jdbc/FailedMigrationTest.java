package org.planintervention.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planintervention.jdbc.dialect.Dialects;
import org.planintervention.jdbc.schema.SchemaMigration;
import org.planintervention.jdbc.sql.PooledSessions;
import org.planintervention.jdbc.sql.TableNames;
import org.planintervention.spi.store.StoreException;
import org.planintervention.testkit.privacy.PersonalText;
import org.planintervention.testkit.privacy.ToldFailures;

/** A migration fails over a row that is there: the database repeats it, the library does not. */
final class FailedMigrationTest {
  private static final TableNames TABLES = new TableNames(Optional.empty(), "failing_");

  static Stream<TestDatabase> databases() {
    return TestDatabase.all();
  }

  @ParameterizedTest(name = "T-2 {0}: a failed migration is told without the row it failed over")
  @MethodSource("databases")
  void named(TestDatabase database) throws SQLException {
    try (HikariDataSource pool = database.pool(2)) {
      execute(pool, "CREATE TABLE failing_address (address VARCHAR(200))");
      twice(pool);
      StoreException failed =
          catchThrowableOfType(StoreException.class, () -> migration(pool).migrate());
      execute(pool, "DROP TABLE failing_address");
      execute(pool, "DROP TABLE " + TABLES.quoted(dialect(pool), SchemaMigration.HISTORY));
      ToldFailures.nameNobody(failed);
      StringWriter told = new StringWriter();
      failed.printStackTrace(new PrintWriter(told));
      assertThat(told.toString())
          .contains("FlywayMigrateException, ERROR", "state ")
          .doesNotContain(PersonalText.CANARY);
    }
  }

  private static SchemaMigration migration(DataSource source) throws SQLException {
    Dialect dialect = dialect(source);
    return new SchemaMigration(
        PooledSessions.of(source, AutoCommitOff.REFUSED, dialect),
        dialect,
        TABLES,
        "classpath:failing-migrations",
        SchemaMigration.HISTORY);
  }

  private static Dialect dialect(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return Dialects.of(connection.getMetaData());
    }
  }

  private static void twice(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO failing_address VALUES (?), (?)")) {
      insert.setString(1, PersonalText.SPECIMEN);
      insert.setString(2, PersonalText.SPECIMEN);
      insert.executeUpdate();
    }
  }

  private static void execute(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
