package org.planintervention.spi.store;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.Objects;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Under what a commit can be asked again when its answer was lost.
 *
 * @param school the school whose matter it is; half of the distribution key
 * @param key 1 to 100 ASCII characters, unique in the school
 */
public record CommitKey(
    @PersonalData(NONE) SchoolCode school, @PersonalData(DEIDENTIFIED) String key) {
  private static final int LONGEST = 100;

  /**
   * Takes the parts.
   *
   * @throws IllegalArgumentException when the key is empty, too long, or has other characters
   */
  public CommitKey {
    Objects.requireNonNull(school, "school");
    if (key.isEmpty()
        || key.length() > LONGEST
        || !key.chars().allMatch(character -> character >= 0x20 && character < 0x7F)) {
      throw new IllegalArgumentException("a commit's key has 1 to 100 ASCII characters");
    }
  }
}
