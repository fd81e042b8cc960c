package org.planintervention.jdbc.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.planintervention.spi.store.CommitResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The host's own connection and transaction: never committed, never closed, never rolled back but
 * to where the work began. Whoever asks, the connection is used by one thread at a time.
 */
public final class JoinedSession implements Sessions {
  private static final Logger LOG = LoggerFactory.getLogger(JoinedSession.class);

  private final Connection connection;

  public JoinedSession(Connection connection) {
    this.connection = connection;
  }

  @Override
  public synchronized <T> T read(Work<T> work) throws SQLException {
    return work.on(connection);
  }

  @Override
  public synchronized CommitResult write(Work<CommitResult> work) throws SQLException {
    Savepoint begin = connection.setSavepoint();
    CommitResult result;
    try {
      result = work.on(connection);
    } catch (SQLException | RuntimeException failure) {
      backTo(begin);
      throw failure;
    }
    if (result == CommitResult.COMMITTED) {
      connection.releaseSavepoint(begin);
    } else {
      backTo(begin);
    }
    return result;
  }

  /**
   * Undoes the work. If the savepoint is gone, the database ended the host's transaction, and what
   * is left can only be a piece of the work.
   */
  private void backTo(Savepoint begin) {
    try {
      connection.rollback(begin);
    } catch (SQLException gone) {
      rollBackTheRest();
      throw Failures.ended(gone);
    }
  }

  private void rollBackTheRest() {
    try {
      connection.rollback();
    } catch (SQLException gone) {
      LOG.debug("The host's connection was gone already.");
    }
  }
}
