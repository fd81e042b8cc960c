package org.planintervention.rules;

import org.planintervention.decision.Action;
import org.planintervention.policy.ContentBounds;

/** Chapter C, content: who writes what and when. */
final class Writing {
  private Writing() {}

  /** C-1 */
  static boolean statusAllows(Matter<?> matter) {
    return Opening.isBeingWritten(matter.plan().status());
  }

  /** C-2 */
  static boolean mayWrite(Matter<Action.Write> matter) {
    return matter.actorWorksOnPlan();
  }

  /** C-3 */
  static boolean baseIsPresentVersion(Matter<Action.Write> matter) {
    return matter.action().base() == matter.plan().version();
  }

  /** C-4 */
  static boolean isInBounds(Matter<Action.Write> matter) {
    return ContentBounds.firstOutside(matter.action().content(), matter.policy().limits())
        .isEmpty();
  }
}
