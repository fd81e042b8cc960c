package org.planintervention.samples.schoolyear.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Letters and digits of a typed address, to compare with one that holds a slip. It finds rows for
 * the person who keeps the table to look at; it never says whose address a row has, and nothing is
 * put right by it.
 *
 * @param person the letters and digits before the first {@code @}
 * @param whole all letters and digits
 */
record Likeness(String person, String whole) {
  /** A letter that is not ASCII looks like some other one, and nobody can tell like which. */
  private static final char ANY = '?';

  /** Returns what was typed as a whole, then each address within it. */
  static List<Likeness> allOf(String typed) {
    List<Likeness> all = new ArrayList<>();
    all.add(of(typed));
    AddressShape.addressesIn(typed).forEach(address -> all.add(of(address)));
    return all;
  }

  private static Likeness of(String typed) {
    int at = typed.indexOf('@');
    return new Likeness(
        lettersAndDigits(at < 0 ? typed : typed.substring(0, at)), lettersAndDigits(typed));
  }

  /** Whether one of each look as if meant for the same person. */
  static boolean anyNear(List<Likeness> some, List<Likeness> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(one::near));
  }

  private boolean near(Likeness other) {
    return alike(person, other.person) || alike(whole, other.whole);
  }

  private static boolean alike(String one, String other) {
    if (one.isEmpty() || one.length() != other.length()) {
      return false;
    }
    for (int i = 0; i < one.length(); i++) {
      char left = one.charAt(i);
      char right = other.charAt(i);
      if (left != right && left != ANY && right != ANY) {
        return false;
      }
    }
    return true;
  }

  private static String lettersAndDigits(String text) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character >= 'A' && character <= 'Z') {
        kept.append((char) (character + ('a' - 'A')));
      } else if ((character >= 'a' && character <= 'z') || (character >= '0' && character <= '9')) {
        kept.append(character);
      } else if (Character.isLetter(character)) {
        kept.append(ANY);
      }
    }
    return kept.toString();
  }
}
