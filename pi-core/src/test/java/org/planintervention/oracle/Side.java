package org.planintervention.oracle;

import java.util.List;
import org.planintervention.plan.PlanStatus;

/**
 * One side of a situation, with every value that it can take; the first is the plainest, and stands
 * where an enumeration does not vary the side.
 */
enum Side {
  DAY(Values.Day.values()),
  WHO(Visitor.ALL.toArray()),
  LISTED(false, true),
  COORDINATOR(Values.Coordinator.values()),
  PLAN(Values.There.values()),
  STATUS(PlanStatus.values()),
  OPENING(Values.Opening.values()),
  YEAR(OtherPlan.Year.values()),
  WAS_READY(false, true),
  SIGNED(Values.Signed.values()),
  GOALS(Values.Goals.values()),
  STUDENT_KNOWN(true, false),
  STUDENT_HERE(true, false),
  LEFT(Values.Left.values()),
  AGE(Values.Age.values()),
  OTHER(OtherPlan.ALL.toArray()),
  TABLE_HERE(true, false),
  YEAR_ASKED(OtherPlan.Year.values()),
  ANSWER(Values.Answer.values()),
  BASE(Values.Base.values()),
  CONTENT(Values.Content.values()),
  TARGET(Target.ALL.toArray()),
  TARGET_LISTED(false, true),
  TO(PlanStatus.values()),
  GROUND(Values.Ground.values()),
  CONSENT_TEXT(Values.Text.values()),
  CONSENT_DAY(Values.ConsentDay.values()),
  TEXT(Values.Text.values());

  static final int COUNT = values().length;

  @SuppressWarnings("serial") // enums are serialised by name
  private final List<Object> range;

  Side(Object[] values) {
    this.range = List.of(values);
  }

  Side(boolean plainest, boolean other) {
    this.range = List.of(plainest, other);
  }

  List<Object> range() {
    return range;
  }
}
