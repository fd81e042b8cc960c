package org.planintervention.jdbc;

import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.planintervention.spi.store.StoreException;

/**
 * What went wrong, without personal data (T-2): databases repeat the values of a row in their
 * messages, so nothing of a message is passed on but where it came from and its codes.
 */
final class Failures {
  private Failures() {}

  static StoreException broken(String sentence, SQLException failure) {
    return new StoreException(sentence, withoutValues(failure));
  }

  /**
   * A migration that moves rows may fail over one: what the database said of it is not repeated.
   */
  static StoreException broken(String sentence, FlywayException failure) {
    FlywayException told =
        new FlywayException(
            failure.getClass().getSimpleName() + ", " + failure.getErrorCode(),
            inDatabase(failure).map(Failures::withoutValues).orElse(null),
            failure.getErrorCode());
    told.setStackTrace(failure.getStackTrace());
    return new StoreException(sentence, told);
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
