package org.planintervention.samples.schoolyear.reading;

import java.util.List;
import java.util.Optional;

/**
 * What was found in a row. It holds nothing that the row says, so it can be told to anybody (T-2).
 *
 * @param line the line where the row begins; the header is line 1
 * @param column the column; empty: the whole row
 * @param flaw what exactly
 * @param usable whether it leaves the row in use
 * @param counts what the sentence counts, such as fields
 */
record Finding(
    long line, Optional<String> column, Flaw flaw, boolean usable, List<Integer> counts) {
  static Finding inColumn(long line, String column, Flaw flaw) {
    return new Finding(line, Optional.of(column), flaw, flaw.warning(), List.of());
  }

  static Finding inWholeRow(long line, Flaw flaw, Integer... counts) {
    return new Finding(line, Optional.empty(), flaw, flaw.warning(), List.of(counts));
  }

  /** The same, where it concerns a part of the row that the rest can do without. */
  Finding leavingRowInUse() {
    return new Finding(line, column, flaw, true, counts);
  }

  RowFinding reported() {
    return new RowFinding(line, column.orElse(null), flaw.code().name(), usable);
  }
}
