package org.planintervention.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.planintervention.canonical.CanonicalForm;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Evidence;
import org.planintervention.spi.store.KeptPlace;
import org.planintervention.spi.store.KeptRow;
import org.planintervention.spi.store.KeptTable;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.trail.PlanStanding;
import org.planintervention.trail.PlanStanding.PartSeal;
import org.planintervention.trail.Sealing;
import org.planintervention.trail.StoredState;
import org.planintervention.trail.StoredState.Declined;
import org.planintervention.trail.TrailFormat;
import org.planintervention.trail.TrailKind;
import org.planintervention.trail.TrailPayload;

/**
 * One chain, and all that is stored with it, as a forger who knows the format writes it: hashes,
 * commitments, seals, head and tables follow from the rows, so that they always agree.
 */
final class ForgedChain {
  private static final Bytes NO_HASH = Bytes.of(new byte[0]);
  private static final Bytes SALT = Bytes.utf8("sixteen bytes...");

  private final ChainId id;
  private final List<Row> rows;
  private final Map<String, Bytes> contents;
  private final Map<String, Bytes> signatures;
  private final Map<String, Declined> declinations;
  private final Optional<KeptRow> tombstone;

  /**
   * A row.
   *
   * @param payload what it says; empty when it was emptied
   * @param kind what stays of it
   * @param commitment what stays of an emptied row
   */
  record Row(long at, Optional<TrailPayload> payload, String kind, Bytes commitment) {
    static Row of(TrailPayload payload) {
      return new Row(
          payload.at(),
          Optional.of(payload),
          TrailKind.of(payload).text(),
          Sealing.commitment(SALT, TrailFormat.write(payload)));
    }

    Row emptied() {
      return new Row(at, Optional.empty(), kind, commitment);
    }

    Optional<PlanStanding> after() {
      return payload.flatMap(TrailPayload::after);
    }
  }

  private ForgedChain(
      ChainId id,
      List<Row> rows,
      Map<String, Bytes> contents,
      Map<String, Bytes> signatures,
      Map<String, Declined> declinations,
      Optional<KeptRow> tombstone) {
    this.id = id;
    this.rows = rows;
    this.contents = contents;
    this.signatures = signatures;
    this.declinations = declinations;
    this.tombstone = tombstone;
  }

  /** Every chain of a store. */
  static List<ForgedChain> of(Evidence evidence) {
    List<ForgedChain> chains = new ArrayList<>();
    for (String school : evidence.schools(Optional.empty(), PlanStore.MOST)) {
      for (KeptRow head : all(evidence, KeptTable.HEADS, KeptPlace.of(school))) {
        chains.add(of(evidence, new ChainId(new SchoolCode(school), head.name())));
      }
    }
    return chains;
  }

  /** One chain of a store. */
  static ForgedChain of(Evidence evidence, ChainId id) {
    KeptPlace place = KeptPlace.of(id.school().value(), id.name());
    List<Row> rows = new ArrayList<>();
    for (KeptRow row : all(evidence, KeptTable.TRAIL, place)) {
      Optional<TrailPayload> payload = row.bytes().get(1).flatMap(TrailFormat::read);
      rows.add(
          payload
              .map(Row::of)
              .orElseGet(
                  () ->
                      new Row(
                          row.number(2),
                          Optional.empty(),
                          row.text(3),
                          row.bytes().get(2).orElseThrow())));
    }
    Map<String, Bytes> contents = new HashMap<>();
    for (KeptRow row : all(evidence, KeptTable.VERSIONS, place)) {
      Bytes content = row.bytes().get(0).orElseThrow();
      contents.put(hash(content), content);
    }
    Map<String, Bytes> signatures = new HashMap<>();
    for (KeptRow row : all(evidence, KeptTable.SIGNATURES, place)) {
      Bytes signature = row.bytes().get(0).orElseThrow();
      signatures.put(Sealing.seal("signature", signature), signature);
    }
    Map<String, Declined> declinations = new HashMap<>();
    for (KeptRow row : all(evidence, KeptTable.PLANS, place)) {
      StoredState.read(row.bytes().get(1).orElseThrow())
          .orElseThrow()
          .declinations()
          .forEach(one -> declinations.put(one.seal().seal(), one));
    }
    Optional<KeptRow> tombstone = all(evidence, KeptTable.TOMBSTONES, place).stream().findFirst();
    return new ForgedChain(id, rows, contents, signatures, declinations, tombstone);
  }

  private static List<KeptRow> all(Evidence evidence, KeptTable table, KeptPlace place) {
    List<KeptRow> all = new ArrayList<>();
    List<KeptRow> page = evidence.rows(table, place, Optional.empty(), PlanStore.MOST);
    while (!page.isEmpty()) {
      all.addAll(page);
      page =
          evidence.rows(
              table, place, Optional.of(page.get(page.size() - 1).key(table)), PlanStore.MOST);
    }
    return all;
  }

  static String hash(Bytes content) {
    return CanonicalForm.hash(content).hex();
  }

  ChainId id() {
    return id;
  }

  int length() {
    return rows.size();
  }

  List<Row> rows() {
    return rows;
  }

  boolean purged() {
    return tombstone.isPresent();
  }

  /** How many rows come before the first that was emptied. */
  int untouched() {
    return (int) rows.stream().takeWhile(row -> row.payload().isPresent()).count();
  }

  /** Whether its last row is a purge that emptied rows of doors. */
  boolean emptiesDoors() {
    return last().payload().filter(said -> !said.emptied().isEmpty()).isPresent();
  }

  /** The last row. */
  Row last() {
    return rows.get(rows.size() - 1);
  }

  /** Where the plan stands after a number of rows. */
  Optional<PlanStanding> standing(int length) {
    return rows.subList(0, length).stream()
        .flatMap(row -> row.after().stream())
        .reduce((first, second) -> second);
  }

  /** The same chain, ended after so many rows, under another name. */
  ForgedChain prefix(int length, String name) {
    return new ForgedChain(
        new ChainId(id.school(), name),
        List.copyOf(rows.subList(0, length)),
        contents,
        signatures,
        declinations,
        length == rows.size() ? tombstone : Optional.empty());
  }

  /** The same chain with other rows. */
  ForgedChain with(List<Row> others) {
    return new ForgedChain(id, List.copyOf(others), contents, signatures, declinations, tombstone);
  }

  /** The same chain with other rows, purged. */
  ForgedChain purged(List<Row> others, KeptRow stone) {
    return new ForgedChain(
        id, List.copyOf(others), contents, signatures, declinations, Optional.of(stone));
  }

  /** Has a content at hand that a row may name. */
  void keepContent(Bytes content) {
    contents.put(hash(content), content);
  }

  /** Has a signature at hand that a row may name. */
  void keepSignature(Bytes signature) {
    signatures.put(Sealing.seal("signature", signature), signature);
  }

  /** Has a refusal to sign at hand that a row may name. */
  void keepDeclination(Declined declined) {
    declinations.put(declined.seal().seal(), declined);
  }

  Bytes signature(PartSeal seal) {
    return Objects.requireNonNull(signatures.get(seal.seal()));
  }

  /** The heads after so many rows. */
  ChainHead head(int length) {
    Bytes hash = NO_HASH;
    for (int i = 0; i < length; i++) {
      Row row = rows.get(i);
      hash = Sealing.rowHash(id, i + 1L, hash, row.at(), row.kind(), row.commitment());
    }
    return new ChainHead(id, length, hash);
  }

  /** Everything that a store holds of it. */
  Map<KeptTable, List<KeptRow>> tables() {
    Map<KeptTable, List<KeptRow>> tables = new LinkedHashMap<>();
    List<KeptRow> trail = new ArrayList<>();
    Bytes hash = NO_HASH;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      hash = Sealing.rowHash(id, i + 1L, hash, row.at(), row.kind(), row.commitment());
      trail.add(trail(i + 1L, row, hash));
    }
    tables.put(KeptTable.TRAIL, trail);
    tables.put(
        KeptTable.HEADS,
        List.of(
            new KeptRow(
                List.of(text(id.name()), number(rows.size())), List.of(Optional.of(hash)))));
    Optional<PlanStanding> standing = standing(rows.size());
    if (tombstone.isPresent()) {
      tables.put(KeptTable.TOMBSTONES, List.of(renamed(tombstone.get())));
    } else if (standing.isPresent()) {
      tables.put(KeptTable.PLANS, List.of(plan(standing.get())));
      tables.put(KeptTable.VERSIONS, versions());
      tables.put(KeptTable.SIGNATURES, signatures(standing.get()));
    }
    return tables;
  }

  private KeptRow trail(long number, Row row, Bytes hash) {
    Optional<TrailPayload> said = row.payload();
    Optional<String> plan = said.flatMap(TrailPayload::plan);
    return new KeptRow(
        List.of(
            text(id.name()),
            number(number),
            number(row.at()),
            text(row.kind()),
            said.flatMap(TrailPayload::actor),
            said.flatMap(TrailPayload::student).map(value -> Integer.toString(value)),
            plan.map(one -> one.substring(0, one.indexOf('/'))),
            plan.map(one -> one.substring(one.indexOf('/') + 1))),
        List.of(
            said.map(one -> SALT),
            said.map(TrailFormat::write),
            Optional.of(row.commitment()),
            Optional.of(hash)));
  }

  private KeptRow plan(PlanStanding standing) {
    Optional<Integer> student =
        rows.stream()
            .filter(row -> row.after().isPresent())
            .reduce((first, second) -> second)
            .flatMap(Row::payload)
            .flatMap(TrailPayload::student);
    StoredState state =
        new StoredState(
            standing.lastReady(),
            standing.source(),
            standing.markedBy(),
            standing.declinations().stream()
                .map(one -> Objects.requireNonNull(declinations.get(one.seal())))
                .toList());
    return new KeptRow(
        List.of(
            text(id.name()),
            text(student.map(value -> Integer.toString(value)).orElse("")),
            number(standing.year()),
            text(standing.status()),
            number(standing.version()),
            text(standing.coordinator()),
            text(String.join("\n", standing.listed())),
            standing.marked().map(at -> Long.toString(at))),
        List.of(Optional.of(Bytes.hex(standing.contentHash())), Optional.of(state.bytes())));
  }

  private List<KeptRow> versions() {
    SortedMap<Integer, String> told = new TreeMap<>();
    for (Row row : rows) {
      row.after().ifPresent(after -> told.put(after.version(), after.contentHash()));
    }
    return told.entrySet().stream()
        .map(
            one ->
                new KeptRow(
                    List.of(text(id.name()), number(one.getKey())),
                    List.of(Optional.ofNullable(contents.get(one.getValue())))))
        .toList();
  }

  private List<KeptRow> signatures(PlanStanding standing) {
    Map<String, long[]> came = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      int within = 0;
      for (PartSeal seal : rows.get(i).after().map(PlanStanding::signatures).orElse(List.of())) {
        if (came.putIfAbsent(seal.version() + " " + seal.person(), new long[] {i + 1L, within})
            == null) {
          within++;
        }
      }
    }
    SortedMap<String, KeptRow> kept = new TreeMap<>();
    for (PartSeal seal : standing.signatures()) {
      long[] place = Objects.requireNonNull(came.get(seal.version() + " " + seal.person()));
      kept.put(
          "%09d %s".formatted(seal.version(), seal.person()),
          new KeptRow(
              List.of(
                  text(id.name()),
                  number(seal.version()),
                  text(seal.person()),
                  number(place[0]),
                  number(place[1])),
              List.of(Optional.ofNullable(signatures.get(seal.seal())))));
    }
    return List.copyOf(kept.values());
  }

  private KeptRow renamed(KeptRow row) {
    List<Optional<String>> texts = new ArrayList<>(row.texts());
    texts.set(0, text(id.name()));
    return new KeptRow(texts, row.bytes());
  }

  static Optional<String> text(String value) {
    return Optional.of(value);
  }

  static Optional<String> number(long value) {
    return Optional.of(Long.toString(value));
  }
}
