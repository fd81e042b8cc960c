package org.planintervention.trail;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.Bytes;
import org.planintervention.trail.PlanStanding.PartSeal;

/**
 * What a store keeps of a plan as bytes beside its columns: the one writer and the one reader of
 * them.
 *
 * @param lastReady the version that was ready to be signed last; empty when none was
 * @param source the plan that it was made from; empty when it was made from none
 * @param markedBy key of the person who marked it as created in error, while it is
 * @param declinations all refusals to sign, in the order of their arrival
 */
public record StoredState(
    @PersonalData(DEIDENTIFIED) Optional<Integer> lastReady,
    @PersonalData(DEIDENTIFIED) Optional<String> source,
    @PersonalData(IDENTIFYING) Optional<String> markedBy,
    @PersonalData(SENSITIVE) List<Declined> declinations) {
  private static final JsonFactory JSON = new JsonFactory();

  /** Takes the parts; the list is copied. */
  public StoredState {
    declinations = ImmutableList.copyOf(declinations);
  }

  /**
   * A refusal to sign (G-8).
   *
   * @param version the version that was declined
   * @param guardian key of the person who declined
   * @param text their words
   * @param at when, in epoch milliseconds
   */
  public record Declined(
      @PersonalData(DEIDENTIFIED) int version,
      @PersonalData(IDENTIFYING) String guardian,
      @PersonalData(SENSITIVE) String text,
      @PersonalData(DEIDENTIFIED) long at) {
    /** Returns its seal: over the bytes of its object. */
    public PartSeal seal() {
      return new PartSeal(
          version, guardian, Sealing.seal("declination", written(json -> write(json))));
    }

    private void write(JsonGenerator json) throws IOException {
      json.writeStartObject();
      json.writeNumberField("version", version);
      json.writeStringField("guardian", guardian);
      json.writeStringField("text", text);
      json.writeNumberField("at", at);
      json.writeEndObject();
    }

    /** The version only (T-2). */
    @Override
    public String toString() {
      return "Declined[" + version + "]";
    }
  }

  /** Reads bytes; empty when they say no state. */
  public static Optional<StoredState> read(Bytes bytes) {
    try (FieldReader fields = new FieldReader(JSON, bytes)) {
      StoredState read =
          new StoredState(
              fields.ifInteger("lastReady"),
              fields.ifText("source"),
              fields.ifText("markedBy"),
              fields
                  .optional(
                      "declinations", () -> fields.objects("declinations", () -> declined(fields)))
                  .orElse(ImmutableList.of()));
      fields.end();
      return Optional.of(read);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Declined declined(FieldReader fields) throws IOException {
    return new Declined(
        fields.version(), fields.text("guardian"), fields.text("text"), fields.number("at"));
  }

  /** Writes it as bytes. */
  public Bytes bytes() {
    return written(this::write);
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    if (lastReady.isPresent()) {
      json.writeNumberField("lastReady", lastReady.get());
    }
    if (source.isPresent()) {
      json.writeStringField("source", source.get());
    }
    if (markedBy.isPresent()) {
      json.writeStringField("markedBy", markedBy.get());
    }
    if (!declinations.isEmpty()) {
      json.writeArrayFieldStart("declinations");
      for (Declined one : declinations) {
        one.write(json);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  @FunctionalInterface
  private interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  private static Bytes written(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      writing.to(json);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return Bytes.of(bytes.toByteArray());
  }

  /** The type only (T-2). */
  @Override
  public String toString() {
    return "StoredState";
  }
}
