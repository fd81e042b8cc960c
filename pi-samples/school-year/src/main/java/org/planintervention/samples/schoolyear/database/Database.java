package org.planintervention.samples.schoolyear.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
   * @param user the database's user; may be empty
   * @param password the password; may be empty
   */
  public record Credentials(String user, String password) {
    /** The type only: a password is nowhere repeated. */
    @Override
    public String toString() {
      return "Credentials";
    }
  }

  /**
   * Opens a database.
   *
   * @param credentials who asks; empty: whom the address names, or nobody
   * @throws NotOpenedException when it does not let anybody in
   */
  public static Database open(
      StoreAddress address, StoreAddress.Use use, Optional<Credentials> credentials) {
    if (use == StoreAddress.Use.MAKE) {
      make(address);
    }
    HikariConfig config = new HikariConfig();
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    try {
      config.setJdbcUrl(address.url(use));
      credentials.ifPresent(
          who -> {
            config.setUsername(who.user());
            config.setPassword(who.password());
          });
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
   * Returns the tables whose names end with a name, in any schema, such as {@code public.pi_chain};
   * none if the database does not tell.
   */
  public List<String> tablesLike(String name) {
    List<String> found = new ArrayList<>();
    try (Connection connection = pool.getConnection();
        ResultSet tables =
            connection
                .getMetaData()
                .getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (tables.next()) {
        String table = tables.getString("TABLE_NAME");
        String schema = tables.getString("TABLE_SCHEM");
        String catalog = tables.getString("TABLE_CAT");
        String place = schema != null ? schema : catalog;
        if (table.length() >= name.length()
            && table.regionMatches(true, table.length() - name.length(), name, 0, name.length())) {
          found.add(place == null ? table : place + "." + table);
        }
      }
    } catch (SQLException notTold) {
      return List.of();
    }
    return found;
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
