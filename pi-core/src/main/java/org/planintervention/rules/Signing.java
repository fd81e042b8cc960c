package org.planintervention.rules;

import java.util.Optional;
import org.planintervention.decision.Action;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.policy.ContentBounds;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;

/** Chapter G: signing, signing for somebody, declining. */
final class Signing {
  /** The capacity of who signs as the direction; kept with the signature. */
  static final String DIRECTION = "DIRECTION";

  private Signing() {}

  /** G-1 */
  static boolean isReady(Matter<?> matter) {
    return matter.plan().status() == PlanStatus.READY_TO_SIGN;
  }

  /** G-2, of the actor in the capacity of their door. */
  static boolean actorMaySign(Matter<?> matter) {
    Plan plan = matter.plan();
    return matter.actorWorksOnPlan()
        || matter.actorIsListedGuardian(plan)
        || matter.actorIsStudentOf(plan);
  }

  /** G-2, of the person who is signed for, by the facts alone. */
  static boolean personMaySign(Matter<?> matter, Named named) {
    return named.worksOnPlan() || (named.isListed() && isFamily(matter, named.person()));
  }

  /** A guardian with authority, or the student, old enough. */
  private static boolean isFamily(Matter<?> matter, Person person) {
    return person instanceof Person.OfAddress guardian
        ? matter.isGuardianWithAuthority(guardian.address(), matter.plan())
        : matter.isStudentOldEnough(person, matter.plan());
  }

  /** G-3 */
  static boolean actorHasNotSigned(Matter<?> matter) {
    return matter.actor().person().filter(matter.plan()::signedBy).isEmpty();
  }

  /** G-3 */
  static boolean personHasNotSigned(Matter<?> matter, Named named) {
    return !named.hasSigned();
  }

  /** G-4, for a guardian's actions on a plan: the door. */
  static boolean guardianCameByOwnDoor(Matter<?> matter) {
    return matter.actor().entry() != Entry.MOZAIK;
  }

  /** G-4, for a guardian: the account. */
  static boolean guardianHasAccount(Matter<?> matter) {
    Optional<EmailAddress> address = matter.actor().address();
    return !matter.actor().entry().ofParents()
        || (address.isPresent() && matter.facts().accounts().contains(address.get()));
  }

  /** G-4, for entering: an address that GPI knows as a guardian's. */
  static boolean guardianIsKnown(Matter<?> matter) {
    Optional<EmailAddress> address = matter.actor().address();
    return !matter.actor().entry().ofParents()
        || (address.isPresent() && matter.facts().guardiansKnown().contains(address.get()));
  }

  /** G-5 */
  static boolean isForSomebodyElse(Matter<?> matter, Named named) {
    return !matter.actor().person().equals(Optional.of(named.person()));
  }

  /** G-5: nobody but the direction signs for the direction. */
  static boolean directionSignsForDirection(Matter<?> matter, Named named) {
    return !named.isDirection() || matter.actorIsDirection();
  }

  /** G-5 */
  static boolean groundIsGiven(Matter<Action.SignFor> matter) {
    return matter.action().ground().isPresent();
  }

  /** G-5: a ground that is given is one that the district accepts. */
  static boolean groundIsAccepted(Matter<Action.SignFor> matter) {
    Optional<ConsentGround> ground = matter.action().ground();
    return ground.isEmpty() || matter.policy().plans().consentGrounds().contains(ground.get());
  }

  /** G-5: a ground that is "other" needs a text. */
  static boolean otherGroundHasText(Matter<Action.SignFor> matter) {
    return !matter.action().ground().equals(Optional.of(ConsentGround.OTHER))
        || saysSomething(matter.action().text());
  }

  /** C-4: what is said of a consent is bounded like any text. */
  static boolean consentTextIsInBounds(Matter<Action.SignFor> matter) {
    return ContentBounds.textFits(matter.action().text(), matter.policy().limits());
  }

  /** G-5 */
  static boolean consentDateIsGiven(Matter<Action.SignFor> matter) {
    return matter.action().date().isPresent();
  }

  /** G-5 */
  static boolean consentDateIsNotInFuture(Matter<Action.SignFor> matter) {
    return matter.action().date().map(date -> !date.isAfter(matter.facts().today())).orElse(true);
  }

  /** G-8 */
  static boolean actorMayDecline(Matter<Action.Decline> matter) {
    return matter.actorIsListedGuardian(matter.plan());
  }

  /** G-8 */
  static boolean declineHasText(Matter<Action.Decline> matter) {
    return saysSomething(matter.action().text()) || !matter.policy().plans().declineNeedsText();
  }

  /** C-4 */
  static boolean declineTextIsInBounds(Matter<Action.Decline> matter) {
    return ContentBounds.textFits(matter.action().text(), matter.policy().limits());
  }

  /** Whether a text that is needed is given: blanks alone, no-break ones among them, are none. */
  private static boolean saysSomething(String text) {
    return !text.codePoints()
        .allMatch(one -> Character.isWhitespace(one) || Character.isSpaceChar(one));
  }

  /** In what capacity a signatory signs; kept with the signature. */
  static String capacityOf(Matter<?> matter, Person signatory) {
    if (signatory instanceof Person.OfStudent) {
      return "STUDENT";
    }
    Named named = matter.onPlan(signatory);
    if (named.isDirection()) {
      return DIRECTION;
    }
    if (named.coordinates()) {
      return "COORDINATOR";
    }
    return named.collaborates() ? "COLLABORATOR" : "GUARDIAN";
  }
}
