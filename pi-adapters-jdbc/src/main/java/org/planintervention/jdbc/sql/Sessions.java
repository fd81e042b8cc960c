package org.planintervention.jdbc.sql;

import java.sql.Connection;
import java.sql.SQLException;
import org.planintervention.spi.store.CommitResult;

/** Where connections come from, and who ends their transactions. */
public interface Sessions {
  /** What is done on a connection. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Reads, and leaves no transaction behind that was not there before. */
  <T> T read(Work<T> work) throws SQLException;

  /**
   * Writes all or nothing: what the work did is kept when it answers {@code COMMITTED}, and undone
   * when it answers anything else or throws.
   */
  CommitResult write(Work<CommitResult> work) throws SQLException;
}
