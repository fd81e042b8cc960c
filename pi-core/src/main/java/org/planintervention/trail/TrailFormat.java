package org.planintervention.trail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planintervention.spi.store.Bytes;
import org.planintervention.trail.PlanStanding.PartSeal;
import org.planintervention.trail.TrailPayload.Detail;
import org.planintervention.trail.TrailPayload.EmptiedRow;

/**
 * Bytes of a trail row's payload (PI-TRAIL-1): the one writer and the one reader. Bytes are read
 * only if writing what was read gives the same bytes again. So each payload has one form: its keys
 * stand in one order and each once, and its numbers are ASCII digits. The format is specified in
 * docs/trail-format.md.
 */
public final class TrailFormat {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String GRANTED = "GRANTED";
  private static final String REFUSED = "REFUSED";

  private TrailFormat() {}

  /** Writes a payload as bytes. */
  public static Bytes write(TrailPayload payload) {
    try {
      return Bytes.of(written(payload));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Reads a payload; empty when the bytes are none that {@link #write} could have written. */
  public static Optional<TrailPayload> read(Bytes bytes) {
    try (JsonParser parser = JSON.createParser(bytes.toArray())) {
      TrailPayload payload = new Fields(parser).payload();
      return Bytes.of(written(payload)).equals(bytes) ? Optional.of(payload) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static byte[] written(TrailPayload payload) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("action", payload.action());
      text(json, "entry", payload.entry());
      text(json, "actor", payload.actor());
      json.writeNumberField("at", payload.at());
      number(json, "student", payload.student());
      text(json, "plan", payload.plan());
      json.writeStringField("verdict", payload.granted() ? GRANTED : REFUSED);
      if (!payload.granted()) {
        texts(json, "rules", payload.rules());
        texts(json, "reasons", payload.reasons());
      }
      for (Map.Entry<Detail, String> detail : payload.details().entrySet()) {
        detail(json, detail.getKey(), detail.getValue());
      }
      emptied(json, payload.emptied());
      if (payload.after().isPresent()) {
        json.writeObjectFieldStart("after");
        standing(json, payload.after().get());
      }
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void emptied(JsonGenerator json, List<EmptiedRow> rows) throws IOException {
    if (!rows.isEmpty()) {
      json.writeArrayFieldStart("emptied");
      for (EmptiedRow row : rows) {
        json.writeStartObject();
        json.writeStringField("chain", row.chain());
        json.writeNumberField("row", row.row());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private static void standing(JsonGenerator json, PlanStanding standing) throws IOException {
    json.writeNumberField("year", standing.year());
    json.writeStringField("status", standing.status());
    json.writeNumberField("version", standing.version());
    json.writeStringField("content", standing.contentHash());
    json.writeStringField("coordinator", standing.coordinator());
    texts(json, "listed", standing.listed());
    number(json, "marked", standing.marked());
    number(json, "lastReady", standing.lastReady());
    text(json, "source", standing.source());
    text(json, "markedBy", standing.markedBy());
    seals(json, "signatures", standing.signatures());
    seals(json, "declinations", standing.declinations());
    json.writeStringField("state", standing.stateSeal());
    json.writeEndObject();
  }

  private static void seals(JsonGenerator json, String key, List<PartSeal> seals)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (PartSeal seal : seals) {
      json.writeStartObject();
      json.writeNumberField("version", seal.version());
      json.writeStringField("person", seal.person());
      json.writeStringField("seal", seal.seal());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void detail(JsonGenerator json, Detail detail, String value) throws IOException {
    json.writeFieldName(detail.key());
    switch (detail.type()) {
      case NUMBER -> json.writeNumber(Integer.parseInt(value));
      case TRUTH -> json.writeBoolean(Boolean.parseBoolean(value));
      default -> json.writeString(value);
    }
  }

  private static void text(JsonGenerator json, String key, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(key, value.get());
    }
  }

  private static void number(JsonGenerator json, String key, Optional<? extends Number> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(key, value.get().longValue());
    }
  }

  private static void texts(JsonGenerator json, String key, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** The fields of a payload, one after the other, in the order in which they are written. */
  private static final class Fields {
    private final JsonParser parser;

    /** The field that comes next; null at the end of an object. */
    private @Nullable String next;

    Fields(JsonParser parser) {
      this.parser = parser;
    }

    TrailPayload payload() throws IOException {
      expect(JsonToken.START_OBJECT);
      begin();
      String action = text("action");
      Optional<String> entry = ifText("entry");
      Optional<String> actor = ifText("actor");
      long at = number("at");
      Optional<Integer> student = ifInt("student");
      Optional<String> plan = ifText("plan");
      String verdict = text("verdict");
      boolean granted = verdict.equals(GRANTED);
      if (!granted && !verdict.equals(REFUSED)) {
        throw unreadable();
      }
      List<String> rules = granted ? ImmutableList.of() : texts("rules");
      List<String> reasons = granted ? ImmutableList.of() : texts("reasons");
      Map<Detail, String> details = details();
      List<EmptiedRow> emptied = is("emptied") ? emptied() : ImmutableList.of();
      Optional<PlanStanding> after = Optional.empty();
      if (is("after")) {
        expect(JsonToken.START_OBJECT);
        begin();
        after = Optional.of(standing());
        begin();
      }
      end();
      return new TrailPayload(
          action, entry, actor, at, student, plan, granted, rules, reasons, details, emptied,
          after);
    }

    private List<EmptiedRow> emptied() throws IOException {
      array("emptied");
      ImmutableList.Builder<EmptiedRow> rows = ImmutableList.builder();
      JsonToken token = parser.nextToken();
      while (token == JsonToken.START_OBJECT) {
        begin();
        rows.add(new EmptiedRow(text("chain"), number("row")));
        end();
        token = parser.nextToken();
      }
      close(token);
      return rows.build();
    }

    private PlanStanding standing() throws IOException {
      PlanStanding standing =
          new PlanStanding(
              integer("year"),
              text("status"),
              version(),
              text("content"),
              text("coordinator"),
              texts("listed"),
              is("marked") ? Optional.of(number("marked")) : Optional.empty(),
              ifInt("lastReady"),
              ifText("source"),
              ifText("markedBy"),
              seals("signatures"),
              seals("declinations"),
              text("state"));
      end();
      return standing;
    }

    private int version() throws IOException {
      int version = integer("version");
      if (version < 1) {
        throw unreadable();
      }
      return version;
    }

    private List<PartSeal> seals(String key) throws IOException {
      array(key);
      ImmutableList.Builder<PartSeal> seals = ImmutableList.builder();
      JsonToken token = parser.nextToken();
      while (token == JsonToken.START_OBJECT) {
        begin();
        seals.add(new PartSeal(version(), text("person"), text("seal")));
        end();
        token = parser.nextToken();
      }
      close(token);
      return seals.build();
    }

    private Map<Detail, String> details() throws IOException {
      Map<Detail, String> details = new EnumMap<>(Detail.class);
      for (Detail detail : Detail.values()) {
        if (is(detail.key())) {
          details.put(detail, value(detail));
        }
      }
      return details;
    }

    private String value(Detail detail) throws IOException {
      return switch (detail.type()) {
        case NUMBER -> Integer.toString(integer(detail.key()));
        case TRUTH -> Boolean.toString(truth());
        default -> text(detail.key());
      };
    }

    private boolean is(String key) {
      return key.equals(next);
    }

    private Optional<String> ifText(String key) throws IOException {
      return is(key) ? Optional.of(text(key)) : Optional.empty();
    }

    private Optional<Integer> ifInt(String key) throws IOException {
      return is(key) ? Optional.of(integer(key)) : Optional.empty();
    }

    private String text(String key) throws IOException {
      require(key);
      expect(JsonToken.VALUE_STRING);
      String text = parser.getText();
      begin();
      return text;
    }

    private int integer(String key) throws IOException {
      long number = number(key);
      if (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
        throw unreadable();
      }
      return (int) number;
    }

    private long number(String key) throws IOException {
      require(key);
      expect(JsonToken.VALUE_NUMBER_INT);
      long number = parser.getLongValue();
      begin();
      return number;
    }

    private boolean truth() throws IOException {
      boolean truth = parser.nextToken() == JsonToken.VALUE_TRUE;
      begin();
      return truth;
    }

    private List<String> texts(String key) throws IOException {
      array(key);
      ImmutableList.Builder<String> texts = ImmutableList.builder();
      JsonToken token = parser.nextToken();
      while (token == JsonToken.VALUE_STRING) {
        texts.add(parser.getText());
        token = parser.nextToken();
      }
      close(token);
      return texts.build();
    }

    private void array(String key) throws IOException {
      require(key);
      expect(JsonToken.START_ARRAY);
    }

    private void close(@Nullable JsonToken token) throws IOException {
      if (token != JsonToken.END_ARRAY) {
        throw unreadable();
      }
      begin();
    }

    private void require(String key) throws IOException {
      if (!is(key)) {
        throw unreadable();
      }
    }

    private void expect(JsonToken token) throws IOException {
      if (parser.nextToken() != token) {
        throw unreadable();
      }
    }

    /** Goes on to the next field. */
    private void begin() throws IOException {
      next = parser.nextFieldName();
    }

    /** No field is left. */
    private void end() throws IOException {
      if (next != null || parser.currentToken() != JsonToken.END_OBJECT) {
        throw unreadable();
      }
    }

    private static IOException unreadable() {
      return new IOException("no payload of a trail row");
    }
  }
}
