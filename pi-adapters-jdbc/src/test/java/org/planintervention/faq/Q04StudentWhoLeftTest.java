package org.planintervention.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.faq.School.KARIM;
import static org.planintervention.faq.School.MAPLES;
import static org.planintervention.faq.School.MOTHER;
import static org.planintervention.faq.School.PRINCIPAL;
import static org.planintervention.faq.School.PRINCIPAL_OF_PARK;
import static org.planintervention.faq.School.PSYCHOLOGIST;
import static org.planintervention.faq.School.SECRETARY;
import static org.planintervention.faq.School.TODAY;
import static org.planintervention.faq.School.VICE_PRINCIPAL;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.planintervention.decision.Action;
import org.planintervention.decision.GuideKey;
import org.planintervention.decision.RuleId;
import org.planintervention.desk.PlanSummary;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.PlanId;

@DisplayName("Q4 How can I recover the plan of a student who left the district?")
class Q04StudentWhoLeftTest extends FaqScenario {
  @Override
  void story(School school) {
    PlanId thisYears = school.ready();
    PlanId lastYears = new PlanId(MAPLES, "archive-1");

    // while the student is here there is nothing to recover
    Told.refused(school.desk.perform(PRINCIPAL, new Action.Recover(lastYears)), RuleId.A_9)
        .inFrench("n’a pas quitté", "Consultez le PI à partir de la page d’accueil")
        .inEnglish("has not left")
        .guides("earlier-plans");

    school.student(Optional.of(TODAY));

    // the direction finds the student's plans, is told to recover them, and reads them
    assertThat(school.desk.earlierPlans(PRINCIPAL, KARIM))
        .extracting(PlanSummary::id)
        .containsExactly(thisYears, lastYears);
    Told.refused(school.desk.perform(PRINCIPAL, new Action.Consult(lastYears)), RuleId.A_9)
        .inFrench("il se récupère", "Récupérez le PI de l’élève")
        .inEnglish("Recover the student’s PI")
        .guides("recover");
    guideIsNamed(
        GuideKey.RECOVER,
        "Récupérer le PI d’un·e élève ayant quitté le centre de services scolaire",
        "Recover the PI of a student who left the district");
    for (Actor direction : List.of(PRINCIPAL, VICE_PRINCIPAL)) {
      assertThat(
              school
                  .desk
                  .perform(direction, new Action.Recover(lastYears))
                  .view()
                  .orElseThrow()
                  .plan()
                  .content()
                  .remarks())
          .isEqualTo("Remarque de l'an dernier.");
    }

    // read-only
    Told.refused(
            school.desk.perform(
                PRINCIPAL, new Action.ChangeStatus(thisYears, PlanStatus.IN_REVISION)),
            RuleId.S_9)
        .inFrench("d’ici son retour, aucun PI ne se crée ni ne se modifie")
        .inEnglish("until the student is back")
        .guides("recover");

    // nobody but the direction of the last school learns anything
    for (Actor other : List.of(PSYCHOLOGIST, SECRETARY, PRINCIPAL_OF_PARK, MOTHER)) {
      Told.refused(school.desk.perform(other, new Action.Recover(lastYears)), RuleId.A_11)
          .inFrench("auquel vous avez accès");
      assertThat(school.desk.earlierPlans(other, KARIM)).isEmpty();
    }
  }
}
