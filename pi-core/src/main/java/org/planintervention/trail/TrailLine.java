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
  private final Optional<TrailPayload> payload;

  TrailLine(KeptRow row) {
    this.row = row;
    this.number = row.number(1);
    this.at = row.number(2);
    this.payload = row.bytes().get(1).flatMap(TrailFormat::read);
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

  /** What happened; empty if it is gone, or is no payload. */
  Optional<TrailPayload> payload() {
    return payload;
  }

  boolean emptied() {
    return row.bytes().get(0).isEmpty() && row.bytes().get(1).isEmpty();
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
        && payload.filter(this::columnsMatch).isPresent();
  }

  /** The columns for queries say what the payload says. */
  private boolean columnsMatch(TrailPayload said) {
    Optional<String> school = row.texts().get(6);
    Optional<String> name = row.texts().get(7);
    Optional<String> plan = school.flatMap(one -> name.map(other -> one + "/" + other));
    return school.isPresent() == name.isPresent()
        && TrailKind.of(said).text().equals(kind())
        && Long.toString(said.at()).equals(row.text(2))
        && said.actor().equals(row.texts().get(4))
        && said.student().map(number -> Integer.toString(number)).equals(row.texts().get(5))
        && said.plan().equals(plan);
  }
}
