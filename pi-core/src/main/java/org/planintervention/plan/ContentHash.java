package org.planintervention.plan;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;

import org.planintervention.spi.privacy.PersonalData;

/**
 * SHA-256 over the canonical bytes of a plan's version (G-7), in 64 lower-case hexadecimal digits.
 *
 * @param hex the digits
 */
public record ContentHash(@PersonalData(DEIDENTIFIED) String hex) {
  private static final int DIGITS = 64;

  /**
   * Takes the digits.
   *
   * @throws IllegalArgumentException when they are not 64 lower-case hexadecimal digits
   */
  public ContentHash {
    if (hex.length() != DIGITS
        || !hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
      throw new IllegalArgumentException("a content hash has 64 lower-case hexadecimal digits");
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
