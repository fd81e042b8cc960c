package org.planintervention.samples.schoolyear.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a file with columns, as RFC 4180 reads them with semicolons. Empty lines are no rows.
 * Quotation marks that quote nothing as RFC 4180 has it are part of the text, and end with their
 * line: a mark that somebody forgot to close must not swallow the rows below it.
 */
final class CsvRows {
  private static final char SEPARATOR = ';';
  private static final char QUOTE = '"';
  private static final int MOST_LINES_OF_ROW = 200;

  private static final CsvReader.CsvReaderBuilder QUOTED =
      CsvReader.builder()
          .fieldSeparator(SEPARATOR)
          .quoteCharacter(QUOTE)
          .skipEmptyLines(false)
          .acceptCharsAfterQuotes(false);

  private final Lines lines;
  private final int longest;

  /**
   * The rows of a text.
   *
   * @param longest most characters of a row
   */
  CsvRows(Lines lines, int longest) {
    this.lines = lines;
    this.longest = longest;
  }

  /**
   * One row.
   *
   * @param line the line where it begins
   * @param fields its fields; none when it is too long
   * @param tooLong whether it is longer than the bound
   */
  record CsvRow(long line, List<String> fields, boolean tooLong) {}

  /** The first line, empty or not; empty when the text is. */
  Optional<CsvRow> header() throws IOException {
    Optional<Lines.Line> line = lines.next();
    return line.isEmpty() ? Optional.empty() : Optional.of(row(line.get()));
  }

  /** The next row; empty at the end of the text. */
  Optional<CsvRow> next() throws IOException {
    Optional<Lines.Line> line = lines.next();
    while (line.isPresent() && line.get().empty()) {
      line = lines.next();
    }
    return line.isEmpty() ? Optional.empty() : Optional.of(row(line.get()));
  }

  private CsvRow row(Lines.Line first) throws IOException {
    if (first.tooLong()) {
      return new CsvRow(first.number(), List.of(), true);
    }
    List<Lines.Line> more = new ArrayList<>();
    Optional<List<String>> fields = wholeRow(first, more).flatMap(CsvRows::quoted);
    if (fields.isEmpty()) {
      for (int i = more.size() - 1; i >= 0; i--) {
        lines.putBack(more.get(i));
      }
    }
    return new CsvRow(first.number(), fields.orElseGet(() -> unquoted(first.text())), false);
  }

  /**
   * A line and those that its quoted fields run on to; empty when the last of them never ends.
   *
   * @param more takes the lines that were read beyond the first
   */
  private Optional<String> wholeRow(Lines.Line first, List<Lines.Line> more) throws IOException {
    StringBuilder text = new StringBuilder(first.text());
    Quoting quoting = new Quoting();
    quoting.read(first.text());
    while (quoting.open()) {
      Optional<Lines.Line> next = lines.next();
      next.ifPresent(more::add);
      if (next.isEmpty()
          || more.size() == MOST_LINES_OF_ROW
          || next.get().tooLong()
          || text.length() + next.get().text().length() >= longest) {
        return Optional.empty();
      }
      text.append('\n').append(next.get().text());
      quoting.read(next.get().text());
    }
    return Optional.of(text.toString());
  }

  private static List<String> unquoted(String line) {
    return List.of(line.split(String.valueOf(SEPARATOR), -1));
  }

  private static Optional<List<String>> quoted(String row) {
    try (CsvReader<CsvRecord> reader = QUOTED.ofCsvRecord(row)) {
      List<CsvRecord> records = reader.stream().toList();
      return records.size() == 1 ? Optional.of(records.get(0).getFields()) : Optional.empty();
    } catch (CsvParseException | IOException notQuoted) {
      return Optional.empty();
    }
  }

  /** Follows quotation marks from line to line, to know whether a row goes on. */
  private static final class Quoting {
    private boolean open;
    private boolean inQuotedField;

    boolean open() {
      return open;
    }

    void read(String line) {
      boolean fieldStarts = !open;
      for (int i = 0; i < line.length(); i++) {
        char character = line.charAt(i);
        if (open) {
          open = character != QUOTE;
        } else if (character == SEPARATOR) {
          inQuotedField = false;
          fieldStarts = true;
          continue;
        } else if (character == QUOTE && (fieldStarts || inQuotedField)) {
          open = true;
          inQuotedField = true;
        }
        fieldStarts = false;
      }
    }
  }
}
