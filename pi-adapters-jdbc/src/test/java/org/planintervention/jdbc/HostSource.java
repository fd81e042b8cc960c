package org.planintervention.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A host that runs transactions on a data source as Spring does: within one, whoever asks gets the
 * same connection with auto-commit off, and closing it does nothing. It writes rows of its own.
 */
final class HostSource implements AutoCloseable {
  private final DataSource pool;
  private final DataSource aware;
  private @Nullable Connection current;

  HostSource(DataSource pool) throws SQLException {
    this.pool = pool;
    this.aware =
        Interposed.before(
            pool,
            call ->
                call.name().equals("getConnection") && current != null
                    ? keptOpen(current)
                    : call.make());
    execute("CREATE TABLE host_row (id INT NOT NULL PRIMARY KEY)");
  }

  /** What the host hands to the store. */
  DataSource source() {
    return aware;
  }

  /** Begins a transaction, in which the host writes a row. */
  void begin(int row) throws SQLException {
    Connection begun = pool.getConnection();
    begun.setAutoCommit(false);
    current = begun;
    try (Statement statement = begun.createStatement()) {
      statement.execute("INSERT INTO host_row VALUES (" + row + ")");
    }
  }

  /** Ends the transaction as the host wants it. */
  void end(boolean keeping) throws SQLException {
    try (Connection ending = current()) {
      if (keeping) {
        ending.commit();
      } else {
        ending.rollback();
      }
      ending.setAutoCommit(true);
    } finally {
      current = null;
    }
  }

  /** Whether a row is there, seen from outside of any transaction. */
  boolean has(int row) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT 1 FROM host_row WHERE id = " + row)) {
      return rows.next();
    }
  }

  @Override
  public void close() throws SQLException {
    execute("DROP TABLE host_row");
  }

  private Connection current() {
    Connection begun = current;
    if (begun == null) {
      throw new IllegalStateException("no transaction was begun");
    }
    return begun;
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection keptOpen(Connection real) {
    return (Connection)
        Proxy.newProxyInstance(
            HostSource.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
              }
            });
  }
}
