package org.planintervention.rules;

import java.util.Optional;
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
  static boolean mayBeListed(Matter<?> matter, Named named) {
    return mayBeListed(matter, named, matter.plan());
  }

  /** The same, of another plan of the student. */
  static boolean mayBeListed(Matter<?> matter, Named named, Plan on) {
    return named.serves()
        || (named.person() instanceof Person.OfAddress guardian
            ? matter.isGuardian(guardian.address(), on)
            : isStudent(matter, named.person(), on));
  }

  /** C-5 */
  static boolean isNotListed(Matter<?> matter, Named named) {
    return !named.isListed();
  }

  /** C-5 */
  static boolean isNotCoordinator(Matter<?> matter, Named named) {
    return !named.isCoordinator();
  }

  /** C-5 */
  static boolean isListed(Matter<?> matter, Named named) {
    return named.isListed();
  }

  /** C-5 */
  static boolean hasNotSigned(Matter<?> matter, Named named) {
    return !named.hasSigned();
  }

  /** C-5 */
  static boolean mayCoordinate(Matter<?> matter, Named named) {
    return named.serves();
  }

  static Optional<EmailAddress> addressOf(Person person) {
    return person instanceof Person.OfAddress byAddress
        ? Optional.of(byAddress.address())
        : Optional.empty();
  }

  private static boolean isStudent(Matter<?> matter, Person person, Plan of) {
    return person.equals(Person.of(of.student())) && matter.facts().student().isPresent();
  }
}
