package org.planintervention.text;

/**
 * Text from outside as it is shown to people: characters that would steer a terminal, begin a line
 * or turn the reading direction are written as {@code \}{@code uXXXX}. These are control characters
 * (category Cc, tab and line feed included), bidirectional controls, line and paragraph separators,
 * and lone surrogates. JSON keeps texts exactly instead.
 */
public final class VisibleText {
  private VisibleText() {}

  /** Returns the text with every such character written out; others stay as they are. */
  public static String of(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (steers(c)) {
                shown.append(String.format("\\u%04X", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  private static boolean steers(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT -> turns(c);
      default -> false;
    };
  }

  /** The Unicode property Bidi_Control. */
  private static boolean turns(int c) {
    return c == 0x61C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
