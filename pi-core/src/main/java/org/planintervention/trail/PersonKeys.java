package org.planintervention.trail;

import java.util.List;
import org.planintervention.spi.facts.EmailAddress;

/** Keys of people: an address in usable form, or the seven digits of a student. */
final class PersonKeys {
  private static final int DIGITS = 7;

  private PersonKeys() {}

  static boolean isAddress(String key) {
    return EmailAddress.read(key).usable().filter(usable -> usable.value().equals(key)).isPresent();
  }

  static boolean isStudent(String key) {
    return key.length() == DIGITS
        && key.charAt(0) > '0'
        && key.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }

  static boolean isPerson(String key) {
    return isStudent(key) || isAddress(key);
  }

  /** Returns whether keys stand in order, each once. */
  static boolean inOrder(List<String> keys) {
    for (int i = 1; i < keys.size(); i++) {
      if (keys.get(i - 1).compareTo(keys.get(i)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
