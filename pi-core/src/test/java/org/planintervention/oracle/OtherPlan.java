package org.planintervention.oracle;

import java.util.ArrayList;
import java.util.List;
import org.planintervention.plan.PlanStatus;

/**
 * Another plan of the same student.
 *
 * @param exists whether there is one
 * @param year of which school year
 * @param status where it stands
 * @param here whether it is of the same school as the plan that the action is about
 * @param coordinated whether the actor coordinates it
 * @param listed whether the actor is on its list
 * @param wasReady whether it was ready to be signed once
 */
record OtherPlan(
    boolean exists,
    Year year,
    PlanStatus status,
    boolean here,
    boolean coordinated,
    boolean listed,
    boolean wasReady) {

  /** A school year, seen from today. */
  enum Year {
    THIS,
    PAST,
    NEXT
  }

  static final OtherPlan NONE =
      new OtherPlan(false, Year.THIS, PlanStatus.OPENING, true, false, false, false);
  private static final OtherPlan STRANGERS =
      new OtherPlan(true, Year.THIS, PlanStatus.OPENING, true, false, false, false);
  private static final OtherPlan COORDINATED =
      new OtherPlan(true, Year.THIS, PlanStatus.OPENING, true, true, false, false);
  private static final OtherPlan LISTED =
      new OtherPlan(true, Year.THIS, PlanStatus.IN_REVISION, true, false, true, true);

  /** Those through which somebody may read an earlier plan, and their neighbours. */
  static final List<OtherPlan> FOR_READING =
      List.of(
          STRANGERS,
          COORDINATED,
          LISTED,
          new OtherPlan(true, Year.THIS, PlanStatus.OPENING, true, false, true, false),
          new OtherPlan(true, Year.THIS, PlanStatus.OPENING, false, true, false, false),
          new OtherPlan(true, Year.THIS, PlanStatus.IN_REVISION, false, false, true, true),
          new OtherPlan(true, Year.THIS, PlanStatus.CREATED_IN_ERROR, true, false, true, true),
          new OtherPlan(true, Year.NEXT, PlanStatus.IN_REVISION, true, false, true, true),
          new OtherPlan(true, Year.PAST, PlanStatus.IN_REVISION, true, false, true, true));

  /** Those that hinder a new plan, and those that do not (Y-2). */
  static final List<OtherPlan> FOR_CREATING = forCreating();

  static final List<OtherPlan> ALL = all();

  private static List<OtherPlan> forCreating() {
    List<OtherPlan> all = new ArrayList<>();
    for (Year year : Year.values()) {
      for (PlanStatus status : PlanStatus.values()) {
        all.add(new OtherPlan(true, year, status, true, false, false, false));
      }
    }
    return List.copyOf(all);
  }

  private static List<OtherPlan> all() {
    List<OtherPlan> all = new ArrayList<>();
    all.add(NONE);
    all.addAll(FOR_READING);
    for (OtherPlan other : FOR_CREATING) {
      if (!all.contains(other)) {
        all.add(other);
      }
    }
    return List.copyOf(all);
  }
}
