package org.planintervention.trail;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.Bytes;

/**
 * What the payload of a trail row says. Of most rows that is a few words: a tree is made of nothing
 * but where the plan stood.
 *
 * @param texts the fields by their names, numbers as their digits; empty texts for fields that hold
 *     others
 * @param after where the plan stood after the row; a missing node when the row does not say so
 */
record TrailPayload(
    @PersonalData(IDENTIFYING) Map<String, String> texts,
    @PersonalData(IDENTIFYING) JsonNode after) {
  private static final String AFTER = "after";
  private static final ObjectReader TREES = new ObjectMapper().reader();
  private static final JsonFactory JSON = TREES.getFactory();
  private static final TrailPayload NOTHING = new TrailPayload(Map.of(), MissingNode.getInstance());

  /** Of a payload that is gone, or is no JSON, nothing is read. */
  static TrailPayload read(Optional<Bytes> bytes) {
    if (bytes.isEmpty()) {
      return NOTHING;
    }
    try (JsonParser parser = JSON.createParser(bytes.get().toArray())) {
      return parser.nextToken() == JsonToken.START_OBJECT ? read(parser) : NOTHING;
    } catch (IOException altered) {
      return NOTHING;
    }
  }

  private static TrailPayload read(JsonParser parser) throws IOException {
    Map<String, String> texts = new HashMap<>();
    JsonNode after = MissingNode.getInstance();
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      if (field.equals(AFTER)) {
        after = TREES.readTree(parser);
      } else if (value.isScalarValue()) {
        texts.put(field, parser.getText());
      } else {
        texts.put(field, "");
        parser.skipChildren();
      }
    }
    return new TrailPayload(texts, after);
  }

  boolean says(String field) {
    return texts.containsKey(field);
  }

  /** A field's text; empty when there is none. */
  String text(String field) {
    return texts.getOrDefault(field, "");
  }

  /** The type only (T-2). */
  @Override
  public String toString() {
    return "TrailPayload";
  }
}
