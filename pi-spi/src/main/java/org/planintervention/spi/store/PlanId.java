package org.planintervention.spi.store;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.Objects;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.privacy.PersonalData;

/**
 * A plan's identifier: the school whose plan it is, and a name that is unique there. The school is
 * part of it because it is half of the distribution key: whoever has the identifier knows on which
 * machine the plan lies.
 *
 * @param school the school
 * @param name 1 to 64 ASCII letters, digits or hyphens
 */
public record PlanId(@PersonalData(NONE) SchoolCode school, @PersonalData(DEIDENTIFIED) String name)
    implements Comparable<PlanId> {
  private static final int LONGEST = 64;

  /**
   * Takes the parts.
   *
   * @throws IllegalArgumentException when the name is empty, too long, or has other characters
   */
  public PlanId {
    Objects.requireNonNull(school, "school");
    if (!fits(name)) {
      throw new IllegalArgumentException("a plan's name has 1 to 64 letters, digits or hyphens");
    }
  }

  /** Whether a text can be a plan's name. */
  public static boolean fits(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST
        && name.chars()
            .allMatch(
                c ->
                    c == '-'
                        || (c >= '0' && c <= '9')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= 'a' && c <= 'z'));
  }

  /** The text form: school, slash, name. */
  public String text() {
    return school.value() + "/" + name;
  }

  @Override
  public int compareTo(PlanId other) {
    int bySchool = school.compareTo(other.school);
    return bySchool != 0 ? bySchool : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return text();
  }
}
