package org.planintervention.plan;

import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.planintervention.spi.privacy.PersonalData;

/**
 * One goal of a plan. Every part may be empty text, none is null.
 *
 * @param need the need that it answers
 * @param objective what the student is to reach
 * @param means how
 * @param responsible who sees to it
 * @param due when, as written by people
 * @param evaluation how far it was reached
 */
public record Goal(
    @PersonalData(SENSITIVE) String need,
    @PersonalData(SENSITIVE) String objective,
    @PersonalData(SENSITIVE) List<String> means,
    @PersonalData(SENSITIVE) List<String> responsible,
    @PersonalData(SENSITIVE) String due,
    @PersonalData(SENSITIVE) String evaluation) {
  /** Takes the parts; lists are copied. */
  public Goal {
    means = ImmutableList.copyOf(means);
    responsible = ImmutableList.copyOf(responsible);
  }

  /** The type only (T-2). */
  @Override
  public String toString() {
    return "Goal";
  }
}
