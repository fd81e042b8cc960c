package org.planintervention.samples.schoolyear.reading;

import java.util.List;
import java.util.Optional;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNames;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.facts.StudentRegistry;

/** The students of GPI and those who answer for them, as its exports have them. */
public final class GpiStudentRegistry implements StudentRegistry {
  private final DistrictData data;

  /** The registry over a district's files. */
  public GpiStudentRegistry(DistrictData data) {
    this.data = data;
  }

  @Override
  public Optional<Student> student(StudentNumber number) {
    return data.student(number);
  }

  @Override
  public List<Guardian> guardiansOf(StudentNumber student) {
    return data.guardiansOf(student);
  }

  @Override
  public boolean knowsGuardian(EmailAddress address) {
    return data.knowsGuardian(address);
  }

  @Override
  public Optional<StudentNames> namesOf(StudentNumber student) {
    return data.namesOf(student);
  }

  @Override
  public List<StudentNumber> studentsOf(EmailAddress guardian) {
    return data.studentsOf(guardian);
  }

  @Override
  public List<StudentNumber> named(
      SchoolCode school, String prefix, StudentNumber from, int limit) {
    return data.named(prefix, from, limit);
  }
}
