package org.planintervention.jdbc.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.planintervention.spi.store.Bytes;

/**
 * Bytes as they lie. SQLite keeps a text or a number in any column; it reads as bytes, and is
 * another value all the same.
 */
public final class RawBytes {
  /** No value that the library writes. */
  private static final Bytes NO_BYTES = Bytes.utf8("~no bytes");

  private RawBytes() {}

  public static @Nullable Bytes of(ResultSet row, int column) throws SQLException {
    Object value = row.getObject(column);
    if (value == null) {
      return null;
    }
    if (value instanceof String || value instanceof Number) {
      return NO_BYTES;
    }
    return Bytes.of(value instanceof byte[] bytes ? bytes : row.getBytes(column));
  }
}
