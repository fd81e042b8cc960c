package org.planintervention.testkit.probe;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.planintervention.json.JsonFields;
import org.planintervention.json.JsonFinding;

/**
 * What a line asks.
 *
 * @param id how its answer is known
 * @param asked the case; empty when there are findings
 * @param findings what keeps the line from being a case
 */
record Question(Id id, Optional<ProbeCase> asked, List<JsonFinding> findings) {
  private static final int MOST_TOLD = 5;

  /**
   * A case's identifier, which comes back with its answer.
   *
   * @param text a text; empty: none
   * @param digits a whole number; empty: none
   */
  record Id(Optional<String> text, Optional<String> digits) {
    static final Id NONE = new Id(Optional.empty(), Optional.empty());

    /** As it is written, or an empty text. */
    String written() {
      return text.or(() -> digits).orElse("");
    }

    static Id of(JsonFields fields) {
      return fields.has("id") && !fields.isText("id")
          ? new Id(Optional.empty(), fields.digits("id"))
          : new Id(fields.text("id"), Optional.empty());
    }
  }

  /**
   * What the present line asks.
   *
   * @param needed the fields that a case has to have
   * @param addresses how addresses are read
   */
  static Question in(Lines lines, Set<String> needed, Addresses addresses) {
    List<JsonFinding> findings = new ArrayList<>();
    if (lines.tooLong()) {
      String sentence = "is longer than " + Lines.LONGEST + " bytes";
      return new Question(
          Id.NONE, Optional.empty(), ImmutableList.of(new JsonFinding("", sentence)));
    }
    JsonFields fields = JsonFields.read(lines.bytes(), lines.offset(), lines.length(), findings);
    if (!findings.isEmpty()) {
      return new Question(Id.NONE, Optional.empty(), findings);
    }
    return new Question(
        Id.of(fields), CaseReading.read(fields, needed, addresses, findings), findings);
  }

  /** What is wrong, in a sentence that repeats nothing of the case. */
  String error(long line) {
    String told =
        findings.stream().limit(MOST_TOLD).map(JsonFinding::text).collect(Collectors.joining("; "));
    int more = findings.size() - MOST_TOLD;
    return "Line " + line + " is no case: " + told + (more > 0 ? "; and " + more + " more." : ".");
  }
}
