package org.planintervention.canonical;

import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import java.util.Optional;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.spi.privacy.PersonalData;

/**
 * What one version of a plan says: the answer to the opening situations and the content. It is what
 * is signed.
 *
 * @param opening the answer; empty: unanswered
 * @param content the content
 */
public record Edition(
    @PersonalData(SENSITIVE) Optional<OpeningAnswer> opening,
    @PersonalData(SENSITIVE) PlanContent content) {
  /** The present version of a plan. */
  public static Edition of(Plan plan) {
    return new Edition(plan.opening(), plan.content());
  }

  /** The type only (T-2). */
  @Override
  public String toString() {
    return "Edition";
  }
}
