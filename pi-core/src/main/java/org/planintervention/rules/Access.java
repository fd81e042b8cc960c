package org.planintervention.rules;

import java.util.Optional;
import org.planintervention.decision.Action;
import org.planintervention.plan.Plan;
import org.planintervention.policy.Role;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.identity.Entry;

/** Chapter A: who comes in, and who may read what. */
final class Access {
  private Access() {}

  /** A-1, for who enters as staff or for IT services. */
  static boolean addressIsOfDistrict(Matter<?> matter) {
    Optional<EmailAddress> address = matter.actor().address();
    return address.isPresent() && matter.policy().ofDistrict(address.get());
  }

  /** A-1, judged only of who enters as staff. */
  static boolean staffAddressIsOfDistrict(Matter<?> matter) {
    return matter.actor().entry() != Entry.STAFF || addressIsOfDistrict(matter);
  }

  /** T-2: whom the policy names, with an address of the district, by a door of its services. */
  static boolean isAccessOfficer(Matter<?> matter) {
    Entry entry = matter.actor().entry();
    return (entry == Entry.STAFF || entry == Entry.IT)
        && addressIsOfDistrict(matter)
        && matter.policy().accessOfficers().contains(matter.actor().address().orElseThrow());
  }

  /** */
  static boolean hasCurrentStaffRow(Matter<?> matter) {
    return matter.actorHoldsAnywhere(role -> role != Role.NONE);
  }

  /** A-2, judged only of who enters as staff. */
  static boolean staffHasCurrentRow(Matter<?> matter) {
    return matter.actor().entry() != Entry.STAFF || hasCurrentStaffRow(matter);
  }

  /** A-1 for entering: staff and IT services need a district address. */
  static boolean enteringAddressIsOfDistrict(Matter<?> matter) {
    Entry entry = matter.actor().entry();
    return (entry != Entry.STAFF && entry != Entry.IT) || addressIsOfDistrict(matter);
  }

  /** A-2 for a student: is known. */
  static boolean studentIsKnown(Matter<?> matter) {
    return matter.actor().entry() != Entry.STUDENT
        || matter.actor().student().equals(matter.facts().student().map(Student::number));
  }

  /** */
  static boolean keepsStaffTable(Matter<Action.MaintainStaffTable> matter) {
    return matter.actorHolds(
        matter.action().school(), role -> role == Role.DIRECTION || role == Role.SECRETARY);
  }

  /**
   * the plan is there, and the actor may read it by, whatever door a guardian
   * came in by.
   */
  static boolean mayRead(Matter<?> matter) {
    return matter.reads();
  }

  /** What {@link #mayRead} says of a plan that is there: looked up once a matter. */
  static boolean reads(Matter<?> matter) {
    Plan plan = matter.plan();
    if (matter.studentHasLeft()) {
      return actorIsDirectionOfStudent(matter);
    }
    return readsByPlan(matter)
        || (plan.year().isBefore(matter.thisYear())
            && (actorIsDirectionOfStudent(matter) || readsEarlierByThisYears(matter, plan)));
  }

  /** the student has left, and is not merely moved to another school. */
  static boolean studentHasLeft(Matter<?> matter) {
    return matter.studentHasLeft();
  }

  /** The direction of the plan's school, or of the one where the student is or was last. */
  static boolean answersForPlan(Matter<?> matter) {
    return matter.actorIsDirection() || actorIsDirectionOfStudent(matter);
  }

  /** */
  private static boolean readsByPlan(Matter<?> matter) {
    Plan plan = matter.plan();
    return matter.actorWorksOnPlan() || (plan.wasReady() && readsAsFamily(matter, plan));
  }

  /**
   * who may read this year's plan may consult the student's earlier ones; families those that
   * were ready once.
   */
  private static boolean readsEarlierByThisYears(Matter<?> matter, Plan earlier) {
    for (Plan plan : matter.facts().plans()) {
      if (plan.student().equals(earlier.student())
          && plan.year().equals(matter.thisYear())
          && (matter.actorWorksOn(plan)
              || (earlier.wasReady() && plan.wasReady() && readsAsFamily(matter, plan)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean readsAsFamily(Matter<?> matter, Plan plan) {
    return matter.actorIsListedGuardian(plan) || matter.actorIsStudentOf(plan);
  }

  private static boolean actorIsDirectionOfStudent(Matter<?> matter) {
    Optional<Student> student = matter.facts().student();
    return student.isPresent() && matter.actorIsDirectionOf(student.get().school());
  }
}
