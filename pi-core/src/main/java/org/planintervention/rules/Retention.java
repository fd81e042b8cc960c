package org.planintervention.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.planintervention.plan.SchoolYear;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.spi.facts.Student;

/** How long plans are kept under a policy (D-2). */
public final class Retention {
  private final DistrictPolicy policy;

  /** How long plans are kept under a policy. */
  public Retention(DistrictPolicy policy) {
    this.policy = policy;
  }

  /**
   * Whether a plan of a school year can be due at all: who is sure that it is not need not ask for
   * its student.
   */
  public boolean canBeDue(SchoolYear year, LocalDate today) {
    return !today.isBefore(keptUntil(endOf(year)));
  }

  /**
   * Since when a plan is to be destroyed.
   *
   * @param student whose plan it is; empty: the registry knows the student no more
   * @return empty when it is kept: its years are not over, or the student is here
   */
  public Optional<LocalDate> dueSince(SchoolYear year, Optional<Student> student, LocalDate today) {
    if (student.isPresent() && !student.get().hasLeftBy(today)) {
      return Optional.empty();
    }
    LocalDate end = endOf(year);
    LocalDate last = student.flatMap(Student::left).filter(left -> left.isAfter(end)).orElse(end);
    return Optional.of(keptUntil(last)).filter(day -> !today.isBefore(day));
  }

  /** The first day after a school year. */
  private LocalDate endOf(SchoolYear year) {
    return policy.firstDay().atYear(year.start() + 1);
  }

  private LocalDate keptUntil(LocalDate from) {
    return from.plusYears(policy.retentionYears());
  }
}
