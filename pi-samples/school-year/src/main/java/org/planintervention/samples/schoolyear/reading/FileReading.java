package org.planintervention.samples.schoolyear.reading;

import java.util.ArrayList;
import java.util.List;

/** Counts the rows of a file while it is read, and keeps what was found in them. */
final class FileReading {
  private final DistrictFile file;
  private final List<Finding> findings = new ArrayList<>();
  private long rows;
  private long used;

  FileReading(DistrictFile file) {
    this.file = file;
  }

  DistrictFile file() {
    return file;
  }

  /** Line 1 is no data row. */
  void header(Finding finding) {
    findings.add(finding);
  }

  /** One more data row, with what was found in it in the order of its columns. */
  void row(List<Finding> found) {
    rows++;
    if (found.stream().allMatch(Finding::usable)) {
      used++;
    }
    findings.addAll(found);
  }

  List<Finding> findings() {
    return findings;
  }

  ReadFile reported() {
    return new ReadFile(
        file.fileName(), rows, used, findings.stream().map(Finding::reported).toList());
  }
}
