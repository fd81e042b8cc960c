package org.planintervention.jdbc;

import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the tables to the present version, and keeps what was done in a table of its own. */
final class Migration {
  /** The table of what was done, without its prefix. */
  static final String HISTORY = "schema_history";

  private final Flyway flyway;

  /** The tables of the plans. */
  Migration(DataSource source, Dialect dialect, Tables tables) {
    this(source, dialect, tables, dialect.migrations(), HISTORY);
  }

  /**
   * Tables of whatever kind.
   *
   * @param migrations where they lie, as Flyway names places
   * @param history the table of what was done, without its prefix
   */
  Migration(DataSource source, Dialect dialect, Tables tables, String migrations, String history) {
    FluentConfiguration configuration =
        Flyway.configure(Migration.class.getClassLoader())
            .dataSource(source)
            .locations(migrations)
            .placeholders(Map.of("prefix", tables.prefix()))
            .table(tables.prefix() + history)
            .loggers("slf4j")
            // The host's own tables may lie in the same schema: that is no reason to begin later.
            .baselineOnMigrate(true)
            .baselineVersion("0");
    tables.schema().ifPresent(name -> configuration.defaultSchema(dialect.unquoted(name)));
    this.flyway = configuration.load();
  }

  void migrate() {
    try {
      flyway.migrate();
    } catch (FlywayException failure) {
      throw Failures.broken("The tables could not be brought to the present version.", failure);
    }
  }

  /**
   * How the tables stand, as the table of what was done tells; it changes nothing. Empty tables of
   * migrations and none at all are the same.
   */
  SchemaStanding standing() {
    try {
      MigrationInfoService told = flyway.info();
      if (Arrays.stream(told.applied())
          .anyMatch(one -> one.getState() == MigrationState.FUTURE_SUCCESS)) {
        return SchemaStanding.NEWER;
      }
      if (told.pending().length == 0) {
        return SchemaStanding.PRESENT;
      }
      return told.current() == null ? SchemaStanding.ABSENT : SchemaStanding.OLDER;
    } catch (FlywayException failure) {
      throw Failures.broken("The version of the tables could not be read.", failure);
    }
  }
}
