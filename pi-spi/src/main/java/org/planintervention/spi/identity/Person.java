package org.planintervention.spi.identity;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;

import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.privacy.PersonalData;

/** A person as plans name them: staff and guardians by address, the student by number. */
public sealed interface Person extends Comparable<Person> {
  /** The address or the number, as stored and reported. */
  String key();

  /**
   * Reads a key back: seven digits are a student, anything else is an address.
   *
   * @throws IllegalArgumentException if it is neither; the message does not repeat the key (T-2)
   */
  static Person ofKey(String key) {
    return StudentNumber.read(key)
        .<Person>map(OfStudent::new)
        .orElseGet(() -> new OfAddress(new EmailAddress(key)));
  }

  /** By address: a person of the staff or a guardian. */
  static Person of(EmailAddress address) {
    return new OfAddress(address);
  }

  /** By number: a student. */
  static Person of(StudentNumber number) {
    return new OfStudent(number);
  }

  @Override
  default int compareTo(Person other) {
    return key().compareTo(other.key());
  }

  /**
   * A member of staff or a guardian.
   *
   * @param address their address
   */
  record OfAddress(@PersonalData(IDENTIFYING) EmailAddress address) implements Person {
    @Override
    public String key() {
      return address.value();
    }

    /** The type only (T-2). */
    @Override
    public String toString() {
      return "Person";
    }
  }

  /**
   * The student of a plan.
   *
   * @param number their number
   */
  record OfStudent(@PersonalData(IDENTIFYING) StudentNumber number) implements Person {
    @Override
    public String key() {
      return number.text();
    }

    /** The type only (T-2). */
    @Override
    public String toString() {
      return "Person";
    }
  }
}
