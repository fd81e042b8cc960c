package org.planintervention.rules.chapters;

import java.util.Optional;
import org.planintervention.decision.Action;
import org.planintervention.plan.Plan;
import org.planintervention.policy.Role;
import org.planintervention.rules.table.Evaluation;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.identity.Entry;

/** Chapter A: who comes in, and who may read what. */
public final class Access {
  private Access() {}

  /** A-1, for who enters as staff or for IT services. */
  public static boolean addressIsOfDistrict(Evaluation<?> evaluation) {
    Optional<EmailAddress> address = evaluation.actor().address();
    return address.isPresent() && evaluation.policy().ofDistrict(address.get());
  }

  /** A-1, judged only of who enters as staff. */
  public static boolean staffAddressIsOfDistrict(Evaluation<?> evaluation) {
    return evaluation.actor().entry() != Entry.STAFF || addressIsOfDistrict(evaluation);
  }

  /** T-2: whom the policy names, with an address of the district, by a door of its services. */
  public static boolean isAccessOfficer(Evaluation<?> evaluation) {
    Entry entry = evaluation.actor().entry();
    return (entry == Entry.STAFF || entry == Entry.IT)
        && addressIsOfDistrict(evaluation)
        && evaluation
            .policy()
            .accessOfficers()
            .contains(evaluation.actor().address().orElseThrow());
  }

  /** */
  public static boolean hasCurrentStaffRow(Evaluation<?> evaluation) {
    return evaluation.actorHoldsAnywhere(role -> role != Role.NONE);
  }

  /** A-2, judged only of who enters as staff. */
  public static boolean staffHasCurrentRow(Evaluation<?> evaluation) {
    return evaluation.actor().entry() != Entry.STAFF || hasCurrentStaffRow(evaluation);
  }

  /** A-1 for entering: staff and IT services need a district address. */
  public static boolean enteringAddressIsOfDistrict(Evaluation<?> evaluation) {
    Entry entry = evaluation.actor().entry();
    return (entry != Entry.STAFF && entry != Entry.IT) || addressIsOfDistrict(evaluation);
  }

  /** A-2 for a student: is known. */
  public static boolean studentIsKnown(Evaluation<?> evaluation) {
    return evaluation.actor().entry() != Entry.STUDENT
        || evaluation.actor().student().equals(evaluation.facts().student().map(Student::number));
  }

  /** */
  public static boolean keepsStaffTable(Evaluation<Action.MaintainStaffTable> evaluation) {
    return evaluation.actorHolds(
        evaluation.action().school(), role -> role == Role.DIRECTION || role == Role.SECRETARY);
  }

  /**
   * the plan is there, and the actor may read it by, whatever door a guardian
   * came in by.
   */
  public static boolean mayRead(Evaluation<?> evaluation) {
    if (!evaluation.planIsThere()) {
      return false;
    } else if (evaluation.studentHasLeft()) {
      return actorIsDirectionOfStudent(evaluation);
    }
    Plan plan = evaluation.plan();
    return readsByPlan(evaluation)
        || (plan.year().isBefore(evaluation.thisYear())
            && (actorIsDirectionOfStudent(evaluation)
                || readsEarlierByThisYears(evaluation, plan)));
  }

  /** the student has left, and is not merely moved to another school. */
  public static boolean studentHasLeft(Evaluation<?> evaluation) {
    return evaluation.studentHasLeft();
  }

  /** The direction of the plan's school, or of the one where the student is or was last. */
  public static boolean answersForPlan(Evaluation<?> evaluation) {
    return evaluation.actorIsDirection() || actorIsDirectionOfStudent(evaluation);
  }

  /** */
  private static boolean readsByPlan(Evaluation<?> evaluation) {
    Plan plan = evaluation.plan();
    return evaluation.actorWorksOnPlan() || (plan.wasReady() && readsAsFamily(evaluation, plan));
  }

  /**
   * who may read this year's plan may consult the student's earlier ones; families those that
   * were ready once.
   */
  private static boolean readsEarlierByThisYears(Evaluation<?> evaluation, Plan earlier) {
    for (Plan plan : evaluation.facts().plans()) {
      if (plan.student().equals(earlier.student())
          && plan.year().equals(evaluation.thisYear())
          && (evaluation.actorWorksOn(plan)
              || (earlier.wasReady() && plan.wasReady() && readsAsFamily(evaluation, plan)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean readsAsFamily(Evaluation<?> evaluation, Plan plan) {
    return evaluation.actorIsListedGuardian(plan) || evaluation.actorIsStudentOf(plan);
  }

  private static boolean actorIsDirectionOfStudent(Evaluation<?> evaluation) {
    Optional<Student> student = evaluation.facts().student();
    return student.isPresent() && evaluation.actorIsDirectionOf(student.get().school());
  }
}
