package org.planintervention.spi.facts;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.Map;
import java.util.Objects;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Names that are needed in a support request and nowhere else (H-5).
 *
 * @param schoolName name of the student's school
 * @param studentName family and first name of the student
 * @param guardianNames family and first name of each guardian who has an address, by address
 */
public record StudentNames(
    @PersonalData(NONE) String schoolName,
    @PersonalData(IDENTIFYING) String studentName,
    @PersonalData(IDENTIFYING) Map<EmailAddress, String> guardianNames) {
  /** All parts are required. */
  public StudentNames {
    Objects.requireNonNull(schoolName, "schoolName");
    Objects.requireNonNull(studentName, "studentName");
    guardianNames = Map.copyOf(guardianNames);
  }

  /** The type only (T-2). */
  @Override
  public String toString() {
    return "StudentNames";
  }
}
