package org.planintervention.jdbc.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Texts and numbers as they lie, each as a text. SQLite keeps bytes in any column; they read as the
 * text that they spell, and are another value all the same: no query finds them by that text.
 */
public final class RawText {
  /** No value that the library writes. */
  private static final String BYTES = "~bytes";

  private RawText() {}

  public static @Nullable String of(ResultSet row, int column) throws SQLException {
    Object value = row.getObject(column);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    return value instanceof byte[] ? BYTES : row.getString(column);
  }

  /** Of a column that is never absent. */
  public static String of(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNullElse(of(row, row.findColumn(column)), "");
  }
}
