package org.planintervention.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.planintervention.policy.DistrictPolicy;

/** The reference policy as a document, for tests that change a part of it. */
final class PolicyDocument {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode json = parse(PolicyJson.write(DistrictPolicy.reference()));

  /** With another part; {@code place} is a JSON pointer. */
  PolicyDocument with(String place, String value) {
    int cut = place.lastIndexOf('/');
    JsonNode parent = json.at(place.substring(0, cut));
    String name = place.substring(cut + 1);
    if (parent instanceof ArrayNode list) {
      list.set(Integer.parseInt(name), parse(value));
    } else {
      ((ObjectNode) parent).set(name, parse(value));
    }
    return this;
  }

  PolicyDocument without(String field) {
    ((ObjectNode) json).remove(field);
    return this;
  }

  String text() {
    return json.toString();
  }

  PolicyReading reading() {
    return PolicyJson.read(text().getBytes(StandardCharsets.UTF_8));
  }

  /** What is wrong with it, in words. */
  List<String> findings() {
    return reading() instanceof PolicyReading.Unusable unusable
        ? unusable.findings().stream().map(JsonFinding::text).toList()
        : List.of();
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException noJson) {
      throw new IllegalArgumentException(noJson);
    }
  }
}
