package org.planintervention.rules;

import java.util.Optional;
import org.planintervention.decision.Action;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.identity.Person;

/** Chapter C, people: who is listed, who coordinates. */
final class People {
  private People() {}

  /** C-5 */
  static boolean statusAllows(Matter<?> matter) {
    PlanStatus status = matter.plan().status();
    return status == PlanStatus.OPENING
        || status == PlanStatus.READY_TO_SIGN
        || status == PlanStatus.IN_REVISION;
  }

  /**
   * C-5: a current staff row with a role, a guardian of the student with a usable address, or the
   * student.
   */
  static boolean mayBeListed(Matter<?> matter, Person person, Plan on) {
    if (person instanceof Person.OfAddress byAddress) {
      EmailAddress address = byAddress.address();
      return matter.serves(address, on.school()) || matter.isGuardian(address, on);
    }
    return person.equals(Person.of(on.student())) && matter.facts().student().isPresent();
  }

  /** C-5 */
  static boolean mayBeListed(Matter<Action.ListPerson> matter) {
    return mayBeListed(matter, matter.action().person(), matter.plan());
  }

  /** C-5 */
  static boolean isNotListed(Matter<Action.ListPerson> matter) {
    return !matter.plan().listed().contains(matter.action().person());
  }

  /** C-5 */
  static boolean isNotCoordinator(Matter<Action.ListPerson> matter) {
    return !isCoordinator(matter, matter.action().person());
  }

  /** C-5 */
  static boolean isListed(Matter<Action.UnlistPerson> matter) {
    return matter.plan().listed().contains(matter.action().person());
  }

  /** C-5 */
  static boolean hasNotSigned(Matter<Action.UnlistPerson> matter) {
    return !matter.plan().signedBy(matter.action().person());
  }

  /** C-5 */
  static boolean mayCoordinate(Matter<Action.NameCoordinator> matter) {
    Optional<EmailAddress> address = addressOf(matter.action().person());
    return address.isPresent() && matter.serves(address.get(), matter.plan().school());
  }

  /** C-5 */
  static boolean doesNotCoordinateYet(Matter<Action.NameCoordinator> matter) {
    return !isCoordinator(matter, matter.action().person());
  }

  static Optional<EmailAddress> addressOf(Person person) {
    return person instanceof Person.OfAddress byAddress
        ? Optional.of(byAddress.address())
        : Optional.empty();
  }

  private static boolean isCoordinator(Matter<?> matter, Person person) {
    return person.equals(Person.of(matter.plan().coordinator()));
  }
}
