package org.planintervention.jdbc;

import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Plans in an embedded H2 database, for a host that has no database of its own: one line, and the
 * tables are there.
 */
public final class H2Stores {
  private static final String DISTRICT = "district";
  private static final int CONNECTIONS = 16;

  /**
   * Nothing acknowledged is lost on a kill; every statement of a store is parsed once a session.
   */
  private static final String SETTINGS = ";WRITE_DELAY=0;QUERY_CACHE_SIZE=128";

  private H2Stores() {}

  /**
   * A store in a file; nothing acknowledged is lost when the process is killed.
   *
   * @param file the database's file, without H2's own ending {@code .mv.db}
   * @throws org.planintervention.spi.store.StoreException when the file cannot be used
   */
  public static Opened file(Path file) {
    if (file.toString().indexOf(';') >= 0) {
      throw new IllegalArgumentException("H2 reads what follows a semicolon as a setting");
    }
    return open("jdbc:h2:file:" + file.toAbsolutePath() + SETTINGS, false);
  }

  /**
   * A store in memory, for tests and trials: it accepts signatures, and forgets everything when it
   * is closed. Two of one name are one.
   *
   * @param name one or more ASCII letters, digits or hyphens
   */
  public static Opened memory(String name) {
    if (name.isEmpty() || !name.chars().allMatch(H2Stores::allowedInName)) {
      throw new IllegalArgumentException(
          "a store's name has one or more ASCII letters, digits or hyphens");
    }
    return open("jdbc:h2:mem:" + name + SETTINGS, true);
  }

  private static boolean allowedInName(int c) {
    return c == '-' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static Opened open(String address, boolean acceptingUnsafeSettings) {
    // The pool keeps connections open, and they keep the database open.
    JdbcConnectionPool pool = JdbcConnectionPool.create(address, "", "");
    pool.setMaxConnections(CONNECTIONS);
    JdbcPlanStore.Builder builder = JdbcPlanStore.builder(pool, DISTRICT);
    if (acceptingUnsafeSettings) {
      builder.acceptingUnsafeSettings();
    }
    try {
      return new Opened(builder.migrate().build(), pool);
    } catch (RuntimeException failure) {
      pool.dispose();
      throw failure;
    }
  }

  /** A store and the database that was opened for it. */
  public static final class Opened implements AutoCloseable {
    private final JdbcPlanStore store;
    private final JdbcConnectionPool pool;

    private Opened(JdbcPlanStore store, JdbcConnectionPool pool) {
      this.store = store;
      this.pool = pool;
    }

    /** The store; not to be used once it is closed. */
    public JdbcPlanStore store() {
      return store;
    }

    /** Closes the connections, and with the last one the database. */
    @Override
    public void close() {
      pool.dispose();
    }
  }
}
