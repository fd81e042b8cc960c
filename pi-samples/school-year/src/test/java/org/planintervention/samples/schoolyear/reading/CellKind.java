package org.planintervention.samples.schoolyear.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A slip of the hand in one cell: a blank, an accent, or a letter's case.
 *
 * @param name what it does
 * @param slip the changed text; the same text where it can do nothing
 */
record CellKind(String name, UnaryOperator<String> slip) {
  private static final String ACCENTED = "AEIOUCaeiouc";
  private static final char ACUTE = '\u0301';

  static final List<CellKind> ALL = all();

  private static List<CellKind> all() {
    List<CellKind> kinds = new ArrayList<>();
    for (char blank : new char[] {' ', '\u00a0', '\u202f', '\u2007'}) {
      String name = String.format("U+%04X", (int) blank);
      kinds.add(new CellKind(name + " before", text -> blank + text));
      kinds.add(new CellKind(name + " after", text -> text + blank));
      kinds.add(new CellKind(name + " inside", text -> inside(text, blank)));
      kinds.add(new CellKind(name + " for a space", text -> text.replaceFirst(" ", "" + blank)));
    }
    kinds.add(new CellKind("a space dropped", text -> text.replaceFirst(" ", "")));
    kinds.add(
        new CellKind(
            "an accent, composed",
            text -> Normalizer.normalize(accent(text), Normalizer.Form.NFC)));
    kinds.add(new CellKind("an accent, decomposed", CellKind::accent));
    kinds.add(new CellKind("an accent at the end", text -> text + ACUTE));
    kinds.add(new CellKind("decomposed", text -> Normalizer.normalize(text, Normalizer.Form.NFD)));
    kinds.add(new CellKind("accents dropped", CellKind::plain));
    kinds.add(new CellKind("first letter's case", text -> swapCase(text, true)));
    kinds.add(new CellKind("last letter's case", text -> swapCase(text, false)));
    kinds.add(new CellKind("capitals", text -> text.toUpperCase(Locale.ROOT)));
    kinds.add(new CellKind("small letters", text -> text.toLowerCase(Locale.ROOT)));
    return List.copyOf(kinds);
  }

  private static String inside(String text, char blank) {
    int middle = text.length() / 2;
    return middle == 0 ? text : text.substring(0, middle) + blank + text.substring(middle);
  }

  private static String accent(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (ACCENTED.indexOf(text.charAt(i)) >= 0) {
        return text.substring(0, i + 1) + ACUTE + text.substring(i + 1);
      }
    }
    return text;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
  }

  private static String swapCase(String text, boolean first) {
    for (int i = 0; i < text.length(); i++) {
      int at = first ? i : text.length() - 1 - i;
      char character = text.charAt(at);
      if (Character.isLetter(character)) {
        char swapped =
            Character.isUpperCase(character)
                ? Character.toLowerCase(character)
                : Character.toUpperCase(character);
        return text.substring(0, at) + swapped + text.substring(at + 1);
      }
    }
    return text;
  }
}
