package org.planintervention.spi.facts;

import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.Objects;
import org.planintervention.spi.privacy.PersonalData;

/**
 * A row of a staff table that cannot be used, and why (H-4).
 *
 * @param school the school whose table it is
 * @param place where the row is, in words of the system that keeps it, such as {@code
 *     gpi-intervenants.csv:9}
 * @param code the finding's code, such as {@code EMAIL_DOTS}
 */
public record StaffRowSlip(
    @PersonalData(NONE) SchoolCode school,
    @PersonalData(NONE) String place,
    @PersonalData(NONE) String code) {
  /** All parts are required. */
  public StaffRowSlip {
    Objects.requireNonNull(school, "school");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(code, "code");
  }
}
