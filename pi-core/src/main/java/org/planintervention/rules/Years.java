package org.planintervention.rules;

import java.util.Optional;
import org.planintervention.decision.Action;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNumber;

/** Chapter Y: creating and duplicating for a school year. */
final class Years {
  private Years() {}

  /** Y-5, for the student who is named; an unknown one is at no school. */
  static boolean mayCreateAsked(Matter<Action.Create> matter) {
    Optional<StudentNumber> known = matter.facts().student().map(Student::number);
    return known.equals(Optional.of(matter.action().student())) && mayCreate(matter);
  }

  /** Y-1 */
  static boolean isThisYear(Matter<Action.Create> matter) {
    return matter.action().year().equals(matter.thisYear());
  }

  /** Y-2, for the year that is asked for. */
  static boolean noLivePlanOfAskedYear(Matter<Action.Create> matter) {
    return noLivePlan(matter, matter.action().student(), matter.action().year());
  }

  /** Y-2, for this year. */
  static boolean noLivePlanOfThisYear(Matter<Action.Duplicate> matter) {
    return noLivePlan(matter, matter.plan().student(), matter.thisYear());
  }

  private static boolean noLivePlan(Matter<?> matter, StudentNumber student, SchoolYear year) {
    for (Plan plan : matter.facts().plans()) {
      if (plan.live() && plan.student().equals(student) && plan.year().equals(year)) {
        return false;
      }
    }
    return true;
  }

  /** Y-3 */
  static boolean sourceIsOfEarlierYear(Matter<Action.Duplicate> matter) {
    return matter.plan().year().isBefore(matter.thisYear());
  }

  /** Y-3 */
  static boolean sourceWasNotInError(Matter<Action.Duplicate> matter) {
    Plan source = matter.plan();
    return source.status() != PlanStatus.CREATED_IN_ERROR;
  }

  /** Y-5: at the school where the student is now or was last. */
  static boolean mayCreate(Matter<?> matter) {
    Optional<Student> student = matter.facts().student();
    return student.isPresent()
        && matter.actorHolds(student.get().school(), matter.policy().creators()::contains);
  }
}
