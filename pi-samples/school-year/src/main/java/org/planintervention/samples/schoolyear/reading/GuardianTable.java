package org.planintervention.samples.schoolyear.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.StudentNumber;

/** Those who answer for a student: {@code gpi-repondants.csv}. */
final class GuardianTable {
  private static final String STUDENT = "Fiche";
  private static final String ADDRESS = "Courriel";
  private static final String SITUATION = "Situation";
  private static final String BARRED = "Contact interdit";
  private static final Map<String, Boolean> AUTHORITY = Map.of("O", true, "N", false);

  /** Whether the person speaks for the student in a situation that goes before the authority. */
  private static final Map<String, Boolean> SPEAKS =
      Map.of(
          "Garde effective",
          true,
          "Tuteur au majeur",
          true,
          "Consentement de l'élève",
          false,
          BARRED,
          false);

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
   * @param key what tells the guardian from others of the same student
   * @param barred whether contact is forbidden
   */
  record Known(Guardian guardian, String name, String key, boolean barred) {}

  FileReading reading() {
    return reading;
  }

  /** In the file's order. */
  List<Guardian> guardians() {
    return guardians;
  }

  /** Those of a student with whom contact is not forbidden, in the file's order. */
  List<Known> of(StudentNumber student) {
    List<Known> all = byStudent.getOrDefault(student, List.of());
    return all.stream().filter(one -> !isBarred(one, all)).toList();
  }

  /** A person whom one row bars is barred in all rows of the student. */
  private static boolean isBarred(Known one, List<Known> all) {
    return all.stream()
        .filter(Known::barred)
        .anyMatch(barred -> barred.key().equals(one.key()) || sameAddress(barred, one));
  }

  private static boolean sameAddress(Known one, Known other) {
    return one.guardian().address().isPresent()
        && one.guardian().address().equals(other.guardian().address());
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
    Optional<Boolean> speaks =
        row.text(SITUATION).isEmpty()
            ? authority
            : row.oneOf(SITUATION, SPEAKS, Flaw.SITUATION_UNKNOWN);
    Optional<EmailAddress> address =
        row.addressOrNone(ADDRESS, Flaw.GUARDIAN_ADDRESS_MISSING).usable();
    if (row.malformed() || student.isEmpty() || speaks.isEmpty()) {
      return;
    }
    List<Known> earlier = byStudent.computeIfAbsent(student.get(), number -> new ArrayList<>());
    String key = key(row, student.get(), address, earlier);
    if (earlier.stream().anyMatch(one -> hasAddress(one, address) && !one.key().equals(key))) {
      row.note(ADDRESS, Flaw.ADDRESS_SHARED);
    }
    if (address.isPresent() && !accounts.has(address.get())) {
      row.note(ADDRESS, Flaw.WITHOUT_ACCOUNT);
    }
    Guardian guardian = new Guardian(student.get(), address, speaks.get());
    guardians.add(guardian);
    earlier.add(
        new Known(
            guardian,
            row.text("Nom") + ", " + row.text("Prénom"),
            key,
            row.text(SITUATION).equals(BARRED)));
    address.ifPresent(
        one -> byAddress.computeIfAbsent(one, first -> new TreeSet<>()).add(student.get()));
  }

  /**
   * The key of the registry; without one the address, or where that is missing or taken, number and
   * place of the row. It holds for one reading of the files and is used for nothing else than to
   * find addresses that several share.
   */
  private static String key(
      Row row, StudentNumber student, Optional<EmailAddress> address, List<Known> earlier) {
    String written = row.text("Répondant");
    if (!written.isEmpty()) {
      return written;
    }
    boolean taken =
        earlier.stream()
            .anyMatch(
                one ->
                    hasAddress(one, address)
                        || address.filter(same -> same.value().equals(one.key())).isPresent());
    return address.isPresent() && !taken
        ? address.get().value()
        : student.text() + "-" + (earlier.size() + 1);
  }

  private static boolean hasAddress(Known one, Optional<EmailAddress> address) {
    return address.isPresent() && one.guardian().address().equals(address);
  }
}
