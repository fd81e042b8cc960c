package org.planintervention.spi.facts;

import java.util.Map;
import java.util.Objects;

/**
 * Names that are needed in a support request and nowhere else (H-5).
 *
 * @param schoolName name of the student's school
 * @param studentName family and first name of the student
 * @param guardianNames family and first name of each guardian who has an address, by address
 */
public record StudentNames(
    String schoolName, String studentName, Map<EmailAddress, String> guardianNames) {
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
