package org.planintervention.samples.schoolyear.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Columns of a file in the order in which its first line names them. */
final class Header {
  private static final int NOWHERE = -1;

  private final List<String> known = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final boolean usable;

  private Header(DistrictFile file, List<String> names) {
    List<String> twice = new ArrayList<>();
    for (String name : names) {
      Optional<String> column =
          file.allColumns().filter(one -> Spelling.sameName(one, name)).findFirst();
      column.filter(known::contains).ifPresent(twice::add);
      known.add(column.orElse(""));
      if (column.isEmpty()) {
        findings.add(Finding.inColumn(1, name, known.size(), Flaw.COLUMN_UNKNOWN));
      }
    }
    List<String> missing =
        file.columns().stream().filter(column -> !known.contains(column)).toList();
    usable = missing.isEmpty() && twice.isEmpty();
    if (!usable) {
      findings.clear();
      findings.add(
          missing.isEmpty()
              ? Finding.inWholeRow(1, Flaw.COLUMN_TWICE, String.join(", ", twice))
              : Finding.inWholeRow(1, Flaw.COLUMN_MISSING, String.join(", ", missing)));
    }
  }

  /**
   * Reads the names of the columns.
   *
   * @param names as the first line has them; none when the file is empty
   */
  static Header of(DistrictFile file, List<String> names) {
    return new Header(file, names);
  }

  /** Whether every required column is there and no known one stands twice. */
  boolean usable() {
    return usable;
  }

  /** Unknown columns, or why the file cannot be used. */
  List<Finding> findings() {
    return findings;
  }

  /** How many fields a row has. */
  int size() {
    return known.size();
  }

  /** The known columns of this file, from left to right. */
  List<String> columns() {
    return known.stream().filter(column -> !column.isEmpty()).toList();
  }

  /** Where a column stands, from 0; negative where an optional column is not there. */
  int place(String column) {
    return IntStream.range(0, known.size())
        .filter(place -> known.get(place).equals(column))
        .findFirst()
        .orElse(NOWHERE);
  }
}
