package org.planintervention.evidence;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The cells of one row, by column. */
record Cells(Table table, Map<String, @Nullable Object> values) {
  Cells with(String column, @Nullable Object value) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(values);
    changed.put(column, value);
    return new Cells(table, changed);
  }

  @Nullable Object get(String column) {
    return values.get(column);
  }

  long number(String column) {
    return ((Number) Objects.requireNonNull(values.get(column))).longValue();
  }

  String text(String column) {
    return String.valueOf(values.get(column));
  }

  byte[] bytes(String column) {
    return (byte[]) Objects.requireNonNull(values.get(column));
  }

  /** The chain or plan that the row is of. */
  String place() {
    return text(table.place().get(0)) + "/" + text(table.place().get(1));
  }

  static boolean same(@Nullable Object left, @Nullable Object right) {
    if (left instanceof byte[] one && right instanceof byte[] other) {
      return Arrays.equals(one, other);
    }
    return left instanceof Number one && right instanceof Number other
        ? one.longValue() == other.longValue()
        : Objects.equals(left, right);
  }
}
