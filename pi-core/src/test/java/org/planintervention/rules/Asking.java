package org.planintervention.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.planintervention.decision.Action;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.identity.Person;

/** The actions, asked for on the plan of a {@link Scene}, in a word or two. */
final class Asking {
  private Asking() {}

  static Action enter() {
    return new Action.Enter();
  }

  static Action maintainStaffTable(SchoolCode school) {
    return new Action.MaintainStaffTable(school);
  }

  static Action refreshRights() {
    return new Action.RefreshRights();
  }

  static Action create(SchoolYear year) {
    return new Action.Create(Scene.STUDENT, year);
  }

  static Action duplicate() {
    return new Action.Duplicate(Scene.PLAN);
  }

  static Action consult() {
    return new Action.Consult(Scene.PLAN);
  }

  static Action recover() {
    return new Action.Recover(Scene.PLAN);
  }

  static Action answerSituation() {
    return answer(OpeningAnswer.of(OpeningSituation.SPECIALISED_RESOURCES));
  }

  static Action answer(OpeningAnswer answer) {
    return new Action.AnswerOpening(Scene.PLAN, answer);
  }

  static Action write() {
    return write("bonjour");
  }

  static Action write(String remarks) {
    return write(PlanContent.EMPTY.withRemarks(remarks));
  }

  static Action write(PlanContent content) {
    return new Action.Write(Scene.PLAN, Scene.VERSION, content);
  }

  static Action writeOn(int base) {
    return new Action.Write(Scene.PLAN, base, PlanContent.EMPTY);
  }

  static Action list(EmailAddress person) {
    return new Action.ListPerson(Scene.PLAN, Person.of(person));
  }

  static Action list(Person person) {
    return new Action.ListPerson(Scene.PLAN, person);
  }

  static Action unlist(EmailAddress person) {
    return new Action.UnlistPerson(Scene.PLAN, Person.of(person));
  }

  static Action nameCoordinator(EmailAddress person) {
    return new Action.NameCoordinator(Scene.PLAN, Person.of(person));
  }

  static Action changeTo(PlanStatus status) {
    return new Action.ChangeStatus(Scene.PLAN, status);
  }

  static Action sign() {
    return new Action.Sign(Scene.PLAN, Optional.empty());
  }

  static Action signFor(EmailAddress person) {
    return signFor(Person.of(person));
  }

  static Action signFor(Person person) {
    return signFor(person, ConsentGround.VOICE, "", Scene.TODAY);
  }

  static Action signFor(Person person, ConsentGround ground, String text, LocalDate date) {
    return signFor(person, Optional.of(ground), text, Optional.of(date));
  }

  static Action signFor(
      Person person, Optional<ConsentGround> ground, String text, Optional<LocalDate> date) {
    return new Action.SignFor(Scene.PLAN, person, ground, text, date, Optional.empty());
  }

  static Action decline(String text) {
    return new Action.Decline(Scene.PLAN, text);
  }

  static Action purge() {
    return new Action.Purge(Scene.PLAN);
  }
}
