package org.planintervention.spi.store;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.Objects;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.privacy.PersonalData;

/**
 * A chain of trail rows (T-1): one for every plan, and one for every school's door, where what
 * concerns no plan that may be known of is kept: entering, refusals under A-11, refused creations.
 *
 * @param school the school; half of the distribution key
 * @param name the plan's name, or {@link #DOOR}
 */
public record ChainId(
    @PersonalData(NONE) SchoolCode school, @PersonalData(DEIDENTIFIED) String name)
    implements Comparable<ChainId> {
  /** The name of a school's door chain; no plan can have it. */
  public static final String DOOR = "~door";

  /** All parts are required. */
  public ChainId {
    Objects.requireNonNull(school, "school");
    Objects.requireNonNull(name, "name");
  }

  /** The chain of a plan. */
  public static ChainId of(PlanId plan) {
    return new ChainId(plan.school(), plan.name());
  }

  /** The door chain of a school. */
  public static ChainId door(SchoolCode school) {
    return new ChainId(school, DOOR);
  }

  /** Whether it is a door chain. */
  public boolean isDoor() {
    return name.equals(DOOR);
  }

  @Override
  public int compareTo(ChainId other) {
    int bySchool = school.compareTo(other.school);
    return bySchool != 0 ? bySchool : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return school + "/" + name;
  }
}
