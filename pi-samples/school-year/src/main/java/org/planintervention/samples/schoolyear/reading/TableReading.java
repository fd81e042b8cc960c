package org.planintervention.samples.schoolyear.reading;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a file with columns, row by row. */
final class TableReading {
  /** Most characters of a row: far more than any row has, far less than memory holds. */
  static final int LONGEST_ROW = 1 << 20;

  private TableReading() {}

  /**
   * Reads a file. Line 1 is its header; if it does not name every required column once, no row is
   * read, and the rows are only counted.
   *
   * @param reader takes each row, and notes in it what it finds
   * @throws UnusableInputException when it cannot be read to its end
   */
  static FileReading read(FileSource source, DistrictFile file, Consumer<Row> reader) {
    try {
      return read(source, TextEncoding.ofTable(source, file), file, reader);
    } catch (IOException broken) {
      throw UnusableInputException.unreadable(file);
    }
  }

  private static FileReading read(
      FileSource source, TextEncoding encoding, DistrictFile file, Consumer<Row> reader)
      throws IOException {
    FileReading reading = new FileReading(file);
    try (Lines lines = new Lines(encoding.reader(source.open(file)), LONGEST_ROW)) {
      CsvRows rows = new CsvRows(lines, LONGEST_ROW);
      Header header = Header.of(file, rows.header().map(CsvRows.CsvRow::fields).orElse(List.of()));
      reading.header(header);
      for (Optional<CsvRows.CsvRow> next = rows.next(); next.isPresent(); next = rows.next()) {
        Row row = Row.of(header, next.get());
        if (header.usable()) {
          reader.accept(row);
        }
        reading.row(header.usable() ? row.findings() : List.of());
      }
    }
    return reading;
  }
}
