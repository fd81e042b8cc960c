package org.planintervention.samples.schoolyear.story;

import java.util.List;
import org.planintervention.decision.Action;
import org.planintervention.decision.RuleId;
import org.planintervention.desk.Outcome;
import org.planintervention.desk.PlanDesk;
import org.planintervention.plan.SchoolYear;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Person;

/** Asks the desk, and writes down what was asked and what came of it. */
final class Stage {
  private final PlanDesk desk;
  private final YearReport report;
  private final StepAccount account;

  Stage(PlanDesk desk, YearReport report, StepAccount account) {
    this.desk = desk;
    this.report = report;
    this.account = account;
  }

  /** The action's matter: whose plan, of which year. */
  record About(StudentNumber student, SchoolYear year) {}

  Outcome ask(int step, Actor actor, Action action, About about) {
    Outcome outcome = desk.perform(actor, action);
    write(step, actor, action, about, outcome);
    return outcome;
  }

  void write(int step, Actor actor, Action action, About about, Outcome outcome) {
    report
        .getSteps()
        .add(
            new YearReport.Step(
                step,
                action.name(),
                actor.person().map(Person::key).orElse(""),
                about.student().text(),
                about.year().text(),
                action.names().map(Person::key).orElse(null),
                verdict(outcome),
                rules(outcome)));
    account.count(step, outcome);
  }

  static String verdict(Outcome outcome) {
    if (outcome instanceof Outcome.Conflict) {
      return "CONFLICT";
    }
    return outcome.done() ? "GRANTED" : "REFUSED";
  }

  static List<String> rules(Outcome outcome) {
    return outcome.rules().stream().map(RuleId::text).toList();
  }
}
