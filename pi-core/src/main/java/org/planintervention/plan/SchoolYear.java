package org.planintervention.plan;

import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.planintervention.spi.privacy.PersonalData;

/**
 * A school year (Y-1), such as 2026-2027.
 *
 * @param start the calendar year in which it starts, from 1900 to 9998
 */
public record SchoolYear(@PersonalData(NONE) int start) implements Comparable<SchoolYear> {
  private static final int EARLIEST = 1900;
  private static final int LATEST = 9998;
  private static final int TEXT_LENGTH = 9;
  private static final int DASH = 4;

  /**
   * Takes the calendar year of the start.
   *
   * @throws IllegalArgumentException when it is before 1900 or after 9998
   */
  public SchoolYear {
    if (start < EARLIEST || start > LATEST) {
      throw new IllegalArgumentException("a school year starts between 1900 and 9998");
    }
  }

  /**
   * The school year that a day is in.
   *
   * @param firstDay the first day of every school year, July 1 unless the policy says otherwise
   */
  public static SchoolYear of(LocalDate day, MonthDay firstDay) {
    boolean started = !MonthDay.from(day).isBefore(firstDay);
    return new SchoolYear(started ? day.getYear() : day.getYear() - 1);
  }

  /** Reads {@code 2026-2027}; empty when the text is no school year. */
  public static Optional<SchoolYear> parse(String text) {
    if (text.length() != TEXT_LENGTH || text.charAt(DASH) != '-') {
      return Optional.empty();
    }
    for (int i = 0; i < TEXT_LENGTH; i++) {
      if (i != DASH && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
        return Optional.empty();
      }
    }
    int start = Integer.parseInt(text.substring(0, DASH));
    int end = Integer.parseInt(text.substring(DASH + 1));
    return end == start + 1 && start >= EARLIEST
        ? Optional.of(new SchoolYear(start))
        : Optional.empty();
  }

  /** The text form, such as {@code 2026-2027}. */
  public String text() {
    return start + "-" + (start + 1);
  }

  /** Whether this year is before another. */
  public boolean isBefore(SchoolYear other) {
    return start < other.start;
  }

  @Override
  public int compareTo(SchoolYear other) {
    return Integer.compare(start, other.start);
  }

  @Override
  public String toString() {
    return text();
  }
}
