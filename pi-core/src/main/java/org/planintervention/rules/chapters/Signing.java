package org.planintervention.rules.chapters;

import java.util.Optional;
import org.planintervention.decision.Action;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.policy.ContentBounds;
import org.planintervention.rules.table.Evaluation;
import org.planintervention.rules.table.Party;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;

/** Chapter G: signing, signing for somebody, declining. */
public final class Signing {
  /** The capacity of who signs as the direction; kept with the signature. */
  public static final String DIRECTION = "DIRECTION";

  private Signing() {}

  /** G-1 */
  public static boolean isReady(Evaluation<?> evaluation) {
    return evaluation.plan().status() == PlanStatus.READY_TO_SIGN;
  }

  /** G-2, of the actor in the capacity of their door. */
  public static boolean actorMaySign(Evaluation<?> evaluation) {
    Plan plan = evaluation.plan();
    return evaluation.actorWorksOnPlan()
        || evaluation.actorIsListedGuardian(plan)
        || evaluation.actorIsStudentOf(plan);
  }

  /** G-2, of the person who is signed for, by the facts alone. */
  public static boolean personMaySign(Evaluation<?> evaluation, Party party) {
    return party.worksOnPlan() || (party.isListed() && isFamily(evaluation, party.person()));
  }

  /** A guardian with authority, or the student, old enough. */
  private static boolean isFamily(Evaluation<?> evaluation, Person person) {
    return person instanceof Person.OfAddress guardian
        ? evaluation.isGuardianWithAuthority(guardian.address(), evaluation.plan())
        : evaluation.isStudentOldEnough(person, evaluation.plan());
  }

  /** G-3 */
  public static boolean actorHasNotSigned(Evaluation<?> evaluation) {
    return evaluation.actor().person().filter(evaluation.plan()::signedBy).isEmpty();
  }

  /** G-3 */
  public static boolean personHasNotSigned(Evaluation<?> evaluation, Party party) {
    return !party.hasSigned();
  }

  /** G-4, for a guardian's actions on a plan: the door. */
  public static boolean guardianCameByOwnDoor(Evaluation<?> evaluation) {
    return evaluation.actor().entry() != Entry.MOZAIK;
  }

  /** G-4, for a guardian: the account. */
  public static boolean guardianHasAccount(Evaluation<?> evaluation) {
    Optional<EmailAddress> address = evaluation.actor().address();
    return !evaluation.actor().entry().ofParents()
        || (address.isPresent() && evaluation.facts().accounts().contains(address.get()));
  }

  /** G-4, for entering: an address that GPI knows as a guardian's. */
  public static boolean guardianIsKnown(Evaluation<?> evaluation) {
    Optional<EmailAddress> address = evaluation.actor().address();
    return !evaluation.actor().entry().ofParents()
        || (address.isPresent() && evaluation.facts().guardiansKnown().contains(address.get()));
  }

  /** G-5 */
  public static boolean isForSomebodyElse(Evaluation<?> evaluation, Party party) {
    return !evaluation.actor().person().equals(Optional.of(party.person()));
  }

  /** G-5: nobody but the direction signs for the direction. */
  public static boolean directionSignsForDirection(Evaluation<?> evaluation, Party party) {
    return !party.isDirection() || evaluation.actorIsDirection();
  }

  /** G-5 */
  public static boolean groundIsGiven(Evaluation<Action.SignFor> evaluation) {
    return evaluation.action().ground().isPresent();
  }

  /** G-5: a ground that is given is one that the district accepts. */
  public static boolean groundIsAccepted(Evaluation<Action.SignFor> evaluation) {
    Optional<ConsentGround> ground = evaluation.action().ground();
    return ground.isEmpty() || evaluation.policy().plans().consentGrounds().contains(ground.get());
  }

  /** G-5: a ground that is "other" needs a text. */
  public static boolean otherGroundHasText(Evaluation<Action.SignFor> evaluation) {
    return !evaluation.action().ground().equals(Optional.of(ConsentGround.OTHER))
        || saysSomething(evaluation.action().text());
  }

  /** C-4: what is said of a consent is bounded like any text. */
  public static boolean consentTextIsInBounds(Evaluation<Action.SignFor> evaluation) {
    return ContentBounds.textFits(evaluation.action().text(), evaluation.policy().limits());
  }

  /** G-5 */
  public static boolean consentDateIsGiven(Evaluation<Action.SignFor> evaluation) {
    return evaluation.action().date().isPresent();
  }

  /** G-5 */
  public static boolean consentDateIsNotInFuture(Evaluation<Action.SignFor> evaluation) {
    return evaluation
        .action()
        .date()
        .map(date -> !date.isAfter(evaluation.facts().today()))
        .orElse(true);
  }

  /** G-8 */
  public static boolean actorMayDecline(Evaluation<Action.Decline> evaluation) {
    return evaluation.actorIsListedGuardian(evaluation.plan());
  }

  /** G-8 */
  public static boolean declineHasText(Evaluation<Action.Decline> evaluation) {
    return saysSomething(evaluation.action().text())
        || !evaluation.policy().plans().declineNeedsText();
  }

  /** C-4 */
  public static boolean declineTextIsInBounds(Evaluation<Action.Decline> evaluation) {
    return ContentBounds.textFits(evaluation.action().text(), evaluation.policy().limits());
  }

  /** Whether a text that is needed is given: blanks alone, no-break ones among them, are none. */
  private static boolean saysSomething(String text) {
    return !text.codePoints()
        .allMatch(one -> Character.isWhitespace(one) || Character.isSpaceChar(one));
  }

  /** In what capacity a signatory signs; kept with the signature. */
  public static String capacityOf(Evaluation<?> evaluation, Person signatory) {
    if (signatory instanceof Person.OfStudent) {
      return "STUDENT";
    }
    Party party = evaluation.onPlan(signatory);
    if (party.isDirection()) {
      return DIRECTION;
    }
    if (party.coordinates()) {
      return "COORDINATOR";
    }
    return party.collaborates() ? "COLLABORATOR" : "GUARDIAN";
  }
}
