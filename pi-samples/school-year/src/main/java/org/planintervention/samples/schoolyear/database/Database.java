package org.planintervention.samples.schoolyear.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.SQLException;
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

  /** Its connections. */
  public DataSource source() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }
}
