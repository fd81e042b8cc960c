package org.planintervention.rules;

import org.planintervention.decision.Action;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.PlanStatus;
import org.planintervention.policy.Capacity;

/** Chapter O: the opening situations. */
final class Opening {
  private Opening() {}

  /** O-5 */
  static boolean mayAnswer(Matter<?> matter) {
    return Statuses.coordinatorOrDirection(matter)
        || (matter.policy().plans().openingAnsweredBy().contains(Capacity.COLLABORATOR)
            && matter.actorCollaborates());
  }

  /** O-2: at least one situation, or "does not meet". */
  static boolean answerSaysSomething(Matter<Action.AnswerOpening> matter) {
    OpeningAnswer answer = matter.action().answer();
    return answer instanceof OpeningAnswer.DoesNotMeet || answer.hasSituation();
  }

  /** O-3 */
  static boolean situationChosen(Matter<?> matter) {
    return matter.plan().hasSituation();
  }

  /** O-3 where "does not meet" is O-4's affair. */
  static boolean answered(Matter<?> matter) {
    return situationChosen(matter) || !meets(matter);
  }

  /** O-4 */
  static boolean meets(Matter<?> matter) {
    return !(matter.plan().opening().orElse(null) instanceof OpeningAnswer.DoesNotMeet);
  }

  /** O-5 */
  static boolean statusAllows(Matter<?> matter) {
    return isBeingWritten(matter.plan().status());
  }

  /** The statuses in which a plan is being written (O-5, C-1). */
  static boolean isBeingWritten(PlanStatus status) {
    return status == PlanStatus.OPENING || status == PlanStatus.IN_REVISION;
  }
}
