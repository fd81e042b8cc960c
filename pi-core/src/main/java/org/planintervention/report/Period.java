package org.planintervention.report;

import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.time.Instant;
import java.util.Objects;
import org.planintervention.spi.privacy.PersonalData;

/**
 * A period of time.
 *
 * @param from its first moment
 * @param until the first moment after it
 */
public record Period(@PersonalData(NONE) Instant from, @PersonalData(NONE) Instant until) {
  /** From the beginning on, without an end. */
  public static final Period EVER = new Period(Instant.MIN, Instant.MAX);

  /**
   * Takes the bounds.
   *
   * @throws IllegalArgumentException when it ends before it begins
   */
  public Period {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("a period ends no earlier than it begins");
    }
  }

  /** Whether a moment is in it. */
  public boolean holds(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }
}
