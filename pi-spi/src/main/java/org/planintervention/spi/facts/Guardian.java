package org.planintervention.spi.facts;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import java.util.Objects;
import java.util.Optional;
import org.planintervention.spi.privacy.PersonalData;

/**
 * A parent, guardian or other person answering for a student (« répondant·e »), as the school
 * management system knows them.
 *
 * @param student the student
 * @param address the usable address that the system holds; empty: known, but can neither enter nor
 *     be listed
 * @param parentalAuthority whether the person holds parental authority
 */
public record Guardian(
    @PersonalData(IDENTIFYING) StudentNumber student,
    @PersonalData(IDENTIFYING) Optional<EmailAddress> address,
    @PersonalData(SENSITIVE) boolean parentalAuthority) {

  /** All parts are required. */
  public Guardian {
    Objects.requireNonNull(student, "student");
    Objects.requireNonNull(address, "address");
  }

  /** The type only (T-2). */
  @Override
  public String toString() {
    return "Guardian";
  }
}
