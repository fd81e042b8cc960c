package org.planintervention.samples.benchmarks.rules;

import java.util.ArrayList;
import java.util.List;
import org.planintervention.decision.Decision;
import org.planintervention.decision.ReasonCode;

/** The conditions of signing as somebody would write them who knew of no other action. */
final class SignByHand {
  private final DistrictRoles roles;

  SignByHand(DistrictRoles roles) {
    this.roles = roles;
  }

  Decision judge(Asked asked) {
    Question question = new Question(roles, asked);
    if (!question.isReadable()) {
      return new Decision.Refused(List.of(ReasonCode.NOT_FOUND));
    }
    List<ReasonCode> reasons = new ArrayList<>();
    if (!question.isSituationChosen()) {
      reasons.add(ReasonCode.NO_SITUATION_CHOSEN);
    }
    if (question.isPast()) {
      reasons.add(ReasonCode.YEAR_IS_PAST);
    }
    if (question.isLeft()) {
      reasons.add(ReasonCode.STUDENT_HAS_LEFT);
    }
    if (!question.isReady()) {
      reasons.add(ReasonCode.NOT_READY_TO_SIGN);
    }
    if (!question.isSignatory()) {
      reasons.add(ReasonCode.NOT_A_SIGNATORY);
    }
    if (question.isSigned()) {
      reasons.add(ReasonCode.SIGNED_ALREADY);
    }
    if (question.isThroughMozaik()) {
      reasons.add(ReasonCode.NOT_BY_PARENTS_DOOR);
    }
    if (question.isWithoutAccount()) {
      reasons.add(ReasonCode.NO_PARENT_ACCOUNT);
    }
    return reasons.isEmpty() ? Decision.yes() : new Decision.Refused(reasons);
  }
}
