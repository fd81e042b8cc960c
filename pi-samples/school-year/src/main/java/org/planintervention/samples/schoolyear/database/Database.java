package org.planintervention.samples.schoolyear.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.planintervention.samples.schoolyear.files.NotWrittenException;
import org.planintervention.samples.schoolyear.files.OwnerFiles;

/** A database that was opened, with a pool of a few connections. */
public final class Database implements AutoCloseable {
  private static final int CONNECTIONS = 4;

  private final HikariDataSource pool;

  private Database(HikariDataSource pool) {
    this.pool = pool;
  }

  /**
   * Who asks.
   *
   * @param user the database's user; empty: the one that the address names
   * @param password the password; may be empty
   */
  public record Credentials(Optional<String> user, String password) {
    /** The type only: a password is nowhere repeated. */
    @Override
    public String toString() {
      return "Credentials";
    }
  }

  /**
   * Opens a database. Nothing that is kept in it runs on the way: an address with settings that run
   * or load something is refused, and so is a file of H2 that holds more than plain tables.
   *
   * @param credentials who asks; empty: whom the address names, or nobody
   * @throws NotOpenedException when it does not let anybody in, or is refused
   */
  public static Database open(
      StoreAddress address, StoreAddress.Use use, Optional<Credentials> credentials) {
    if (address.refusedSetting().isPresent()) {
      throw new NotOpenedException(NotOpenedException.Why.SETTING);
    }
    if (!address.isKnown()) {
      throw new NotOpenedException(NotOpenedException.Why.NO_DRIVER);
    }
    if (!objectsThatRun(address).isEmpty()) {
      throw new NotOpenedException(NotOpenedException.Why.RUNS);
    }
    if (use == StoreAddress.Use.MAKE) {
      make(address);
    }
    HikariConfig config = new HikariConfig();
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    try {
      config.setDataSource(
          new RestrictedSource(
              address.url(use), credentials.orElse(null), restrictions(address.product(), use)));
      return new Database(new HikariDataSource(config));
    } catch (HikariPool.PoolInitializationException refused) {
      throw refused.getCause() instanceof SQLException told
          ? new NotOpenedException(told)
          : new NotOpenedException();
    } catch (RuntimeException noDriver) {
      throw new NotOpenedException();
    }
  }

  /**
   * Makes the file of a database for its owner alone, so that the driver finds it and fills it;
   * does nothing if it is there, or is a server's. What drivers put beside it gets its mode.
   *
   * @throws NotOpenedException if it cannot be made
   */
  public static void make(StoreAddress address) {
    if (!address.isMissing()) {
      return;
    }
    try {
      OwnerFiles.makeEmpty(address.file().orElseThrow());
    } catch (NotWrittenException notMade) {
      throw new NotOpenedException(notMade);
    }
  }

  /**
   * A table that was found.
   *
   * @param schema its schema, or database on MariaDB; empty where a database has none
   * @param name its whole name, such as {@code pi_chain}
   */
  public record FoundTable(Optional<String> schema, String name) {
    /** Returns the schema as a statement writes it without quotes. */
    public Optional<String> plainSchema() {
      return schema.map(FoundTable::plain);
    }

    /** Returns the name as a statement writes it without quotes. */
    public String plainName() {
      return plain(name);
    }

    /** H2 keeps in capitals what is written without quotes. */
    private static String plain(String text) {
      boolean capitals = text.chars().noneMatch(c -> c >= 'a' && c <= 'z');
      return capitals ? AllowedSettings.small(text) : text;
    }

    /** The whole name behind the schema, such as {@code public.pi_chain}. */
    @Override
    public String toString() {
      return schema.map(one -> one + ".").orElse("") + name;
    }
  }

  /**
   * Returns the tables whose names end with a name, in any schema; none if the database does not
   * tell.
   */
  public List<FoundTable> tablesLike(String name) {
    List<FoundTable> found = new ArrayList<>();
    try (Connection connection = pool.getConnection();
        ResultSet tables =
            connection
                .getMetaData()
                .getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (tables.next()) {
        String table = tables.getString("TABLE_NAME");
        String catalog = tables.getString("TABLE_CAT");
        Optional<String> schema =
            Optional.ofNullable(tables.getString("TABLE_SCHEM"))
                .or(() -> Optional.ofNullable(catalog));
        if (table.length() >= name.length()
            && table.regionMatches(true, table.length() - name.length(), name, 0, name.length())) {
          found.add(new FoundTable(schema, table));
        }
      }
    } catch (SQLException notTold) {
      return List.of();
    }
    return found;
  }

  /**
   * Returns the kinds of objects that a file of H2 would run as it is opened, such as {@code
   * trigger}. It does not open the database.
   *
   * @throws NotOpenedException when the file cannot be read
   */
  public static Set<String> objectsThatRun(StoreAddress address) {
    return address.isH2File() && address.file().filter(Database::isFilled).isPresent()
        ? H2Contents.thatRun(address.file().orElseThrow())
        : Set.of();
  }

  private static boolean isFilled(Path file) {
    return file.toFile().length() > 0;
  }

  /**
   * What is done on a connection before anything else. SQLite then calls no function out of a view
   * or a trigger that could do harm. PostgreSQL looks for functions and operators in its own schema
   * first, whatever the database says; only who makes tables needs the schema that it names.
   */
  private static List<String> restrictions(String product, StoreAddress.Use use) {
    return switch (product) {
      case "sqlite" ->
          use == StoreAddress.Use.READ
              ? List.of("PRAGMA trusted_schema = OFF", "PRAGMA query_only = ON")
              : List.of("PRAGMA trusted_schema = OFF");
      case "postgresql" ->
          use == StoreAddress.Use.MAKE
              ? List.of()
              : List.of(
                  "SELECT pg_catalog.set_config('search_path', pg_catalog.concat('pg_catalog, ',"
                      + " pg_catalog.current_setting('search_path')), false)");
      default -> List.of();
    };
  }

  /** Its connections. */
  public DataSource source() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }
}
