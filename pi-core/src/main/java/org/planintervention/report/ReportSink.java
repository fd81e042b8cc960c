package org.planintervention.report;

/**
 * Takes a report as it is read: the head, then the rows table by table in the order of {@link
 * ReportKind#tables()}, then the end. A report of which the end was not told is not whole.
 */
public interface ReportSink {
  /** What the report says of itself. */
  void begin(ReportHead head);

  /** The next row. */
  void row(ReportRow row);

  /** There are no more rows. */
  void end();
}
