package org.planintervention.samples.customadapter;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.KeyUse;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailRow;

/** Rows as the map keeps them: arrays of numbers, texts and bytes, null for what is absent. */
final class Kept {
  private Kept() {}

  static @Nullable Object[] of(PlanRow row) {
    return new @Nullable Object[] {
      row.student().value(),
      row.year(),
      row.status(),
      row.version(),
      row.coordinator().value(),
      row.listed().toArray(Object[]::new),
      row.contentHash().toArray(),
      row.markedAt().orElse(null),
      row.state().toArray()
    };
  }

  static PlanRow plan(PlanId id, Object kept) {
    @Nullable Object[] parts = (@Nullable Object[]) kept;
    return new PlanRow(
        id,
        new StudentNumber((Integer) part(parts, 0)),
        (Integer) part(parts, 1),
        (String) part(parts, 2),
        (Integer) part(parts, 3),
        new EmailAddress((String) part(parts, 4)),
        Stream.of((Object[]) part(parts, 5)).map(String.class::cast).toList(),
        Bytes.of((byte[]) part(parts, 6)),
        Optional.ofNullable((Long) parts[7]),
        Bytes.of((byte[]) part(parts, 8)));
  }

  static @Nullable Object[] of(TrailRow row) {
    return new @Nullable Object[] {
      row.at().toEpochMilli(),
      row.kind(),
      row.actor().orElse(null),
      row.student().map(StudentNumber::value).orElse(null),
      row.about().map(PlanId::text).orElse(null),
      row.salt().map(Bytes::toArray).orElse(null),
      row.payload().map(Bytes::toArray).orElse(null),
      row.commitment().toArray(),
      row.hash().toArray()
    };
  }

  static TrailRow trail(ChainId chain, long number, Object kept) {
    @Nullable Object[] parts = (@Nullable Object[]) kept;
    return new TrailRow(
        chain,
        number,
        Instant.ofEpochMilli((Long) part(parts, 0)),
        (String) part(parts, 1),
        Optional.ofNullable((String) parts[2]),
        Optional.ofNullable((Integer) parts[3]).map(StudentNumber::new),
        Optional.ofNullable((String) parts[4]).map(Kept::plan),
        Optional.ofNullable((byte[]) parts[5]).map(Bytes::of),
        Optional.ofNullable((byte[]) parts[6]).map(Bytes::of),
        Bytes.of((byte[]) part(parts, 7)),
        Bytes.of((byte[]) part(parts, 8)));
  }

  /** The row without what a purge destroys (D-2). */
  static TrailRow purged(TrailRow row) {
    return new TrailRow(
        row.chain(),
        row.number(),
        row.at(),
        row.kind(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        row.commitment(),
        row.hash());
  }

  static @Nullable Object[] of(Tombstone one) {
    return new @Nullable Object[] {
      one.year(), one.markedBy(), one.purgedBy(), one.at().toEpochMilli()
    };
  }

  static Tombstone tombstone(PlanId id, Object kept) {
    @Nullable Object[] parts = (@Nullable Object[]) kept;
    return new Tombstone(
        id,
        (Integer) part(parts, 0),
        (String) part(parts, 1),
        (String) part(parts, 2),
        Instant.ofEpochMilli((Long) part(parts, 3)));
  }

  static Object[] of(KeyUse use) {
    return new Object[] {
      use.fingerprint().toArray(), use.chain().school().value(), use.chain().name(), use.number()
    };
  }

  static KeyUse keyUse(Object kept) {
    @Nullable Object[] parts = (@Nullable Object[]) kept;
    return new KeyUse(
        Bytes.of((byte[]) part(parts, 0)),
        new ChainId(new SchoolCode((String) part(parts, 1)), (String) part(parts, 2)),
        (Long) part(parts, 3));
  }

  private static PlanId plan(String text) {
    String[] parts = text.split("/");
    return new PlanId(new SchoolCode(parts[0]), parts[1]);
  }

  private static Object part(@Nullable Object[] parts, int place) {
    return Objects.requireNonNull(parts[place], "a part that every row has");
  }
}
