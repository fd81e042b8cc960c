package org.planintervention.samples.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whatever text a cell holds, no spreadsheet runs it and no terminal obeys it. */
final class SpreadsheetCellTest {
  private static final int TEXTS = 200_000;

  /** What hostile texts are made of; anything else is drawn from all of Unicode. */
  private static final List<String> PARTS =
      List.of(
          "=",
          "+",
          "-",
          "@",
          "＝",
          "＋",
          "－",
          "＠",
          "﹦",
          "﹢",
          "﹣",
          "﹫",
          "⁼",
          "₊",
          "−",
          "\t",
          "\r",
          "\n",
          " ",
          "\u00A0",
          "\u202F",
          "\u3000",
          "\u200B",
          "\uFEFF",
          "\"",
          "'",
          "“",
          "«",
          "‘",
          "`",
          "＂",
          ";",
          ",",
          "|",
          "\u001B[31m",
          "\u009B",
          "\u0007",
          "\u007F",
          "\u202E",
          "\u2066",
          "\u061C",
          "\u2028",
          "\uD800",
          "\uDC00",
          "SUM(1+1)*cmd|' /C calc'!A0",
          "é",
          "😀",
          "");

  private static final String STEERING =
      "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]";

  @Test
  @DisplayName("a formula gets an apostrophe, and other texts stay as they are")
  void examples() {
    assertThat(SpreadsheetCell.of("=1+1")).isEqualTo("'=1+1");
    assertThat(SpreadsheetCell.of("  \"=1+1")).isEqualTo("  \"'=1+1");
    assertThat(SpreadsheetCell.of("＝1")).isEqualTo("'＝1");
    assertThat(SpreadsheetCell.of("\u207B1")).isEqualTo("'\u207B1");
    assertThat(SpreadsheetCell.of("\t=1")).isEqualTo("\\u0009=1");
    assertThat(SpreadsheetCell.of("a;=1")).isEqualTo("a;'=1");
    assertThat(SpreadsheetCell.of("mei.poulin77@courriel.example"))
        .isEqualTo("mei.poulin77@courriel.example");
    assertThat(SpreadsheetCell.of("Lire 10 - 15 minutes, l'été"))
        .isEqualTo("Lire 10 - 15 minutes, l'été");
    assertThat(SpreadsheetCell.of("\u001B]0;x\u0007")).isEqualTo("\\u001B]0;x\\u0007");
  }

  @Test
  @DisplayName("any text in any cell: nothing runs, and a cell without its guard is found")
  void anyText() {
    long seed = Long.getLong("pi.seed", System.nanoTime());
    int unguarded = dangerous(seed, UnaryOperator.identity());
    int guarded = dangerous(seed, SpreadsheetCell::of);
    System.out.printf(
        "cells: %,d texts, seed %d: %,d would run or steer as they are, %d as cells%n",
        TEXTS, seed, unguarded, guarded);
    assertThat(unguarded).isGreaterThan(TEXTS / 10);
    assertThat(dangerous(seed, SpreadsheetCellTest::firstCharacterOnly)).isPositive();
    assertThat(guarded).as("seed " + seed).isZero();
  }

  /** The guard that most programs have: planted, to be found. */
  private static String firstCharacterOnly(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static int dangerous(long seed, UnaryOperator<String> guard) {
    Random random = new Random(seed);
    int found = 0;
    for (int i = 0; i < TEXTS; i++) {
      if (isDangerous(guard.apply(text(random)))) {
        found++;
      }
    }
    return found;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int parts = random.nextInt(7); parts > 0; parts--) {
      if (random.nextInt(8) == 0) {
        text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
      } else {
        text.append(PARTS.get(random.nextInt(PARTS.size())));
      }
    }
    return text.toString();
  }

  /** The judgement is another's than the guard's: by regular expressions, on every reading. */
  private static boolean isDangerous(String cell) {
    if (cell.matches("(?s).*(" + STEERING + ").*")) {
      return true;
    }
    List<String> readings = new ArrayList<>(List.of(cell.split(";", -1)));
    readings.add(cell);
    return readings.stream()
        .map(one -> one.replaceAll("^[\\p{IsWhite_Space}\\p{Cf}\\p{Pi}\\p{Pf}\"`´„‚＂＇]+", ""))
        .map(one -> Normalizer.normalize(one, Normalizer.Form.NFKC))
        .anyMatch(one -> one.matches("(?s)[=+@\\-\\u2212].*"));
  }
}
