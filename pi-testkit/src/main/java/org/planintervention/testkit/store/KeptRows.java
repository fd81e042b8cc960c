package org.planintervention.testkit.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.KeptRow;
import org.planintervention.spi.store.KeptTable;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.StoredPlan;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailRow;
import org.planintervention.spi.store.VersionRow;

/** The rows that a store's evidence must have, made of what it answers to questions. */
record KeptRows(Everything answers) {
  private static final int ORDER = 3;

  static KeptRows in(PlanStore store) {
    return new KeptRows(Everything.in(store));
  }

  /**
   * Without where a signature stands among those that came with it, which a store need not keep as
   * a number.
   */
  static List<KeptRow> plain(List<KeptRow> rows) {
    return rows.stream()
        .map(
            row ->
                row.texts().size() == ORDER + 2 && row.bytes().size() == 1
                    ? new KeptRow(row.texts().subList(0, ORDER), row.bytes())
                    : row)
        .toList();
  }

  List<KeptRow> of(KeptTable table, SchoolCode school) {
    return all(table, school)
        .sorted(
            Comparator.comparing(KeptRow::name)
                .thenComparingLong(row -> row.key(table).number())
                .thenComparing(row -> row.key(table).person()))
        .toList();
  }

  private Stream<KeptRow> all(KeptTable table, SchoolCode school) {
    return switch (table) {
      case HEADS ->
          answers.heads().stream()
              .filter(head -> head.chain().school().equals(school))
              .map(KeptRows::head);
      case TRAIL ->
          answers.trail().stream()
              .filter(row -> row.chain().school().equals(school))
              .map(KeptRows::trail);
      case PLANS ->
          answers.rows().stream()
              .filter(row -> row.id().school().equals(school))
              .map(KeptRows::plan);
      case VERSIONS ->
          answers.contents().stream()
              .filter(row -> row.plan().school().equals(school))
              .map(KeptRows::version);
      case SIGNATURES ->
          answers.plans().stream()
              .filter(plan -> plan.row().id().school().equals(school))
              .flatMap(KeptRows::signatures);
      case TOMBSTONES ->
          answers.tombstones().stream()
              .filter(one -> one.id().school().equals(school))
              .map(KeptRows::tombstone);
    };
  }

  private static KeptRow head(ChainHead head) {
    return new KeptRow(
        texts(head.chain().name(), head.length()), List.of(Optional.of(head.hash())));
  }

  private static KeptRow trail(TrailRow row) {
    return new KeptRow(
        Stream.concat(
                texts(row.chain().name(), row.number(), row.at().toEpochMilli(), row.kind())
                    .stream(),
                Stream.of(
                    row.actor(),
                    row.student().map(student -> Integer.toString(student.value())),
                    row.about().map(plan -> plan.school().value()),
                    row.about().map(plan -> plan.name())))
            .toList(),
        List.of(row.salt(), row.payload(), Optional.of(row.commitment()), Optional.of(row.hash())));
  }

  private static KeptRow plan(PlanRow row) {
    return new KeptRow(
        Stream.concat(
                texts(
                    row.id().name(),
                    row.student().value(),
                    row.year(),
                    row.status(),
                    row.version(),
                    row.coordinator().value(),
                    String.join("\n", row.listed()))
                    .stream(),
                Stream.of(row.markedAt().map(since -> Long.toString(since))))
            .toList(),
        List.of(Optional.of(row.contentHash()), Optional.of(row.state())));
  }

  private static KeptRow version(VersionRow row) {
    return new KeptRow(
        texts(row.plan().name(), row.version()), List.of(Optional.of(row.content())));
  }

  private static Stream<KeptRow> signatures(StoredPlan plan) {
    return plan.signatures().stream().map(one -> signature(plan.row().id().name(), one));
  }

  private static KeptRow signature(String plan, SignatureRow row) {
    return new KeptRow(
        texts(plan, row.version(), row.signatory()), List.of(Optional.of(row.payload())));
  }

  private static KeptRow tombstone(Tombstone one) {
    return new KeptRow(
        texts(one.id().name(), one.year(), one.markedBy(), one.purgedBy(), one.at().toEpochMilli()),
        List.of());
  }

  private static List<Optional<String>> texts(Object... parts) {
    return Stream.of(parts).map(part -> Optional.of(part.toString())).toList();
  }
}
