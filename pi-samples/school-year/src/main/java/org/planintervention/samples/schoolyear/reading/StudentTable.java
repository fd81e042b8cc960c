package org.planintervention.samples.schoolyear.reading;

import java.time.LocalDate;
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
  private static final String REASON = "Motif";
  private static final String LEFT_DISTRICT = "Hors CSSDM";
  private static final String OTHER_SCHOOL = "Autre école du CSSDM:";

  private final SchoolTable schools;
  private final LocalDate today;
  private final Map<StudentNumber, Known> students = new LinkedHashMap<>();
  private final FileReading reading;

  StudentTable(FileSource source, SchoolTable schools, LocalDate today) {
    this.schools = schools;
    this.today = today;
    reading = TableReading.read(source, DistrictFile.STUDENTS, this::read);
  }

  /**
   * A student who is known.
   *
   * @param student the student
   * @param name family and first name
   */
  record Known(Student student, String name) {}

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

  /** In the file's order. */
  List<Student> students() {
    return students.values().stream().map(Known::student).toList();
  }

  private void read(Row row) {
    Optional<StudentNumber> number = row.number(NUMBER);
    Optional<LocalDate> born = row.date("Naissance");
    Optional<SchoolCode> school = row.school("École", schools::knows);
    row.digits("Niveau");
    Optional<LocalDate> departure = row.dateOrNone("Départ");
    Optional<SchoolCode> other = otherSchool(row);
    if (row.malformed() || number.isEmpty() || born.isEmpty() || school.isEmpty()) {
      return;
    }
    SchoolCode now =
        departure.filter(day -> !day.isAfter(today)).flatMap(day -> other).orElse(school.get());
    Optional<LocalDate> left = departure.filter(day -> row.text(REASON).equals(LEFT_DISTRICT));
    Known known =
        new Known(
            new Student(number.get(), born.get(), now, left),
            row.text("Nom") + ", " + row.text("Prénom"));
    Known earlier = students.putIfAbsent(number.get(), known);
    if (known.equals(earlier)) {
      row.noteWholeRow(Flaw.REPEATED);
    } else if (earlier != null) {
      row.wrong(NUMBER, Flaw.CONTRADICTS_EARLIER_ROW);
    }
    if (!fits(row.text("Code permanent"), born.get())) {
      row.note("Code permanent", Flaw.CODE_MISMATCH);
    }
  }

  private Optional<SchoolCode> otherSchool(Row row) {
    String reason = row.text(REASON);
    return reason.startsWith(OTHER_SCHOOL)
        ? row.school(REASON, reason.substring(OTHER_SCHOOL.length()).strip(), schools::knows)
        : Optional.empty();
  }

  private static boolean fits(String code, LocalDate born) {
    return PermanentCode.wellFormed(code) && new PermanentCode(code).fits(born);
  }
}
