package org.planintervention.jdbc.schema;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.planintervention.jdbc.Dialect;
import org.planintervention.jdbc.SchemaStanding;
import org.planintervention.jdbc.sql.Failures;
import org.planintervention.jdbc.sql.Sessions;
import org.planintervention.jdbc.sql.TableNames;

/** Brings the tables to the present version, and keeps what was done in a table of its own. */
public final class SchemaMigration {
  /** The table of what was done, without its prefix. */
  public static final String HISTORY = "schema_history";

  private static final String NOT_AS_RECORDED =
      "A recorded migration is incomplete or was altered. Restore a backup; if the tables hold no"
          + " plans yet, drop them, their history included, and migrate again.";

  private final Sessions sessions;
  private final Dialect dialect;
  private final FluentConfiguration configuration;

  /** The tables of the plans. */
  public SchemaMigration(Sessions sessions, Dialect dialect, TableNames tables) {
    this(sessions, dialect, tables, dialect.migrations(), HISTORY);
  }

  /**
   * Tables of whatever kind.
   *
   * @param sessions connections that are in nobody's transaction
   * @param migrations where they lie, as Flyway names places
   * @param history the table of what was done, without its prefix
   */
  public SchemaMigration(
      Sessions sessions, Dialect dialect, TableNames tables, String migrations, String history) {
    this.sessions = sessions;
    this.dialect = dialect;
    this.configuration =
        Flyway.configure(SchemaMigration.class.getClassLoader())
            .locations(migrations)
            .placeholders(Map.of("prefix", tables.prefix()))
            .table(tables.prefix() + history)
            .loggers("slf4j")
            // The host's own tables may lie in the same schema: that is no reason to begin later.
            .baselineOnMigrate(true)
            .baselineVersion("0");
    tables.schema().ifPresent(name -> configuration.defaultSchema(dialect.folded(name)));
  }

  public void migrate() {
    on("The tables could not be brought to the present version.", Flyway::migrate);
  }

  /**
   * How the tables stand, as the table of what was done tells; it changes nothing. Empty tables of
   * migrations and none at all are the same.
   */
  public SchemaStanding standing() {
    return on("The version of the tables could not be read.", flyway -> standing(flyway.info()));
  }

  private static SchemaStanding standing(MigrationInfoService told) {
    if (Arrays.stream(told.applied())
        .anyMatch(one -> one.getState() == MigrationState.FUTURE_SUCCESS)) {
      return SchemaStanding.NEWER;
    }
    if (told.pending().length == 0) {
      return SchemaStanding.PRESENT;
    }
    return told.current() == null ? SchemaStanding.ABSENT : SchemaStanding.OLDER;
  }

  /** Flyway on one connection, in the turn of the process where writers take writerLock. */
  private <T> T on(String failed, Function<Flyway, T> work) {
    try {
      return sessions.read(
          connection -> {
            boolean automatic = connection.getAutoCommit();
            Optional<Lock> writerLock = dialect.writerLock(connection);
            writerLock.ifPresent(Lock::lock);
            try {
              connection.setAutoCommit(true);
              return work.apply(configuration.dataSource(new SingleConnection(connection)).load());
            } finally {
              writerLock.ifPresent(Lock::unlock);
              connection.setAutoCommit(automatic);
            }
          });
    } catch (FlywayException failure) {
      boolean refused = failure.getErrorCode() == CoreErrorCode.VALIDATE_ERROR;
      throw Failures.broken(refused ? NOT_AS_RECORDED : failed, dialect, failure);
    } catch (SQLException failure) {
      throw Failures.broken(failed, dialect, failure);
    }
  }
}
