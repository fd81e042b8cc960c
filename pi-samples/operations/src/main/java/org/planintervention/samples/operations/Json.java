package org.planintervention.samples.operations;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Answers for programs: one line of JSON that says what it is. */
final class Json {
  private Json() {}

  /** Whether the answer is to be JSON, told before the line is understood. */
  static boolean isAsked(List<String> arguments) {
    return arguments.contains("--json") || arguments.contains("--json=true");
  }

  /**
   * The document of what was not done.
   *
   * @param code what stands in the way, such as {@code store.missing}
   * @param sentence the same for people
   */
  static String notDone(String code, String sentence) {
    return document("PI-NOT-DONE-1")
        .put("status", Status.NOT_DONE)
        .put("code", code)
        .put("sentence", sentence)
        .toString();
  }

  /**
   * A document.
   *
   * @param format its name and version
   */
  static ObjectNode document(String format) {
    return JsonNodeFactory.instance.objectNode().put("format", format);
  }
}
