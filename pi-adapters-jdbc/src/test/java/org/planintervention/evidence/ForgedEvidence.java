package org.planintervention.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.planintervention.spi.store.Evidence;
import org.planintervention.spi.store.KeptPlace;
import org.planintervention.spi.store.KeptRow;
import org.planintervention.spi.store.KeptTable;

/** A store that holds chains as somebody wrote them. */
final class ForgedEvidence implements Evidence {
  private final SortedMap<String, Map<KeptTable, Rows>> schools = new TreeMap<>();

  /** The rows of one table of a school: all of them, and those of each chain. */
  private static final class Rows {
    private final List<KeptRow> all = new ArrayList<>();
    private final Map<String, List<KeptRow>> byName = new HashMap<>();
    private final Map<KeptRow.Key, Integer> places = new HashMap<>();

    void add(KeptTable table, KeptRow row) {
      places.put(row.key(table), all.size());
      all.add(row);
      byName.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row);
    }

    List<KeptRow> page(KeptTable table, KeptPlace place, Optional<KeptRow.Key> after, int limit) {
      if (place.name().isPresent()) {
        List<KeptRow> rows = byName.getOrDefault(place.name().get(), List.of());
        return rows.stream()
            .dropWhile(row -> after.isPresent() && !row.key(table).equals(after.get()))
            .skip(after.isPresent() ? 1 : 0)
            .limit(limit)
            .toList();
      }
      int from = after.map(key -> Objects.requireNonNull(places.get(key)) + 1).orElse(0);
      return List.copyOf(all.subList(from, Math.min(all.size(), from + limit)));
    }
  }

  ForgedEvidence(Collection<ForgedChain> chains) {
    SortedMap<String, ForgedChain> ordered = new TreeMap<>();
    chains.forEach(one -> ordered.put(one.id().school() + "/" + one.id().name(), one));
    for (ForgedChain chain : ordered.values()) {
      Map<KeptTable, Rows> tables =
          schools.computeIfAbsent(
              chain.id().school().value(), school -> new EnumMap<>(KeptTable.class));
      chain
          .tables()
          .forEach(
              (table, rows) ->
                  rows.forEach(
                      row -> tables.computeIfAbsent(table, one -> new Rows()).add(table, row)));
    }
  }

  @Override
  public List<String> schools(Optional<String> after, int limit) {
    return schools.keySet().stream()
        .filter(school -> after.isEmpty() || school.compareTo(after.get()) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public List<KeptRow> rows(
      KeptTable table, KeptPlace place, Optional<KeptRow.Key> after, int limit) {
    return schools
        .getOrDefault(place.school(), Map.of())
        .getOrDefault(table, new Rows())
        .page(table, place, after, limit);
  }
}
