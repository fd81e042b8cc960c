package org.planintervention.samples.schoolyear.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

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

  /** Its connections. */
  public DataSource source() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }
}
