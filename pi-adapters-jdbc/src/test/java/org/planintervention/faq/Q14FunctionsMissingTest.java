package org.planintervention.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.faq.School.PSYCHOLOGIST;
import static org.planintervention.faq.School.TEACHER;
import static org.planintervention.faq.School.person;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.planintervention.decision.Action;
import org.planintervention.decision.GuideKey;
import org.planintervention.decision.RuleId;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;
import org.planintervention.text.Language;
import org.planintervention.text.Texts;

@DisplayName("Q14 I created or duplicated a plan and miss its functions. What should I do?")
class Q14FunctionsMissingTest extends FaqScenario {
  private static final List<String> FUNCTIONS =
      List.of(
          "Write",
          "ListPerson",
          "UnlistPerson",
          "NameCoordinator",
          "ChangeStatus:READY_TO_SIGN",
          "ChangeStatus:CREATED_IN_ERROR");

  @Override
  void story(School school) {
    PlanId plan = school.done(PSYCHOLOGIST, new Action.Duplicate(school.lastYearsPlan().id()));
    assertThat(Person.of(school.plan(plan).coordinator())).isEqualTo(person(PSYCHOLOGIST));

    // even the coordinator finds nothing but the opening situations to answer
    for (String function : FUNCTIONS) {
      Told.refused(button(school, PSYCHOLOGIST, plan, function).reasons(), RuleId.O_3)
          .inFrench(
              "Aucune des trois situations d’ouverture n’est encore sélectionnée",
              "sélectionne au moins l’une des trois situations d’ouverture")
          .inEnglish("None of the three opening situations has been chosen")
          .guides("opening-situations");
    }
    Told.refused(button(school, PSYCHOLOGIST, plan, "Sign").reasons(), RuleId.O_3, RuleId.G_1);
    assertThat(button(school, PSYCHOLOGIST, plan, "AnswerOpening").granted()).isTrue();
    guideIsNamed(
        GuideKey.OPENING_SITUATIONS,
        "Situations d’ouverture du PI",
        "Opening situations of the PI");

    // at least one of the three; the choice is the person's, by the student's situation
    assertThat(OpeningSituation.values())
        .extracting(situation -> Texts.in(Language.FRENCH).situation(situation))
        .hasSize(3)
        .allMatch(sentence -> sentence.startsWith("La situation complexe de l’élève nécessite"));
    Told.refused(
            school.desk.perform(
                PSYCHOLOGIST,
                new Action.AnswerOpening(plan, new OpeningAnswer.Situations(Set.of()))),
            RuleId.O_2)
        .inFrench("Sélectionnez au moins l’une des trois situations d’ouverture")
        .inEnglish("Choose at least one of the three opening situations");
    Told.refused(
            school.desk.perform(
                TEACHER,
                new Action.AnswerOpening(
                    plan, OpeningAnswer.of(OpeningSituation.PATHWAY_DECISIONS))),
            RuleId.O_5)
        .inFrench("à la personne qui coordonne le PI ou à la direction de l’école d’agir")
        .inEnglish("direction");

    // after which one can write in the plan, and all else appears
    school.done(
        PSYCHOLOGIST,
        new Action.AnswerOpening(
            plan,
            OpeningAnswer.of(
                OpeningSituation.CONCERTED_ACTION, OpeningSituation.PATHWAY_DECISIONS)));
    for (String function : FUNCTIONS) {
      assertThat(button(school, PSYCHOLOGIST, plan, function).granted()).as(function).isTrue();
    }
    school.done(PSYCHOLOGIST, new Action.Write(plan, 2, School.content("Écrit.")));
    assertThat(school.plan(plan).content().remarks()).isEqualTo("Écrit.");
  }
}
