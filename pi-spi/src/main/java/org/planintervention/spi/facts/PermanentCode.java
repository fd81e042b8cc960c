package org.planintervention.spi.facts;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;

import java.time.LocalDate;
import org.planintervention.spi.privacy.PersonalData;

/**
 * The ministry's student code (« code permanent »): four letters; the date of birth as day, month
 * (50 more for girls) and year, two digits each; two more digits.
 *
 * @param value four capital letters and eight digits
 */
public record PermanentCode(@PersonalData(IDENTIFYING) String value) {
  private static final int LETTERS = 4;
  private static final int LENGTH = 12;
  private static final int ADDED_TO_MONTH = 50;

  /**
   * Takes a code.
   *
   * @throws IllegalArgumentException when it is not four capital letters and eight digits
   */
  public PermanentCode {
    if (!wellFormed(value)) {
      throw new IllegalArgumentException("a permanent code has four letters and eight digits");
    }
  }

  /** Whether a text has the form of a code. */
  public static boolean wellFormed(String value) {
    return value.length() == LENGTH
        && value.substring(0, LETTERS).chars().allMatch(c -> c >= 'A' && c <= 'Z')
        && value.substring(LETTERS).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /**
   * Whether the date part says that day of birth: day, month (50 more for girls), last two digits
   * of the year.
   *
   * @param born date of birth
   */
  public boolean fits(LocalDate born) {
    int day = number(LETTERS);
    int month = number(LETTERS + 2) % ADDED_TO_MONTH;
    int year = number(LETTERS + 4);
    return day == born.getDayOfMonth()
        && month == born.getMonthValue()
        && year == born.getYear() % 100;
  }

  private int number(int from) {
    return Integer.parseInt(value.substring(from, from + 2));
  }

  /** The type only (T-2). */
  @Override
  public String toString() {
    return "PermanentCode";
  }
}
