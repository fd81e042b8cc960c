package org.planintervention.rules.chapters;

import org.planintervention.decision.Action;
import org.planintervention.policy.ContentBounds;
import org.planintervention.rules.table.Evaluation;

/** Chapter C, content: who writes what and when. */
public final class Writing {
  private Writing() {}

  /** C-1 */
  public static boolean statusAllows(Evaluation<?> evaluation) {
    return Opening.isBeingWritten(evaluation.plan().status());
  }

  /** C-2 */
  public static boolean mayWrite(Evaluation<Action.Write> evaluation) {
    return evaluation.actorWorksOnPlan();
  }

  /** C-3 */
  public static boolean baseIsPresentVersion(Evaluation<Action.Write> evaluation) {
    return evaluation.action().base() == evaluation.plan().version();
  }

  /** C-4 */
  public static boolean isInBounds(Evaluation<Action.Write> evaluation) {
    return ContentBounds.firstOutside(evaluation.action().content(), evaluation.policy().limits())
        .isEmpty();
  }
}
