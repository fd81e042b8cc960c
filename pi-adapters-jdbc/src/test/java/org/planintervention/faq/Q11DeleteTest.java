package org.planintervention.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.faq.School.IT;
import static org.planintervention.faq.School.PRINCIPAL;
import static org.planintervention.faq.School.TEACHER;
import static org.planintervention.faq.School.VICE_PRINCIPAL;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.planintervention.decision.Action;
import org.planintervention.decision.GuideKey;
import org.planintervention.decision.RuleId;
import org.planintervention.desk.MarkedPlan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.PlanId;

@DisplayName("Q11 Can I delete a student's plan?")
class Q11DeleteTest extends FaqScenario {
  @Override
  void story(School school) {
    PlanId plan = school.opened();

    // nobody deletes a plan on the platform: one marks it, and IT services delete it
    for (Actor actor : List.of(PRINCIPAL, TEACHER)) {
      Told.refused(school.desk.perform(actor, new Action.Purge(plan)), RuleId.D_1)
          .inFrench(
              "Seuls les services informatiques suppriment un PI.",
              "« PI créé par erreur »",
              "au cours de la journée")
          .inEnglish("Nobody but IT services deletes a PI.", "within the day")
          .guides("created-in-error");
    }
    guideIsNamed(GuideKey.CREATED_IN_ERROR, "PI créé par erreur", "PI created in error");
    Told.refused(
            school.desk.perform(
                TEACHER, new Action.ChangeStatus(plan, PlanStatus.CREATED_IN_ERROR)),
            RuleId.S_4)
        .inFrench("Dites à la direction ou à la personne qui coordonne le PI")
        .inEnglish("Tell the direction or the coordinator");
    assertThat(button(school, PRINCIPAL, plan, "ChangeStatus:CREATED_IN_ERROR").granted()).isTrue();
    school.done(PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.CREATED_IN_ERROR));
    assertThat(marked(school)).containsExactly(plan);

    // before it is deleted one brings it back by « Ouverture du PI »
    school.later(60);
    school.done(PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.OPENING));
    assertThat(marked(school)).isEmpty();
    assertThat(school.plan(plan).content()).isEqualTo(School.content("Remarque de l'an dernier."));
    Told.refused(school.desk.perform(IT, new Action.Purge(plan)), RuleId.D_1)
        .inFrench("n’est pas au statut « PI créé par erreur »")
        .inEnglish("does not have the status “PI created in error”");

    // what is still marked is deleted within the day, and cannot be got back
    school.done(PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.CREATED_IN_ERROR));
    school.later(5 * 60);
    assertThat(school.desk.perform(IT, new Action.Purge(plan)).done()).isTrue();
    Told.refused(
        school.desk.perform(PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.OPENING)),
        RuleId.A_11);

    signedPlansAreClosed(school);
  }

  /** What was signed is evidence: it is closed, not destroyed. */
  private static void signedPlansAreClosed(School school) {
    PlanId plan = school.manyReady(1).get(0);
    school.done(VICE_PRINCIPAL, school.sign(VICE_PRINCIPAL, plan));
    Told.refused(
            school.desk.perform(
                PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.CREATED_IN_ERROR)),
            RuleId.S_4)
        .inFrench("Le PI a été signé", "« PI fermé »")
        .inEnglish("The PI has been signed", "“PI closed”");
    school.done(PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.CLOSED));
  }

  private static List<PlanId> marked(School school) {
    return school.desk.markedForPurge(IT, Optional.empty(), 10).entries().stream()
        .map(MarkedPlan::id)
        .toList();
  }
}
