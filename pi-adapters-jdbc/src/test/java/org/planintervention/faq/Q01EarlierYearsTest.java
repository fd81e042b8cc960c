package org.planintervention.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.faq.School.KARIM;
import static org.planintervention.faq.School.MAPLES;
import static org.planintervention.faq.School.MOTHER;
import static org.planintervention.faq.School.PRINCIPAL;
import static org.planintervention.faq.School.PSYCHOLOGIST;
import static org.planintervention.faq.School.SECRETARY;
import static org.planintervention.faq.School.TEACHER;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.planintervention.decision.Action;
import org.planintervention.decision.GuideKey;
import org.planintervention.decision.RuleId;
import org.planintervention.desk.Outcome;
import org.planintervention.desk.PlanSummary;
import org.planintervention.desk.SideBySide;
import org.planintervention.plan.ContentDifference;
import org.planintervention.plan.ContentDifference.Kind;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;

@DisplayName("Q1 How can I reach the earlier years' plans of the students of my school?")
class Q01EarlierYearsTest extends FaqScenario {
  @Override
  void story(School school) {
    PlanId thisYears = school.opened();
    Plan lastYears = school.plan(new PlanId(MAPLES, "archive-1"));
    school.done(
        PRINCIPAL, new Action.Write(thisYears, 2, School.content("Remarque de cette année.")));

    // from the home page, by choosing the earlier year
    assertThat(
            school
                .desk
                .homePage(PRINCIPAL, PlanQuery.of(MAPLES, 2025), Optional.empty(), 20)
                .entries())
        .extracting(PlanSummary::id)
        .containsExactly(lastYears.id());

    // and from the main page of the student's plan, by everybody who reads this year's
    for (Actor actor : List.of(PRINCIPAL, PSYCHOLOGIST, TEACHER)) {
      assertThat(school.desk.earlierPlans(actor, KARIM))
          .extracting(PlanSummary::id)
          .containsExactly(lastYears.id());
      Outcome consulted = school.desk.perform(actor, new Action.Consult(lastYears.id()));
      assertThat(consulted.view().orElseThrow().plan().content().remarks())
          .isEqualTo("Remarque de l'an dernier.");
    }
    guideIsNamed(
        GuideKey.EARLIER_PLANS,
        "Consulter les PI des années antérieures",
        "Consult the PIs of earlier years");

    // at the same moment, beside this year's
    SideBySide both = school.desk.sideBySide(PSYCHOLOGIST, lastYears.id(), thisYears);
    assertThat(both.left().done()).isTrue();
    assertThat(both.right().done()).isTrue();
    assertThat(both.difference().orElseThrow().changes())
        .containsExactly(
            new ContentDifference.Change(
                "remarks", Kind.CHANGED, "Remarque de l'an dernier.", "Remarque de cette année."));
    guideIsNamed(
        GuideKey.SIDE_BY_SIDE,
        "Consulter, au même moment, un PI d’une année antérieure et le PI de l’année en cours",
        "Consult a PI of an earlier year and this year’s side by side");

    // consulting changes nothing, and an earlier plan changes no more
    assertThat(school.plan(lastYears.id())).isEqualTo(lastYears);
    Told.refused(
            school.desk.perform(
                PRINCIPAL, new Action.ChangeStatus(lastYears.id(), PlanStatus.IN_REVISION)),
            RuleId.S_9)
        .inFrench("année scolaire passée", "Dupliquez-le")
        .inEnglish("past school year", "Duplicate it for this school year")
        .guides("duplicate");

    // the family reads it once this year's is ready too; the secretary never
    assertThat(school.desk.earlierPlans(MOTHER, KARIM))
        .extracting(PlanSummary::id)
        .containsExactly(lastYears.id());
    assertThat(school.desk.earlierPlans(SECRETARY, KARIM)).isEmpty();
    Told.refused(school.desk.sideBySide(SECRETARY, lastYears.id(), thisYears).left(), RuleId.A_11)
        .inFrench("auquel vous avez accès")
        .inEnglish("that you have access to");
  }
}
