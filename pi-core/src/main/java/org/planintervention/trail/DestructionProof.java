package org.planintervention.trail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailRow;

/** Whether a trail's last row proves that its plan was purged (D-2). */
public final class DestructionProof {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DestructionProof() {}

  /**
   * Whether it does.
   *
   * @param last the row of the purge
   * @param before hash of the row before it
   * @param tombstone what stays of the plan
   */
  public static boolean holds(TrailRow last, Bytes before, Tombstone tombstone) {
    return sealed(last, before) && says(last, tombstone);
  }

  private static boolean sealed(TrailRow last, Bytes before) {
    Optional<Bytes> commitment =
        last.salt()
            .flatMap(salt -> last.payload().map(payload -> Sealing.commitment(salt, payload)));
    return commitment.equals(Optional.of(last.commitment()))
        && Sealing.rowHash(
                last.chain(),
                last.number(),
                before,
                last.at().toEpochMilli(),
                last.kind(),
                last.commitment())
            .equals(last.hash());
  }

  private static boolean says(TrailRow last, Tombstone tombstone) {
    JsonNode told = payload(last);
    return told.path("action").asText().equals("Purge")
        && told.path("verdict").asText().equals("GRANTED")
        && told.path("at").asLong() == tombstone.at().toEpochMilli()
        && told.path("actor").asText().equals(tombstone.purgedBy())
        && told.path("markedBy").asText().equals(tombstone.markedBy())
        && told.path("year").asInt() == tombstone.year();
  }

  private static JsonNode payload(TrailRow row) {
    try {
      return JSON.readTree(row.payload().orElse(Bytes.utf8("{}")).toArray());
    } catch (IOException altered) {
      return JSON.nullNode();
    }
  }
}
