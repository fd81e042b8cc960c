package org.planintervention.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.Evidence;
import org.planintervention.spi.store.KeptPlace;
import org.planintervention.spi.store.KeptRow;
import org.planintervention.spi.store.KeptTable;

/** An export, read again. */
final class ExportedEvidence implements Evidence {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Comparator<KeptRow.Key> BY_KEY =
      Comparator.comparing(KeptRow.Key::name)
          .thenComparingLong(KeptRow.Key::number)
          .thenComparing(KeptRow.Key::person);

  private final List<Line> lines = new ArrayList<>();

  private record Line(KeptTable table, String school, KeptRow row) {}

  ExportedEvidence(byte[] export) {
    new String(export, StandardCharsets.UTF_8).lines().forEach(this::read);
  }

  private void read(String line) {
    try {
      JsonNode json = JSON.readTree(line);
      if (json.has("table")) {
        List<Optional<String>> texts = new ArrayList<>();
        json.path("texts").forEach(text -> texts.add(Optional.ofNullable(text.textValue())));
        List<Optional<Bytes>> bytes = new ArrayList<>();
        json.path("bytes")
            .forEach(one -> bytes.add(Optional.ofNullable(one.textValue()).map(Bytes::hex)));
        lines.add(
            new Line(
                KeptTable.valueOf(json.path("table").asText()),
                json.path("school").asText(),
                new KeptRow(texts, bytes)));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public List<String> schools(Optional<String> after, int limit) {
    return lines.stream()
        .map(Line::school)
        .distinct()
        .sorted()
        .filter(school -> after.isEmpty() || school.compareTo(after.get()) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public List<KeptRow> rows(
      KeptTable table, KeptPlace place, Optional<KeptRow.Key> after, int limit) {
    Stream<KeptRow> rows =
        lines.stream()
            .filter(line -> line.table == table && line.school.equals(place.school()))
            .map(Line::row);
    return rows.filter(row -> place.name().isEmpty() || place.name().get().equals(row.name()))
        .filter(row -> after.isEmpty() || BY_KEY.compare(row.key(table), after.get()) > 0)
        .limit(limit)
        .toList();
  }
}
