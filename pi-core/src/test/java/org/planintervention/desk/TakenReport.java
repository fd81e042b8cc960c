package org.planintervention.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planintervention.report.ReportHead;
import org.planintervention.report.ReportRow;
import org.planintervention.report.ReportSink;
import org.planintervention.report.ReportTable;

/** A report as it was told. */
final class TakenReport implements ReportSink {
  private final List<ReportHead> heads = new ArrayList<>();
  private final List<ReportRow> rows = new ArrayList<>();
  private boolean ended;

  @Override
  public void begin(ReportHead head) {
    heads.add(head);
  }

  @Override
  public void row(ReportRow row) {
    rows.add(row);
  }

  @Override
  public void end() {
    ended = true;
  }

  boolean nothing() {
    return heads.isEmpty() && rows.isEmpty() && !ended;
  }

  boolean whole() {
    return heads.size() == 1 && ended;
  }

  ReportHead head() {
    return heads.get(0);
  }

  /** The tables in the order in which they were told; a table that comes again stands twice. */
  List<ReportTable> tables() {
    List<ReportTable> tables = new ArrayList<>();
    for (ReportRow row : rows) {
      if (tables.isEmpty() || tables.get(tables.size() - 1) != row.table()) {
        tables.add(row.table());
      }
    }
    return tables;
  }

  List<ReportRow> rows(ReportTable table) {
    return rows.stream().filter(row -> row.table() == table).toList();
  }

  /** Of each row of a table some cells, joined by a blank; an absent one is a hyphen. */
  List<String> cells(ReportTable table, String... columns) {
    return rows(table).stream()
        .map(
            row ->
                String.join(
                    " ", Stream.of(columns).map(row::cell).map(TakenReport::shown).toList()))
        .toList();
  }

  private static String shown(Optional<String> cell) {
    return cell.orElse("-");
  }
}
