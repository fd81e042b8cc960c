package org.planintervention.samples.benchmarks.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planintervention.decision.Decision;
import org.planintervention.decision.ReasonCode;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;

/**
 * Somebody's asking to sign, with what is so as plain Java reads it from the facts: the same for
 * hand-written ifs and for engines, which say what follows from it.
 */
public final class Question {
  private final Capacity capacity;
  private final Asked asked;
  private final Optional<Plan> plan;
  private final boolean direction;
  private final boolean serving;
  private final boolean family;
  private final List<ReasonCode> reasons = new ArrayList<>();

  Question(DistrictRoles roles, Asked asked) {
    this.asked = asked;
    this.capacity = new Capacity(roles, asked.facts(), asked.actor());
    this.plan = asked.facts().plan(asked.action().plan());
    this.direction = plan.isPresent() && capacity.isDirection(plan.get().school());
    this.serving = plan.isPresent() && capacity.servesOn(plan.get());
    this.family = plan.isPresent() && capacity.isFamilyOf(plan.get());
  }

  /** the plan is there, and may be read. */
  public boolean isReadable() {
    if (plan.isEmpty()) {
      return false;
    }
    if (isLeft()) {
      return capacity.isDirectionOfStudent();
    }
    if (direction || serving || (family && plan.get().wasReady())) {
      return true;
    }
    return isPast() && (capacity.isDirectionOfStudent() || capacity.readsThisYears(plan.get()));
  }

  /** O-3 */
  public boolean isSituationChosen() {
    return plan.orElseThrow().hasSituation();
  }

  /** S-9 */
  public boolean isPast() {
    return plan.orElseThrow().year().isBefore(capacity.thisYear());
  }

  /** S-9 */
  public boolean isLeft() {
    return asked.facts().student().isPresent()
        && asked.facts().student().get().hasLeftBy(asked.facts().today());
  }

  /** G-1 */
  public boolean isReady() {
    return plan.orElseThrow().status() == PlanStatus.READY_TO_SIGN;
  }

  /** G-2 */
  public boolean isSignatory() {
    return direction || serving || family;
  }

  /** G-3 */
  public boolean isSigned() {
    return asked.actor().person().filter(plan.orElseThrow()::signedBy).isPresent();
  }

  /** G-4 */
  public boolean isThroughMozaik() {
    return capacity.isThroughMozaik();
  }

  /** G-4 */
  public boolean isWithoutAccount() {
    return capacity.isWithoutAccount();
  }

  /** Says that a reason holds. */
  public void refuse(ReasonCode reason) {
    reasons.add(reason);
  }

  /** What came of it. */
  Decision decision() {
    return reasons.isEmpty() ? Decision.yes() : new Decision.Refused(reasons);
  }
}
