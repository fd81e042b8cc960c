package org.planintervention.rules;

import static org.planintervention.plan.PlanStatus.CLOSED;
import static org.planintervention.plan.PlanStatus.CREATED_IN_ERROR;
import static org.planintervention.plan.PlanStatus.IN_REVISION;
import static org.planintervention.plan.PlanStatus.OPENING;
import static org.planintervention.plan.PlanStatus.READY_TO_SIGN;
import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.planintervention.decision.Action.ChangeStatus;
import org.planintervention.decision.ReasonCode;
import org.planintervention.plan.Goal;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.policy.Capacity;
import org.planintervention.spi.privacy.PersonalData;

/** Chapter S: the table of status changes. */
final class Statuses {
  /** The table of chapter S, row by row. */
  static final List<Change> CHANGES =
      ImmutableList.of(
          change(OPENING, READY_TO_SIGN)
              .needs(ReasonCode.NOT_WHO_MAKES_READY, Statuses::coordinatorOrDirection)
              .needs(ReasonCode.NO_GOAL_WITH_MEANS, Statuses::hasGoalWithMeans),
          change(READY_TO_SIGN, IN_REVISION)
              .needs(ReasonCode.NOT_WHO_STARTS_REVISION, Statuses::coordinatorOrDirection),
          change(IN_REVISION, READY_TO_SIGN)
              .needs(ReasonCode.NOT_WHO_ENDS_REVISION, Statuses::coordinatorOrDirection)
              .needs(ReasonCode.NO_GOAL_WITH_MEANS_IN_REVISION, Statuses::hasGoalWithMeans),
          change(Sets.immutableEnumSet(OPENING, READY_TO_SIGN, IN_REVISION), CREATED_IN_ERROR)
              .needs(ReasonCode.NOT_WHO_MARKS_ERROR, Statuses::coordinatorOrDirection)
              .needs(ReasonCode.SIGNED_ONCE, Statuses::mayBeInError),
          change(CREATED_IN_ERROR, OPENING)
              .needs(ReasonCode.NOT_WHO_BRINGS_BACK, Statuses::coordinatorOrDirection),
          change(Sets.immutableEnumSet(READY_TO_SIGN, IN_REVISION), CLOSED)
              .needs(ReasonCode.NOT_WHO_CLOSES, Statuses::direction),
          change(CLOSED, IN_REVISION)
              .needs(ReasonCode.NOT_WHO_REOPENS, Statuses::mayReopen)
              .needs(
                  ReasonCode.CLOSED_IN_ANOTHER_YEAR,
                  matter -> matter.plan().year().equals(matter.thisYear())));

  private Statuses() {}

  /** S-8: asking for the present one is refused as such. */
  static boolean isAnotherStatus(Matter<ChangeStatus> matter) {
    return matter.plan().status() != matter.action().to();
  }

  /** S-8: a row of the table leads there. */
  static boolean changeExists(Matter<ChangeStatus> matter) {
    if (!isAnotherStatus(matter)) {
      return true;
    }
    for (Change change : CHANGES) {
      if (change.isAsked(matter)) {
        return true;
      }
    }
    return false;
  }

  /** S-9 */
  static boolean yearIsNotPast(Matter<?> matter) {
    return !matter
        .plan()
        .year()
        .isBefore(matter.policy().firstChangeableYear(matter.facts().today()));
  }

  /** S-9 */
  static boolean studentIsHere(Matter<?> matter) {
    return !matter.studentHasLeft();
  }

  static boolean coordinatorOrDirection(Matter<?> matter) {
    return direction(matter) || matter.actorCoordinates(matter.plan());
  }

  static boolean direction(Matter<?> matter) {
    return matter.actorIsDirection(matter.plan().school());
  }

  /** S-4: what was signed is closed, and not destroyed, unless the district says otherwise. */
  private static boolean mayBeInError(Matter<?> matter) {
    return !matter.plan().everSigned() || matter.policy().plans().signedCreatedInError();
  }

  /** S-7 */
  private static boolean mayReopen(Matter<?> matter) {
    return direction(matter)
        || (matter.policy().plans().closedTakenUpBy().contains(Capacity.COORDINATOR)
            && matter.actorCoordinates(matter.plan()));
  }

  /** S-1, S-3: as many goals with a means as the policy asks for. */
  private static boolean hasGoalWithMeans(Matter<?> matter) {
    return goalsWithMeans(matter.plan().content()) >= matter.policy().leastGoals();
  }

  static int goalsWithMeans(PlanContent content) {
    int count = 0;
    for (Goal goal : content.goals()) {
      count += goal.means().isEmpty() ? 0 : 1;
    }
    return count;
  }

  private static Change change(PlanStatus from, PlanStatus to) {
    return change(Sets.immutableEnumSet(from), to);
  }

  private static Change change(Set<PlanStatus> from, PlanStatus to) {
    return new Change(from, to, ImmutableList.of());
  }

  /**
   * One row: from where to where, by whom and when.
   *
   * @param from the statuses that it leads from
   * @param to the status that it leads to
   * @param conditions its "who" and its "needs", each with the reason for which it fails
   */
  record Change(
      @PersonalData(NONE) Set<PlanStatus> from,
      @PersonalData(NONE) PlanStatus to,
      @PersonalData(DEIDENTIFIED) List<Condition<ChangeStatus>> conditions) {
    Change needs(ReasonCode otherwise, Predicate<Matter<ChangeStatus>> holds) {
      return new Change(
          from,
          to,
          ImmutableList.<Condition<ChangeStatus>>builder()
              .addAll(conditions)
              .add(
                  new Condition.OfMatter<>(
                      otherwise, matter -> !isAsked(matter) || holds.test(matter)))
              .build());
    }

    StatusChange told() {
      List<ReasonCode> reasons =
          ImmutableList.copyOf(Lists.transform(conditions, Condition::otherwise));
      return new StatusChange(reasons.get(0).rule(), from, to, reasons);
    }

    boolean isAsked(Matter<ChangeStatus> matter) {
      return from.contains(matter.plan().status()) && to == matter.action().to();
    }
  }
}
