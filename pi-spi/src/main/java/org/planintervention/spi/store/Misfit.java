package org.planintervention.spi.store;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import org.planintervention.spi.privacy.PersonalData;

/**
 * Something that a store keeps beside the evidence, such as an index, and that does not fit the
 * plan that it is of: missing, too many, or saying something else.
 *
 * @param school the school of the plan
 * @param name the plan's name
 * @param part what does not fit, without personal data, such as {@code people}
 */
public record Misfit(
    @PersonalData(NONE) String school,
    @PersonalData(DEIDENTIFIED) String name,
    @PersonalData(NONE) String part) {
  /**
   * The part of a live plan that does not hold its student's year: proper for a plan that was taken
   * over beside another of the student and year, which its trail says.
   */
  public static final String UNCLAIMED = "unclaimed";
}
