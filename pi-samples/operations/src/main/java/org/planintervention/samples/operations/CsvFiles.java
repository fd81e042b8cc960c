package org.planintervention.samples.operations;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.planintervention.report.Column;
import org.planintervention.report.ReportHead;
import org.planintervention.report.ReportKind;
import org.planintervention.report.ReportRow;
import org.planintervention.report.ReportSink;
import org.planintervention.report.ReportTable;
import org.planintervention.samples.schoolyear.files.NotWrittenException;
import org.planintervention.samples.schoolyear.files.OwnerFiles;

/**
 * A report as CSV in UTF-8, a file a table, the columns' names first. A spreadsheet runs none of
 * its cells ({@link SpreadsheetCell}).
 */
final class CsvFiles implements ReportSink {
  private final Map<ReportTable, CsvWriter> files = new EnumMap<>(ReportTable.class);

  /**
   * Begins the files of all tables.
   *
   * @throws NotWrittenException if one of them may not be written
   */
  CsvFiles(OwnerFiles folder, ReportKind kind) throws NotWrittenException {
    for (ReportTable table : kind.tables()) {
      files.put(
          table,
          CsvWriter.builder()
              .quoteStrategy(QuoteStrategies.NON_EMPTY)
              .build(
                  new OutputStreamWriter(
                      folder.create(table.code() + ".csv"), StandardCharsets.UTF_8)));
    }
  }

  @Override
  public void begin(ReportHead head) {
    for (ReportTable table : head.kind().tables()) {
      write(table, table.columns().stream().map(Column::name).toList());
    }
  }

  @Override
  public void row(ReportRow row) {
    write(
        row.table(),
        row.cells().stream()
            .map(cell -> cell.map(SpreadsheetCell::of))
            .map(cell -> cell.orElse(""))
            .toList());
  }

  @Override
  public void end() {
    for (CsvWriter file : files.values()) {
      try {
        file.close();
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
    }
  }

  private void write(ReportTable table, List<String> cells) {
    Objects.requireNonNull(files.get(table), "every table has its file").writeRecord(cells);
  }
}
