package org.planintervention.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import javax.sql.DataSource;
import org.planintervention.spi.store.CommitResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection of the host's pool and a transaction of its own for every piece of work. */
final class PooledSessions implements Sessions {
  private static final Logger LOG = LoggerFactory.getLogger(PooledSessions.class);

  private final DataSource source;
  private final Optional<Lock> turns;

  /**
   * Sessions of a pool.
   *
   * @param turns the lock that writers take before a connection; empty: the database sees to it
   */
  PooledSessions(DataSource source, Optional<Lock> turns) {
    this.source = source;
    this.turns = turns;
  }

  @Override
  public <T> T read(Work<T> work) throws SQLException {
    try (Lease lease = new Lease(source.getConnection())) {
      return work.on(lease.connection);
    }
  }

  @Override
  public CommitResult write(Work<CommitResult> work) throws SQLException {
    turns.ifPresent(Lock::lock);
    try {
      return inOneTransaction(work);
    } finally {
      turns.ifPresent(Lock::unlock);
    }
  }

  private CommitResult inOneTransaction(Work<CommitResult> work) throws SQLException {
    try (Lease lease = new Lease(source.getConnection())) {
      lease.begin();
      CommitResult result = work.on(lease.connection);
      if (result == CommitResult.COMMITTED) {
        lease.commit();
      }
      return result;
    }
  }

  /**
   * A connection from when it is handed out until it is given back as it was. What was not
   * committed is undone. A connection that does not even roll back is broken off: given back as it
   * is, the next user would commit what it holds.
   */
  private static final class Lease implements AutoCloseable {
    private final Connection connection;
    private boolean automatic;
    private boolean ended;

    Lease(Connection connection) {
      this.connection = connection;
    }

    void begin() throws SQLException {
      automatic = connection.getAutoCommit();
      if (automatic) {
        connection.setAutoCommit(false);
      }
    }

    void commit() throws SQLException {
      connection.commit();
      ended = true;
    }

    @Override
    public void close() {
      try {
        if (!ended && !connection.getAutoCommit()) {
          connection.rollback();
        }
        if (automatic) {
          connection.setAutoCommit(true);
        }
      } catch (SQLException broken) {
        breakOff();
      }
      giveBack();
    }

    private void breakOff() {
      LOG.warn("A connection could not be put back as it was, and is broken off.");
      try {
        connection.abort(Runnable::run);
      } catch (SQLException gone) {
        LOG.debug("A connection was gone already.");
      }
    }

    private void giveBack() {
      try {
        connection.close();
      } catch (SQLException gone) {
        LOG.debug("A connection was gone before it was given back.");
      }
    }
  }
}
