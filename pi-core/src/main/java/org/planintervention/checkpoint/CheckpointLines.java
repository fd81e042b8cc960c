package org.planintervention.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.outside.Checkpoint;
import org.planintervention.spi.outside.Seal;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;

/**
 * The lines of a file of checkpoints. A line counts only if it is one that is written here, to the
 * character; any other says nothing.
 */
final class CheckpointLines {
  private static final String FORMAT = "PI-CHECKPOINT-1";
  private static final ObjectMapper JSON = new ObjectMapper();

  private CheckpointLines() {}

  static String begin(long number) {
    return line(JSON.createObjectNode().put("begin", number));
  }

  static boolean begins(String line, long number) {
    return begin(number).equals(line + "\n");
  }

  static String head(ChainHead head) {
    return line(
        JSON.createObjectNode()
            .put("school", head.chain().school().value())
            .put("chain", head.chain().name())
            .put("length", head.length())
            .put("hash", head.hash().hex()));
  }

  static Optional<ChainHead> head(String line) {
    JsonNode json = read(line);
    try {
      return json.has("chain")
          ? Optional.of(
                  new ChainHead(
                      new ChainId(
                          new SchoolCode(json.path("school").asText()),
                          json.path("chain").asText()),
                      json.path("length").asLong(),
                      Bytes.hex(json.path("hash").asText())))
              .filter(head -> head(head).equals(line + "\n"))
          : Optional.empty();
    } catch (IllegalArgumentException altered) {
      return Optional.empty();
    }
  }

  static String checkpoint(Checkpoint checkpoint) {
    ObjectNode json =
        JSON.createObjectNode()
            .put("format", FORMAT)
            .put("number", checkpoint.number())
            .put("at", checkpoint.at().toEpochMilli())
            .put("chains", checkpoint.chains())
            .put("rows", checkpoint.rows())
            .put("root", checkpoint.root().hex())
            .put("before", checkpoint.before().hex());
    checkpoint
        .seal()
        .ifPresent(
            seal ->
                json.putObject("seal")
                    .put("algorithm", seal.algorithm())
                    .put("key", seal.key())
                    .put("value", seal.value().hex()));
    return line(json);
  }

  static Optional<Checkpoint> checkpoint(String line) {
    if (!line.startsWith("{\"format\":")) {
      return Optional.empty();
    }
    JsonNode json = read(line);
    try {
      return json.path("format").asText().equals(FORMAT)
          ? Optional.of(
                  new Checkpoint(
                      json.path("number").asLong(),
                      Instant.ofEpochMilli(json.path("at").asLong()),
                      json.path("chains").asLong(),
                      json.path("rows").asLong(),
                      Bytes.hex(json.path("root").asText()),
                      Bytes.hex(json.path("before").asText()),
                      seal(json.path("seal"))))
              .filter(checkpoint -> checkpoint(checkpoint).equals(line + "\n"))
          : Optional.empty();
    } catch (IllegalArgumentException altered) {
      return Optional.empty();
    }
  }

  private static Optional<Seal> seal(JsonNode json) {
    return json.isObject()
        ? Optional.of(
            new Seal(
                json.path("algorithm").asText(),
                json.path("key").asText(),
                Bytes.hex(json.path("value").asText())))
        : Optional.empty();
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException torn) {
      return JSON.nullNode();
    }
  }

  private static String line(ObjectNode json) {
    return json + "\n";
  }
}
