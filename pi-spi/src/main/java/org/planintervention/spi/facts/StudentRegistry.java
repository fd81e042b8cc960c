package org.planintervention.spi.facts;

import java.util.List;
import java.util.Optional;

/** The district's students and those who answer for them. */
public interface StudentRegistry {
  /** A student by number; empty when the registry knows none. */
  Optional<Student> student(StudentNumber number);

  /**
   * Those who answer for a student, in the registry's order; those whose address is unusable are
   * not among them.
   */
  List<Guardian> guardiansOf(StudentNumber student);

  /** Whether anybody of this address answers for any student. */
  boolean knowsGuardian(EmailAddress address);

  /** What a support request says of a student (H-5); empty when the registry knows none. */
  Optional<StudentNames> namesOf(StudentNumber student);
}
