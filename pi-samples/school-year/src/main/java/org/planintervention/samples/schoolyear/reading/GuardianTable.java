package org.planintervention.samples.schoolyear.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.planintervention.spi.facts.AddressReading;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.StudentNumber;

/** Those who answer for a student: {@code gpi-repondants.csv}. */
final class GuardianTable {
  private static final String STUDENT = "Fiche";
  private static final String ADDRESS = "Courriel";
  private static final Map<String, Boolean> AUTHORITY = Map.of("O", true, "N", false);

  private final StudentTable students;
  private final AccountTable accounts;
  private final List<Guardian> guardians = new ArrayList<>();
  private final Map<StudentNumber, List<Known>> byStudent = new HashMap<>();
  private final Map<EmailAddress, NavigableSet<StudentNumber>> byAddress = new HashMap<>();
  private final FileReading reading;

  GuardianTable(FileSource source, StudentTable students, AccountTable accounts) {
    this.students = students;
    this.accounts = accounts;
    reading = TableReading.read(source, DistrictFile.GUARDIANS, this::read);
  }

  /**
   * A guardian who is known.
   *
   * @param guardian the guardian
   * @param name family and first name
   */
  record Known(Guardian guardian, String name) {}

  FileReading reading() {
    return reading;
  }

  /** In the file's order. */
  List<Guardian> guardians() {
    return guardians;
  }

  /** Those of a student, in the file's order. */
  List<Known> of(StudentNumber student) {
    return byStudent.getOrDefault(student, List.of());
  }

  boolean knows(EmailAddress address) {
    return byAddress.containsKey(address);
  }

  /** For whom somebody of this address answers, by number. */
  List<StudentNumber> studentsOf(EmailAddress address) {
    return List.copyOf(byAddress.getOrDefault(address, Collections.emptyNavigableSet()));
  }

  private void read(Row row) {
    Optional<StudentNumber> student = row.number(STUDENT);
    if (student.isPresent() && !students.knows(student.get())) {
      row.wrong(STUDENT, Flaw.STUDENT_UNKNOWN);
    }
    Optional<Boolean> authority =
        row.oneOf("Autorité parentale", AUTHORITY, Flaw.AUTHORITY_UNKNOWN);
    AddressReading typed = row.address(ADDRESS, Flaw.GUARDIAN_ADDRESS_MISSING);
    if (typed.usable().isPresent() && !accounts.has(typed.usable().get())) {
      row.note(ADDRESS, Flaw.WITHOUT_ACCOUNT);
    }
    if (row.usable() && student.isPresent() && authority.isPresent()) {
      Guardian guardian = new Guardian(student.get(), typed.usable(), authority.get());
      guardians.add(guardian);
      byStudent
          .computeIfAbsent(student.get(), number -> new ArrayList<>())
          .add(new Known(guardian, row.text("Nom") + ", " + row.text("Prénom")));
      typed
          .usable()
          .ifPresent(
              address ->
                  byAddress.computeIfAbsent(address, key -> new TreeSet<>()).add(student.get()));
    }
  }
}
