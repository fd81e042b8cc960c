package org.planintervention.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A JSON object that is read field by field. A field that is absent or null reads as empty; one
 * that holds something else than asked for is a finding, and reads as empty too.
 */
public final class JsonFields {
  /** A field that stands twice says two things at once. */
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  private final JsonNode object;
  private final JsonPlace place;
  private final List<JsonFinding> findings;

  private JsonFields(JsonNode object, JsonPlace place, List<JsonFinding> findings) {
    this.object = object;
    this.place = place;
    this.findings = findings;
  }

  /**
   * The fields of a document; none when it is no JSON object.
   *
   * @param document bytes in UTF-8, of which a part is read
   * @param findings where findings are added
   */
  public static JsonFields read(
      byte[] document, int offset, int length, List<JsonFinding> findings) {
    return new JsonFields(objectIn(document, offset, length, findings), JsonPlace.ROOT, findings);
  }

  /** Adds a finding about a field. */
  public void finding(String field, String sentence) {
    findings.add(new JsonFinding(place.field(field).pointer(), sentence));
  }

  /** Adds a finding about the object as a whole. */
  public void finding(String sentence) {
    findings.add(new JsonFinding(place.pointer(), sentence));
  }

  /** Whether a field is there and not null. */
  public boolean has(String field) {
    return object.hasNonNull(field);
  }

  /** Adds a finding for each of these fields that is not there. */
  public void require(Set<String> fields) {
    for (String field : fields) {
      if (!has(field)) {
        finding(field, "is missing");
      }
    }
  }

  /** Adds a finding for every field that is none of these. */
  public void allowOnly(Set<String> fields) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!fields.contains(name)) {
                finding(name, "is no field that is known here");
              }
            });
  }

  /** Whether a field is a text. */
  public boolean isText(String field) {
    return object.path(field).isTextual();
  }

  /** Whether a field is a list that holds nothing. */
  public boolean isEmptyList(String field) {
    return object.path(field).isArray() && object.path(field).isEmpty();
  }

  /** A text. */
  public Optional<String> text(String field) {
    return value(field, JsonFields::textOf, () -> "must be a text");
  }

  /** A whole number of any size, in its digits. */
  public Optional<String> digits(String field) {
    return value(
        field,
        node -> node.isIntegralNumber() ? Optional.of(node.asText()) : Optional.empty(),
        () -> "must be a whole number");
  }

  /** A whole number between two bounds, both included. */
  public Optional<Integer> wholeNumber(String field, int least, int most) {
    return value(
        field,
        node -> intOf(node).filter(number -> number >= least && number <= most),
        () -> "must be a whole number from " + least + " to " + most);
  }

  /** True or false. */
  public Optional<Boolean> flag(String field) {
    return value(
        field,
        node -> node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty(),
        () -> "must be true or false");
  }

  /** A date in ISO form. */
  public Optional<LocalDate> date(String field) {
    return time(field, LocalDate::parse, "must be a date such as 2026-11-23");
  }

  /**
   * A text that one of the {@code java.time} types reads.
   *
   * @param parsing throws {@link DateTimeException} for a text that is none
   * @param otherwise the finding's sentence in that case
   */
  public <T> Optional<T> time(String field, Function<String, T> parsing, String otherwise) {
    return parsed(field, text -> parsed(text, parsing), otherwise);
  }

  /**
   * A text of which a value is made.
   *
   * @param parsing answers empty for a text that is none
   * @param otherwise the finding's sentence in that case
   */
  public <T> Optional<T> parsed(
      String field, Function<String, Optional<T>> parsing, String otherwise) {
    return value(field, node -> textOf(node).flatMap(parsing), () -> otherwise);
  }

  /** A constant by its name. */
  public <E extends Enum<E>> Optional<E> constant(String field, Class<E> type) {
    return value(field, node -> constant(node, type), () -> oneOf(type));
  }

  /** A list of constants by their names. */
  public <E extends Enum<E>> List<E> constants(String field, Class<E> type) {
    return elements(field, node -> constant(node, type), () -> oneOf(type));
  }

  /** A list of texts. */
  public List<String> texts(String field) {
    return elements(field, JsonFields::textOf, () -> "must be a text");
  }

  /** A list of texts of which values are made; as in {@link #parsed}. */
  public <T> List<T> parsedTexts(
      String field, Function<String, Optional<T>> parsing, String otherwise) {
    return elements(field, node -> textOf(node).flatMap(parsing), () -> otherwise);
  }

  /** An object. */
  public Optional<JsonFields> object(String field) {
    return value(field, node -> fieldsOf(node, place.field(field)), () -> "must be an object");
  }

  /** A list of objects. */
  public List<JsonFields> objects(String field) {
    JsonNode list = list(field);
    JsonPlace there = place.field(field);
    ImmutableList.Builder<JsonFields> objects = ImmutableList.builder();
    for (int i = 0; i < list.size(); i++) {
      add(
          objects,
          fieldsOf(list.get(i), there.element(i)),
          there.element(i),
          () -> "must be an object");
    }
    return objects.build();
  }

  private <T> List<T> elements(
      String field, Function<JsonNode, Optional<T>> reading, Supplier<String> otherwise) {
    JsonNode list = list(field);
    JsonPlace there = place.field(field);
    ImmutableList.Builder<T> elements = ImmutableList.builder();
    for (int i = 0; i < list.size(); i++) {
      add(elements, reading.apply(list.get(i)), there.element(i), otherwise);
    }
    return elements.build();
  }

  private <T> void add(
      ImmutableList.Builder<T> elements,
      Optional<T> element,
      JsonPlace there,
      Supplier<String> otherwise) {
    element.ifPresent(elements::add);
    if (element.isEmpty()) {
      findings.add(new JsonFinding(there.pointer(), otherwise.get()));
    }
  }

  private <T> Optional<T> value(
      String field, Function<JsonNode, Optional<T>> reading, Supplier<String> otherwise) {
    JsonNode node = object.get(field);
    if (node == null || node.isNull()) {
      return Optional.empty();
    }
    Optional<T> value = reading.apply(node);
    if (value.isEmpty()) {
      finding(field, otherwise.get());
    }
    return value;
  }

  private JsonNode list(String field) {
    JsonNode node = object.path(field);
    if (node.isArray()) {
      return node;
    }
    if (has(field)) {
      finding(field, "must be a list");
    }
    return MissingNode.getInstance();
  }

  private Optional<JsonFields> fieldsOf(JsonNode node, JsonPlace there) {
    return node.isObject() ? Optional.of(new JsonFields(node, there, findings)) : Optional.empty();
  }

  private static Optional<String> textOf(JsonNode node) {
    return Optional.ofNullable(node.textValue());
  }

  private static Optional<Integer> intOf(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToInt()
        ? Optional.of(node.intValue())
        : Optional.empty();
  }

  private static <T> Optional<T> parsed(String text, Function<String, T> parsing) {
    try {
      return Optional.of(parsing.apply(text));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static <E extends Enum<E>> Optional<E> constant(JsonNode node, Class<E> type) {
    String text = node.textValue();
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  private static <E extends Enum<E>> String oneOf(Class<E> type) {
    return "must be one of " + Joiner.on(", ").join(type.getEnumConstants());
  }

  private static JsonNode objectIn(
      byte[] document, int offset, int length, List<JsonFinding> findings) {
    String sentence = "must be a JSON object";
    try {
      JsonNode node = JSON.readTree(document, offset, length);
      if (node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException noJson) {
      sentence =
          "is no JSON" + Optional.ofNullable(noJson.getLocation()).map(JsonFields::near).orElse("");
    } catch (IOException noText) {
      sentence = "is no text in UTF-8";
    }
    findings.add(new JsonFinding("", sentence));
    return MissingNode.getInstance();
  }

  private static String near(JsonLocation location) {
    String line = location.getLineNr() == 1 ? "" : "line " + location.getLineNr() + ", ";
    return " near " + line + "column " + location.getColumnNr();
  }
}
