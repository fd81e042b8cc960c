package org.planintervention.samples.schoolyear.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
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
  private static final int NUMBER_LENGTH = 7;

  private final DistrictFile file;
  private final long line;
  private final List<String> fields;
  private final List<Finding> noted = new ArrayList<>();
  private Optional<Finding> wrong = Optional.empty();

  private Row(DistrictFile file, CsvRows.CsvRow row) {
    this.file = file;
    this.line = row.line();
    this.fields = row.fields();
  }

  static Row of(DistrictFile file, CsvRows.CsvRow read) {
    Row row = new Row(file, read);
    if (read.tooLong()) {
      row.wrong = Optional.of(Finding.inWholeRow(read.line(), Flaw.TOO_LONG));
    } else if (!row.complete()) {
      row.wrong =
          Optional.of(
              Finding.inWholeRow(
                  read.line(), Flaw.FIELD_COUNT, row.fields.size(), file.columns().size()));
    } else {
      row.file.columns().stream()
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
    return fields.size() == file.columns().size();
  }

  /** What a column says; empty in a row that is not complete. */
  String text(String column) {
    return complete() ? fields.get(file.columns().indexOf(column)) : "";
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
    return school(column, text(column), known);
  }

  /** The code of a known school that is a part of what a column says. */
  Optional<SchoolCode> school(String column, String code, Predicate<SchoolCode> known) {
    Optional<SchoolCode> school =
        SchoolCode.fits(code) ? Optional.of(new SchoolCode(code)).filter(known) : Optional.empty();
    if (school.isEmpty()) {
      wrong(column, Flaw.SCHOOL_UNKNOWN);
    }
    return school;
  }

  /** A student's number: seven digits. */
  Optional<StudentNumber> number(String column) {
    Optional<StudentNumber> number = studentNumber(text(column));
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

  /** An address as typed: notes the blanks around it, and what makes it unusable. */
  AddressReading address(String column, Flaw whenMissing) {
    AddressReading reading = EmailAddress.read(text(column));
    if (reading.blanksTrimmed()) {
      note(column, Flaw.BLANKS_TRIMMED);
    }
    reading
        .slip()
        .map(Flaw::of)
        .map(flaw -> flaw == Flaw.ADDRESS_MISSING ? whenMissing : flaw)
        .ifPresent(flaw -> note(column, flaw));
    return reading;
  }

  void note(String column, Flaw flaw) {
    noted.add(Finding.inColumn(line, column, flaw));
  }

  void noteWholeRow(Flaw flaw) {
    noted.add(Finding.inWholeRow(line, flaw));
  }

  /** The row is malformed in a column, unless it already is in an earlier one or as a whole. */
  void wrong(String column, Flaw flaw) {
    if (wrong.isEmpty() || place(wrong.get()) > file.columns().indexOf(column)) {
      wrong = Optional.of(Finding.inColumn(line, column, flaw));
    }
  }

  boolean malformed() {
    return wrong.isPresent();
  }

  /** Whether nothing that was found keeps it out of use. */
  boolean usable() {
    return findings().stream().allMatch(Finding::usable);
  }

  /** What was found: in the order of the columns, the whole row last; one thing if malformed. */
  List<Finding> findings() {
    return wrong
        .map(List::of)
        .orElseGet(() -> noted.stream().sorted(Comparator.comparingInt(this::orderOf)).toList());
  }

  private int place(Finding finding) {
    return finding.column().map(file.columns()::indexOf).orElse(-1);
  }

  private int orderOf(Finding finding) {
    return finding.column().map(file.columns()::indexOf).orElse(Integer.MAX_VALUE);
  }

  static Optional<StudentNumber> studentNumber(String text) {
    if (text.length() != NUMBER_LENGTH || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    int value = Integer.parseInt(text);
    return StudentNumber.fits(value) ? Optional.of(new StudentNumber(value)) : Optional.empty();
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
