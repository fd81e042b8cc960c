package org.planintervention.samples.operations;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.planintervention.report.Column;
import org.planintervention.report.ReportHead;
import org.planintervention.report.ReportRow;
import org.planintervention.report.ReportSink;
import org.planintervention.report.ReportTable;

/** A report as CSV in UTF-8, a file a table, the columns' names first. */
final class CsvFiles implements ReportSink, AutoCloseable {
  private final Path folder;
  private final Map<ReportTable, CsvWriter> files = new EnumMap<>(ReportTable.class);

  CsvFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public void begin(ReportHead head) {
    for (ReportTable table : head.kind().tables()) {
      files.put(table, open(folder.resolve(table.code() + ".csv")));
      write(table, table.columns().stream().map(Column::name).toList());
    }
  }

  @Override
  public void row(ReportRow row) {
    List<String> cells = new ArrayList<>();
    row.cells().forEach(cell -> cells.add(cell.orElse("")));
    write(row.table(), cells);
  }

  @Override
  public void end() {
    close();
  }

  @Override
  public void close() {
    for (CsvWriter file : files.values()) {
      try {
        file.close();
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
    }
    files.clear();
  }

  private static CsvWriter open(Path file) {
    try {
      return CsvWriter.builder().build(file, StandardCharsets.UTF_8);
    } catch (IOException notThere) {
      throw new UncheckedIOException(notThere);
    }
  }

  private void write(ReportTable table, List<String> cells) {
    Objects.requireNonNull(files.get(table), "every table has its file").writeRecord(cells);
  }
}
