package org.planintervention.trail;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.PERSONAL;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.Bytes;

/**
 * A signature as its bytes say it: the one writer and the one reader of them. Version and signatory
 * stand beside them in a store.
 *
 * @param by key of the person who gave it
 * @param consent on what ground it was given for somebody else; empty if the signatory gave it
 * @param hash hash of the content that was approved; empty in a signature from an earlier platform
 * @param role in what capacity the signatory signed, such as {@code DIRECTION}
 * @param at when, in epoch milliseconds
 * @param policy the policy in force
 * @param evidence what the host said of the authentication
 */
public record StoredSignature(
    @PersonalData(IDENTIFYING) String by,
    @PersonalData(SENSITIVE) Optional<Consent> consent,
    @PersonalData(DEIDENTIFIED) Optional<String> hash,
    @PersonalData(PERSONAL) String role,
    @PersonalData(DEIDENTIFIED) long at,
    @PersonalData(NONE) String policy,
    @PersonalData(PERSONAL) String evidence) {
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Ground on which somebody signed for somebody else (G-5).
   *
   * @param ground the ground's name
   * @param text words to the ground; may be empty
   * @param date the day of the consent, such as {@code 2026-11-23}
   */
  public record Consent(
      @PersonalData(DEIDENTIFIED) String ground,
      @PersonalData(SENSITIVE) String text,
      @PersonalData(PERSONAL) String date) {
    /** The ground only (T-2). */
    @Override
    public String toString() {
      return "Consent[" + ground + "]";
    }
  }

  /** Reads bytes; empty when they say no signature. */
  public static Optional<StoredSignature> read(Bytes bytes) {
    try (FieldReader fields = new FieldReader(JSON, bytes)) {
      StoredSignature read =
          new StoredSignature(
              fields.text("by"),
              fields.optional("consent", () -> fields.object("consent", () -> consent(fields))),
              fields.ifText("hash"),
              fields.text("role"),
              fields.number("at"),
              fields.text("policy"),
              fields.text("evidence"));
      fields.end();
      return Optional.of(read);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Consent consent(FieldReader fields) throws IOException {
    return new Consent(fields.text("ground"), fields.text("text"), fields.text("date"));
  }

  /** Writes it as bytes. */
  public Bytes bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("by", by);
      if (consent.isPresent()) {
        json.writeObjectFieldStart("consent");
        json.writeStringField("ground", consent.get().ground());
        json.writeStringField("text", consent.get().text());
        json.writeStringField("date", consent.get().date());
        json.writeEndObject();
      }
      if (hash.isPresent()) {
        json.writeStringField("hash", hash.get());
      }
      json.writeStringField("role", role);
      json.writeNumberField("at", at);
      json.writeStringField("policy", policy);
      json.writeStringField("evidence", evidence);
      json.writeEndObject();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return Bytes.of(bytes.toByteArray());
  }

  /** The type only (T-2). */
  @Override
  public String toString() {
    return "StoredSignature";
  }
}
