package org.planintervention.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.planintervention.desk.PlanDesk;
import org.planintervention.jdbc.JdbcCheckpoints;
import org.planintervention.memory.MemoryPlanStore;
import org.planintervention.spi.outside.Checkpoint;
import org.planintervention.spi.outside.CheckpointSource;
import org.planintervention.spi.outside.Seal;
import org.planintervention.spi.outside.Sealer;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.testkit.seal.HmacSealer;
import org.planintervention.trail.Finding;
import org.planintervention.trail.Finding.Kind;
import org.planintervention.trail.VerificationReport;

/**
 * What somebody at a console may do to checkpoints in a database. It is found; or the report names
 * another checkpoint than the one that was taken last; or a verification reads what it read before.
 */
final class CheckpointTampers {
  private static final Sealer SEALER = new HmacSealer("secret 1", Bytes.of(new byte[32]));
  private static final int TAKEN = 3;
  private static final int PER_COLUMN = 2;

  /** A seal's key is judged only where nothing stands in its place: every sixth time. */
  private static final int TRIES = 200;

  private final Random random;
  private final OtherValues others;
  private final PlanDesk desk;
  private final JdbcCheckpoints checkpoints;
  private final Console console;
  private final Map<String, List<Cells>> kept;
  private final Witness witness;
  private final VerificationReport report;
  private final Set<String> judged = new TreeSet<>();
  private int found;
  private int byNumber;
  private int unread;

  /** What a verification reads of checkpoints; the name of the seal's key is for people. */
  private record Witness(Checkpoint last, List<ChainHead> heads, Optional<Bytes> rootBefore) {
    static Witness of(CheckpointSource source) {
      Checkpoint last = source.last().orElseThrow();
      List<ChainHead> heads = new ArrayList<>();
      try (CheckpointSource.Heads all = source.heads(last.number())) {
        all.forEachRemaining(heads::add);
      }
      Seal seal = last.seal().orElseThrow();
      return new Witness(
          last.with(new Seal(seal.algorithm(), "", seal.value())),
          heads,
          source.checkpoint(last.number() - 1).map(Checkpoint::root));
    }
  }

  /**
   * Takes some checkpoints of an honest history.
   *
   * @param checkpoints where to; there is none of the district
   * @param console where that is kept
   */
  CheckpointTampers(JdbcCheckpoints checkpoints, Console console, long seed) throws SQLException {
    this.checkpoints = checkpoints;
    this.console = console;
    random = new Random(seed);
    others = new OtherValues(random);
    MemoryPlanStore store = new MemoryPlanStore();
    HonestHistory history = new HonestHistory(store, seed);
    desk = history.over(store);
    history.signedPlan();
    for (int i = 0; i < TAKEN; i++) {
      history.act(6);
      desk.checkpoint(checkpoints, Optional.of(SEALER));
    }
    kept = console.rows();
    witness = Witness.of(checkpoints);
    report = verify();
    assertThat(report.findings()).isEmpty();
  }

  /** Cells of every column, rows deleted, inserted and swapped. */
  void tamper() throws SQLException {
    for (Table table : console.tables()) {
      for (String column : table.columns()) {
        for (int done = 0, tries = 0;
            done < PER_COLUMN || !judged.contains(table + "." + column); ) {
          assertThat(tries++).as("nothing about %s.%s is judged", table, column).isLessThan(TRIES);
          done += changeCell(table, column) ? 1 : 0;
        }
      }
      for (int i = 0; i < PER_COLUMN; i++) {
        deleteRow(table);
        insertRow(table);
        swapCells(table);
      }
    }
  }

  int found() {
    return found;
  }

  int byNumber() {
    return byNumber;
  }

  int unread() {
    return unread;
  }

  private boolean changeCell(Table table, String column) throws SQLException {
    Cells row = any(table);
    Cells changed = row.with(column, another(row, column));
    if (Cells.same(row.get(column), changed.get(column)) || !console.update(row, changed)) {
      return false;
    }
    if (check("changed " + table + "." + column)) {
      judged.add(table + "." + column);
    }
    console.delete(changed);
    restore();
    return true;
  }

  private void deleteRow(Table table) throws SQLException {
    assertThat(console.delete(any(table))).isTrue();
    check("deleted a row of " + table);
    restore();
  }

  private void insertRow(Table table) throws SQLException {
    Cells row = any(table);
    String column = table.keys().get(1 + random.nextInt(table.keys().size() - 1));
    Cells copy = row.with(column, others.than(row.number(column)));
    if (console.insert(copy)) {
      check("inserted a row of " + table + ", another " + column);
      restore();
    }
  }

  private void swapCells(Table table) throws SQLException {
    Cells left = any(table);
    Cells right = any(table);
    String column = table.others().get(random.nextInt(table.others().size()));
    boolean differ = !Cells.same(left.get(column), right.get(column));
    if (differ
        && console.update(left, left.with(column, right.get(column)))
        && console.update(right, right.with(column, left.get(column)))) {
      check("swapped " + table + "." + column);
    }
    restore();
  }

  /** Whether it was found, or the number told it. */
  private boolean check(String what) {
    VerificationReport told = verify();
    List<Finding> altered =
        told.findings().stream().filter(one -> one.kind() == Kind.CHECKPOINT_ALTERED).toList();
    if (!altered.isEmpty()) {
      assertThat(altered)
          .as(what)
          .allMatch(one -> one.chain().name().equals("~unreadable"))
          .allMatch(one -> one.detail().filter(text -> text.startsWith("checkpoint ")).isPresent());
      found++;
      return true;
    }
    if (told.checkpoint().filter(against -> against.number() == TAKEN).isEmpty()) {
      byNumber++;
      return true;
    }
    assertThat(told).as(what).isEqualTo(report);
    assertThat(Witness.of(checkpoints)).as(what).isEqualTo(witness);
    unread++;
    return false;
  }

  private VerificationReport verify() {
    return desk.verifyAll(
        Optional.empty(), checkpoints, Optional.of(SEALER), (decided, all) -> true);
  }

  private void restore() throws SQLException {
    for (Table table : console.tables()) {
      console.rows(table).forEach(console::delete);
      for (Cells row : rows(table)) {
        assertThat(console.insert(row)).isTrue();
      }
    }
  }

  private @Nullable Object another(Cells row, String column) {
    Object value = row.get(column);
    return switch (random.nextInt(4)) {
      case 0 -> any(row.table()).get(column);
      case 1 -> null;
      default -> value == null ? "x" : others.than(value);
    };
  }

  /** Of the last checkpoint, or of any. */
  private Cells any(Table table) {
    boolean last = random.nextBoolean();
    List<Cells> rows =
        rows(table).stream()
            .filter(row -> !last || row.number("checkpoint_number") == TAKEN)
            .toList();
    return rows.get(random.nextInt(rows.size()));
  }

  private List<Cells> rows(Table table) {
    return kept.getOrDefault(table.name(), List.of());
  }
}
