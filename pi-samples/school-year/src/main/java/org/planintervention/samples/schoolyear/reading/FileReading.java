package org.planintervention.samples.schoolyear.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rows of a file, counted, and the findings in them. */
final class FileReading {
  private final DistrictFile file;
  private final List<Finding> findings = new ArrayList<>();
  private long rows;
  private boolean usable = true;

  FileReading(DistrictFile file) {
    this.file = file;
  }

  DistrictFile file() {
    return file;
  }

  /** Adds what was found in the header; line 1 is no data row. */
  void header(Header header) {
    usable = header.usable();
    findings.addAll(header.findings());
  }

  /** Adds a data row, with what was found in it. */
  void row(List<Finding> found) {
    rows++;
    findings.addAll(found);
  }

  /** Adds what only later rows show of a row. */
  void found(Finding later) {
    findings.add(later);
  }

  /** In the order of the lines, then of the columns, the whole row last. */
  List<Finding> findings() {
    return findings.stream()
        .sorted(Comparator.comparingLong(Finding::line).thenComparingInt(Finding::place))
        .toList();
  }

  ReadFile reported() {
    return new ReadFile(
        file.fileName(), rows, used(), findings().stream().map(Finding::reported).toList());
  }

  private long used() {
    long unusable =
        findings.stream()
            .filter(finding -> !finding.usable())
            .mapToLong(Finding::line)
            .distinct()
            .count();
    return usable ? rows - unusable : 0;
  }
}
