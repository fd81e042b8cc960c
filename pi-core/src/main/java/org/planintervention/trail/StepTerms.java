package org.planintervention.trail;

import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import org.planintervention.spi.privacy.PersonalData;

/**
 * What a verification has to know of a district's policy to judge the steps of a trail (T-4). A
 * district that changed its policy verifies with the most generous values that were in force.
 *
 * @param firstDay the first day of every school year (Y-1)
 * @param daysAfterYearEnd for how many days of a new school year last year's plans still change
 *     (S-9)
 * @param signedInError whether a plan that was ever signed may be marked as created in error (S-4)
 */
public record StepTerms(
    @PersonalData(NONE) MonthDay firstDay,
    @PersonalData(NONE) int daysAfterYearEnd,
    @PersonalData(NONE) boolean signedInError) {
  /** The terms of the reference district. */
  public static final StepTerms REFERENCE = new StepTerms(MonthDay.of(7, 1), 0, false);

  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 9998;

  /** Days are the district's, and times are not: a day more holds in every time zone. */
  private static final int ANY_ZONE = 1;

  /** Returns whether a number is the first calendar year of a school year. */
  static boolean isYear(int year) {
    return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
  }

  /** Returns whether a time is in a school year. */
  boolean inYear(long atMillis, int year) {
    return isYear(year)
        && atMillis >= millis(first(year).minusDays(ANY_ZONE))
        && isBeforeEnd(atMillis, year, 0);
  }

  /** Returns whether plans of a school year still change at a time (S-9). */
  boolean mayChange(long atMillis, int year) {
    return isYear(year) && isBeforeEnd(atMillis, year, daysAfterYearEnd);
  }

  private boolean isBeforeEnd(long atMillis, int year, int daysAfter) {
    return atMillis < millis(first(year + 1).plusDays((long) daysAfter + ANY_ZONE));
  }

  private LocalDate first(int year) {
    return firstDay.atYear(year);
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }
}
