package org.planintervention.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.faq.School.IT;
import static org.planintervention.faq.School.PRINCIPAL;
import static org.planintervention.faq.School.VICE_PRINCIPAL;

import org.junit.jupiter.api.DisplayName;
import org.planintervention.decision.Action;
import org.planintervention.decision.MenuItem;
import org.planintervention.decision.Path;
import org.planintervention.decision.RuleId;
import org.planintervention.decision.Step;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.store.PlanId;
import org.planintervention.text.Language;
import org.planintervention.text.Texts;

@DisplayName("Q13 I wish to delete a plan, but its statuses are not shown. What can I do?")
class Q13StatusesNotShownTest extends FaqScenario {
  @Override
  void story(School school) {
    PlanId plan = school.duplicated();
    Action mark = new Action.ChangeStatus(plan, PlanStatus.CREATED_IN_ERROR);

    // with « Le PI ne répond pas aux situations d’ouverture » no status is offered
    school.done(PRINCIPAL, new Action.AnswerOpening(plan, new OpeningAnswer.DoesNotMeet()));
    for (PlanStatus status : PlanStatus.values()) {
      MenuItem button = button(school, PRINCIPAL, plan, "ChangeStatus:" + status);
      assertThat(button.granted()).isFalse();
      assertThat(button.reasons()).extracting(reason -> reason.rule()).contains(RuleId.O_4);
    }
    Told.refused(school.desk.perform(PRINCIPAL, mark), RuleId.O_4)
        .inFrench(
            "« Le PI ne répond pas aux situations d’ouverture »",
            "répond d’abord à au moins l’une des trois situations d’ouverture",
            "Les statuts apparaissent alors, dont « PI créé par erreur »")
        .inEnglish(
            "first answers with at least one of the three opening situations",
            "The statuses then appear, “PI created in error” among them.")
        .guides("created-in-error");

    // the path names the one step that is missing, and who can take it
    Path path = school.desk.pathTo(PRINCIPAL, mark);
    assertThat(path).isInstanceOf(Path.Steps.class);
    assertThat(((Path.Steps) path).steps()).hasSize(1);
    Step step = ((Path.Steps) path).steps().get(0);
    assertThat(step.takers()).contains(PRINCIPAL, VICE_PRINCIPAL);
    assertThat(Texts.in(Language.FRENCH).action(step.action()))
        .isEqualTo("Répondre aux situations d’ouverture");
    assertThat(Texts.in(Language.ENGLISH).action(step.action()))
        .isEqualTo("Answer the opening situations");

    // once it is taken the statuses appear, and the plan can be marked
    school.done(
        PRINCIPAL,
        new Action.AnswerOpening(plan, OpeningAnswer.of(OpeningSituation.SPECIALISED_RESOURCES)));
    assertThat(button(school, PRINCIPAL, plan, "ChangeStatus:CREATED_IN_ERROR").granted()).isTrue();
    school.done(PRINCIPAL, mark);
    school.later(23 * 60);
    assertThat(school.desk.perform(IT, new Action.Purge(plan)).done()).isTrue();
  }
}
