package org.planintervention.testkit.probe;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.planintervention.decision.Action;
import org.planintervention.decision.Decision;
import org.planintervention.decision.MenuItem;
import org.planintervention.decision.Path;
import org.planintervention.decision.Step;
import org.planintervention.rules.RuleBook;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.PlanId;

/** Writes answers, one a line. */
final class Answers implements CaseReader.Receiver {
  /** Half a surrogate pair cannot be written in UTF-8: all from here on is escaped. */
  static final JsonFactory FACTORY =
      new JsonFactoryBuilder().highestNonEscapedChar(Character.MIN_SURROGATE - 1).build();

  private static final SchoolCode NOWHERE = new SchoolCode("0");

  private final Extras extras;
  private final Books books;
  private final JsonGenerator json;
  private final ReasonWriting reasons;

  /**
   * What is answered besides the verdict.
   *
   * @param explain every reason in words, with whose move it is and what to do (H-1)
   * @param menu every action's verdict for the actor and the first plan (H-2)
   * @param path the steps that lead to the action's being granted (H-3)
   */
  record Extras(boolean explain, boolean menu, boolean path) {}

  /**
   * Answers to a stream.
   *
   * @throws IOException when nothing can be written there
   */
  Answers(Books books, Extras extras, OutputStream out) throws IOException {
    this.books = books;
    this.extras = extras;
    this.json = FACTORY.createGenerator(out, JsonEncoding.UTF8).setRootValueSeparator(null);
    this.reasons = new ReasonWriting(json, extras.explain());
  }

  @Override
  public void take(Question.Id id, ProbeCase asked) throws IOException {
    RuleBook book = books.with(asked.itServices());
    open(id);
    if (asked.action().isPresent()) {
      Action action = asked.action().get();
      verdict(book.judge(asked.factsFor(action), asked.actor(), action));
      if (extras.path()) {
        path(asked, book.pathTo(asked.factsFor(action), asked.actor(), action));
      }
    }
    if (extras.menu()) {
      menu(asked, book);
    }
    close();
  }

  @Override
  public void takeError(Question.Id id, String sentence) throws IOException {
    open(id);
    json.writeStringField("error", sentence);
    close();
  }

  @Override
  public void flush() throws IOException {
    json.flush();
  }

  private void open(Question.Id id) throws IOException {
    json.writeStartObject();
    json.writeFieldName("id");
    if (id.text().isPresent()) {
      json.writeString(id.text().get());
    } else if (id.digits().isPresent()) {
      json.writeNumber(id.digits().get());
    } else {
      json.writeNull();
    }
  }

  private void close() throws IOException {
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void verdict(Decision decision) throws IOException {
    json.writeStringField("verdict", decision.granted() ? "GRANTED" : "REFUSED");
    reasons.write(decision.reasons());
  }

  private void menu(ProbeCase asked, RuleBook book) throws IOException {
    PlanId plan = asked.firstPlan().orElseGet(() -> new PlanId(NOWHERE, "none"));
    ActionWriting actions = new ActionWriting(json, asked.names());
    json.writeArrayFieldStart("menu");
    for (MenuItem item : book.menu(asked.factsFor(plan), asked.actor(), plan)) {
      json.writeStartObject();
      json.writeStringField("action", item.action());
      json.writeStringField("verdict", item.granted() ? "GRANTED" : "REFUSED");
      reasons.write(item.reasons());
      json.writeArrayFieldStart("choices");
      for (Action choice : item.choices()) {
        actions.write(choice);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void path(ProbeCase asked, Path path) throws IOException {
    json.writeObjectFieldStart("path");
    if (path instanceof Path.Steps found) {
      steps(new ActionWriting(json, asked.names()), found.steps());
    } else if (path instanceof Path.None none) {
      json.writeObjectFieldStart("none");
      reasons.write(none.because());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void steps(ActionWriting actions, List<Step> steps) throws IOException {
    json.writeArrayFieldStart("steps");
    for (Step step : steps) {
      json.writeStartObject();
      json.writeFieldName("action");
      actions.write(step.action());
      json.writeArrayFieldStart("by");
      for (Actor taker : step.takers()) {
        actions.write(taker);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
