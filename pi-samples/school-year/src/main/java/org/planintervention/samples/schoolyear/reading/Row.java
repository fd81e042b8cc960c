package org.planintervention.samples.schoolyear.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.planintervention.spi.facts.AddressReading;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;

/**
 * A row while it is read: its columns by name, and what was found in them. A column that is wrong
 * makes the row malformed; the first wrong one is told, and nothing else of that row.
 */
final class Row {
  private static final int DATE_LENGTH = 10;

  private final Header header;
  private final long line;
  private final List<String> fields;
  private final List<Finding> noted = new ArrayList<>();
  private Optional<Finding> wrong = Optional.empty();

  private Row(Header header, CsvRows.CsvRow row) {
    this.header = header;
    this.line = row.line();
    this.fields = row.fields();
  }

  static Row of(Header header, CsvRows.CsvRow read) {
    Row row = new Row(header, read);
    if (read.tooLong()) {
      row.wrong = Optional.of(Finding.inWholeRow(read.line(), Flaw.TOO_LONG));
    } else if (!row.complete()) {
      row.wrong =
          Optional.of(
              Finding.inWholeRow(
                  read.line(),
                  Flaw.FIELD_COUNT,
                  Integer.toString(row.fields.size()),
                  Integer.toString(header.size())));
    } else {
      header.columns().stream()
          .filter(column -> !readable(row.text(column)))
          .forEach(column -> row.wrong(column, Flaw.UNREADABLE_BYTES));
    }
    return row;
  }

  static boolean readable(String text) {
    return text.indexOf(TextEncoding.NO_CHARACTER) < 0;
  }

  long line() {
    return line;
  }

  /** Whether it has as many fields as its file has columns. */
  boolean complete() {
    return fields.size() == header.size();
  }

  /** What a column says; empty if the row is not complete or the file has no such column. */
  String text(String column) {
    int place = header.place(column);
    return place >= 0 && complete() ? fields.get(place) : "";
  }

  /** An ISO date. */
  Optional<LocalDate> date(String column) {
    Optional<LocalDate> date = isoDate(text(column));
    if (date.isEmpty()) {
      wrong(column, Flaw.NO_DATE);
    }
    return date;
  }

  /** An ISO date, or nothing. */
  Optional<LocalDate> dateOrNone(String column) {
    return text(column).isEmpty() ? Optional.empty() : date(column);
  }

  /** The code of a school among those that are known. */
  Optional<SchoolCode> school(String column, Predicate<SchoolCode> known) {
    Optional<SchoolCode> school = schoolCode(text(column)).filter(known);
    if (school.isEmpty()) {
      wrong(column, Flaw.SCHOOL_UNKNOWN);
    }
    return school;
  }

  /** The code of a known school, or nothing. */
  Optional<SchoolCode> schoolOrNone(String column, Predicate<SchoolCode> known) {
    return text(column).isEmpty() ? Optional.empty() : school(column, known);
  }

  /** A student's number: seven digits. */
  Optional<StudentNumber> number(String column) {
    Optional<StudentNumber> number = StudentNumber.read(text(column));
    if (number.isEmpty()) {
      wrong(column, Flaw.NO_STUDENT_NUMBER);
    }
    return number;
  }

  /** A number that is only looked at, such as a level: digits alone. */
  void digits(String column) {
    String text = text(column);
    if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      wrong(column, Flaw.NO_NUMBER);
    }
  }

  /** One of some words; what stands for it. */
  Optional<Boolean> oneOf(String column, Map<String, Boolean> words, Flaw otherwise) {
    Optional<Boolean> said = Optional.ofNullable(words.get(text(column)));
    if (said.isEmpty()) {
      wrong(column, otherwise);
    }
    return said;
  }

  /** An address that the row needs: notes the blanks around it, and why it is unusable. */
  AddressReading address(String column) {
    AddressReading reading = trimmedAddress(column);
    slip(column, reading).ifPresent(noted::add);
    return reading;
  }

  /** An address that the row can do without: an unusable one counts as none. */
  AddressReading addressOrNone(String column, Flaw whenMissing) {
    AddressReading reading = trimmedAddress(column);
    if (reading.typed().isEmpty()) {
      note(column, whenMissing);
    } else {
      slip(column, reading).map(Finding::leavingRowInUse).ifPresent(noted::add);
    }
    return reading;
  }

  private AddressReading trimmedAddress(String column) {
    AddressReading reading = EmailAddress.read(text(column));
    if (reading.blanksTrimmed()) {
      note(column, Flaw.BLANKS_TRIMMED);
    }
    return reading;
  }

  private Optional<Finding> slip(String column, AddressReading reading) {
    return reading.slip().map(slip -> finding(column, Flaw.of(slip)).withShapeOf(reading.typed()));
  }

  void note(String column, Flaw flaw) {
    noted.add(finding(column, flaw));
  }

  /** A finding in a column, for what only later rows show. */
  Finding finding(String column, Flaw flaw) {
    return Finding.inColumn(line, column, header.place(column), flaw);
  }

  void noteWholeRow(Flaw flaw) {
    noted.add(Finding.inWholeRow(line, flaw));
  }

  /** The row is malformed in a column, unless it already is in an earlier one or as a whole. */
  void wrong(String column, Flaw flaw) {
    if (wrong.isEmpty() || inLaterColumn(wrong.get(), column)) {
      wrong = Optional.of(finding(column, flaw));
    }
  }

  boolean malformed() {
    return wrong.isPresent();
  }

  /** Whether nothing that was found keeps it out of use. */
  boolean usable() {
    return findings().stream().allMatch(Finding::usable);
  }

  /** What was found; one thing if the row is malformed. */
  List<Finding> findings() {
    return wrong.map(List::of).orElse(noted);
  }

  private boolean inLaterColumn(Finding finding, String column) {
    return finding.column().isPresent() && finding.place() > header.place(column);
  }

  static Optional<SchoolCode> schoolCode(String text) {
    return SchoolCode.fits(text) ? Optional.of(new SchoolCode(text)) : Optional.empty();
  }

  static Optional<LocalDate> isoDate(String text) {
    if (text.length() != DATE_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }
}
