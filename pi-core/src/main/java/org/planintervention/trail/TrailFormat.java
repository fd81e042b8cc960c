package org.planintervention.trail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /**
   * Writes a payload as bytes.
   *
   * @throws IllegalArgumentException if a detail that is a number or a truth has another form than
   *     {@link #read} gives it, such as {@code 007}
   */
  public static Bytes write(TrailPayload payload) {
    try {
      return Bytes.of(written(payload));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Reads a payload; empty when the bytes are none that {@link #write} could have written. */
  public static Optional<TrailPayload> read(Bytes bytes) {
    try (FieldReader fields = new FieldReader(JSON, bytes)) {
      TrailPayload payload = payload(fields);
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
      case NUMBER -> json.writeNumber(number(value));
      case TRUTH -> json.writeBoolean(truth(value));
      default -> json.writeString(value);
    }
  }

  /** Returns the number of a text that is the number's one form: ASCII digits, no zero first. */
  private static int number(String value) {
    return Optional.ofNullable(Ints.tryParse(value))
        .filter(number -> number.toString().equals(value))
        .orElseThrow(() -> new IllegalArgumentException("a detail is no number in ASCII digits"));
  }

  private static boolean truth(String value) {
    boolean truth = value.equals("true");
    if (!truth && !value.equals("false")) {
      throw new IllegalArgumentException("a detail is neither true nor false");
    }
    return truth;
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

  private static TrailPayload payload(FieldReader fields) throws IOException {
    String action = fields.text("action");
    Optional<String> entry = fields.ifText("entry");
    Optional<String> actor = fields.ifText("actor");
    long at = fields.number("at");
    Optional<Integer> student = fields.ifInteger("student");
    Optional<String> plan = fields.ifText("plan");
    String verdict = fields.text("verdict");
    boolean granted = verdict.equals(GRANTED);
    if (!granted && !verdict.equals(REFUSED)) {
      throw FieldReader.unreadable();
    }
    List<String> rules = granted ? ImmutableList.of() : fields.texts("rules");
    List<String> reasons = granted ? ImmutableList.of() : fields.texts("reasons");
    Map<Detail, String> details = details(fields);
    List<EmptiedRow> emptied =
        fields
            .optional("emptied", () -> fields.objects("emptied", () -> emptied(fields)))
            .orElse(ImmutableList.of());
    Optional<PlanStanding> after =
        fields.optional("after", () -> fields.object("after", () -> standing(fields)));
    fields.end();
    return new TrailPayload(
        action, entry, actor, at, student, plan, granted, rules, reasons, details, emptied, after);
  }

  private static EmptiedRow emptied(FieldReader fields) throws IOException {
    return new EmptiedRow(fields.text("chain"), fields.number("row"));
  }

  private static Map<Detail, String> details(FieldReader fields) throws IOException {
    Map<Detail, String> details = new EnumMap<>(Detail.class);
    for (Detail detail : Detail.values()) {
      if (fields.is(detail.key())) {
        details.put(detail, value(fields, detail));
      }
    }
    return details;
  }

  private static String value(FieldReader fields, Detail detail) throws IOException {
    return switch (detail.type()) {
      case NUMBER -> Integer.toString(fields.integer(detail.key()));
      case TRUTH -> Boolean.toString(fields.truth(detail.key()));
      default -> fields.text(detail.key());
    };
  }

  private static PlanStanding standing(FieldReader fields) throws IOException {
    return new PlanStanding(
        fields.integer("year"),
        fields.text("status"),
        fields.version(),
        fields.text("content"),
        fields.text("coordinator"),
        fields.texts("listed"),
        fields.optional("marked", () -> fields.number("marked")),
        fields.ifInteger("lastReady"),
        fields.ifText("source"),
        fields.ifText("markedBy"),
        fields.objects("signatures", () -> seal(fields)),
        fields.objects("declinations", () -> seal(fields)));
  }

  private static PartSeal seal(FieldReader fields) throws IOException {
    return new PartSeal(fields.version(), fields.text("person"), fields.text("seal"));
  }
}
