package org.planintervention.jdbc.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.planintervention.jdbc.AutoCommitOff;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.StoreException;
import org.planintervention.spi.store.StoreFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection of the host's pool, from when it is taken until it is given back as it was. What was
 * not committed is rolled back.
 *
 * <p>After a failure that breaks the connection, nothing more is sent on it but a rollback, and it
 * is closed for good: the database may have ended the transaction by itself, and whatever followed
 * would be kept without the rest.
 */
public final class Lease implements Sessions, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

  private static final int MOST_TURNS = 4;
  private static final long TRUSTED_MILLIS = 600;

  private final Connection connection;
  private final boolean automatic;
  private final boolean joined;
  private final Predicate<SQLException> breaks;
  private boolean committed;
  private boolean broken;

  private Lease(
      Connection connection, boolean automatic, boolean joined, Predicate<SQLException> breaks) {
    this.connection = connection;
    this.automatic = automatic;
    this.joined = joined;
    this.breaks = breaks;
  }

  /**
   * Takes a connection that is in nobody's transaction, or in one that is to be joined. Nothing was
   * sent on one that is closed, so another is taken, after the time for which pools trust a
   * connection that they were just given back. Where the failure is one by which pools know a lost
   * connection, there is nothing to wait for.
   *
   * @param off meaning of a connection with auto-commit off
   * @param breaks whether a connection is not to be used any more after a failure
   * @throws StoreException if it comes with auto-commit off, and that is refused
   */
  public static Lease of(DataSource source, AutoCommitOff off, Predicate<SQLException> breaks)
      throws SQLException {
    for (int turn = 1; ; turn++) {
      Connection connection = source.getConnection();
      try {
        return of(connection, connection.getAutoCommit(), off, breaks);
      } catch (SQLException closed) {
        giveBack(connection);
        boolean known = String.valueOf(closed.getSQLState()).startsWith("08");
        if (known || turn == MOST_TURNS || !waited()) {
          throw closed;
        }
      }
    }
  }

  private static Lease of(
      Connection connection, boolean automatic, AutoCommitOff off, Predicate<SQLException> breaks) {
    if (!automatic && off == AutoCommitOff.REFUSED) {
      giveBack(connection);
      throw foreign();
    }
    boolean joined = !automatic && off == AutoCommitOff.HOST_TRANSACTION;
    return new Lease(connection, automatic, joined, breaks);
  }

  private static boolean waited() {
    try {
      Thread.sleep(TRUSTED_MILLIS);
      return true;
    } catch (InterruptedException wanted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static StoreException foreign() {
    return new StoreException(
        StoreFault.FOREIGN_TRANSACTION,
        StoreFault.FOREIGN_TRANSACTION.sentence()
            + " To join the host's transaction, use JdbcPlanStore.within(connection), or"
            + " builder.autoCommitOff(HOST_TRANSACTION) on a DataSource that takes part in it. If"
            + " the pool switches auto-commit off on every connection, say"
            + " builder.autoCommitOff(POOL_DEFAULT).");
  }

  @Override
  public <T> T read(Work<T> work) throws SQLException {
    return joined ? new JoinedSession(connection).read(work) : on(work);
  }

  @Override
  public CommitResult write(Work<CommitResult> work) throws SQLException {
    if (joined) {
      return new JoinedSession(connection).write(work);
    }
    begin();
    CommitResult result = on(work);
    if (result == CommitResult.COMMITTED) {
      commit();
    }
    return result;
  }

  /** Does a piece of work on the connection. */
  private <T> T on(Work<T> work) throws SQLException {
    try {
      return work.on(connection);
    } catch (SQLException failure) {
      broken |= breaks.test(failure);
      throw failure;
    }
  }

  /** Begins a transaction on a clean connection. */
  public void begin() throws SQLException {
    on(
        fresh -> {
          if (automatic) {
            fresh.setAutoCommit(false);
          } else {
            fresh.rollback();
          }
          return true;
        });
  }

  /**
   * Commits. If the commit fails and cannot be rolled back either, nobody knows what came of it,
   * and it is a lost connection rather than a lost race.
   */
  public void commit() throws SQLException {
    try {
      connection.commit();
      committed = true;
    } catch (SQLException failure) {
      broken = breaks.test(failure) || !isRolledBack();
      throw breaks.test(failure) || !broken
          ? failure
          : new SQLException("The outcome of the commit is unknown.", "08007", failure);
    }
  }

  private boolean isRolledBack() {
    try {
      connection.rollback();
      return true;
    } catch (SQLException gone) {
      return false;
    }
  }

  @Override
  public void close() {
    if (!joined && (broken || !isAsItWas())) {
      breakOff();
    }
    giveBack(connection);
  }

  private boolean isAsItWas() {
    try {
      if (!connection.getAutoCommit()) {
        if (!committed) {
          connection.rollback();
        }
        if (automatic) {
          connection.setAutoCommit(true);
        }
      }
      return true;
    } catch (SQLException gone) {
      return false;
    }
  }

  /**
   * Closes the connection beneath the pool's, since some drivers do nothing on {@code abort}: a
   * pool that hands it out again finds it closed. It is rolled back first, so that an embedded
   * database does not hold its locks.
   */
  private void breakOff() {
    LOG.warn("A connection failed, or could not be put back as it was, and is closed.");
    quietly(Connection::rollback);
    quietly(failed -> failed.abort(Runnable::run));
    quietly(
        failed -> {
          if (failed.isWrapperFor(Connection.class)) {
            failed.unwrap(Connection.class).close();
          }
        });
  }

  private interface Step {
    void on(Connection connection) throws SQLException;
  }

  private void quietly(Step step) {
    try {
      step.on(connection);
    } catch (SQLException gone) {
      LOG.debug("A connection was gone already.");
    }
  }

  private static void giveBack(Connection connection) {
    try {
      connection.close();
    } catch (SQLException gone) {
      LOG.debug("A connection was gone before it was given back.");
    }
  }
}
