package org.planintervention.spi.facts;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.PERSONAL;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planintervention.spi.privacy.PersonalData;

/**
 * One row of a school's staff table (« table des intervenant·es »): a person's work in one school,
 * from day to day.
 *
 * @param school the school whose table it is
 * @param address the person's address, usable
 * @param category the job category as the table has it, such as {@code Professionnel}
 * @param function the job function as the table has it, such as {@code Psychologue}
 * @param from first day, inclusive; empty: always
 * @param to last day, inclusive; empty: open
 */
public record StaffRow(
    @PersonalData(NONE) SchoolCode school,
    @PersonalData(IDENTIFYING) EmailAddress address,
    @PersonalData(PERSONAL) String category,
    @PersonalData(PERSONAL) String function,
    @PersonalData(PERSONAL) Optional<LocalDate> from,
    @PersonalData(PERSONAL) Optional<LocalDate> to) {

  /** All parts are required. */
  public StaffRow {
    Objects.requireNonNull(school, "school");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(function, "function");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }

  /** Whether the row holds on a day: first and last day included. */
  public boolean currentOn(LocalDate day) {
    return (from.isEmpty() || !from.get().isAfter(day)) && (to.isEmpty() || !day.isAfter(to.get()));
  }

  /** The school only: who works there is personal data (T-2). */
  @Override
  public String toString() {
    return "StaffRow[" + school + "]";
  }
}
