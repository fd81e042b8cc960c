package org.planintervention.samples.operations;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Answers for programs: one line of JSON that says what it is. */
final class Json {
  private Json() {}

  /**
   * A document.
   *
   * @param format its name and version
   */
  static ObjectNode document(String format) {
    return JsonNodeFactory.instance.objectNode().put("format", format);
  }
}
