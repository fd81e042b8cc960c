package org.planintervention.secrecy;

import static org.planintervention.policy.Role.DIRECTION;
import static org.planintervention.policy.Role.PROFESSIONAL;
import static org.planintervention.policy.Role.SECRETARY;
import static org.planintervention.policy.Role.SUPPORT;
import static org.planintervention.policy.Role.TEACHER;
import static org.planintervention.secrecy.World.MAPLES;
import static org.planintervention.secrecy.World.PARK;

import java.util.Set;
import org.planintervention.decision.Action;
import org.planintervention.spi.facts.SchoolCode;

/**
 * Who may know what: a small reading of, D-1, D-2, T-2, H-3 and H-4, written from
 * the domain alone. It calls no rule of the library.
 */
final class Knowledge {
  private static final Set<Viewer> STAFF_OF_PLAN =
      Set.of(Viewer.COORDINATOR, Viewer.COLLABORATOR, Viewer.COLLABORATOR_WHO_MOVED);
  private static final Set<Viewer> STAFF_OF_EARLIER_PLAN =
      Set.of(Viewer.TEACHER_OF_LAST_YEAR, Viewer.TECHNICIAN_OF_LAST_YEAR);
  private static final Set<Viewer> INFORMED_AND_LISTED =
      Set.of(Viewer.MOTHER, Viewer.MOTHER_THROUGH_MOZAIK);
  private static final Set<Viewer> FATHER = Set.of(Viewer.FATHER, Viewer.FATHER_THROUGH_MOZAIK);
  private static final Set<Viewer> GUARDIANS =
      Set.of(
          Viewer.MOTHER,
          Viewer.MOTHER_THROUGH_MOZAIK,
          Viewer.WITHOUT_STANDING,
          Viewer.GUARDIAN_WITHOUT_ACCOUNT);

  /**
   * A list asks the registry whether the students of the plans that somebody is on are still here:
   * who worked on a plan knows that there was one, and is shown nothing of it.
   */
  private static final Set<String> LISTS =
      Set.of("homePage", "plansToDuplicate", "myPlans", "plansToSign");

  private static final Set<String> ABOUT_PARENTS = Set.of("whyCannotSign", "supportRequest");

  private Knowledge() {}

  /** How much of a secret a viewer may notice by a question. */
  enum Extent {
    /** Nothing: equal answers, equal questions to store and directories, equal rows. */
    NOTHING,
    /** Knows the plan, so that the directories are asked; the answer tells nothing all the same. */
    NO_ANSWER,
    /** That the student has a plan of the year, and nothing of it (Y-5). */
    THAT_THERE_IS_ONE,
    /** Everything. */
    EVERYTHING
  }

  static Extent of(Viewer viewer, Secret secret, Question question) {
    return switch (secret) {
      case PLAN_IN_OPENING ->
          ofPlan(viewer, secret, question, readsThisYears(viewer, false, MAPLES));
      case PLAN_READY,
          PLAN_SIGNED,
          PLAN_IN_REVISION,
          PLAN_CLOSED,
          PLAN_WITH_SEALED_CONTENT,
          PLAN_BESIDE_AN_EARLIER_ONE ->
          ofPlan(viewer, secret, question, readsThisYears(viewer, true, MAPLES));
      case PLAN_MARKED -> ofPlan(viewer, secret, question, readsThisYears(viewer, false, MAPLES));
      case PLAN_PURGED ->
          Set.of("purged", "certificateOfDestruction").contains(question.name())
                  && (viewer.holds(MAPLES, DIRECTION) || viewer == Viewer.IT_SERVICES)
              ? Extent.EVERYTHING
              : ofPlan(viewer, secret, question, false);
      case EARLIER_PLAN -> ofPlan(viewer, secret, question, readsEarlier(viewer));
      case EARLIER_PLAN_BESIDE_ONE_OF_THIS_YEAR ->
          ofPlan(
              viewer,
              secret,
              question,
              readsEarlier(viewer) || readsThisYears(viewer, true, MAPLES));
      case PLAN_OF_A_STUDENT_WHO_LEFT ->
          STAFF_OF_PLAN.contains(viewer) && serves(viewer) && LISTS.contains(question.name())
              ? Extent.NO_ANSWER
              : ofPlan(viewer, secret, question, viewer.holds(MAPLES, DIRECTION));
      case PLAN_OF_A_STUDENT_WHO_MOVED ->
          ofPlan(viewer, secret, question, readsThisYears(viewer, true, PARK));
      case PLANS_OF_OTHERS ->
          readsThisYears(viewer, false, MAPLES) || servesElsewhere(viewer, question)
              ? Extent.EVERYTHING
              : Extent.NOTHING;
      case WORDS_OF_A_REVISION ->
          readsThisYears(viewer, false, MAPLES) || servesElsewhere(viewer, question)
              ? Extent.EVERYTHING
              : ofReader(viewer, question);
      case FATHER_HAS_AN_ACCOUNT, FATHER_HAS_AUTHORITY, FATHER_IS_IN_THE_REGISTRY ->
          ofFather(viewer, question);
      case FATHER_IS_LISTED ->
          FATHER.contains(viewer)
                  || readsThisYears(viewer, true, MAPLES)
                  || servesElsewhere(viewer, question)
              ? Extent.EVERYTHING
              : Extent.NOTHING;
      case ANYBODY_HAS_AN_ACCOUNT -> ofFather(viewer, question);
      case STUDENT_IS_KNOWN ->
          viewer.holds(MAPLES, DIRECTION, PROFESSIONAL, TEACHER, SECRETARY)
                  || GUARDIANS.contains(viewer)
                  || viewer == Viewer.STUDENT
                  || viewer == Viewer.ACCESS_OFFICER
              ? Extent.EVERYTHING
              : Extent.NOTHING;
      case COLLEAGUE_IS_IN_THE_STAFF_TABLE, SLIP_IS_IN_THE_STAFF_TABLE ->
          viewer.holds(MAPLES, DIRECTION, SECRETARY)
                  || readsThisYears(viewer, false, MAPLES)
                  || (creates(viewer, secret) && question.isAbout(Action.Create.class))
              ? Extent.EVERYTHING
              : ofReader(viewer, question);
      case KEY_OF_A_SIGNATURE, KEY_OF_A_PURGE, KEY_OF_AN_ENTRY, KEY_OF_A_REFUSAL ->
          secret.user().orElseThrow().actor().person().equals(viewer.actor().person())
              ? Extent.EVERYTHING
              : Extent.NOTHING;
    };
  }

  /** A-11, with what other rules tell of a plan to people who may not read it. */
  private static Extent ofPlan(Viewer viewer, Secret secret, Question question, boolean reads) {
    if (reads || servesElsewhere(viewer, question)) {
      return Extent.EVERYTHING;
    }
    if (question.name().equals("performAll") && creates(viewer, secret)) {
      return Extent.EVERYTHING; // asks for all of it, and names the plan
    }
    return creates(viewer, secret) && isOfCreation(viewer, secret, question)
        ? Extent.THAT_THERE_IS_ONE
        : Extent.NOTHING;
  }

  //

  private static boolean readsThisYears(Viewer viewer, boolean wasReady, SchoolCode present) {
    return viewer.holds(MAPLES, DIRECTION)
        || viewer.holds(present, DIRECTION)
        || (STAFF_OF_PLAN.contains(viewer) && serves(viewer))
        || (wasReady && INFORMED_AND_LISTED.contains(viewer));
  }

  private static boolean readsEarlier(Viewer viewer) {
    return viewer.holds(MAPLES, DIRECTION)
        || (STAFF_OF_EARLIER_PLAN.contains(viewer) && serves(viewer));
  }

  private static boolean serves(Viewer viewer) {
    return viewer.holds(MAPLES, DIRECTION, PROFESSIONAL, TEACHER, SUPPORT);
  }

  // Y-5: who creates learns whether there is a live plan of the year, and no more.

  private static boolean creates(Viewer viewer, Secret secret) {
    SchoolCode present = secret == Secret.PLAN_OF_A_STUDENT_WHO_MOVED ? PARK : MAPLES;
    return viewer.holds(present, DIRECTION, PROFESSIONAL, TEACHER);
  }

  private static boolean isOfCreation(Viewer viewer, Secret secret, Question question) {
    if (question.isAbout(Action.Create.class)) {
      return true;
    }
    boolean readsSource = secret == Secret.PLAN_BESIDE_AN_EARLIER_ONE && readsEarlier(viewer);
    return readsSource
        && (question.isAbout(Action.Duplicate.class)
            || Set.of("plansToDuplicate", "menu").contains(question.name()));
  }

  // D-1, D-4, T-2

  /** IT services learn which plans there are to purge, access officers what reports say. */
  private static boolean servesElsewhere(Viewer viewer, Question question) {
    return (viewer == Viewer.ACCESS_OFFICER && isReport(question))
        || (viewer == Viewer.IT_SERVICES && (isOfPurge(question) || isDueList(question)));
  }

  private static boolean isOfPurge(Question question) {
    return question.name().startsWith("perform")
            && (question.isAbout(Action.Purge.class) || question.action().isEmpty())
        || Set.of("menu", "markedForPurge").contains(question.name());
  }

  private static boolean isDueList(Question question) {
    return isReport(question) && question.label().startsWith("Due");
  }

  private static boolean isReport(Question question) {
    return question.name().equals("report");
  }

  // H-4

  private static Extent ofFather(Viewer viewer, Question question) {
    boolean aboutParents = ABOUT_PARENTS.contains(question.name());
    if (FATHER.contains(viewer)
        || readsThisYears(viewer, false, MAPLES)
        || (aboutParents && viewer.holds(MAPLES, SECRETARY))
        || (viewer == Viewer.ACCESS_OFFICER && isReport(question))) {
      return Extent.EVERYTHING;
    }
    return aboutParents ? Extent.NOTHING : ofReader(viewer, question);
  }

  /**
   * A reader's refusal names every condition that fails, of the person whom the action names too.
   */
  private static Extent ofReader(Viewer viewer, Question question) {
    if (!INFORMED_AND_LISTED.contains(viewer)) {
      return Extent.NOTHING;
    }
    return question.action().flatMap(Action::names).isPresent()
            || question.name().equals("performAll")
        ? Extent.EVERYTHING
        : Extent.NO_ANSWER;
  }
}
