package org.planintervention.samples.schoolyear.reading;

import java.text.Normalizer;
import java.util.Locale;

/** Blanks, accents, apostrophes and letter case: what differs between spellings of one word. */
final class Spelling {
  private static final char TYPOGRAPHIC_APOSTROPHE = '\u2019';

  private Spelling() {}

  /** Whether a character separates words and is not seen: any blank of Unicode, no-break or not. */
  static boolean isBlank(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  /** Returns the text with every no-break space as an ordinary one. */
  static String withOrdinarySpaces(String text) {
    return text.replace('\u00a0', ' ').replace('\u2007', ' ').replace('\u202f', ' ');
  }

  /** Returns the text without the blanks around it. */
  static String withoutOuterBlanks(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /**
   * Whether two column names are the same: composed or decomposed, with either apostrophe, in any
   * case, with or without blanks around.
   */
  static boolean sameName(String one, String other) {
    return name(one).equalsIgnoreCase(name(other));
  }

  private static String name(String written) {
    String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
    return withoutOuterBlanks(composed).replace(TYPOGRAPHIC_APOSTROPHE, '\'');
  }

  /**
   * Whether two different texts differ in blanks, accents, apostrophes and letter case only. One of
   * them is then probably a slip of the other.
   */
  static boolean almostSame(String one, String other) {
    return !one.equals(other) && skeleton(one).equals(skeleton(other));
  }

  private static String skeleton(String text) {
    StringBuilder letters = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replace(TYPOGRAPHIC_APOSTROPHE, '\'')
        .codePoints()
        .filter(one -> !isBlank(one) && !isMark(one))
        .forEach(letters::appendCodePoint);
    return letters.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
  }
}
