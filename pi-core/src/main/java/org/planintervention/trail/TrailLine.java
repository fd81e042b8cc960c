package org.planintervention.trail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.util.Optional;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.KeptRow;

/** A row of a trail as it lies in a store, and whether its parts agree with each other. */
final class TrailLine {
  private static final ObjectReader JSON = new ObjectMapper().reader();
  private static final Bytes NONE = Bytes.of(new byte[0]);

  private final KeptRow row;
  private final JsonNode payload;

  TrailLine(KeptRow row) {
    this.row = row;
    this.payload = read(row.bytes().get(1));
  }

  long number() {
    return row.number(1);
  }

  long at() {
    return row.number(2);
  }

  String kind() {
    return row.text(3);
  }

  Bytes commitment() {
    return row.bytes().get(2).orElse(NONE);
  }

  Bytes hash() {
    return row.bytes().get(3).orElse(NONE);
  }

  /** What happened; a null node when it is gone, or is no JSON. */
  JsonNode payload() {
    return payload;
  }

  boolean emptied() {
    return row.bytes().get(0).isEmpty() && row.bytes().get(1).isEmpty();
  }

  boolean granted() {
    return payload.path("verdict").asText().equals("GRANTED");
  }

  /** Whether everything but the hash is as it was written. */
  boolean agrees() {
    if (emptied()) {
      return row.texts().subList(4, 8).stream().allMatch(Optional::isEmpty);
    }
    return row.bytes().get(0).isPresent()
        && row.bytes().get(1).isPresent()
        && Sealing.commitment(row.bytes().get(0).get(), row.bytes().get(1).get())
            .equals(commitment())
        && columnsMatch();
  }

  /** The columns for queries say what the payload says. */
  private boolean columnsMatch() {
    boolean aboutWhole = row.texts().get(6).isPresent() == row.texts().get(7).isPresent();
    String about = row.texts().get(6).isPresent() ? row.text(6) + "/" + row.text(7) : "";
    return aboutWhole
        && payload.path("action").asText().equals(kind())
        && payload.path("at").asText().equals(row.text(2))
        && says("actor", 4)
        && says("student", 5)
        && payload.path("plan").asText().equals(about);
  }

  private boolean says(String field, int column) {
    return payload.has(field) == row.texts().get(column).isPresent()
        && payload.path(field).asText().equals(row.text(column));
  }

  private static JsonNode read(Optional<Bytes> bytes) {
    if (bytes.isEmpty()) {
      return NullNode.getInstance();
    }
    try {
      return JSON.readTree(bytes.get().toArray());
    } catch (IOException altered) {
      return NullNode.getInstance();
    }
  }
}
