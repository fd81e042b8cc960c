package org.planintervention.samples.schoolyear.reading;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planintervention.plan.Plan;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNames;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.text.Language;

/** What a district's files say, as far as it can be used, and what was found in them. */
public final class DistrictData {
  /** How the names of archived plans begin; their lines follow, so they sort as the lines do. */
  public static final String ARCHIVED_PLAN_NAME = "archive-";

  private final SchoolTable schools;
  private final StaffTable staff;
  private final StudentTable students;
  private final List<Student> studentList;
  private final AccountTable accounts;
  private final GuardianTable guardians;
  private final Archive archive;

  private DistrictData(FileSource source, DistrictPolicy policy, LocalDate today) {
    schools = new SchoolTable(source);
    staff = new StaffTable(source, schools, policy);
    students = new StudentTable(source, schools, today);
    studentList = students.students();
    accounts = new AccountTable(source);
    guardians = new GuardianTable(source, students, accounts);
    archive = new Archive(source, students::knows, schools::knows, policy.zone());
  }

  static DistrictData read(FileSource source, DistrictPolicy policy, LocalDate today) {
    return new DistrictData(source, policy, today);
  }

  /** The schools, in the file's order. */
  public List<SchoolCode> schools() {
    return schools.schools();
  }

  /** The students, in the file's order. */
  public List<Student> students() {
    return studentList;
  }

  /** Those who answer for a student and are known, in the file's order. */
  public List<Guardian> guardians() {
    return Collections.unmodifiableList(guardians.guardians());
  }

  /** Those who answer for one student, in the file's order. */
  public List<Guardian> guardiansOf(StudentNumber student) {
    return guardians.of(student).stream().map(GuardianTable.Known::guardian).toList();
  }

  /**
   * The distinct addresses of the staff file, in its order: usable ones in usable form, others as
   * typed less the blanks around them.
   */
  public List<String> staffAddresses() {
    return List.copyOf(staff.addresses());
  }

  /** The plans of earlier years, in the order of their lines. */
  public List<Plan> archive() {
    return Collections.unmodifiableList(archive.plans());
  }

  /** The files, with what was found in them. */
  public List<ReadFile> files() {
    return readings().stream().map(FileReading::reported).toList();
  }

  /** What was found in a file, each as one sentence that holds no personal data. */
  public List<String> sentences(String fileName, Language language) {
    Sentences sentences = Sentences.in(language);
    return readings().stream()
        .filter(reading -> reading.file().fileName().equals(fileName))
        .flatMap(
            reading ->
                reading.findings().stream().map(finding -> sentences.of(reading.file(), finding)))
        .toList();
  }

  StaffTable staff() {
    return staff;
  }

  Optional<Student> student(StudentNumber number) {
    return students.find(number).map(StudentTable.Known::student);
  }

  boolean knowsGuardian(EmailAddress address) {
    return guardians.knows(address);
  }

  List<StudentNumber> studentsOf(EmailAddress guardian) {
    return guardians.studentsOf(guardian);
  }

  /** Capitals or not; an accent is a letter of its own. */
  List<StudentNumber> named(String prefix, StudentNumber from, int limit) {
    return studentList.stream()
        .map(Student::number)
        .filter(number -> number.compareTo(from) >= 0)
        .filter(number -> students.isNamed(number, prefix))
        .sorted()
        .limit(limit)
        .toList();
  }

  boolean hasAccount(EmailAddress address) {
    return accounts.has(address);
  }

  /** The first of two guardians who share an address gives it their name. */
  Optional<StudentNames> namesOf(StudentNumber number) {
    Map<EmailAddress, String> names = new LinkedHashMap<>();
    for (GuardianTable.Known known : guardians.of(number)) {
      known.guardian().address().ifPresent(address -> names.putIfAbsent(address, known.name()));
    }
    return students
        .find(number)
        .map(
            known -> new StudentNames(schools.name(known.student().school()), known.name(), names));
  }

  private List<FileReading> readings() {
    return List.of(
        schools.reading(),
        staff.reading(),
        students.reading(),
        guardians.reading(),
        accounts.reading(),
        archive.reading());
  }
}
