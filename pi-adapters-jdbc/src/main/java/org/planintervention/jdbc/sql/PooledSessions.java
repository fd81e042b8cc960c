package org.planintervention.jdbc.sql;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.planintervention.jdbc.AutoCommitOff;
import org.planintervention.jdbc.Dialect;
import org.planintervention.spi.store.CommitResult;

/** A connection of the host's pool for every piece of work. */
public final class PooledSessions implements Sessions {
  private final DataSource source;
  private final AutoCommitOff off;
  private final Predicate<SQLException> breaks;
  private final Optional<Lock> writerLock;

  /**
   * Sessions of a pool.
   *
   * @param off meaning of a connection with auto-commit off
   * @param breaks whether a connection is not to be used any more after a failure
   * @param writerLock the lock that writers take before a connection; empty: the database sees to
   *     it
   */
  public PooledSessions(
      DataSource source,
      AutoCommitOff off,
      Predicate<SQLException> breaks,
      Optional<Lock> writerLock) {
    this.source = source;
    this.off = off;
    this.breaks = breaks;
    this.writerLock = writerLock;
  }

  /** Sessions of a pool on a database of a known kind. */
  public static PooledSessions of(DataSource source, AutoCommitOff off, Dialect dialect) {
    return new PooledSessions(
        source, off, failure -> Failures.breaksConnection(dialect, failure), Optional.empty());
  }

  /** The same sessions, of which one writes at a time. */
  public PooledSessions taking(Optional<Lock> lock) {
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
    writerLock.ifPresent(Lock::lock);
    try (Lease lease = lease()) {
      return lease.write(work);
    } finally {
      writerLock.ifPresent(Lock::unlock);
    }
  }

  private Lease lease() throws SQLException {
    return Lease.of(source, off, breaks);
  }
}
