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
public final class Asking {
  private Asking() {}

  public static Action enter() {
    return new Action.Enter();
  }

  public static Action maintainStaffTable(SchoolCode school) {
    return new Action.MaintainStaffTable(school);
  }

  public static Action refreshRights() {
    return new Action.RefreshRights();
  }

  public static Action create(SchoolYear year) {
    return new Action.Create(Scene.STUDENT, year);
  }

  public static Action duplicate() {
    return new Action.Duplicate(Scene.PLAN);
  }

  public static Action consult() {
    return new Action.Consult(Scene.PLAN);
  }

  public static Action recover() {
    return new Action.Recover(Scene.PLAN);
  }

  public static Action answerSituation() {
    return answer(OpeningAnswer.of(OpeningSituation.SPECIALISED_RESOURCES));
  }

  public static Action answer(OpeningAnswer answer) {
    return new Action.AnswerOpening(Scene.PLAN, answer);
  }

  public static Action write() {
    return write("bonjour");
  }

  public static Action write(String remarks) {
    return write(PlanContent.EMPTY.withRemarks(remarks));
  }

  public static Action write(PlanContent content) {
    return new Action.Write(Scene.PLAN, Scene.VERSION, content);
  }

  public static Action writeOn(int base) {
    return new Action.Write(Scene.PLAN, base, PlanContent.EMPTY);
  }

  public static Action list(EmailAddress person) {
    return new Action.ListPerson(Scene.PLAN, Person.of(person));
  }

  public static Action list(Person person) {
    return new Action.ListPerson(Scene.PLAN, person);
  }

  public static Action unlist(EmailAddress person) {
    return new Action.UnlistPerson(Scene.PLAN, Person.of(person));
  }

  public static Action nameCoordinator(EmailAddress person) {
    return new Action.NameCoordinator(Scene.PLAN, Person.of(person));
  }

  public static Action changeTo(PlanStatus status) {
    return new Action.ChangeStatus(Scene.PLAN, status);
  }

  public static Action sign() {
    return new Action.Sign(Scene.PLAN, Optional.empty());
  }

  public static Action signFor(EmailAddress person) {
    return signFor(Person.of(person));
  }

  public static Action signFor(Person person) {
    return signFor(person, ConsentGround.VOICE, "", Scene.TODAY);
  }

  public static Action signFor(Person person, ConsentGround ground, String text, LocalDate date) {
    return signFor(person, Optional.of(ground), text, Optional.of(date));
  }

  public static Action signFor(
      Person person, Optional<ConsentGround> ground, String text, Optional<LocalDate> date) {
    return new Action.SignFor(Scene.PLAN, person, ground, text, date, Optional.empty());
  }

  public static Action decline(String text) {
    return new Action.Decline(Scene.PLAN, text);
  }

  public static Action purge() {
    return new Action.Purge(Scene.PLAN);
  }
}
