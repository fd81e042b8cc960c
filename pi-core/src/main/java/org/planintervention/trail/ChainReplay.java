package org.planintervention.trail;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.KeptRow;
import org.planintervention.trail.Finding.Kind;
import org.planintervention.trail.PlanStanding.PartSeal;
import org.planintervention.trail.TrailPayload.Detail;
import org.planintervention.trail.TrailPayload.EmptiedRow;

/**
 * Replays one chain, row by row: checks that each row is what was written and follows the one
 * before, and remembers where the plan stood after the last. It keeps no rows, so a chain of any
 * length takes the same memory.
 */
public final class ChainReplay {
  /** So many rows of a chain are remembered by their hash, to tell a row that comes again. */
  private static final int REMEMBERED = 10_000;

  private static final Bytes NO_HASH = Bytes.of(new byte[0]);

  private final ChainId chain;
  private final Optional<ChainHead> checkpoint;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Bytes> hashes = new HashSet<>();
  private final SortedMap<Integer, String> contents = new TreeMap<>();
  private final SortedSet<Long> emptied = new TreeSet<>();
  private final Map<SignatureKey, SignatureStep> given = new LinkedHashMap<>();
  private final StepTerms terms;
  private long rows;
  private Link last = new Link(0, NO_HASH, NO_HASH, true);
  private Bytes beforeLast = NO_HASH;
  private long at = Long.MIN_VALUE;
  private @Nullable PlanStanding standing;
  private Optional<Integer> student = Optional.empty();
  private int foreign = -1;
  private OptionalLong firstEmptied = OptionalLong.empty();
  private OptionalLong lastKept = OptionalLong.empty();
  private @Nullable TrailPayload purge;
  private boolean beside;
  private ChainStanding stood = ChainStanding.NONE_YET;
  private boolean lost;

  /**
   * The row that the next one has to follow.
   *
   * @param hash what is stored
   * @param proper what it is by everything that it stands for
   * @param sound whether nothing was found about it
   */
  private record Link(
      @PersonalData(NONE) long number,
      @PersonalData(DEIDENTIFIED) Bytes hash,
      @PersonalData(DEIDENTIFIED) Bytes proper,
      @PersonalData(NONE) boolean sound) {}

  /**
   * A replay of one chain.
   *
   * @param checkpoint where the chain stood at a checkpoint
   * @param terms what is known of the policy
   */
  public ChainReplay(ChainId chain, Optional<ChainHead> checkpoint, StepTerms terms) {
    this.chain = chain;
    this.checkpoint = checkpoint;
    this.terms = terms;
  }

  /** Takes the next row of the table of trails, in the order of the numbers. */
  public void next(KeptRow kept) {
    rows++;
    TrailLine line = new TrailLine(kept);
    long number = line.number();
    if (number < 1 || number == KeptRow.NO_NUMBER) {
      find(Kind.FOREIGN_ROW, OptionalLong.empty(), "number");
    } else if (number <= last.number) {
      boolean again = line.hash().equals(last.hash) || hashes.contains(line.hash());
      find(again ? Kind.REPLAYED : Kind.FORKED, OptionalLong.of(number), null);
    } else {
      follow(line);
    }
  }

  private void follow(TrailLine line) {
    long number = line.number();
    boolean gap = number > last.number + 1;
    if (gap) {
      find(Kind.GAP, OptionalLong.of(last.number + 1), null);
    }
    Bytes before = gap ? NO_HASH : last.hash;
    boolean linked = gap || linkedTo(line, before);
    Bytes proper = line.hash();
    if (!linked && linkedTo(line, last.proper)) {
      // The row before was the altered one, and is at its own place.
      linked = true;
      before = last.proper;
      belongs();
    } else if (!linked) {
      proper = hash(line, before);
    }
    Optional<Kind> flaw = flaw(line, linked);
    flaw.ifPresent(kind -> find(kind, OptionalLong.of(number), null));
    foreign = flaw.equals(Optional.of(Kind.FOREIGN_ROW)) ? findings.size() - 1 : -1;
    if (flaw.isEmpty() && line.at() < at) {
      find(Kind.TIME_REGRESSION, OptionalLong.of(number), null);
    }
    if (checkpoint.isPresent()
        && checkpoint.get().length() == number
        && !checkpoint.get().hash().equals(line.hash())) {
      find(Kind.FORKED, OptionalLong.of(number), "checkpoint");
    }
    judge(line, flaw.isEmpty(), gap);
    read(line);
    beforeLast = last.hash;
    last = new Link(number, line.hash(), proper, flaw.isEmpty());
    at = line.at();
    if (hashes.size() < REMEMBERED) {
      hashes.add(line.hash());
    }
  }

  /**
   * Judges the step from the row before (T-4). After a row that was found itself, where the plan
   * stood is not known until a sound row says so.
   */
  private void judge(TrailLine line, boolean sound, boolean gap) {
    lost |= gap || !sound;
    if (!sound) {
      return;
    }
    TrailKind kind = TrailKind.read(line.kind());
    if (!lost) {
      impossible(line, kind)
          .forEach(name -> find(Kind.IMPOSSIBLE_STEP, OptionalLong.of(line.number()), name));
    }
    if (!lost || kind.status().isPresent()) {
      stood = stood.after(kind, line.payload());
      lost = false;
    }
  }

  private List<String> impossible(TrailLine line, TrailKind kind) {
    if (line.payload().isEmpty()) {
      return chain.isDoor() ? List.of() : StepTable.emptied(stood, kind, terms);
    }
    return chain.isDoor()
        ? StepTable.atDoor(chain, line.payload().get())
        : StepTable.onPlan(stood, line.payload().get(), terms);
  }

  private Optional<Kind> flaw(TrailLine line, boolean linked) {
    boolean agrees = line.agrees();
    if (linked) {
      return agrees ? Optional.empty() : Optional.of(Kind.ROW_ALTERED);
    }
    if (hashes.contains(line.hash())) {
      return Optional.of(Kind.REPLAYED);
    }
    if (agrees && linkedTo(line, beforeLast)) {
      // It follows the row before the one before: where that one is sound, the two are rivals.
      return last.sound ? Optional.of(Kind.FORKED) : Optional.empty();
    }
    return Optional.of(agrees && !line.emptied() ? Kind.FOREIGN_ROW : Kind.ROW_ALTERED);
  }

  private boolean linkedTo(TrailLine line, Bytes before) {
    return hash(line, before).equals(line.hash());
  }

  private Bytes hash(TrailLine line, Bytes before) {
    return Sealing.rowHash(chain, line.number(), before, line.at(), line.kind(), line.commitment());
  }

  /** What looked like a row of another chain is this chain's: its hash alone was altered. */
  private void belongs() {
    if (foreign >= 0) {
      Finding found = findings.get(foreign);
      findings.set(foreign, new Finding(Kind.ROW_ALTERED, chain, found.row(), Optional.of("hash")));
      foreign = -1;
    }
  }

  /**
   * Says that there are no more rows.
   *
   * @param head the chain's row of the table of heads; empty when there is none
   */
  public void end(Optional<KeptRow> head) {
    if (head.isEmpty()) {
      find(Kind.ROW_ALTERED, OptionalLong.of(last.number), "head");
    } else {
      end(head.get().number(1), head.get().bytes().get(0).orElse(NO_HASH));
    }
    if (checkpoint.isPresent() && checkpoint.get().length() > last.number) {
      find(Kind.TRUNCATED, OptionalLong.of(last.number + 1), "checkpoint");
    }
    if (purge != null && !purge.emptied().stream().allMatch(this::ofItsDoor)) {
      find(Kind.ROW_ALTERED, OptionalLong.of(last.number), "purge");
    }
    if (purge == null && firstEmptied.isPresent()) {
      find(Kind.ROW_ALTERED, firstEmptied, "payload");
    } else if (purge != null && lastKept.isPresent()) {
      find(Kind.ROW_ALTERED, lastKept, "purge");
    }
  }

  private void end(long length, Bytes hash) {
    if (hash.equals(last.proper)) {
      belongs();
    }
    if (length > last.number) {
      find(Kind.TRUNCATED, OptionalLong.of(last.number + 1), null);
    } else if (length < last.number || !(hash.equals(last.hash) || hash.equals(last.proper))) {
      find(Kind.ROW_ALTERED, OptionalLong.of(last.number), "head");
    }
  }

  /** The number of the last row. */
  public long length() {
    return last.number;
  }

  /** Whether the last row says that the plan was purged (D-2). */
  public boolean purged() {
    return purge != null;
  }

  /**
   * Whether the plan came from an earlier platform beside another of its student and year, whose
   * place it does not hold (Y-2).
   */
  public boolean beside() {
    return beside;
  }

  /** The numbers of a door's rows that are emptied. */
  public SortedSet<Long> emptied() {
    return Collections.unmodifiableSortedSet(emptied);
  }

  /** The numbers of the rows of the school's door that the row of the purge lists (D-2). */
  public SortedSet<Long> listed() {
    SortedSet<Long> listed = new TreeSet<>();
    purge().stream()
        .flatMap(said -> said.emptied().stream())
        .filter(this::ofItsDoor)
        .forEach(row -> listed.add(row.row()));
    return listed;
  }

  private boolean ofItsDoor(EmptiedRow row) {
    return row.chain().equals(ChainId.door(chain.school()).toString());
  }

  /** What the row of the purge says. */
  Optional<TrailPayload> purge() {
    return Optional.ofNullable(purge);
  }

  /** How many rows were taken. */
  public long rows() {
    return rows;
  }

  /** What was found so far. */
  public List<Finding> findings() {
    return ImmutableList.copyOf(findings);
  }

  /** Where the plan stood after the last row that says so. */
  public Optional<PlanStanding> standing() {
    return Optional.ofNullable(standing);
  }

  /** The number of the student whose plan it is, as the last row that says so tells. */
  Optional<Integer> student() {
    return student;
  }

  /** The hash of each version's content, in hexadecimal digits, as the rows tell. */
  public SortedMap<Integer, String> contents() {
    return Collections.unmodifiableSortedMap(contents);
  }

  /** How each signature came. */
  Map<SignatureKey, SignatureStep> given() {
    return Collections.unmodifiableMap(given);
  }

  private void read(TrailLine line) {
    if (line.emptied() && chain.isDoor()) {
      emptied.add(line.number());
    } else if (line.emptied() && firstEmptied.isEmpty()) {
      firstEmptied = OptionalLong.of(line.number());
    }
    purge = line.payload().filter(TrailPayload::purges).orElse(null);
    if (!line.emptied() && purge == null) {
      lastKept = OptionalLong.of(line.number());
    }
    if (line.number() == 1) {
      beside = line.payload().flatMap(said -> said.detail(Detail.BESIDE)).isPresent();
    }
    line.payload().ifPresent(said -> said.after().ifPresent(after -> read(line, said, after)));
  }

  private void read(TrailLine line, TrailPayload said, PlanStanding after) {
    standing = after;
    student = said.student();
    contents.put(after.version(), after.contentHash());
    if (after.signatures().size() != given.size()) {
      int within = 0;
      for (PartSeal one : after.signatures()) {
        SignatureKey key = SignatureKey.of(one);
        if (!given.containsKey(key)) {
          given.put(key, SignatureStep.of(line.number(), within++, said, after, one));
        }
      }
    }
  }

  private void find(Kind kind, OptionalLong row, @Nullable String detail) {
    findings.add(new Finding(kind, chain, row, Optional.ofNullable(detail)));
  }
}
