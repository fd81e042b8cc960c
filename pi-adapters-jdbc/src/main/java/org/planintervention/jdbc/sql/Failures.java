package org.planintervention.jdbc.sql;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.planintervention.jdbc.Dialect;
import org.planintervention.spi.store.StoreException;
import org.planintervention.spi.store.StoreFault;

/**
 * What went wrong, without personal data (T-2): databases repeat the values of a row in their
 * messages, so nothing of a message is passed on but where it came from and its codes.
 */
public final class Failures {
  /** A value that does not fit, a constraint, a table that is not there. */
  private static final Pattern STATEMENT_REFUSED = Pattern.compile("(22|23|42)...");

  private Failures() {}

  /** A failure of a database, by its kind. */
  public static StoreException broken(String sentence, Dialect dialect, SQLException failure) {
    return new StoreException(fault(dialect, failure), sentence, withoutValues(failure));
  }

  /** A database that was not even asked which one it is. */
  public static StoreException notReached(SQLException failure) {
    return new StoreException(
        StoreFault.CONNECTION_LOST, "The database could not be reached.", withoutValues(failure));
  }

  /** The database ended a transaction of the host. */
  public static StoreException ended(SQLException failure) {
    return new StoreException(
        StoreFault.TRANSACTION_ENDED,
        "A commit within the host's transaction was not kept.",
        withoutValues(failure));
  }

  /** Returns the kind of a failure, or of the first in its chain that has one. */
  public static StoreFault fault(Dialect dialect, SQLException failure) {
    for (Throwable one : failure) {
      StoreFault fault =
          one instanceof SQLException told ? dialect.fault(told) : StoreFault.UNKNOWN;
      if (fault != StoreFault.UNKNOWN) {
        return fault;
      }
    }
    return StoreFault.UNKNOWN;
  }

  /**
   * Whether a connection is not to be used any more. It is used only after failures that leave the
   * transaction to be rolled back: lost races, refused changes, and statements that the database
   * refuses for what they say. After anything else the database may have ended it by itself.
   */
  public static boolean breaksConnection(Dialect dialect, SQLException failure) {
    return switch (fault(dialect, failure)) {
      case UNKNOWN ->
          !dialect.isDuplicateKey(failure)
              && !dialect.isRetryable(failure)
              && !STATEMENT_REFUSED.matcher(String.valueOf(failure.getSQLState())).matches();
      case READ_ONLY -> false;
      default -> true;
    };
  }

  /**
   * A migration that moves rows may fail over one: what the database said of it is not repeated.
   */
  public static StoreException broken(String sentence, Dialect dialect, FlywayException failure) {
    Optional<SQLException> database = inDatabase(failure);
    FlywayException told =
        new FlywayException(
            failure.getClass().getSimpleName() + ", " + failure.getErrorCode(),
            database.map(Failures::withoutValues).orElse(null),
            failure.getErrorCode());
    told.setStackTrace(failure.getStackTrace());
    return new StoreException(
        database.map(one -> fault(dialect, one)).orElse(StoreFault.UNKNOWN), sentence, told);
  }

  private static Optional<SQLException> inDatabase(Throwable failure) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof SQLException found) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static SQLException withoutValues(SQLException failure) {
    SQLException told =
        new SQLException(
            failure.getClass().getSimpleName()
                + ", state "
                + failure.getSQLState()
                + ", code "
                + failure.getErrorCode(),
            failure.getSQLState(),
            failure.getErrorCode());
    told.setStackTrace(failure.getStackTrace());
    return told;
  }
}
