package org.planintervention.samples.schoolyear.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planintervention.spi.facts.PermanentCode;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNumber;

/** The district's students: {@code gpi-eleves.csv}. */
final class StudentTable {
  private static final String NUMBER = "Fiche";

  private final SchoolTable schools;
  private final LocalDate today;
  private final Map<StudentNumber, List<Entry>> entries = new LinkedHashMap<>();
  private final Map<StudentNumber, Known> students = new LinkedHashMap<>();
  private final FileReading reading;

  StudentTable(FileSource source, SchoolTable schools, LocalDate today) {
    this.schools = schools;
    this.today = today;
    reading = TableReading.read(source, DistrictFile.STUDENTS, this::read);
    entries.forEach(this::settle);
    entries.clear();
  }

  /**
   * A student who is known.
   *
   * @param student the student
   * @param name family and first name
   */
  record Known(Student student, String name) {}

  /**
   * A well-formed row.
   *
   * @param known what it says of the student
   * @param gone the departure, if it is past
   * @param repeated the finding if it is a further row of its student
   * @param contradicted the finding if no row of its student can be used
   */
  private record Entry(
      Known known, Optional<LocalDate> gone, Finding repeated, Finding contradicted) {}

  FileReading reading() {
    return reading;
  }

  boolean knows(StudentNumber number) {
    return students.containsKey(number);
  }

  Optional<Known> find(StudentNumber number) {
    return Optional.ofNullable(students.get(number));
  }

  /** Whether a student's family and first name begin so, capitals or not. */
  boolean isNamed(StudentNumber number, String prefix) {
    return find(number)
        .filter(known -> known.name().regionMatches(true, 0, prefix, 0, prefix.length()))
        .isPresent();
  }

  /** In the order of their first rows. */
  List<Student> students() {
    return students.values().stream().map(Known::student).toList();
  }

  private void read(Row row) {
    Optional<StudentNumber> number = row.number(NUMBER);
    Optional<LocalDate> born = row.date("Naissance");
    Optional<SchoolCode> school = row.school("École", schools::knows);
    row.digits("Niveau");
    row.schoolOrNone("Prochaine école", schools::knows);
    Departure departure = Departure.read(row, schools::knows);
    if (row.malformed() || number.isEmpty() || born.isEmpty() || school.isEmpty()) {
      return;
    }
    Student student =
        new Student(
            number.get(),
            born.get(),
            departure.schoolOn(today, school.get()),
            departure.fromDistrict());
    entries
        .computeIfAbsent(number.get(), first -> new ArrayList<>())
        .add(
            new Entry(
                new Known(student, row.text("Nom") + ", " + row.text("Prénom")),
                departure.day().filter(day -> departure.isPastOn(today)),
                row.finding(NUMBER, Flaw.STUDENT_REPEATED),
                row.finding(NUMBER, Flaw.STUDENT_CONTRADICTED)));
    if (!fits(row.text("Code permanent"), born.get())) {
      row.note("Code permanent", Flaw.CODE_MISMATCH);
    }
  }

  /**
   * Chooses among the rows of one student: the one without a past departure, or else the latest
   * departure. If several are without one, nobody can say which counts, and none does.
   */
  private void settle(StudentNumber number, List<Entry> rows) {
    List<Entry> present = rows.stream().filter(row -> row.gone().isEmpty()).toList();
    if (present.size() > 1) {
      rows.forEach(row -> reading.found(row.contradicted()));
      return;
    }
    rows.stream().skip(1).forEach(row -> reading.found(row.repeated()));
    Entry latest = present.isEmpty() ? latestDeparture(rows) : present.get(0);
    students.put(number, latest.known());
  }

  /** Returns the first of those that left last. */
  private static Entry latestDeparture(List<Entry> rows) {
    Comparator<Entry> byDeparture = Comparator.comparing(row -> row.gone().orElse(LocalDate.MIN));
    return rows.stream()
        .reduce((one, other) -> byDeparture.compare(one, other) < 0 ? other : one)
        .orElseThrow();
  }

  private static boolean fits(String code, LocalDate born) {
    return PermanentCode.wellFormed(code) && new PermanentCode(code).fits(born);
  }
}
