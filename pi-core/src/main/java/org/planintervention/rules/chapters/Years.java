package org.planintervention.rules.chapters;

import java.util.Optional;
import org.planintervention.decision.Action;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.rules.table.Evaluation;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNumber;

/** Chapter Y: creating and duplicating for a school year. */
public final class Years {
  private Years() {}

  /** Y-5, for the student who is named; an unknown one is at no school. */
  public static boolean mayCreateAsked(Evaluation<Action.Create> evaluation) {
    Optional<StudentNumber> known = evaluation.facts().student().map(Student::number);
    return known.equals(Optional.of(evaluation.action().student())) && mayCreate(evaluation);
  }

  /** Y-1 */
  public static boolean isThisYear(Evaluation<Action.Create> evaluation) {
    return evaluation.action().year().equals(evaluation.thisYear());
  }

  /** Y-2, for the year that is asked for. */
  public static boolean noLivePlanOfAskedYear(Evaluation<Action.Create> evaluation) {
    return noLivePlan(evaluation, evaluation.action().student(), evaluation.action().year());
  }

  /** Y-2, for this year. */
  public static boolean noLivePlanOfThisYear(Evaluation<Action.Duplicate> evaluation) {
    return noLivePlan(evaluation, evaluation.plan().student(), evaluation.thisYear());
  }

  private static boolean noLivePlan(
      Evaluation<?> evaluation, StudentNumber student, SchoolYear year) {
    for (Plan plan : evaluation.facts().plans()) {
      if (plan.live() && plan.student().equals(student) && plan.year().equals(year)) {
        return false;
      }
    }
    return true;
  }

  /** Y-3 */
  public static boolean sourceIsOfEarlierYear(Evaluation<Action.Duplicate> evaluation) {
    return evaluation.plan().year().isBefore(evaluation.thisYear());
  }

  /** Y-3 */
  public static boolean sourceWasNotInError(Evaluation<Action.Duplicate> evaluation) {
    Plan source = evaluation.plan();
    return source.status() != PlanStatus.CREATED_IN_ERROR;
  }

  /** Y-5: at the school where the student is now or was last. */
  public static boolean mayCreate(Evaluation<?> evaluation) {
    Optional<Student> student = evaluation.facts().student();
    return student.isPresent()
        && evaluation.actorHolds(student.get().school(), evaluation.policy().creators()::contains);
  }
}
