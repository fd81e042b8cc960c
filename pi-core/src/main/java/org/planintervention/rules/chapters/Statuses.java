package org.planintervention.rules.chapters;

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
import org.planintervention.decision.Action.ChangeStatus;
import org.planintervention.decision.ReasonCode;
import org.planintervention.plan.Goal;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.policy.Capacity;
import org.planintervention.rules.StatusChange;
import org.planintervention.rules.table.Condition;
import org.planintervention.rules.table.Evaluation;
import org.planintervention.spi.privacy.PersonalData;

/** Chapter S: the table of status changes. */
public final class Statuses {
  /** The table of chapter S, row by row. */
  public static final List<Change> CHANGES =
      ImmutableList.of(
          new Change(
              Sets.immutableEnumSet(OPENING),
              READY_TO_SIGN,
              ImmutableList.of(
                  new Condition<>(ReasonCode.NOT_WHO_MAKES_READY, Statuses::coordinatorOrDirection),
                  new Condition<>(ReasonCode.NO_GOAL_WITH_MEANS, Statuses::hasGoalWithMeans))),
          new Change(
              Sets.immutableEnumSet(READY_TO_SIGN),
              IN_REVISION,
              ImmutableList.of(
                  new Condition<>(
                      ReasonCode.NOT_WHO_STARTS_REVISION, Statuses::coordinatorOrDirection))),
          new Change(
              Sets.immutableEnumSet(IN_REVISION),
              READY_TO_SIGN,
              ImmutableList.of(
                  new Condition<>(
                      ReasonCode.NOT_WHO_ENDS_REVISION, Statuses::coordinatorOrDirection),
                  new Condition<>(
                      ReasonCode.NO_GOAL_WITH_MEANS_IN_REVISION, Statuses::hasGoalWithMeans))),
          new Change(
              Sets.immutableEnumSet(OPENING, READY_TO_SIGN, IN_REVISION),
              CREATED_IN_ERROR,
              ImmutableList.of(
                  new Condition<>(ReasonCode.NOT_WHO_MARKS_ERROR, Statuses::coordinatorOrDirection),
                  new Condition<>(ReasonCode.SIGNED_ONCE, Statuses::mayBeInError))),
          new Change(
              Sets.immutableEnumSet(CREATED_IN_ERROR),
              OPENING,
              ImmutableList.of(
                  new Condition<>(
                      ReasonCode.NOT_WHO_BRINGS_BACK, Statuses::coordinatorOrDirection))),
          new Change(
              Sets.immutableEnumSet(READY_TO_SIGN, IN_REVISION),
              CLOSED,
              ImmutableList.of(new Condition<>(ReasonCode.NOT_WHO_CLOSES, Statuses::direction))),
          new Change(
              Sets.immutableEnumSet(CLOSED),
              IN_REVISION,
              ImmutableList.of(
                  new Condition<>(ReasonCode.NOT_WHO_REOPENS, Statuses::mayReopen),
                  new Condition<>(ReasonCode.CLOSED_IN_ANOTHER_YEAR, Statuses::isOfThisYear))));

  private Statuses() {}

  /** S-8: asking for the present one is refused as such. */
  public static boolean isAnotherStatus(Evaluation<ChangeStatus> evaluation) {
    return evaluation.plan().status() != evaluation.action().to();
  }

  /** S-8: a row of the table leads there. */
  public static boolean changeExists(Evaluation<ChangeStatus> evaluation) {
    if (!isAnotherStatus(evaluation)) {
      return true;
    }
    for (Change change : CHANGES) {
      if (change.isAsked(evaluation)) {
        return true;
      }
    }
    return false;
  }

  /** S-9 */
  public static boolean yearIsNotPast(Evaluation<?> evaluation) {
    return !evaluation.plan().year().isBefore(evaluation.firstChangeableYear());
  }

  /** S-9 */
  public static boolean studentIsHere(Evaluation<?> evaluation) {
    return !evaluation.studentHasLeft();
  }

  /** Coordinator or direction: who leads a plan. */
  public static boolean coordinatorOrDirection(Evaluation<?> evaluation) {
    return evaluation.actorIsDirection() || evaluation.actorCoordinates();
  }

  static boolean direction(Evaluation<?> evaluation) {
    return evaluation.actorIsDirection();
  }

  /** S-4: what was signed is closed, and not destroyed, unless the district says otherwise. */
  private static boolean mayBeInError(Evaluation<?> evaluation) {
    return !evaluation.plan().everSigned() || evaluation.policy().plans().signedCreatedInError();
  }

  /** S-7 */
  private static boolean mayReopen(Evaluation<?> evaluation) {
    return direction(evaluation)
        || (evaluation.policy().plans().closedTakenUpBy().contains(Capacity.COORDINATOR)
            && evaluation.actorCoordinates());
  }

  /** S-1, S-3: as many goals with a means as the policy asks for. */
  private static boolean hasGoalWithMeans(Evaluation<?> evaluation) {
    return goalsWithMeans(evaluation.plan().content()) >= evaluation.policy().leastGoals();
  }

  private static boolean isOfThisYear(Evaluation<?> evaluation) {
    return evaluation.plan().year().equals(evaluation.thisYear());
  }

  /** Returns how many goals have a means (S-1). */
  public static int goalsWithMeans(PlanContent content) {
    int count = 0;
    for (Goal goal : content.goals()) {
      count += goal.means().isEmpty() ? 0 : 1;
    }
    return count;
  }

  /**
   * One row: from where to where, by whom and when.
   *
   * @param from the statuses that it leads from
   * @param to the status that it leads to
   * @param conditions its "who" and its "needs", each with the reason for which it fails
   */
  public record Change(
      @PersonalData(NONE) Set<PlanStatus> from,
      @PersonalData(NONE) PlanStatus to,
      @PersonalData(DEIDENTIFIED) List<Condition<ChangeStatus>> conditions) {
    /** The same, as conditions of every status change: they hold where another is asked for. */
    public List<Condition<ChangeStatus>> conditionsWhereAsked() {
      return Lists.transform(
          conditions,
          one ->
              new Condition<>(
                  one.otherwise(),
                  evaluation -> !isAsked(evaluation) || one.holds().test(evaluation)));
    }

    public StatusChange told() {
      List<ReasonCode> reasons =
          ImmutableList.copyOf(Lists.transform(conditions, Condition::otherwise));
      return new StatusChange(reasons.get(0).rule(), from, to, reasons);
    }

    boolean isAsked(Evaluation<ChangeStatus> evaluation) {
      return to == evaluation.action().to() && from.contains(evaluation.plan().status());
    }
  }
}
