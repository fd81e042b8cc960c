package org.planintervention.spi.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The district's students and those who answer for them. */
public interface StudentRegistry {
  /** A student by number; empty when the registry knows none. */
  Optional<Student> student(StudentNumber number);

  /**
   * Students by number, for a list; those whom the registry does not know are left out. A registry
   * that can ask for many at once does so here.
   */
  default Map<StudentNumber, Student> students(Collection<StudentNumber> numbers) {
    Map<StudentNumber, Student> known = new HashMap<>();
    Set.copyOf(numbers)
        .forEach(number -> student(number).ifPresent(found -> known.put(number, found)));
    return known;
  }

  /**
   * Those who answer for a student, in the registry's order; those whose address is unusable are
   * not among them.
   */
  List<Guardian> guardiansOf(StudentNumber student);

  /**
   * Those who answer for several students; of whom nobody is known may be left out. A registry that
   * can ask for many at once does so here.
   */
  default Map<StudentNumber, List<Guardian>> guardiansOf(Collection<StudentNumber> students) {
    Map<StudentNumber, List<Guardian>> guardians = new HashMap<>();
    Set.copyOf(students).forEach(student -> guardians.put(student, guardiansOf(student)));
    return guardians;
  }

  /** Whether anybody of this address answers for any student. */
  boolean knowsGuardian(EmailAddress address);

  /** What a support request says of a student (H-5); empty when the registry knows none. */
  Optional<StudentNames> namesOf(StudentNumber student);

  /**
   * The students for whom somebody of this address answers: what a parent's own list of plans is
   * made of. Without it parents have no such list.
   */
  default List<StudentNumber> studentsOf(EmailAddress guardian) {
    return List.of();
  }

  /**
   * The students whose name begins so, by number: what plans are looked for by name with. How names
   * compare, capitals and accents, is the registry's to say. Without it a search by name finds
   * nothing.
   *
   * @param school the school whose plans are looked for; students who never were there may be left
   *     out, or not
   * @param prefix how the name begins
   * @param from the first number that may be among them
   * @param limit most numbers
   */
  default List<StudentNumber> named(
      SchoolCode school, String prefix, StudentNumber from, int limit) {
    return List.of();
  }
}
