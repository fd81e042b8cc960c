package org.planintervention.jdbc;

import java.sql.SQLException;
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
