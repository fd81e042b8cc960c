package org.planintervention.trail;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.Optional;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.trail.TrailPayload.Detail;

/**
 * One step of a plan: the row that left it changed, and where it stood before.
 *
 * @param said what the row says
 * @param before where the plan stood; empty for the step with which it begins
 * @param after where the row leaves it
 * @param terms what is known of the policy
 */
record Step(
    @PersonalData(IDENTIFYING) TrailPayload said,
    @PersonalData(IDENTIFYING) Optional<PlanStanding> before,
    @PersonalData(IDENTIFYING) PlanStanding after,
    @PersonalData(NONE) StepTerms terms) {
  boolean begins() {
    return before.isEmpty();
  }

  /** Where the plan stood; of a step that begins one, where it leaves it. */
  PlanStanding from() {
    return before.orElse(after);
  }

  boolean is(String action) {
    return said.action().equals(action);
  }

  boolean names(Detail detail, String value) {
    return said.detail(detail).equals(Optional.of(value));
  }

  boolean byActor(String person) {
    return said.actor().equals(Optional.of(person));
  }
}
