package org.planintervention.evidence;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainId;
import org.planintervention.trail.Sealing;
import org.planintervention.trail.TrailFormat;
import org.planintervention.trail.TrailPayload;
import org.planintervention.trail.TrailPayload.Detail;

/** What somebody at a console may do to a store, by chance. Each is done on the store as it was. */
final class Tampers {
  /** So often another cell of a column is tried, until the database allows a change that counts. */
  private static final int TRIES = 60;

  private final Console console;
  private final Random random;
  private final OtherValues others;
  private final Map<String, List<Cells>> tables;
  private final Map<String, List<Cells>> backup;
  private final List<Cells> everything = new ArrayList<>();
  private final Deque<Column> columns = new ArrayDeque<>();
  private final Set<String> untouched = new TreeSet<>();
  private final Set<String> unread = new TreeSet<>();
  private int tries;

  /**
   * What was done.
   *
   * @param what in words, for a test that fails
   * @param places where something is to be found, and nowhere else; empty when it is no evidence:
   *     then everything reads as before
   * @param row the number of the trail row that is to be named; empty when none need be
   * @param rewritten whether all that is stored agrees with itself again, so that only a checkpoint
   *     can show it
   */
  record Tamper(String what, Set<String> places, OptionalLong row, boolean rewritten) {}

  /**
   * Tampers with a store.
   *
   * @param backup an older state of the same store
   */
  Tampers(Console console, Map<String, List<Cells>> backup, Random random) throws SQLException {
    this.console = console;
    this.backup = backup;
    this.random = random;
    this.others = new OtherValues(random);
    this.tables = console.rows();
    tables.values().forEach(everything::addAll);
    for (Table table : console.tables()) {
      table.columns().forEach(column -> columns.add(new Column(table, column)));
    }
  }

  private record Column(Table table, String name) {
    @Override
    public String toString() {
      return "pi_" + table.name() + "." + name;
    }
  }

  /** The doors at which purges of some plans emptied rows, if they did. */
  Set<String> doorsOfPurges(Set<String> places) {
    Set<String> doors = new TreeSet<>();
    for (Cells row : rows("trail")) {
      if (row.text("kind").equals("Purge") && places.contains(row.place())) {
        doors.add(row.text(row.table().place().get(0)) + "/" + ChainId.DOOR);
      }
    }
    return doors;
  }

  /** The columns of which no change is judged. */
  Set<String> untouched() {
    return untouched;
  }

  /**
   * The next one; empty when the database did not allow it, or nothing would be another. First a
   * cell of every column.
   */
  Optional<Tamper> next() {
    if (columns.isEmpty()) {
      return byChance();
    }
    Column column = columns.element();
    Optional<Tamper> changed =
        changeCell(column.table, column.name, !unread.contains(column.toString()));
    tries++;
    boolean judged = changed.filter(one -> !one.places.isEmpty()).isPresent();
    if (changed.isPresent() && !judged) {
      unread.add(column.toString());
    }
    if (!judged && tries == TRIES) {
      untouched.add(column.toString());
    }
    if (judged || tries == TRIES) {
      columns.remove();
      tries = 0;
    }
    return changed;
  }

  private Optional<Tamper> byChance() {
    return switch (random.nextInt(16)) {
      case 0 -> deleteRow();
      case 1 -> insertRow();
      case 2 -> swapCells();
      case 3 -> swapRows();
      case 4 -> moveRow();
      case 5 -> replayRow();
      case 6 -> cutTail();
      case 7 -> rewriteChain();
      case 8 -> restorePlan();
      case 9 -> random.nextInt(8) == 0 ? restoreAll() : dropPlan();
      default -> {
        Table table = anyTable();
        yield changeCell(table, table.columns().get(random.nextInt(table.columns().size())), true);
      }
    };
  }

  private Optional<Tamper> changeCell(Table table, String column, boolean mayBeUnread) {
    Optional<Cells> row = any(rows(table.name()));
    if (row.isEmpty()) {
      return Optional.empty();
    }
    Cells changed = row.get().with(column, another(row.get(), column));
    if (!mayBeUnread && isKey(changed) && keyFindsRow(changed)) {
      return Optional.empty();
    }
    if (Cells.same(row.get().get(column), changed.get(column))
        || isNowhere(changed)
        || !console.update(row.get(), changed)) {
      return Optional.empty();
    }
    Object stored = console.stored(row.get(), column);
    if (Cells.same(stored, row.get().get(column))) {
      return Optional.empty();
    }
    String what = "changed " + table.name() + "." + column;
    if (isKey(changed)) {
      // A text that the database read as another number points to that number's row.
      return tamperedKeys(what, stored == null ? changed : changed.with(column, stored));
    }
    Tamper tamper = tamper(what, row.get(), changed).orElseThrow();
    return Optional.of(
        table.name().equals("trail") && !table.keys().contains(column)
            ? new Tamper(what, tamper.places, OptionalLong.of(row.get().number("place")), false)
            : tamper);
  }

  /** A row of which SQLite holds the place as bytes is found by no question, as if it were gone. */
  private static boolean isNowhere(Cells row) {
    return row.get("school") instanceof byte[]
        || row.table().place().stream().anyMatch(column -> row.get(column) instanceof byte[]);
  }

  private static boolean isKey(Cells row) {
    return row.table().name().equals("batch");
  }

  /** Keys of commits are looked at where the row that they name is not there. */
  private Optional<Tamper> tamperedKeys(String what, Cells... keys) {
    return tamper(what, Stream.of(keys).filter(key -> !keyFindsRow(key)).toArray(Cells[]::new));
  }

  /** What a key of a commit says is judged no further: the row that it names is there. */
  private boolean keyFindsRow(Cells key) {
    return key.get("place") == null
        || rows("trail").stream()
            .anyMatch(
                row ->
                    row.place().equals(key.place())
                        && Cells.same(row.get("place"), key.get("place")));
  }

  /** Another value for a cell: near it, another row's, nothing, or nonsense. */
  private @Nullable Object another(Cells row, String column) {
    if (random.nextInt(4) == 0) {
      return any(rows(row.table().name())).orElseThrow().get(column);
    }
    Object value = row.get(column);
    if (value != null && random.nextInt(12) == 0) {
      return null;
    }
    if (value == null) {
      return switch (column) {
        case "student", "marked_at" -> 1 + random.nextInt(2_000_000);
        case "salt", "payload" -> new byte[] {1, 2, 3};
        default -> "014";
      };
    }
    return others.than(value);
  }

  private Optional<Tamper> deleteRow() {
    Optional<Cells> row = any(everything);
    if (row.isEmpty() || !console.delete(row.get())) {
      return Optional.empty();
    }
    String what = "deleted a row of " + row.get().table().name();
    return isKey(row.get()) ? tamperedKeys(what) : tamper(what, row.get());
  }

  private Optional<Tamper> insertRow() {
    Optional<Cells> row = any(everything);
    if (row.isEmpty()) {
      return Optional.empty();
    }
    List<String> keys = row.get().table().keys();
    String column = keys.get(1 + random.nextInt(keys.size() - 1));
    Cells copy = row.get().with(column, another(row.get(), column));
    if (isNowhere(copy) || !console.insert(copy)) {
      return Optional.empty();
    }
    String what = "inserted a row of " + copy.table().name() + ", another " + column;
    return isKey(copy) ? tamperedKeys(what, copy) : tamper(what, copy);
  }

  private Optional<Tamper> swapCells() {
    Table table = anyTable();
    Optional<Cells> left = any(rows(table.name()));
    Optional<Cells> right = any(rows(table.name()));
    if (left.isEmpty() || table.others().isEmpty()) {
      return Optional.empty();
    }
    String column = table.others().get(random.nextInt(table.others().size()));
    Object one = left.get().get(column);
    Object other = right.orElseThrow().get(column);
    Cells first = left.get().with(column, other);
    Cells second = right.get().with(column, one);
    if (Cells.same(one, other)
        || !console.update(left.get(), first)
        || !console.update(right.get(), second)) {
      return Optional.empty();
    }
    String what = "swapped " + table.name() + "." + column;
    return isKey(first) ? tamperedKeys(what, first, second) : tamper(what, left.get(), right.get());
  }

  /** Two rows of a trail, or two versions or signatures, change places. */
  private Optional<Tamper> swapRows() {
    String[] names = {"trail", "plan_version", "tombstone", "plan"};
    Table table = console.table(names[random.nextInt(names.length)]);
    Optional<Cells> left = any(rows(table.name()));
    Optional<Cells> right = any(rows(table.name()));
    if (left.isEmpty() || left.equals(right)) {
      return Optional.empty();
    }
    Cells one = left.get();
    Cells other = right.orElseThrow();
    boolean differ =
        table.others().stream().anyMatch(column -> !Cells.same(one.get(column), other.get(column)));
    return differ
            && console.delete(one)
            && console.delete(other)
            && console.insert(keyed(one, other))
            && console.insert(keyed(other, one))
        ? tamper("swapped rows of " + table.name(), one, other)
        : Optional.empty();
  }

  private static Cells keyed(Cells row, Cells place) {
    Cells moved = row;
    for (String key : row.table().keys()) {
      moved = moved.with(key, place.get(key));
    }
    return moved;
  }

  private Optional<Tamper> moveRow() {
    String[] names = {"trail", "plan_version", "signature", "plan_person"};
    Table table = console.table(names[random.nextInt(names.length)]);
    Optional<Cells> row = any(rows(table.name()));
    Optional<Cells> other = any(rows("chain"));
    if (row.isEmpty() || row.get().place().equals(other.orElseThrow().place())) {
      return Optional.empty();
    }
    Cells moved =
        row.get()
            .with(table.place().get(0), other.get().get("school"))
            .with(table.place().get(1), other.get().get("name"));
    if (table.name().equals("trail")) {
      moved = moved.with("place", other.get().number("chain_length") + 1);
    }
    boolean copied = random.nextBoolean();
    boolean done = copied ? console.insert(moved) : console.update(row.get(), moved);
    String what = (copied ? "copied" : "moved") + " a row of " + table.name() + " to another plan";
    if (!done) {
      return Optional.empty();
    }
    return copied ? tamper(what, moved) : tamper(what, row.get(), moved);
  }

  /** An old row once more, at the end; the head says that it belongs there. */
  private Optional<Tamper> replayRow() {
    Cells row = any(rows("trail")).orElseThrow();
    Cells head = head(row.place());
    long next = head.number("chain_length") + 1;
    return console.insert(row.with("place", next))
            && console.update(
                head, head.with("chain_length", next).with("head_hash", row.get("row_hash")))
        ? tamper("replayed a row", row)
        : Optional.empty();
  }

  /** The last rows are gone, and the head says that there never were any. */
  private Optional<Tamper> cutTail() {
    Cells head = any(rows("chain")).orElseThrow();
    List<Cells> trail = trail(head.place());
    int kept = random.nextInt(trail.size());
    boolean adjusted = kept > 0 && random.nextInt(4) > 0;
    boolean done = true;
    for (Cells row : trail.subList(kept, trail.size())) {
      done &= console.delete(row);
    }
    if (adjusted) {
      Cells last = trail.get(kept - 1);
      done &=
          console.update(
              head, head.with("chain_length", (long) kept).with("head_hash", last.get("row_hash")));
    }
    return done
        ? Optional.of(
            new Tamper(
                "cut the tail off, head " + (adjusted ? "adjusted" : "left"),
                Set.of(head.place()),
                OptionalLong.empty(),
                adjusted))
        : Optional.empty();
  }

  /** A row says something else, and everything after it is sealed anew. */
  private Optional<Tamper> rewriteChain() {
    Cells head = any(rows("chain")).orElseThrow();
    List<Cells> trail = trail(head.place());
    int from = random.nextInt(trail.size());
    if (trail.get(from).get("payload") == null) {
      return Optional.empty();
    }
    ChainId chain = new ChainId(new SchoolCode(head.text("school")), head.text("name"));
    Bytes before = Bytes.of(from == 0 ? new byte[0] : trail.get(from - 1).bytes("row_hash"));
    boolean done = true;
    for (Cells row : trail.subList(from, trail.size())) {
      Cells forged = row == trail.get(from) ? forged(row) : row;
      before =
          Sealing.rowHash(
              chain,
              row.number("place"),
              before,
              row.number("at_millis"),
              row.text("kind"),
              Bytes.of(forged.bytes("commitment")));
      forged = forged.with("row_hash", before.toArray());
      done &= console.update(row, forged);
    }
    done &= console.update(head, head.with("head_hash", before.toArray()));
    return done ? rewritten("rewrote a chain", Set.of(head.place())) : Optional.empty();
  }

  /** The row says the same under another salt, something more, or one thing twice. */
  private Cells forged(Cells row) {
    byte[] salt = row.bytes("salt");
    byte[] payload = row.bytes("payload");
    switch (random.nextInt(3)) {
      case 0 -> salt[0] ^= 1;
      case 1 -> payload = saying(payload);
      default -> payload = twice(payload);
    }
    return row.with("salt", salt)
        .with("payload", payload)
        .with("commitment", Sealing.commitment(Bytes.of(salt), Bytes.of(payload)).toArray());
  }

  private static byte[] saying(byte[] payload) {
    TrailPayload said = TrailFormat.read(Bytes.of(payload)).orElseThrow();
    return TrailFormat.write(said.with(Detail.SCHOOL, "forged")).toArray();
  }

  /** A JSON object whose first key stands in it twice. */
  private static byte[] twice(byte[] payload) {
    String said = new String(payload, StandardCharsets.UTF_8);
    return (said.substring(0, said.indexOf(',') + 1) + said.substring(1))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** One plan as it was in the backup, in all tables. */
  private Optional<Tamper> restorePlan() {
    Cells head = any(backup("chain")).orElseThrow();
    boolean same = head(head.place()).number("chain_length") == head.number("chain_length");
    return !same && restore(head.place())
        ? rewritten("restored a plan from the backup", Set.of(head.place()))
        : Optional.empty();
  }

  private Optional<Tamper> restoreAll() {
    Set<String> places = new LinkedHashSet<>();
    rows("chain").stream().filter(row -> !isInBackup(row)).forEach(row -> places.add(row.place()));
    boolean done = true;
    for (Cells row : everything) {
      done &= console.delete(row);
    }
    for (Table table : console.tables()) {
      for (Cells row : backup(table.name())) {
        done &= console.insert(row);
      }
    }
    return done ? rewritten("restored the backup", places) : Optional.empty();
  }

  private boolean isInBackup(Cells head) {
    return backup("chain").stream()
        .anyMatch(
            row ->
                row.place().equals(head.place())
                    && row.number("chain_length") == head.number("chain_length"));
  }

  /** As if there had never been such a plan. */
  private Optional<Tamper> dropPlan() {
    Cells head = any(rows("chain")).orElseThrow();
    boolean done = true;
    for (Cells row : everything) {
      if (row.place().equals(head.place())) {
        done &= console.delete(row);
      }
    }
    return done ? rewritten("dropped a plan everywhere", Set.of(head.place())) : Optional.empty();
  }

  private boolean restore(String place) {
    boolean done = true;
    for (Cells row : everything) {
      if (row.place().equals(place)) {
        done &= console.delete(row);
      }
    }
    for (Table table : console.tables()) {
      for (Cells row : backup(table.name())) {
        if (row.place().equals(place)) {
          done &= console.insert(row);
        }
      }
    }
    return done;
  }

  private static Optional<Tamper> rewritten(String what, Set<String> places) {
    return Optional.of(new Tamper(what, places, OptionalLong.empty(), true));
  }

  private static Optional<Tamper> tamper(String what, Cells... rows) {
    Set<String> places = new LinkedHashSet<>();
    for (Cells row : rows) {
      places.add(row.place());
    }
    return Optional.of(new Tamper(what, places, OptionalLong.empty(), false));
  }

  private Cells head(String place) {
    return rows("chain").stream()
        .filter(row -> row.place().equals(place))
        .findFirst()
        .orElseThrow();
  }

  private List<Cells> trail(String place) {
    return rows("trail").stream().filter(row -> row.place().equals(place)).toList();
  }

  private Table anyTable() {
    return console.tables().get(random.nextInt(console.tables().size()));
  }

  private List<Cells> rows(String table) {
    return Objects.requireNonNull(tables.get(table));
  }

  private List<Cells> backup(String table) {
    return Objects.requireNonNull(backup.get(table));
  }

  private Optional<Cells> any(Collection<Cells> rows) {
    return rows.isEmpty()
        ? Optional.empty()
        : rows.stream().skip(random.nextInt(rows.size())).findFirst();
  }
}
