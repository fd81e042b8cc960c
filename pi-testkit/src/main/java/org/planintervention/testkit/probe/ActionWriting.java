package org.planintervention.testkit.probe;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.planintervention.decision.Action;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.PlanContent;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Person;

/** Writes actions and actors in the form in which cases have them. */
final class ActionWriting {
  private final JsonGenerator json;
  private final Names names;

  ActionWriting(JsonGenerator json, Names names) {
    this.json = json;
    this.names = names;
  }

  /** Who acts. */
  void write(Actor actor) throws IOException {
    json.writeStartObject();
    if (actor.person().isPresent()) {
      personFields(actor.person().get());
    }
    json.writeStringField("entry", actor.entry().name());
    json.writeEndObject();
  }

  /** An action that menus and paths name: on a plan, or that makes one. */
  void write(Action action) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", action.name());
    if (action instanceof Action.OnPlan onPlan) {
      json.writeStringField("plan", names.written(onPlan.plan()));
      parts(onPlan);
    } else if (action instanceof Action.Create create) {
      personFields(Person.of(create.student()));
      json.writeStringField("year", create.year().text());
    }
    json.writeEndObject();
  }

  private void parts(Action.OnPlan action) throws IOException {
    if (action instanceof Action.AnswerOpening opening) {
      answer(opening.answer());
    } else if (action instanceof Action.Write write) {
      json.writeNumberField("base", write.base());
      content(write.content());
    } else if (action instanceof Action.ListPerson list) {
      person(list.person());
    } else if (action instanceof Action.UnlistPerson unlist) {
      person(unlist.person());
    } else if (action instanceof Action.NameCoordinator name) {
      person(name.person());
    } else if (action instanceof Action.ChangeStatus change) {
      json.writeStringField("to", change.to().name());
    } else if (action instanceof Action.SignFor signFor) {
      consent(signFor);
    } else if (action instanceof Action.Decline decline) {
      json.writeStringField("text", decline.text());
    }
  }

  private void answer(OpeningAnswer answer) throws IOException {
    json.writeArrayFieldStart("answer");
    for (OpeningSituation situation : answer.situations()) {
      json.writeString(situation.name());
    }
    json.writeEndArray();
  }

  /** As plans have it: how many goals, and how many means the first of them has. */
  private void content(PlanContent content) throws IOException {
    json.writeStringField("remarks", content.remarks());
    json.writeNumberField("goals", content.goals().size());
    json.writeNumberField(
        "means", content.goals().isEmpty() ? 0 : content.goals().get(0).means().size());
  }

  private void consent(Action.SignFor signFor) throws IOException {
    person(signFor.person());
    if (signFor.ground().isPresent()) {
      json.writeStringField("ground", signFor.ground().get().name());
    }
    json.writeStringField("text", signFor.text());
    if (signFor.date().isPresent()) {
      json.writeStringField("date", signFor.date().get().toString());
    }
  }

  private void person(Person person) throws IOException {
    json.writeObjectFieldStart("person");
    personFields(person);
    json.writeEndObject();
  }

  private void personFields(Person person) throws IOException {
    if (person instanceof Person.OfStudent student) {
      json.writeFieldName("student");
      json.writeNumber(names.written(student.number()));
    } else if (person instanceof Person.OfAddress byAddress) {
      json.writeStringField("address", names.written(byAddress.address()));
    }
  }
}
