package org.planintervention.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.planintervention.trail.Finding;
import org.planintervention.trail.VerificationReport;

/**
 * A verification's report as JSON, for programs: codes and places, no sentences and no personal
 * data. docs/trail-format.md says what the fields are.
 */
public final class VerificationJson {
  /** What the document says it is. */
  public static final String FORMAT = "PI-VERIFICATION-1";

  private VerificationJson() {}

  /** The document, in one line. */
  public static String write(VerificationReport report) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("format", FORMAT);
    json.put("plans", report.plans());
    json.put("rows", report.rows());
    json.put("complete", report.complete());
    ArrayNode notes = json.putArray("notes");
    report.notes().forEach(note -> notes.add(note.name()));
    report
        .checkpoint()
        .ifPresentOrElse(
            one ->
                json.putObject("checkpoint")
                    .put("number", one.number())
                    .put("at", one.atMillis())
                    .put("seal", one.seal().name()),
            () -> json.putNull("checkpoint"));
    ObjectNode counts = json.putObject("counts");
    report.counts().forEach((kind, count) -> counts.put(kind.name(), count));
    ArrayNode findings = json.putArray("findings");
    report.findings().forEach(finding -> write(finding, findings.addObject()));
    return json.toString();
  }

  private static void write(Finding finding, ObjectNode json) {
    json.put("kind", finding.kind().name());
    json.put("place", finding.chain().toString());
    finding.row().ifPresentOrElse(row -> json.put("row", row), () -> json.putNull("row"));
    finding
        .detail()
        .ifPresentOrElse(detail -> json.put("detail", detail), () -> json.putNull("detail"));
  }
}
