package org.planintervention.spi.identity;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.PERSONAL;

import java.util.Objects;
import java.util.Optional;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.privacy.PersonalData;

/**
 * A person who acts, in the capacity that their door says.
 *
 * @param entry the door
 * @param address the usable address; empty for a student and for who typed an unusable one
 * @param student the student's number, for {@link Entry#STUDENT} alone
 * @param evidence what the host says of the authentication, opaque to the library; may be empty
 */
public record Actor(
    @PersonalData(DEIDENTIFIED) Entry entry,
    @PersonalData(IDENTIFYING) Optional<EmailAddress> address,
    @PersonalData(IDENTIFYING) Optional<StudentNumber> student,
    @PersonalData(PERSONAL) String evidence) {

  /**
   * Takes the parts.
   *
   * @throws IllegalArgumentException when a student has an address or no number, or anybody else a
   *     number
   */
  public Actor {
    Objects.requireNonNull(evidence, "evidence");
    if ((entry == Entry.STUDENT) != student.isPresent()
        || (student.isPresent() && address.isPresent())) {
      throw new IllegalArgumentException("a student acts by number, everybody else by address");
    }
  }

  /**
   * Who came in by a door with an address as typed; an unusable one stays unusable and is refused
   * by A-1 or G-4.
   */
  public static Actor typed(Entry entry, String typed) {
    return new Actor(entry, EmailAddress.read(typed).usable(), Optional.empty(), "");
  }

  /** Who came in by a door with a usable address. */
  public static Actor of(Entry entry, EmailAddress address) {
    return new Actor(entry, Optional.of(address), Optional.empty(), "");
  }

  /** A student. */
  public static Actor student(StudentNumber number) {
    return new Actor(Entry.STUDENT, Optional.empty(), Optional.of(number), "");
  }

  /** The same person with what the host says of the authentication. */
  public Actor withEvidence(String said) {
    return new Actor(entry, address, student, said);
  }

  /** The person behind the actor; empty for who typed an unusable address. */
  public Optional<Person> person() {
    return student.<Person>map(Person.OfStudent::new).or(() -> address.map(Person.OfAddress::new));
  }

  /** The door only (T-2). */
  @Override
  public String toString() {
    return "Actor[" + entry + "]";
  }
}
