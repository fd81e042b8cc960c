package org.planintervention.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.ParentAccounts;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffDirectory;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.StaffRowSlip;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNames;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.facts.StudentRegistry;

/**
 * A district's staff tables, students and parents' accounts in memory: for tests, and for a host's
 * first day. Its tables can be changed while it is used; one lock guards all of it.
 */
public final class MemoryDistrict implements StaffDirectory, StudentRegistry, ParentAccounts {
  private final List<StaffRow> table = new ArrayList<>();
  private final Map<String, List<StaffRowSlip>> slips = new HashMap<>();
  private final Map<StudentNumber, Student> students = new HashMap<>();
  private final Map<StudentNumber, StudentNames> names = new HashMap<>();
  private final List<Guardian> guardians = new ArrayList<>();
  private final Set<EmailAddress> accounts = new HashSet<>();

  /** A district that knows nobody. */
  public MemoryDistrict() {
    // every collection starts empty
  }

  /** Adds a row at the end of its school's staff table. */
  public synchronized MemoryDistrict with(StaffRow row) {
    table.add(row);
    return this;
  }

  /** Takes a row off its school's staff table. */
  public synchronized MemoryDistrict without(StaffRow row) {
    table.remove(row);
    return this;
  }

  /** Adds a row that cannot be used, with the address as it was typed there. */
  public synchronized MemoryDistrict with(StaffRowSlip slip, String typed) {
    slips.computeIfAbsent(typed, key -> new ArrayList<>()).add(slip);
    return this;
  }

  /** Adds a student, or puts other facts in the place of those that were known. */
  public synchronized MemoryDistrict with(Student student) {
    students.put(student.number(), student);
    return this;
  }

  /** Adds what a support request says of a student. */
  public synchronized MemoryDistrict with(StudentNumber student, StudentNames said) {
    names.put(student, said);
    return this;
  }

  /** Adds somebody who answers for a student. */
  public synchronized MemoryDistrict with(Guardian guardian) {
    guardians.add(guardian);
    return this;
  }

  /** Takes away somebody who answered for a student. */
  public synchronized MemoryDistrict without(Guardian guardian) {
    guardians.remove(guardian);
    return this;
  }

  /** Adds a parents' account. */
  public synchronized MemoryDistrict withAccount(EmailAddress address) {
    accounts.add(address);
    return this;
  }

  @Override
  public synchronized List<StaffRow> rowsOf(EmailAddress address) {
    return table.stream().filter(row -> row.address().equals(address)).toList();
  }

  @Override
  public synchronized List<StaffRow> rowsOfSchool(SchoolCode school) {
    return table.stream().filter(row -> row.school().equals(school)).toList();
  }

  @Override
  public synchronized List<StaffRowSlip> slipsNear(String typed) {
    return List.copyOf(slips.getOrDefault(typed, List.of()));
  }

  @Override
  public synchronized Optional<Student> student(StudentNumber number) {
    return Optional.ofNullable(students.get(number));
  }

  @Override
  public synchronized List<Guardian> guardiansOf(StudentNumber student) {
    return guardians.stream().filter(guardian -> guardian.student().equals(student)).toList();
  }

  @Override
  public synchronized boolean knowsGuardian(EmailAddress address) {
    return guardians.stream().anyMatch(one -> one.address().equals(Optional.of(address)));
  }

  @Override
  public synchronized Optional<StudentNames> namesOf(StudentNumber student) {
    return Optional.ofNullable(names.get(student));
  }

  @Override
  public synchronized List<StudentNumber> studentsOf(EmailAddress guardian) {
    return guardians.stream()
        .filter(one -> one.address().equals(Optional.of(guardian)))
        .map(Guardian::student)
        .distinct()
        .sorted()
        .toList();
  }

  /** By the names of support requests, capitals or not. */
  @Override
  public synchronized List<StudentNumber> named(
      SchoolCode school, String prefix, StudentNumber from, int limit) {
    return names.entrySet().stream()
        .filter(one -> one.getKey().compareTo(from) >= 0)
        .filter(
            one -> one.getValue().studentName().regionMatches(true, 0, prefix, 0, prefix.length()))
        .map(Map.Entry::getKey)
        .sorted()
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean hasAccount(EmailAddress address) {
    return accounts.contains(address);
  }
}
