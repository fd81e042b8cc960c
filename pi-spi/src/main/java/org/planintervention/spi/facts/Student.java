package org.planintervention.spi.facts;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.PERSONAL;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import org.planintervention.spi.privacy.PersonalData;

/**
 * A student as the registry knows them.
 *
 * @param number the student's number in the district
 * @param born date of birth
 * @param school the school where the student is now, or was last
 * @param left the day on which the student left the district, gone from that day on; empty: has not
 *     left
 */
public record Student(
    @PersonalData(IDENTIFYING) StudentNumber number,
    @PersonalData(PERSONAL) LocalDate born,
    @PersonalData(NONE) SchoolCode school,
    @PersonalData(PERSONAL) Optional<LocalDate> left) {

  /** All parts are required. */
  public Student {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(born, "born");
    Objects.requireNonNull(school, "school");
    Objects.requireNonNull(left, "left");
  }

  /**
   * Whether the student is gone from the district on a day. A day to come changes nothing
   * yet.
   */
  public boolean hasLeftBy(LocalDate day) {
    return left.map(departure -> !day.isBefore(departure)).orElse(false);
  }

  /**
   * Age in whole years on a day; who was born on February 29 grows older on March 1 in common
   * years.
   */
  public int ageOn(LocalDate day) {
    return Period.between(born, day).getYears();
  }

  /** The type only (T-2). */
  @Override
  public String toString() {
    return "Student";
  }
}
