package org.planintervention.rules.chapters;

import org.planintervention.decision.Action;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.PlanStatus;
import org.planintervention.policy.Capacity;
import org.planintervention.rules.table.Evaluation;

/** Chapter O: the opening situations. */
public final class Opening {
  private Opening() {}

  /** O-5 */
  public static boolean mayAnswer(Evaluation<?> evaluation) {
    return Statuses.coordinatorOrDirection(evaluation)
        || (evaluation.policy().plans().openingAnsweredBy().contains(Capacity.COLLABORATOR)
            && evaluation.actorCollaborates());
  }

  /** O-2: at least one situation, or "does not meet". */
  public static boolean answerSaysSomething(Evaluation<Action.AnswerOpening> evaluation) {
    OpeningAnswer answer = evaluation.action().answer();
    return answer instanceof OpeningAnswer.DoesNotMeet || answer.hasSituation();
  }

  /** O-3 */
  public static boolean situationChosen(Evaluation<?> evaluation) {
    return evaluation.plan().hasSituation();
  }

  /** O-3 where "does not meet" is O-4's affair. */
  public static boolean answered(Evaluation<?> evaluation) {
    return situationChosen(evaluation) || !meets(evaluation);
  }

  /** O-4 */
  public static boolean meets(Evaluation<?> evaluation) {
    return !(evaluation.plan().opening().orElse(null) instanceof OpeningAnswer.DoesNotMeet);
  }

  /** O-5 */
  public static boolean statusAllows(Evaluation<?> evaluation) {
    return isBeingWritten(evaluation.plan().status());
  }

  /** The statuses in which a plan is being written (O-5, C-1). */
  static boolean isBeingWritten(PlanStatus status) {
    return status == PlanStatus.OPENING || status == PlanStatus.IN_REVISION;
  }
}
