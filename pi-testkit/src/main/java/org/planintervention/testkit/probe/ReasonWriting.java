package org.planintervention.testkit.probe;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.planintervention.decision.ReasonCode;
import org.planintervention.decision.RuleId;
import org.planintervention.text.Language;
import org.planintervention.text.Texts;

/** Writes the rules of a refusal, and its reasons in words where they are asked for (H-1). */
final class ReasonWriting {
  private static final Texts FRENCH = Texts.in(Language.FRENCH);
  private static final Texts ENGLISH = Texts.in(Language.ENGLISH);

  private final JsonGenerator json;
  private final boolean explain;

  /**
   * Writes to a generator.
   *
   * @param explain whether every reason is told in words
   */
  ReasonWriting(JsonGenerator json, boolean explain) {
    this.json = json;
    this.explain = explain;
  }

  /** The fields of an answer that hold the reasons. */
  void write(List<ReasonCode> reasons) throws IOException {
    rules(reasons);
    if (explain) {
      json.writeArrayFieldStart("reasons");
      for (ReasonCode reason : reasons) {
        explained(reason);
      }
      json.writeEndArray();
    }
  }

  /** Each rule once, in book order. */
  private void rules(List<ReasonCode> reasons) throws IOException {
    EnumSet<RuleId> rules = EnumSet.noneOf(RuleId.class);
    reasons.forEach(reason -> rules.add(reason.rule()));
    json.writeArrayFieldStart("rules");
    for (RuleId rule : rules) {
      json.writeString(rule.text());
    }
    json.writeEndArray();
  }

  private void explained(ReasonCode reason) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", reason.rule().text());
    json.writeStringField("code", reason.name());
    json.writeStringField("mover", reason.mover().name());
    json.writeStringField("guide", reason.guide().text());
    sentences("fr", FRENCH, reason);
    sentences("en", ENGLISH, reason);
    json.writeEndObject();
  }

  private void sentences(String language, Texts texts, ReasonCode reason) throws IOException {
    json.writeObjectFieldStart(language);
    json.writeStringField("why", texts.why(reason));
    json.writeStringField("whoseMove", texts.whoseMove(reason.mover()));
    json.writeStringField("whatToDo", texts.whatToDo(reason));
    json.writeEndObject();
  }
}
