package org.planintervention.decision;

import static org.planintervention.decision.Mover.COORDINATOR_OR_DIRECTION;
import static org.planintervention.decision.Mover.DIRECTION;
import static org.planintervention.decision.Mover.IT_SERVICES;
import static org.planintervention.decision.Mover.NOBODY;
import static org.planintervention.decision.Mover.PARENT;
import static org.planintervention.decision.Mover.SECRETARY_OR_DIRECTION;
import static org.planintervention.decision.Mover.YOU;

import com.google.common.collect.Sets;
import java.util.Set;

/**
 * Every reason for which something can be refused, in book order: its rule, whose move it is, and
 * the guide that tells more (H-1). The names are stable codes; the sentences lie in the resource
 * bundles of {@code text}.
 */
public enum ReasonCode {
  ADDRESS_NOT_OF_DISTRICT(RuleId.A_1, YOU, GuideKey.ENTER),
  NO_CURRENT_STAFF_ROW(RuleId.A_2, SECRETARY_OR_DIRECTION, GuideKey.ENTER),
  STUDENT_UNKNOWN(RuleId.A_2, SECRETARY_OR_DIRECTION, GuideKey.ENTER),
  NOT_DIRECTION_OR_SECRETARY(RuleId.A_4, SECRETARY_OR_DIRECTION, GuideKey.ENTER),
  STUDENT_LEFT_SO_RECOVER(RuleId.A_9, YOU, GuideKey.RECOVER),
  STUDENT_HAS_NOT_LEFT(RuleId.A_9, YOU, GuideKey.EARLIER_PLANS),
  NOT_FOUND(RuleId.A_11, YOU, GuideKey.REFRESH_RIGHTS),

  OPENING_ANSWER_EMPTY(RuleId.O_2, YOU, GuideKey.OPENING_SITUATIONS),
  NO_SITUATION_CHOSEN(RuleId.O_3, COORDINATOR_OR_DIRECTION, GuideKey.OPENING_SITUATIONS),
  ANSWER_IS_DOES_NOT_MEET(RuleId.O_4, COORDINATOR_OR_DIRECTION, GuideKey.CREATED_IN_ERROR),
  NOT_WHO_ANSWERS_OPENING(RuleId.O_5, COORDINATOR_OR_DIRECTION, GuideKey.OPENING_SITUATIONS),
  OPENING_NOT_ANSWERED_IN_THIS_STATUS(
      RuleId.O_5, COORDINATOR_OR_DIRECTION, GuideKey.OPENING_SITUATIONS),

  NOT_WHO_MAKES_READY(RuleId.S_1, COORDINATOR_OR_DIRECTION, GuideKey.STATUS),
  NO_GOAL_WITH_MEANS(RuleId.S_1, COORDINATOR_OR_DIRECTION, GuideKey.STATUS),
  NOT_WHO_STARTS_REVISION(RuleId.S_2, COORDINATOR_OR_DIRECTION, GuideKey.REVISE),
  NOT_WHO_ENDS_REVISION(RuleId.S_3, COORDINATOR_OR_DIRECTION, GuideKey.REVISE),
  NO_GOAL_WITH_MEANS_IN_REVISION(RuleId.S_3, COORDINATOR_OR_DIRECTION, GuideKey.REVISE),
  NOT_WHO_MARKS_ERROR(RuleId.S_4, COORDINATOR_OR_DIRECTION, GuideKey.CREATED_IN_ERROR),
  SIGNED_ONCE(RuleId.S_4, DIRECTION, GuideKey.CREATED_IN_ERROR),
  NOT_WHO_BRINGS_BACK(RuleId.S_5, COORDINATOR_OR_DIRECTION, GuideKey.CREATED_IN_ERROR),
  NOT_WHO_CLOSES(RuleId.S_6, DIRECTION, GuideKey.STATUS),
  NOT_WHO_REOPENS(RuleId.S_7, DIRECTION, GuideKey.STATUS),
  CLOSED_IN_ANOTHER_YEAR(RuleId.S_7, NOBODY, GuideKey.DUPLICATE),
  STATUS_IS_THAT_ALREADY(RuleId.S_8, YOU, GuideKey.STATUS),
  NO_SUCH_STATUS_CHANGE(RuleId.S_8, YOU, GuideKey.STATUS),
  YEAR_IS_PAST(RuleId.S_9, NOBODY, GuideKey.DUPLICATE),
  STUDENT_HAS_LEFT(RuleId.S_9, NOBODY, GuideKey.RECOVER),

  NOT_WRITTEN_IN_THIS_STATUS(RuleId.C_1, COORDINATOR_OR_DIRECTION, GuideKey.REVISE),
  NOT_WHO_WRITES(RuleId.C_2, COORDINATOR_OR_DIRECTION, GuideKey.STATUS),
  VERSION_OUTDATED(RuleId.C_3, YOU, GuideKey.REVISE),
  CONTENT_OUT_OF_BOUNDS(RuleId.C_4, YOU, GuideKey.REVISE),
  TEXT_OUT_OF_BOUNDS(RuleId.C_4, YOU, GuideKey.SIGN_FOR),
  NOT_WHO_LISTS(RuleId.C_5, COORDINATOR_OR_DIRECTION, GuideKey.STATUS),
  NOT_LISTED_IN_THIS_STATUS(RuleId.C_5, COORDINATOR_OR_DIRECTION, GuideKey.STATUS),
  PERSON_NOT_KNOWN_TO_FACTS(RuleId.C_5, SECRETARY_OR_DIRECTION, GuideKey.PARENTS),
  PERSON_LISTED_ALREADY(RuleId.C_5, YOU, GuideKey.STATUS),
  PERSON_COORDINATES_ALREADY(RuleId.C_5, YOU, GuideKey.STATUS),
  PERSON_NOT_LISTED(RuleId.C_5, YOU, GuideKey.STATUS),
  PERSON_SIGNED_THIS_VERSION(RuleId.C_5, COORDINATOR_OR_DIRECTION, GuideKey.REVISE),
  PERSON_MAY_NOT_COORDINATE(RuleId.C_5, SECRETARY_OR_DIRECTION, GuideKey.ENTER),

  NOT_READY_TO_SIGN(RuleId.G_1, COORDINATOR_OR_DIRECTION, GuideKey.REVISE),
  NOT_A_SIGNATORY(RuleId.G_2, COORDINATOR_OR_DIRECTION, GuideKey.PARENTS),
  PERSON_NOT_A_SIGNATORY(RuleId.G_2, COORDINATOR_OR_DIRECTION, GuideKey.SIGN_FOR),
  SIGNED_ALREADY(RuleId.G_3, NOBODY, GuideKey.REVISE),
  PERSON_SIGNED_ALREADY(RuleId.G_3, NOBODY, GuideKey.REVISE),
  NOT_BY_PARENTS_DOOR(RuleId.G_4, PARENT, GuideKey.PARENTS),
  NO_PARENT_ACCOUNT(RuleId.G_4, PARENT, GuideKey.PARENTS),
  NOT_KNOWN_AS_GUARDIAN(RuleId.G_4, SECRETARY_OR_DIRECTION, GuideKey.PARENTS),
  NOT_WHO_SIGNS_FOR(RuleId.G_5, COORDINATOR_OR_DIRECTION, GuideKey.SIGN_FOR),
  FOR_ONESELF(RuleId.G_5, YOU, GuideKey.SIGN_FOR),
  ONLY_DIRECTION_FOR_DIRECTION(RuleId.G_5, DIRECTION, GuideKey.SIGN_FOR),
  CONSENT_GROUND_MISSING(RuleId.G_5, YOU, GuideKey.SIGN_FOR),
  CONSENT_GROUND_NOT_ACCEPTED(RuleId.G_5, YOU, GuideKey.SIGN_FOR),
  CONSENT_TEXT_MISSING(RuleId.G_5, YOU, GuideKey.SIGN_FOR),
  CONSENT_DATE_MISSING(RuleId.G_5, YOU, GuideKey.SIGN_FOR),
  CONSENT_DATE_IN_FUTURE(RuleId.G_5, YOU, GuideKey.SIGN_FOR),
  NOT_A_LISTED_GUARDIAN(RuleId.G_8, COORDINATOR_OR_DIRECTION, GuideKey.PARENTS),
  DECLINE_TEXT_MISSING(RuleId.G_8, YOU, GuideKey.PARENTS),

  NOT_THIS_SCHOOL_YEAR(RuleId.Y_1, YOU, GuideKey.CREATE),
  LIVE_PLAN_EXISTS(RuleId.Y_2, YOU, GuideKey.EARLIER_PLANS),
  SOURCE_NOT_OF_EARLIER_YEAR(RuleId.Y_3, YOU, GuideKey.DUPLICATE),
  SOURCE_CREATED_IN_ERROR(RuleId.Y_3, YOU, GuideKey.CREATE),
  NOT_WHO_CREATES(RuleId.Y_5, DIRECTION, GuideKey.CREATE),

  NOT_IT_SERVICES(RuleId.D_1, IT_SERVICES, GuideKey.CREATED_IN_ERROR),
  NOT_MARKED_FOR_PURGE(RuleId.D_1, COORDINATOR_OR_DIRECTION, GuideKey.CREATED_IN_ERROR);

  /** What stands in the facts or in the question itself, and no action on a plan changes. */
  private static final Set<ReasonCode> BEYOND_ACTIONS =
      Sets.immutableEnumSet(
          ADDRESS_NOT_OF_DISTRICT,
          NO_CURRENT_STAFF_ROW,
          STUDENT_UNKNOWN,
          NOT_DIRECTION_OR_SECRETARY,
          STUDENT_LEFT_SO_RECOVER,
          STUDENT_HAS_NOT_LEFT,
          OPENING_ANSWER_EMPTY,
          NOT_WHO_CLOSES,
          SIGNED_ONCE,
          CLOSED_IN_ANOTHER_YEAR,
          YEAR_IS_PAST,
          STUDENT_HAS_LEFT,
          CONTENT_OUT_OF_BOUNDS,
          TEXT_OUT_OF_BOUNDS,
          PERSON_NOT_KNOWN_TO_FACTS,
          PERSON_MAY_NOT_COORDINATE,
          NOT_BY_PARENTS_DOOR,
          NO_PARENT_ACCOUNT,
          NOT_KNOWN_AS_GUARDIAN,
          FOR_ONESELF,
          ONLY_DIRECTION_FOR_DIRECTION,
          CONSENT_GROUND_MISSING,
          CONSENT_GROUND_NOT_ACCEPTED,
          CONSENT_TEXT_MISSING,
          CONSENT_DATE_MISSING,
          CONSENT_DATE_IN_FUTURE,
          DECLINE_TEXT_MISSING,
          NOT_THIS_SCHOOL_YEAR,
          SOURCE_NOT_OF_EARLIER_YEAR,
          SOURCE_CREATED_IN_ERROR,
          NOT_WHO_CREATES,
          LIVE_PLAN_EXISTS,
          NOT_IT_SERVICES,
          NOT_MARKED_FOR_PURGE);

  private final RuleId rule;
  private final Mover mover;
  private final GuideKey guide;

  ReasonCode(RuleId rule, Mover mover, GuideKey guide) {
    this.rule = rule;
    this.mover = mover;
    this.guide = guide;
  }

  /** The rule of which a condition fails. */
  public RuleId rule() {
    return rule;
  }

  /**
   * Whether no step of a path takes it away (H-3): it lies in the facts or in what was asked, or a
   * live plan would have to be ended or marked.
   */
  public boolean isBeyondActions() {
    return BEYOND_ACTIONS.contains(this);
  }

  /** Whose move it is. */
  public Mover mover() {
    return mover;
  }

  /** The guide that tells more. */
  public GuideKey guide() {
    return guide;
  }
}
