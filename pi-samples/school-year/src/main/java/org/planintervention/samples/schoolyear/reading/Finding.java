package org.planintervention.samples.schoolyear.reading;

import java.util.List;
import java.util.Optional;

/**
 * A slip or warning in a row. It holds nothing that the row says, so it can be told to anybody
 * (T-2).
 *
 * @param line the line where the row begins; the header is line 1
 * @param column the column; empty: the whole row
 * @param place where the column stands in its file; the whole row comes last
 * @param flaw what exactly
 * @param shape what an unusable address looks like, where it has a sentence of its own
 * @param usable whether it leaves the row in use
 * @param values what the sentence names, such as how many fields there are
 */
record Finding(
    long line,
    Optional<String> column,
    int place,
    Flaw flaw,
    Optional<AddressShape> shape,
    boolean usable,
    List<String> values) {
  static Finding inColumn(long line, String column, int place, Flaw flaw) {
    return new Finding(
        line, Optional.of(column), place, flaw, Optional.empty(), flaw.warning(), List.of());
  }

  static Finding inWholeRow(long line, Flaw flaw, String... values) {
    return new Finding(
        line,
        Optional.empty(),
        Integer.MAX_VALUE,
        flaw,
        Optional.empty(),
        flaw.warning(),
        List.of(values));
  }

  /** The same, where it concerns a part of the row that the rest can do without. */
  Finding leavingRowInUse() {
    return new Finding(line, column, place, flaw, shape, true, values);
  }

  Finding withShapeOf(String typed) {
    return new Finding(line, column, place, flaw, AddressShape.of(typed), usable, values);
  }

  RowFinding reported() {
    return new RowFinding(line, column.orElse(null), flaw.code().name(), usable);
  }
}
