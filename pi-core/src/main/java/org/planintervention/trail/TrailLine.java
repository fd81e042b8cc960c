package org.planintervention.trail;

import java.util.Optional;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.KeptRow;

/** A row of a trail as it lies in a store, and whether its parts agree with each other. */
final class TrailLine {
  private static final Bytes NONE = Bytes.of(new byte[0]);

  private final KeptRow row;
  private final long number;
  private final long at;
  private final TrailPayload payload;

  TrailLine(KeptRow row) {
    this.row = row;
    this.number = row.number(1);
    this.at = row.number(2);
    this.payload = TrailPayload.read(row.bytes().get(1));
  }

  long number() {
    return number;
  }

  long at() {
    return at;
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

  /** What happened; says nothing when it is gone, or is no JSON. */
  TrailPayload payload() {
    return payload;
  }

  boolean emptied() {
    return row.bytes().get(0).isEmpty() && row.bytes().get(1).isEmpty();
  }

  boolean granted() {
    return payload.text("verdict").equals("GRANTED");
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
        && payload.text("action").equals(kind())
        && payload.text("at").equals(row.text(2))
        && says("actor", 4)
        && says("student", 5)
        && payload.text("plan").equals(about);
  }

  private boolean says(String field, int column) {
    return payload.says(field) == row.texts().get(column).isPresent()
        && payload.text(field).equals(row.text(column));
  }
}
