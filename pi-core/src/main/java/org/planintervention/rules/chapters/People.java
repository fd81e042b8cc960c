package org.planintervention.rules.chapters;

import java.util.Optional;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.rules.table.Evaluation;
import org.planintervention.rules.table.Party;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.identity.Person;

/** Chapter C, people: who is listed, who coordinates. */
public final class People {
  private People() {}

  /** C-5 */
  public static boolean statusAllows(Evaluation<?> evaluation) {
    PlanStatus status = evaluation.plan().status();
    return status == PlanStatus.OPENING
        || status == PlanStatus.READY_TO_SIGN
        || status == PlanStatus.IN_REVISION;
  }

  /**
   * C-5: a current staff row with a role, a guardian of the student with a usable address, or the
   * student.
   */
  public static boolean mayBeListed(Evaluation<?> evaluation, Party party) {
    return mayBeListed(evaluation, party, evaluation.plan());
  }

  /** The same, of another plan of the student. */
  public static boolean mayBeListed(Evaluation<?> evaluation, Party party, Plan on) {
    return party.serves()
        || (party.person() instanceof Person.OfAddress guardian
            ? evaluation.isGuardian(guardian.address(), on)
            : isStudent(evaluation, party.person(), on));
  }

  /** C-5 */
  public static boolean isNotListed(Evaluation<?> evaluation, Party party) {
    return !party.isListed();
  }

  /** C-5 */
  public static boolean isNotCoordinator(Evaluation<?> evaluation, Party party) {
    return !party.isCoordinator();
  }

  /** C-5 */
  public static boolean isListed(Evaluation<?> evaluation, Party party) {
    return party.isListed();
  }

  /** C-5 */
  public static boolean hasNotSigned(Evaluation<?> evaluation, Party party) {
    return !party.hasSigned();
  }

  /** C-5 */
  public static boolean mayCoordinate(Evaluation<?> evaluation, Party party) {
    return party.serves();
  }

  /** Returns the address of a person; empty for a student. */
  public static Optional<EmailAddress> addressOf(Person person) {
    return person instanceof Person.OfAddress byAddress
        ? Optional.of(byAddress.address())
        : Optional.empty();
  }

  private static boolean isStudent(Evaluation<?> evaluation, Person person, Plan of) {
    return person.equals(Person.of(of.student())) && evaluation.facts().student().isPresent();
  }
}
