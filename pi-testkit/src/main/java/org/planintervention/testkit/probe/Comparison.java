package org.planintervention.testkit.probe;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;
import org.planintervention.decision.Action;
import org.planintervention.decision.RuleId;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.PolicyChange;
import org.planintervention.rules.PolicyChangeReport;
import org.planintervention.rules.Request;

/** Judges cases under two policies, and writes what differs. */
final class Comparison implements CaseReader.Receiver {
  private final PolicyChange change;
  private final PrintWriter messages;

  /**
   * The change from one policy to another.
   *
   * @param messages where lines that are no case are told
   */
  Comparison(DistrictPolicy present, DistrictPolicy planned, PrintWriter messages) {
    this.change = PolicyChange.between(present, planned);
    this.messages = messages;
  }

  /** The policies say who IT services are: the case's own would hide a change there. */
  @Override
  public void take(Question.Id id, ProbeCase asked) {
    Action action = asked.action().orElseThrow();
    change.add(new Request(id.written(), asked.factsFor(action), asked.actor(), action));
  }

  @Override
  public void takeError(Question.Id id, String sentence) {
    messages.println(sentence);
  }

  @Override
  public void flush() {
    // the report comes at the end
  }

  /** Writes the report. */
  void write(OutputStream out) throws IOException {
    try (JsonGenerator json = Answers.FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
      json.useDefaultPrettyPrinter();
      write(json, change.report());
      json.writeRaw('\n');
    }
  }

  private static void write(JsonGenerator json, PolicyChangeReport report) throws IOException {
    json.writeStartObject();
    json.writeNumberField("situations", report.situations());
    json.writeNumberField("changed", report.changed());
    json.writeNumberField("nowGranted", report.nowGranted());
    json.writeNumberField("nowRefused", report.nowRefused());
    json.writeArrayFieldStart("rules");
    for (PolicyChangeReport.ByRule rule : report.rules()) {
      json.writeStartObject();
      json.writeStringField("rule", rule.rule().text());
      json.writeNumberField("fails", rule.fails());
      json.writeNumberField("failsNoMore", rule.failsNoMore());
      json.writeArrayFieldStart("examples");
      for (PolicyChangeReport.Example example : rule.examples()) {
        write(json, example);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, PolicyChangeReport.Example example)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", example.situation());
    json.writeStringField("action", example.action());
    json.writeStringField("entry", example.door().name());
    if (example.status().isPresent()) {
      json.writeStringField("status", example.status().get().name());
    }
    write(json, "before", example.before());
    write(json, "after", example.after());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String field, List<RuleId> rules)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (RuleId rule : rules) {
      json.writeString(rule.text());
    }
    json.writeEndArray();
  }
}
