package org.planintervention.samples.operations;

import java.text.Normalizer;
import org.planintervention.text.VisibleText;

/**
 * A text as a cell of a CSV file that a spreadsheet opens. Steering characters are written out
 * ({@link VisibleText}). An apostrophe goes before a character that would begin a formula: {@code
 * =}, {@code +}, {@code -} or {@code @}, of full width too, first in the cell or after blanks and
 * quotes. A semicolon counts as the beginning of a cell, because a spreadsheet may take it for a
 * separator.
 */
final class SpreadsheetCell {
  /** What formulas begin with; the last is the minus sign, to which a superscript one folds too. */
  private static final String STARTS = "=+-@\u2212";

  private SpreadsheetCell() {}

  /** Returns the text as a cell that is not run. */
  static String of(String text) {
    StringBuilder cell = new StringBuilder(text.length());
    boolean beginning = true;
    for (int c : VisibleText.of(text).codePoints().toArray()) {
      if (beginning && beginsFormula(c)) {
        cell.append('\'');
      }
      beginning = c == ';' || beginning && isSkipped(c);
      cell.appendCodePoint(c);
    }
    return cell.toString();
  }

  private static boolean beginsFormula(int c) {
    String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    return STARTS.indexOf(plain.charAt(0)) >= 0;
  }

  /** Blanks, invisible characters, and quotes of any language. */
  private static boolean isSkipped(int c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.FORMAT,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.UNASSIGNED ->
          true;
      default ->
          c == '"' || c == '\'' || c == '`' || c == '´' || c == '„' || c == '‚' || c == '＂'
              || c == '＇';
    };
  }
}
