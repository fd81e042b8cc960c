package org.planintervention.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.planintervention.oracle.Coverage.Line;
import org.planintervention.oracle.Coverage.Shown;

@DisplayName("The rule book and the oracle agree everywhere")
class EnumerationTest {
  /** In how many situations each action was judged when this was written: never in fewer. */
  private static final Map<String, Long> AT_LEAST =
      Map.ofEntries(
          Map.entry("Enter", 170L),
          Map.entry("MaintainStaffTable", 172L),
          Map.entry("Create", 84_366L),
          Map.entry("Duplicate", 295_576L),
          Map.entry("Consult", 446_224L),
          Map.entry("Recover", 446_224L),
          Map.entry("AnswerOpening", 253_480L),
          Map.entry("Write", 255_820L),
          Map.entry("ListPerson", 346_912L),
          Map.entry("UnlistPerson", 346_912L),
          Map.entry("NameCoordinator", 346_912L),
          Map.entry("ChangeStatus", 1_439_200L),
          Map.entry("Sign", 252_280L),
          Map.entry("SignFor", 304_106L),
          Map.entry("Decline", 205_020L),
          Map.entry("Purge", 25_886L),
          Map.entry("RefreshRights", 430L));

  private static final long ATOMS_OF_CONDITIONS = 1_466;
  private static final long MILLION = 1_000_000;
  private static final long SEED = 20261123;
  private static final int RANDOM_TRIES = 20_000;
  private static final long RANDOM_AT_LEAST = 491_012;

  private static List<Comparison> comparisons = List.of();

  @BeforeAll
  static void compareEverywhere() {
    District district = District.reference();
    long start = System.nanoTime();
    comparisons =
        ActionsTable.of(district).parallelStream()
            .map(row -> new Comparison(row, district).everywhere())
            .toList();
    long took = (System.nanoTime() - start) / 1_000_000;
    System.out.printf("%n%-46s %10s %10s %7s%n", "row", "cells", "granted", "differ");
    for (Comparison comparison : comparisons) {
      System.out.printf(
          "%-46s %,10d %,10d %,7d%n",
          comparison.row().name(),
          comparison.cells(),
          comparison.granted(),
          comparison.differences());
    }
    System.out.printf("%-46s %,10d cells in %,d ms%n", "all", cells(), took);
  }

  private static long cells() {
    return comparisons.stream().mapToLong(Comparison::cells).sum();
  }

  @TestFactory
  Stream<DynamicTest> everyCellOfARowIsEqual() {
    return comparisons.stream()
        .map(
            comparison ->
                DynamicTest.dynamicTest(
                    comparison.row().name() + ": verdict and rules are equal in every cell",
                    () -> assertThat(comparison.examples()).isEmpty()));
  }

  @Test
  @DisplayName("no action is judged in fewer cells than it was")
  void counts() {
    Map<String, Long> cells = new LinkedHashMap<>();
    comparisons.forEach(
        comparison -> cells.merge(comparison.row().action(), comparison.cells(), Long::sum));
    assertThat(cells).containsOnlyKeys(AT_LEAST.keySet());
    assertThat(cells)
        .allSatisfy(
            (action, count) ->
                assertThat(count).as(action).isGreaterThanOrEqualTo(AT_LEAST.get(action)));
  }

  @Test
  @DisplayName("a million cells and more")
  void enough() {
    assertThat(cells()).isGreaterThanOrEqualTo(MILLION);
  }

  @Test
  @DisplayName("no cell is counted twice")
  void blocksAreApart() {
    for (Comparison comparison : comparisons) {
      List<Block> blocks = Space.of(comparison.row());
      for (int i = 0; i < blocks.size(); i++) {
        for (int j = i + 1; j < blocks.size(); j++) {
          assertThat(blocks.get(i).apartFrom(blocks.get(j)))
              .as("blocks %d and %d of %s", i, j, comparison.row().name())
              .isTrue();
        }
      }
    }
  }

  @Test
  @DisplayName("every atom of every condition is shown to matter (MC/DC), 100 %")
  void everyAtomMatters() throws IOException {
    List<Line> lines = comparisons.stream().flatMap(c -> c.coverage().stream()).toList();
    System.out.printf(
        "%n%-46s %7s %11s %9s %9s %10s%n",
        "row", "atoms", "by verdict", "by rules", "by stage", "not shown");
    for (Comparison comparison : comparisons) {
      print(
          comparison.row().name(),
          lines.stream().filter(line -> line.row().equals(comparison.row())).toList());
    }
    print("all", lines);
    Path table = Path.of("target", "oracle", "mcdc.txt");
    Files.createDirectories(table.getParent());
    Files.write(table, lines.stream().map(Line::toString).toList());
    assertThat(lines).noneMatch(line -> line.shown() == Shown.NOT_SHOWN);
    assertThat((long) lines.size()).isGreaterThanOrEqualTo(ATOMS_OF_CONDITIONS);
  }

  private static void print(String name, List<Line> lines) {
    Map<Shown, Integer> counts = new EnumMap<>(Shown.class);
    lines.forEach(line -> counts.merge(line.shown(), 1, Integer::sum));
    System.out.printf(
        "%-46s %7d %11d %9d %9d %10d%n",
        name,
        lines.size(),
        counts.getOrDefault(Shown.BY_VERDICT, 0),
        counts.getOrDefault(Shown.BY_RULES, 0),
        counts.getOrDefault(Shown.BY_AN_EARLIER_STAGE, 0),
        counts.getOrDefault(Shown.NOT_SHOWN, 0));
  }

  @Test
  @DisplayName("they agree on random situations of the whole space, too")
  void random() {
    SplittableRandom random = new SplittableRandom(SEED);
    long cells = 0;
    for (Row row : ActionsTable.of(District.reference())) {
      Comparison comparison =
          new Comparison(row, District.reference()).anywhere(random.split(), RANDOM_TRIES);
      cells += comparison.cells();
      assertThat(comparison.examples()).isEmpty();
    }
    System.out.printf("%nseed %d: %,d random situations%n", SEED, cells);
    assertThat(cells).isGreaterThanOrEqualTo(RANDOM_AT_LEAST);
  }
}
