package org.planintervention.spi.store;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.Optional;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Which trail rows of a school.
 *
 * @param school the school
 * @param actor only those of this person, by key
 * @param about only those of the school's door that ask for this plan, there or not
 */
public record TrailQuery(
    @PersonalData(NONE) SchoolCode school,
    @PersonalData(IDENTIFYING) Optional<String> actor,
    @PersonalData(DEIDENTIFIED) Optional<PlanId> about) {
  /** All rows of a school. */
  public static TrailQuery of(SchoolCode school) {
    return new TrailQuery(school, Optional.empty(), Optional.empty());
  }

  /** What a person asked for in a school. */
  public static TrailQuery by(SchoolCode school, String actor) {
    return new TrailQuery(school, Optional.of(actor), Optional.empty());
  }

  /** What was asked for at the door about a plan. */
  public static TrailQuery about(PlanId plan) {
    return new TrailQuery(plan.school(), Optional.empty(), Optional.of(plan));
  }

  /** The school (T-2). */
  @Override
  public String toString() {
    return "TrailQuery[" + school + "]";
  }
}
