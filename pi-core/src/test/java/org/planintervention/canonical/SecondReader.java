package org.planintervention.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * PI-CONTENT-1 read a second time, from docs/content-format.md alone: byte by byte, its own UTF-8,
 * into JSON as the golden vectors have it. It shares no line with the reader of the library.
 */
final class SecondReader {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final String digits;
  private int at;

  private SecondReader(String digits) {
    this.digits = digits;
  }

  /** Reads a content from hexadecimal digits; any deviation is an {@link IllegalStateException}. */
  static ObjectNode read(String digits) {
    SecondReader reader = new SecondReader(digits);
    for (char expected : "PI-CONTENT-1\n".toCharArray()) {
      expect(reader.next() == expected);
    }
    ObjectNode json = JSON.objectNode();
    json.set("opening", reader.opening());
    json.set("strengths", reader.texts());
    json.set("needs", reader.texts());
    json.set("goals", reader.goals());
    json.set("meeting", reader.text());
    json.set("remarks", reader.text());
    expect(reader.at == digits.length());
    return json;
  }

  private JsonNode opening() {
    int mark = next();
    if (mark == 0x55) {
      return JSON.nullNode();
    }
    if (mark == 0x4E) {
      return JSON.textNode("DOES_NOT_MEET");
    }
    expect(mark == 0x53);
    ArrayNode situations = JSON.arrayNode();
    String order = "CONCERTED_ACTION SPECIALISED_RESOURCES PATHWAY_DECISIONS";
    int last = -1;
    for (long left = length(); left > 0; left--) {
      JsonNode situation = text();
      int place = order.indexOf(situation.textValue());
      expect(place > last);
      last = place;
      situations.add(situation);
    }
    return situations;
  }

  private ArrayNode goals() {
    ArrayNode goals = JSON.arrayNode();
    expect(next() == 0x4C);
    for (long left = length(); left > 0; left--) {
      ObjectNode goal = goals.addObject();
      goal.set("need", text());
      goal.set("objective", text());
      goal.set("means", texts());
      goal.set("responsible", texts());
      goal.set("due", text());
      goal.set("evaluation", text());
    }
    return goals;
  }

  private ArrayNode texts() {
    ArrayNode texts = JSON.arrayNode();
    expect(next() == 0x4C);
    for (long left = length(); left > 0; left--) {
      texts.add(text());
    }
    return texts;
  }

  private JsonNode text() {
    expect(next() == 0x54);
    long length = length();
    int end = Math.toIntExact(at + 2 * length);
    StringBuilder text = new StringBuilder();
    while (at < end) {
      text.appendCodePoint(codePoint());
    }
    expect(at == end);
    return JSON.textNode(text.toString());
  }

  private int codePoint() {
    int first = next();
    if (first < 0x80) {
      return first;
    }
    int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    expect(first >= 0xC2 && first <= 0xF4);
    int point = first & (0x3F >> more);
    for (int i = 0; i < more; i++) {
      int following = next();
      expect((following & 0xC0) == 0x80);
      point = point << 6 | following & 0x3F;
    }
    int[] least = {0, 0x80, 0x800, 0x10000};
    expect(point >= least[more] && point <= 0x10FFFF);
    expect(point < 0xD800 || point > 0xDFFF);
    return point;
  }

  private long length() {
    long length = 0;
    for (int i = 0; i < 4; i++) {
      length = length << 8 | next();
    }
    expect(length < 1L << 31);
    return length;
  }

  private int next() {
    expect(at + 2 <= digits.length());
    at += 2;
    return Integer.parseInt(digits.substring(at - 2, at), 16);
  }

  private static void expect(boolean specified) {
    if (!specified) {
      throw new IllegalStateException("not as docs/content-format.md says");
    }
  }
}
