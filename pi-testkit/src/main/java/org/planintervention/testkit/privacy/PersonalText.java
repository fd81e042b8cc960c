package org.planintervention.testkit.privacy;

import java.util.EnumSet;
import java.util.Set;
import org.planintervention.spi.facts.PermanentCode;

/**
 * Finds in a text what no message and no log line may hold (T-2): whatever has the form of an
 * address, of a permanent code or of a student's number, and the word that the contents of tests
 * are full of.
 */
public final class PersonalText {
  /** The word that stands in contents, names and payloads of tests, and nowhere else. */
  public static final String CANARY = "canari";

  /** One of each kind, as a database repeats them when it refuses a row. */
  public static final String SPECIMEN =
      "(7171717, 'SERI13111301', 'canari.serin@csdm.qc.ca', 'Le canari chante.')";

  private static final int NUMBER_LENGTH = 7;

  private PersonalText() {}

  /** What is found. */
  public enum Kind {
    /** An e-mail address. */
    ADDRESS,
    /** A permanent code. */
    PERMANENT_CODE,
    /** A student's number. */
    STUDENT_NUMBER,
    /** What a plan says. */
    CONTENT
  }

  /** The kinds that a text holds; empty: it names nobody. */
  public static Set<Kind> in(String text) {
    Set<Kind> found = EnumSet.noneOf(Kind.class);
    if (text.contains(CANARY)) {
      found.add(Kind.CONTENT);
    }
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      if (isAddressAround(text, at)) {
        found.add(Kind.ADDRESS);
      }
    }
    for (int start = 0; start < text.length(); start++) {
      int end = endOfWord(text, start);
      if (end > start) {
        boolean identity = start > 0 && text.charAt(start - 1) == '@';
        addWord(text.substring(start, end), identity, found);
        start = end;
      }
    }
    return found;
  }

  /** A class's name and an object's identity have an at-sign between them too, but no domain. */
  private static boolean isAddressAround(String text, int at) {
    if (at == 0 || !isLocal(text.charAt(at - 1))) {
      return false;
    }
    int end = at + 1;
    while (end < text.length() && (isWord(text.charAt(end)) || text.charAt(end) == '-')) {
      end++;
    }
    return end > at + 1
        && end + 1 < text.length()
        && text.charAt(end) == '.'
        && isLetter(text.charAt(end + 1));
  }

  private static void addWord(String word, boolean identity, Set<Kind> found) {
    if (PermanentCode.wellFormed(word)) {
      found.add(Kind.PERMANENT_CODE);
    }
    if (!identity
        && word.length() == NUMBER_LENGTH
        && word.charAt(0) != '0'
        && word.chars().allMatch(PersonalText::isDigit)) {
      found.add(Kind.STUDENT_NUMBER);
    }
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLocal(char c) {
    return isWord(c) || "._%+-'".indexOf(c) >= 0;
  }

  private static boolean isWord(char c) {
    return isLetter(c) || isDigit(c);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
