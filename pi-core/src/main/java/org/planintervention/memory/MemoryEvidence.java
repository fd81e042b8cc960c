package org.planintervention.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.Evidence;
import org.planintervention.spi.store.KeptPlace;
import org.planintervention.spi.store.KeptRow;
import org.planintervention.spi.store.KeptTable;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailRow;
import org.planintervention.spi.store.VersionRow;

/** The rows of a store in memory, as texts and bytes. */
final class MemoryEvidence implements Evidence {
  private static final Comparator<KeptRow.Key> BY_KEY =
      Comparator.comparing(KeptRow.Key::name)
          .thenComparingLong(KeptRow.Key::number)
          .thenComparing(KeptRow.Key::person);

  private final PlanStore store;
  private final Function<KeptTable, Function<String, Stream<KeptRow>>> tables;

  /**
   * The rows of a store.
   *
   * @param tables of a table, then of a school, all rows
   */
  MemoryEvidence(PlanStore store, Function<KeptTable, Function<String, Stream<KeptRow>>> tables) {
    this.store = store;
    this.tables = tables;
  }

  @Override
  public List<String> schools(Optional<String> after, int limit) {
    return store.schools(after.map(SchoolCode::new), limit).stream()
        .map(school -> school.value())
        .toList();
  }

  @Override
  public List<KeptRow> rows(
      KeptTable table, KeptPlace place, Optional<KeptRow.Key> after, int limit) {
    PlanStore.checked(limit);
    return tables
        .apply(table)
        .apply(place.school())
        .filter(row -> place.name().isEmpty() || place.name().get().equals(row.name()))
        .filter(row -> after.isEmpty() || BY_KEY.compare(row.key(table), after.get()) > 0)
        .sorted(Comparator.comparing(row -> row.key(table), BY_KEY))
        .limit(limit)
        .toList();
  }

  static KeptRow head(ChainHead head) {
    return row(
        List.of(text(head.chain().name()), number(head.length())),
        List.of(Optional.of(head.hash())));
  }

  static KeptRow trail(TrailRow row) {
    return row(
        List.of(
            text(row.chain().name()),
            number(row.number()),
            number(row.at().toEpochMilli()),
            text(row.kind()),
            row.actor(),
            row.student().map(student -> Integer.toString(student.value())),
            row.about().map(plan -> plan.school().value()),
            row.about().map(plan -> plan.name())),
        List.of(row.salt(), row.payload(), Optional.of(row.commitment()), Optional.of(row.hash())));
  }

  static KeptRow plan(PlanRow row) {
    return row(
        List.of(
            text(row.id().name()),
            number(row.student().value()),
            number(row.year()),
            text(row.status()),
            number(row.version()),
            text(row.coordinator().value()),
            text(String.join("\n", row.listed())),
            row.markedAt().map(since -> Long.toString(since))),
        List.of(Optional.of(row.contentHash()), Optional.of(row.state())));
  }

  static KeptRow version(VersionRow row) {
    return row(
        List.of(text(row.plan().name()), number(row.version())),
        List.of(Optional.of(row.content())));
  }

  /** The order of the list is the order of the giving: no place is kept beside it. */
  static KeptRow signature(String plan, SignatureRow row) {
    return row(
        List.of(
            text(plan),
            number(row.version()),
            text(row.signatory()),
            Optional.empty(),
            Optional.empty()),
        List.of(Optional.of(row.payload())));
  }

  static KeptRow tombstone(Tombstone tombstone) {
    return row(
        List.of(
            text(tombstone.id().name()),
            number(tombstone.year()),
            text(tombstone.markedBy()),
            text(tombstone.purgedBy()),
            number(tombstone.at().toEpochMilli())),
        List.of());
  }

  private static KeptRow row(List<Optional<String>> texts, List<Optional<Bytes>> bytes) {
    return new KeptRow(texts, bytes);
  }

  private static Optional<String> text(String value) {
    return Optional.of(value);
  }

  private static Optional<String> number(long value) {
    return Optional.of(Long.toString(value));
  }
}
