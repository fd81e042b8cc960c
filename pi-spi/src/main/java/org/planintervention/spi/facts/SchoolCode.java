package org.planintervention.spi.facts;

import static org.planintervention.spi.privacy.DataLevel.NONE;

import org.planintervention.spi.privacy.PersonalData;

/**
 * A school's code within its district, such as {@code 014}; it is half of the distribution key of
 * every stored row.
 *
 * @param value 1 to 16 ASCII letters, digits or hyphens
 */
public record SchoolCode(@PersonalData(NONE) String value) implements Comparable<SchoolCode> {
  private static final int LONGEST = 16;

  /**
   * Takes a code.
   *
   * @throws IllegalArgumentException when it is empty, too long, or has other characters
   */
  public SchoolCode {
    if (!fits(value)) {
      throw new IllegalArgumentException("a school code has 1 to 16 letters, digits or hyphens");
    }
  }

  /** Whether a text can be a school code. */
  public static boolean fits(String value) {
    return !value.isEmpty()
        && value.length() <= LONGEST
        && value
            .chars()
            .allMatch(
                c ->
                    c == '-'
                        || (c >= '0' && c <= '9')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= 'a' && c <= 'z'));
  }

  @Override
  public int compareTo(SchoolCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
