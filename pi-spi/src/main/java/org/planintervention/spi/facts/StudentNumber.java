package org.planintervention.spi.facts;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;

import java.util.Optional;
import org.planintervention.spi.privacy.PersonalData;

/**
 * A student's number in the district (« fiche »): seven digits.
 *
 * @param value from 1000000 to 9999999
 */
public record StudentNumber(@PersonalData(IDENTIFYING) int value)
    implements Comparable<StudentNumber> {
  private static final int DIGITS = 7;
  private static final int LOWEST = 1_000_000;
  private static final int HIGHEST = 9_999_999;

  /** The number before which there is none. */
  public static final StudentNumber FIRST = new StudentNumber(LOWEST);

  /**
   * Takes a number.
   *
   * @throws IllegalArgumentException when it has not seven digits
   */
  public StudentNumber {
    if (!fits(value)) {
      throw new IllegalArgumentException("a student number has seven digits");
    }
  }

  /** Whether a number has the seven digits of a student number. */
  public static boolean fits(int value) {
    return value >= LOWEST && value <= HIGHEST;
  }

  /** Returns the number that a text of seven ASCII digits is; empty if the text is none. */
  public static Optional<StudentNumber> read(String text) {
    int number = 0;
    boolean digits = text.length() == DIGITS;
    for (int i = 0; digits && i < DIGITS; i++) {
      char c = text.charAt(i);
      digits = c >= '0' && c <= '9';
      number = number * 10 + (c - '0');
    }
    return digits && fits(number) ? Optional.of(new StudentNumber(number)) : Optional.empty();
  }

  /** The seven digits. */
  public String text() {
    return Integer.toString(value);
  }

  @Override
  public int compareTo(StudentNumber other) {
    return Integer.compare(value, other.value);
  }

  /** The type only: the number is personal data (T-2). */
  @Override
  public String toString() {
    return "StudentNumber";
  }
}
