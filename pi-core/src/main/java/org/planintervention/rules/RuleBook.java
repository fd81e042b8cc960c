package org.planintervention.rules;

import static org.planintervention.decision.ReasonCode.*;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.planintervention.decision.Action;
import org.planintervention.decision.Action.AnswerOpening;
import org.planintervention.decision.Action.ChangeStatus;
import org.planintervention.decision.Action.Consult;
import org.planintervention.decision.Action.Create;
import org.planintervention.decision.Action.Decline;
import org.planintervention.decision.Action.Duplicate;
import org.planintervention.decision.Action.Enter;
import org.planintervention.decision.Action.ListPerson;
import org.planintervention.decision.Action.MaintainStaffTable;
import org.planintervention.decision.Action.NameCoordinator;
import org.planintervention.decision.Action.OnPlan;
import org.planintervention.decision.Action.Purge;
import org.planintervention.decision.Action.Recover;
import org.planintervention.decision.Action.RefreshRights;
import org.planintervention.decision.Action.Sign;
import org.planintervention.decision.Action.SignFor;
import org.planintervention.decision.Action.UnlistPerson;
import org.planintervention.decision.Action.Write;
import org.planintervention.decision.Decision;
import org.planintervention.decision.MenuItem;
import org.planintervention.decision.Path;
import org.planintervention.decision.ReasonCode;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.report.ReportKind;
import org.planintervention.rules.chapters.Access;
import org.planintervention.rules.chapters.Deletion;
import org.planintervention.rules.chapters.Opening;
import org.planintervention.rules.chapters.People;
import org.planintervention.rules.chapters.Signing;
import org.planintervention.rules.chapters.Statuses;
import org.planintervention.rules.chapters.Writing;
import org.planintervention.rules.chapters.Years;
import org.planintervention.rules.menu.Menu;
import org.planintervention.rules.path.PathSearch;
import org.planintervention.rules.table.Evaluation;
import org.planintervention.rules.table.Row;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.PlanId;

/**
 * The table of actions: which conditions each has, and the reason for which it is refused
 * otherwise. The only place that judges.
 *
 * <p>An action has stages. All conditions of a stage are judged, each by itself; the first stage
 * with a failure ends it, so that what a person may not know is not told to them by the reasons of
 * a later one.
 */
public final class RuleBook {
  private static final Map<Class<? extends Action>, Row<?>> ROWS = rows();

  private final StaffRoles roles;

  /** Creates the rule book of a policy. */
  public RuleBook(DistrictPolicy policy) {
    this.roles = new StaffRoles(policy);
  }

  static Map<Class<? extends Action>, Row<?>> rows() {
    return ImmutableMap.<Class<? extends Action>, Row<?>>builder()
        .put(
            Enter.class,
            Row.of(Enter.class)
                .needs(ADDRESS_NOT_OF_DISTRICT, Access::enteringAddressIsOfDistrict)
                .needs(NO_CURRENT_STAFF_ROW, Access::staffHasCurrentRow)
                .needs(STUDENT_UNKNOWN, Access::studentIsKnown)
                .needs(NOT_BY_PARENTS_DOOR, Signing::guardianCameByOwnDoor)
                .needs(NO_PARENT_ACCOUNT, Signing::guardianHasAccount)
                .needs(NOT_KNOWN_AS_GUARDIAN, Signing::guardianIsKnown))
        .put(
            MaintainStaffTable.class,
            Row.of(MaintainStaffTable.class)
                .needs(ADDRESS_NOT_OF_DISTRICT, Access::addressIsOfDistrict)
                .needs(NO_CURRENT_STAFF_ROW, Access::hasCurrentStaffRow)
                .needs(NOT_DIRECTION_OR_SECRETARY, Access::keepsStaffTable))
        .put(
            Create.class,
            Row.of(Create.class)
                .needs(ADDRESS_NOT_OF_DISTRICT, Access::staffAddressIsOfDistrict)
                .needs(NO_CURRENT_STAFF_ROW, Access::staffHasCurrentRow)
                .needs(NOT_WHO_CREATES, Years::mayCreateAsked)
                .then()
                .needs(NOT_THIS_SCHOOL_YEAR, Years::isThisYear)
                .needs(STUDENT_HAS_LEFT, Statuses::studentIsHere)
                .needs(LIVE_PLAN_EXISTS, Years::noLivePlanOfAskedYear))
        .put(
            Duplicate.class,
            onReadablePlan(Duplicate.class)
                .needs(ADDRESS_NOT_OF_DISTRICT, Access::staffAddressIsOfDistrict)
                .needs(NO_CURRENT_STAFF_ROW, Access::staffHasCurrentRow)
                .needs(NOT_WHO_CREATES, Years::mayCreate)
                .then()
                .needs(SOURCE_NOT_OF_EARLIER_YEAR, Years::sourceIsOfEarlierYear)
                .needs(SOURCE_CREATED_IN_ERROR, Years::sourceWasNotInError)
                .needs(STUDENT_HAS_LEFT, Statuses::studentIsHere)
                .needs(LIVE_PLAN_EXISTS, Years::noLivePlanOfThisYear))
        .put(
            Consult.class,
            onReadablePlan(Consult.class).needs(STUDENT_LEFT_SO_RECOVER, Statuses::studentIsHere))
        .put(
            Recover.class,
            onReadablePlan(Recover.class).needs(STUDENT_HAS_NOT_LEFT, Access::studentHasLeft))
        .put(
            AnswerOpening.class,
            change(AnswerOpening.class)
                .needs(NOT_WHO_ANSWERS_OPENING, Opening::mayAnswer)
                .needs(OPENING_NOT_ANSWERED_IN_THIS_STATUS, Opening::statusAllows)
                .needs(OPENING_ANSWER_EMPTY, Opening::answerSaysSomething))
        .put(
            Write.class,
            change(Write.class)
                .needs(NO_SITUATION_CHOSEN, Opening::situationChosen)
                .needs(NOT_WRITTEN_IN_THIS_STATUS, Writing::statusAllows)
                .needs(NOT_WHO_WRITES, Writing::mayWrite)
                .needs(VERSION_OUTDATED, Writing::baseIsPresentVersion)
                .needs(CONTENT_OUT_OF_BOUNDS, Writing::isInBounds))
        .put(
            ListPerson.class,
            changeOfPeople(ListPerson.class)
                .needsOfPerson(PERSON_NOT_KNOWN_TO_FACTS, People::mayBeListed)
                .needsOfPerson(PERSON_LISTED_ALREADY, People::isNotListed)
                .needsOfPerson(PERSON_COORDINATES_ALREADY, People::isNotCoordinator))
        .put(
            UnlistPerson.class,
            changeOfPeople(UnlistPerson.class)
                .needsOfPerson(PERSON_NOT_LISTED, People::isListed)
                .needsOfPerson(PERSON_SIGNED_THIS_VERSION, People::hasNotSigned))
        .put(
            NameCoordinator.class,
            changeOfPeople(NameCoordinator.class)
                .needsOfPerson(PERSON_MAY_NOT_COORDINATE, People::mayCoordinate)
                .needsOfPerson(PERSON_COORDINATES_ALREADY, People::isNotCoordinator))
        .put(
            ChangeStatus.class,
            change(ChangeStatus.class)
                .needs(NO_SITUATION_CHOSEN, Opening::answered)
                .needs(ANSWER_IS_DOES_NOT_MEET, Opening::meets)
                .needsAll(
                    Statuses.CHANGES.stream()
                        .flatMap(change -> change.conditionsWhereAsked().stream())
                        .toList())
                .needs(STATUS_IS_THAT_ALREADY, Statuses::isAnotherStatus)
                .needs(NO_SUCH_STATUS_CHANGE, Statuses::changeExists))
        .put(
            Sign.class,
            change(Sign.class)
                .needs(NO_SITUATION_CHOSEN, Opening::situationChosen)
                .needs(NOT_READY_TO_SIGN, Signing::isReady)
                .needs(NOT_A_SIGNATORY, Signing::actorMaySign)
                .needs(SIGNED_ALREADY, Signing::actorHasNotSigned))
        .put(
            SignFor.class,
            change(SignFor.class)
                .needs(NO_SITUATION_CHOSEN, Opening::situationChosen)
                .needs(NOT_READY_TO_SIGN, Signing::isReady)
                .needsOfPerson(PERSON_NOT_A_SIGNATORY, Signing::personMaySign)
                .needsOfPerson(PERSON_SIGNED_ALREADY, Signing::personHasNotSigned)
                .needs(NOT_WHO_SIGNS_FOR, Statuses::coordinatorOrDirection)
                .needsOfPerson(FOR_ONESELF, Signing::isForSomebodyElse)
                .needsOfPerson(ONLY_DIRECTION_FOR_DIRECTION, Signing::directionSignsForDirection)
                .needs(CONSENT_GROUND_MISSING, Signing::groundIsGiven)
                .needs(CONSENT_GROUND_NOT_ACCEPTED, Signing::groundIsAccepted)
                .needs(CONSENT_TEXT_MISSING, Signing::otherGroundHasText)
                .needs(TEXT_OUT_OF_BOUNDS, Signing::consentTextIsInBounds)
                .needs(CONSENT_DATE_MISSING, Signing::consentDateIsGiven)
                .needs(CONSENT_DATE_IN_FUTURE, Signing::consentDateIsNotInFuture))
        .put(
            Decline.class,
            change(Decline.class)
                .needs(NOT_READY_TO_SIGN, Signing::isReady)
                .needs(NOT_A_LISTED_GUARDIAN, Signing::actorMayDecline)
                .needs(DECLINE_TEXT_MISSING, Signing::declineHasText)
                .needs(TEXT_OUT_OF_BOUNDS, Signing::declineTextIsInBounds))
        .put(
            Purge.class,
            Row.of(Purge.class)
                .needs(NOT_IT_SERVICES, Deletion::isItServices)
                .then()
                .needs(NOT_FOUND, Evaluation::planIsThere)
                .then()
                .needs(NOT_MARKED_FOR_PURGE, Deletion::isMarked))
        .put(RefreshRights.class, Row.of(RefreshRights.class))
        .buildOrThrow();
  }

  /**
   * Returns the table: for each action, in its order, stage by stage, the reasons for which it is
   * refused.
   */
  public static Map<String, List<List<ReasonCode>>> table() {
    ImmutableMap.Builder<String, List<List<ReasonCode>>> table = ImmutableMap.builder();
    ROWS.forEach((action, row) -> table.put(action.getSimpleName(), row.reasons()));
    return table.buildOrThrow();
  }

  /** Returns the table of status changes, row by row (S-1 to S-7). */
  public static List<StatusChange> statusChanges() {
    return ImmutableList.copyOf(Lists.transform(Statuses.CHANGES, Statuses.Change::told));
  }

  /** Returns the policy. */
  public DistrictPolicy policy() {
    return roles.policy();
  }

  /**
   * Judges an action.
   *
   * @param facts the facts, gathered for this actor and this action
   * @param actor the requester
   * @param action the requested action
   * @return granted, or refused with every reason that holds
   */
  public <A extends Action> Decision judge(Facts facts, Actor actor, A action) {
    return rowOf(action).judge(evaluation(facts, actor, action));
  }

  /** Returns whether {@link #judge} grants an action; stops at the first condition that fails. */
  public <A extends Action> boolean grants(Facts facts, Actor actor, A action) {
    return rowOf(action).grants(evaluation(facts, actor, action));
  }

  /**
   * Returns whether the first stage of an action holds. If it does not, the actor is told nothing
   * more, and nothing more needs to be gathered.
   *
   * @param facts what the first stage looks at; a plan needs no content and its people no rows
   */
  public <A extends Action> boolean admits(Facts facts, Actor actor, A action) {
    return rowOf(action).admits(evaluation(facts, actor, action));
  }

  /**
   * Returns a person's menu on a plan, in the order of the table. If the plan is not there, the
   * menu is that of a forbidden plan (H-2, A-11).
   */
  public List<MenuItem> menu(Facts facts, Actor actor, PlanId plan) {
    return new Menu(this).on(facts, actor, plan);
  }

  /**
   * Returns the shortest path to an action's being granted (H-3).
   *
   * @param facts the facts, with the whole staff table of the schools of the plan and the student
   */
  public Path pathTo(Facts facts, Actor actor, Action goal) {
    return new PathSearch(this).to(facts, actor, goal);
  }

  /**
   * Returns whether a person may read a plan, by consulting it or, if the student left, by
   * recovering it (A-7 to A-9, G-4).
   */
  public boolean mayRead(Facts facts, Actor actor, PlanId plan) {
    return grants(facts, actor, new Consult(plan)) || grants(facts, actor, new Recover(plan));
  }

  /**
   * Returns whether a person may read a plan by the facts alone, whatever door a guardian came in
   * by.
   */
  boolean reads(Facts facts, Actor actor, PlanId plan) {
    return Access.mayRead(evaluation(facts, actor, new Consult(plan)));
  }

  /** Returns whether a person may create plans for the student of the facts (Y-5). */
  boolean mayCreate(Facts facts, Actor actor) {
    return Years.mayCreate(evaluation(facts, actor, new RefreshRights()));
  }

  /** Returns whether a person is of IT services, who purge (D-1). */
  boolean isItServices(Facts facts, Actor actor) {
    return Deletion.isItServices(evaluation(facts, actor, new RefreshRights()));
  }

  /**
   * Returns whether a person may read a plan's trail: anyone who may read the plan and is of the
   * direction that answers for it (T-2).
   */
  public boolean mayReadTrail(Facts facts, Actor actor, PlanId plan) {
    return mayRead(facts, actor, plan)
        && Access.answersForPlan(evaluation(facts, actor, new Consult(plan)));
  }

  /**
   * Returns whether a person may be told a report: the access officer any report, IT services only
   * the plans that are to be destroyed (T-2, D-2).
   *
   * @param facts the facts about the person
   */
  public boolean mayReport(Facts facts, Actor actor, ReportKind report) {
    Evaluation<RefreshRights> evaluation = evaluation(facts, actor, new RefreshRights());
    return Access.isAccessOfficer(evaluation)
        || (report == ReportKind.DUE && Deletion.isItServices(evaluation));
  }

  private <A extends Action> Evaluation<A> evaluation(Facts facts, Actor actor, A action) {
    return new Evaluation<>(roles, facts, actor, action);
  }

  @SuppressWarnings("unchecked") // the table maps every class to a row of that class
  private static <A extends Action> Row<A> rowOf(A action) {
    return (Row<A>) Objects.requireNonNull(ROWS.get(action.getClass()), "every action has a row");
  }

  /** A-11 first; for a guardian, door and account (G-4). */
  private static <A extends OnPlan> Row<A> onReadablePlan(Class<A> action) {
    return Row.of(action)
        .needs(NOT_FOUND, Access::mayRead)
        .then()
        .needs(NOT_BY_PARENTS_DOOR, Signing::guardianCameByOwnDoor)
        .needs(NO_PARENT_ACCOUNT, Signing::guardianHasAccount);
  }

  /** Every change needs a year that is not past and a student who is here (S-9). */
  private static <A extends OnPlan> Row<A> change(Class<A> action) {
    return onReadablePlan(action)
        .needs(YEAR_IS_PAST, Statuses::yearIsNotPast)
        .needs(STUDENT_HAS_LEFT, Statuses::studentIsHere);
  }

  private static <A extends OnPlan> Row<A> changeOfPeople(Class<A> action) {
    return change(action)
        .needs(NO_SITUATION_CHOSEN, Opening::situationChosen)
        .needs(NOT_WHO_LISTS, Statuses::coordinatorOrDirection)
        .needs(NOT_LISTED_IN_THIS_STATUS, People::statusAllows);
  }
}
