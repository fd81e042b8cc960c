package org.planintervention.samples.schoolyear.reading;

import java.util.List;

/**
 * What was read of a file, as the report tells it.
 *
 * @param file its name
 * @param rows how many data rows it has
 * @param used how many of them are in use
 * @param findings what was found: in the order of the lines, then of the columns, whole rows last
 */
public record ReadFile(String file, long rows, long used, List<RowFinding> findings) {
  /** Takes the parts; the list is copied. */
  public ReadFile {
    findings = List.copyOf(findings);
  }
}
