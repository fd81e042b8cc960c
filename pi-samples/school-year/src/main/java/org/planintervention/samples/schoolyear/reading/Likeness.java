package org.planintervention.samples.schoolyear.reading;

/**
 * What two typed addresses have in common when one of them holds a slip: the letters and digits, in
 * their order. It finds rows for who keeps the table to look at; it never says whose address a row
 * has, and nothing is put right by it.
 *
 * @param person the letters and digits before the first {@code @}
 * @param whole all letters and digits
 */
record Likeness(String person, String whole) {
  /** A letter that is not ASCII looks like some other one, and nobody can tell like which. */
  private static final char ANY = '?';

  static Likeness of(String typed) {
    int at = typed.indexOf('@');
    return new Likeness(
        lettersAndDigits(at < 0 ? typed : typed.substring(0, at)), lettersAndDigits(typed));
  }

  /** Whether both look as if meant for the same person. */
  boolean near(Likeness other) {
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
