package org.planintervention.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.planintervention.decision.RuleId;
import org.planintervention.rules.RuleBook;

/** Both readings side by side, over one row of the table. */
final class Comparison {
  private static final int EXAMPLES = 5;

  private final Row row;
  private final Judge judge;
  private final Coverage coverage;
  private final Staging staging;
  private final RuleBook book;
  private final List<String> examples = new ArrayList<>();
  private long cells;
  private long granted;
  private long differences;

  Comparison(Row row, District district) {
    this.row = row;
    this.judge = new Judge(row);
    this.coverage = new Coverage(judge);
    this.staging = new Staging(district);
    this.book = new RuleBook(district.policy());
  }

  /** Goes through every situation of the row's part of the space. */
  Comparison everywhere() {
    for (Block block : Space.of(row)) {
      block.walk(this::compare);
    }
    return this;
  }

  /** Goes through the row's part of the space up to the first difference, if there is one. */
  boolean differsSomewhere() {
    for (Block block : Space.of(row)) {
      if (!block.walkWhile(
          cell -> {
            compare(cell);
            return differences == 0;
          })) {
        return true;
      }
    }
    return false;
  }

  /** Goes through some situations of the whole space, far from the plainest. */
  Comparison anywhere(SplittableRandom random, int tries) {
    Block pinned = Block.of(row);
    for (int i = 0; i < tries; i++) {
      Cell cell = pinned.random(random);
      if (Block.possible(cell)) {
        compare(cell);
      }
    }
    return this;
  }

  private void compare(Cell cell) {
    long mask = judge.mask(cell);
    long expected = judge.rules(mask);
    long actual = 0;
    for (RuleId rule :
        book.judge(staging.facts(cell), staging.actor(cell), staging.action(row.action(), cell))
            .rules()) {
      actual |= 1L << rule.ordinal();
    }
    cells++;
    granted += expected == 0 ? 1 : 0;
    coverage.saw(mask, expected);
    if (expected != actual) {
      differences++;
      if (examples.size() < EXAMPLES) {
        examples.add(
            "%s: the oracle says %s, the rule book %s, of %s"
                .formatted(row.name(), Judge.named(expected), Judge.named(actual), cell));
      }
    }
  }

  Row row() {
    return row;
  }

  long cells() {
    return cells;
  }

  long granted() {
    return granted;
  }

  long differences() {
    return differences;
  }

  List<String> examples() {
    return List.copyOf(examples);
  }

  List<Coverage.Line> coverage() {
    return coverage.lines();
  }
}
