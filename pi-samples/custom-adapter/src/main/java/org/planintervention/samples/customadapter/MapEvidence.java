package org.planintervention.samples.customadapter;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.Evidence;
import org.planintervention.spi.store.KeptPlace;
import org.planintervention.spi.store.KeptRow;
import org.planintervention.spi.store.KeptTable;
import org.planintervention.spi.store.PlanStore;

/**
 * The rows of the map as they lie: parts of the key and of the array as texts and bytes, whatever
 * somebody made of them. It sorts a whole school for every page, as a tutorial may.
 */
final class MapEvidence implements Evidence {
  private static final Comparator<KeptRow.Key> BY_KEY =
      Comparator.comparing(KeptRow.Key::name)
          .thenComparingLong(KeptRow.Key::number)
          .thenComparing(KeptRow.Key::person);

  private final Function<String, List<Map.Entry<String, Object>>> rows;
  private final Function<String, Optional<String>> above;

  /**
   * The rows of a map.
   *
   * @param rows those whose keys begin with a text, in order
   * @param above the key that comes next
   */
  MapEvidence(
      Function<String, List<Map.Entry<String, Object>>> rows,
      Function<String, Optional<String>> above) {
    this.rows = rows;
    this.above = above;
  }

  @Override
  public List<String> schools(Optional<String> after, int limit) {
    PlanStore.checked(limit);
    TreeSet<String> schools = new TreeSet<>();
    for (KeptTable table : KeptTable.values()) {
      Optional<String> school = next(table, after.orElse(""));
      for (int i = 0; i < limit && school.isPresent(); i++) {
        schools.add(school.get());
        school = next(table, school.get());
      }
    }
    return schools.stream().limit(limit).toList();
  }

  private Optional<String> next(KeptTable table, String after) {
    // What begins with the school and a blank comes before the school and an exclamation mark.
    return above
        .apply(name(table) + after + (after.isEmpty() ? "" : "!"))
        .filter(key -> key.startsWith(name(table)))
        .map(key -> key.split(" ", -1)[1]);
  }

  @Override
  public List<KeptRow> rows(
      KeptTable table, KeptPlace place, Optional<KeptRow.Key> after, int limit) {
    PlanStore.checked(limit);
    String prefix =
        name(table) + place.school() + " " + place.name().map(name -> name + " ").orElse("");
    return rows.apply(prefix).stream()
        .map(entry -> row(table, entry.getKey().split(" ", -1), entry.getValue()))
        .filter(row -> after.isEmpty() || BY_KEY.compare(row.key(table), after.get()) > 0)
        .sorted(Comparator.comparing(row -> row.key(table), BY_KEY))
        .limit(limit)
        .toList();
  }

  private static String name(KeptTable table) {
    return switch (table) {
      case HEADS -> "head ";
      case TRAIL -> "trail ";
      case PLANS -> "plan ";
      case VERSIONS -> "content ";
      case SIGNATURES -> "signature ";
      case TOMBSTONES -> "tombstone ";
    };
  }

  private static KeptRow row(KeptTable table, String[] key, Object value) {
    Parts parts = new Parts(key, value);
    return switch (table) {
      case HEADS -> new KeptRow(List.of(parts.name(), parts.text(0)), List.of(parts.bytes(1)));
      case TRAIL ->
          new KeptRow(
              List.of(
                  parts.name(),
                  parts.number(),
                  parts.text(0),
                  parts.text(1),
                  parts.text(2),
                  parts.text(3),
                  parts.text(4).map(plan -> plan.split("/", 2)[0]),
                  parts
                      .text(4)
                      .filter(plan -> plan.contains("/"))
                      .map(plan -> plan.split("/", 2)[1])),
              List.of(parts.bytes(5), parts.bytes(6), parts.bytes(7), parts.bytes(8)));
      case PLANS ->
          new KeptRow(
              List.of(
                  parts.name(),
                  parts.text(0),
                  parts.text(1),
                  parts.text(2),
                  parts.text(3),
                  parts.text(4),
                  parts.text(5),
                  parts.text(7)),
              List.of(parts.bytes(6), parts.bytes(8)));
      case VERSIONS -> new KeptRow(List.of(parts.name(), parts.number()), List.of(parts.bytes(0)));
      case SIGNATURES ->
          new KeptRow(
              List.of(
                  parts.name(), parts.number(), parts.text(0), Optional.empty(), Optional.empty()),
              List.of(parts.bytes(1)));
      case TOMBSTONES ->
          new KeptRow(
              List.of(parts.name(), parts.text(0), parts.text(1), parts.text(2), parts.text(3)),
              List.of());
    };
  }

  /** A key's parts and a value's, none of them trusted. */
  private record Parts(String[] key, Object value) {
    Optional<String> name() {
      return key(2);
    }

    /** The number in the key, without the zeros that make it sort. */
    Optional<String> number() {
      return key(3).map(digits -> digits.replaceFirst("^0+(?=[0-9])", ""));
    }

    private Optional<String> key(int place) {
      return place < key.length ? Optional.of(key[place]) : Optional.empty();
    }

    Optional<String> text(int place) {
      return part(place).filter(part -> !(part instanceof byte[])).map(Parts::text);
    }

    private static String text(Object part) {
      return part instanceof Object[] listed
          ? String.join("\n", Stream.of(listed).map(String::valueOf).toList())
          : part.toString();
    }

    Optional<Bytes> bytes(int place) {
      return part(place).filter(byte[].class::isInstance).map(part -> Bytes.of((byte[]) part));
    }

    private Optional<Object> part(int place) {
      @Nullable Object[] parts =
          value instanceof Object[] several ? several : new @Nullable Object[] {value};
      return place < parts.length ? Optional.ofNullable(parts[place]) : Optional.empty();
    }
  }
}
