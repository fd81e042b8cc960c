package org.planintervention.samples.operations;

import java.util.List;
import org.planintervention.desk.Batch;
import org.planintervention.report.ReportHead;
import org.planintervention.report.ReportRow;
import org.planintervention.report.ReportSink;

/** Hands a report on to some forms of it, and counts its rows. */
final class Counting implements ReportSink {
  private final List<ReportSink> forms;
  private final Batch.Progress progress;
  private int rows;

  Counting(Batch.Progress progress, ReportSink... forms) {
    this.forms = List.of(forms);
    this.progress = progress;
  }

  /** How many rows there were. */
  int rows() {
    return rows;
  }

  @Override
  public void begin(ReportHead head) {
    forms.forEach(form -> form.begin(head));
  }

  @Override
  public void row(ReportRow row) {
    forms.forEach(form -> form.row(row));
    rows++;
    progress.after(rows, rows);
  }

  @Override
  public void end() {
    forms.forEach(ReportSink::end);
  }
}
