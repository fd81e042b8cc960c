package org.planintervention.jdbc;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.planintervention.spi.store.CommitResult;

/** A connection of the host's pool for every piece of work. */
final class PooledSessions implements Sessions {
  private final DataSource source;
  private final AutoCommitOff off;
  private final Predicate<SQLException> breaks;
  private final Optional<Lock> turns;

  /**
   * Sessions of a pool.
   *
   * @param off meaning of a connection with auto-commit off
   * @param breaks whether a connection is not to be used any more after a failure
   * @param turns the lock that writers take before a connection; empty: the database sees to it
   */
  PooledSessions(
      DataSource source, AutoCommitOff off, Predicate<SQLException> breaks, Optional<Lock> turns) {
    this.source = source;
    this.off = off;
    this.breaks = breaks;
    this.turns = turns;
  }

  /** Sessions of a pool on a database of a known kind. */
  static PooledSessions of(DataSource source, AutoCommitOff off, Dialect dialect) {
    return new PooledSessions(
        source, off, failure -> Failures.breaksConnection(dialect, failure), Optional.empty());
  }

  /**
   * Asks a database which one it is.
   *
   * @throws org.planintervention.spi.store.StoreException if it does not answer
   */
  static Dialect dialect(DataSource source, AutoCommitOff off) {
    try {
      return new PooledSessions(source, off, failure -> true, Optional.empty())
          .read(connection -> Dialect.of(connection.getMetaData()));
    } catch (SQLException failure) {
      throw Failures.notReached(failure);
    }
  }

  /** The same sessions, of which one writes at a time. */
  PooledSessions taking(Optional<Lock> lock) {
    return new PooledSessions(source, off, breaks, lock);
  }

  @Override
  public <T> T read(Work<T> work) throws SQLException {
    try (Lease lease = lease()) {
      return lease.read(work);
    }
  }

  @Override
  public CommitResult write(Work<CommitResult> work) throws SQLException {
    turns.ifPresent(Lock::lock);
    try (Lease lease = lease()) {
      return lease.write(work);
    } finally {
      turns.ifPresent(Lock::unlock);
    }
  }

  private Lease lease() throws SQLException {
    return Lease.of(source, off, breaks);
  }
}
