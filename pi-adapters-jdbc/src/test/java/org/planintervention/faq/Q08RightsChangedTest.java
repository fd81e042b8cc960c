package org.planintervention.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.decision.Diagnosis.Question.IN_STAFF_TABLE;
import static org.planintervention.decision.Diagnosis.Question.RIGHTS_ARE_FRESH;
import static org.planintervention.faq.School.MAPLES;
import static org.planintervention.faq.School.PARK;
import static org.planintervention.faq.School.PRINCIPAL;
import static org.planintervention.faq.School.PRINCIPAL_OF_PARK;
import static org.planintervention.faq.School.PSYCHOLOGIST;
import static org.planintervention.faq.School.SECRETARY;
import static org.planintervention.faq.School.SECRETARY_OF_PARK;
import static org.planintervention.faq.School.TEACHER;
import static org.planintervention.faq.School.person;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.planintervention.decision.Action;
import org.planintervention.decision.Diagnosis;
import org.planintervention.decision.GuideKey;
import org.planintervention.decision.RuleId;
import org.planintervention.desk.PlanSummary;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.StaffRowSlip;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.PlanId;

@DisplayName("Q8 My rights were changed, and I still lack access. What can I do?")
class Q08RightsChangedTest extends FaqScenario {
  private static final String TYPED = "marie.roy@csdm.qc.ca";
  private static final Actor MARIE = School.staff(TYPED);

  @Override
  void story(School school) {
    PlanId plan = school.opened();
    school.row(PARK, MARIE, "Enseignant", "Enseignante titulaire");
    assertThat(school.desk.rights(MARIE).schools()).containsExactly(PARK);

    // rights may not be given on the spot …
    StaffRow row = school.row(MAPLES, MARIE, "Enseignant", "Enseignante titulaire");
    assertThat(school.desk.rights(MARIE).schools()).containsExactly(PARK);
    new Found(school.desk.whyCannotEnter(MARIE, TYPED))
        .no(RIGHTS_ARE_FRESH)
        .advises(
            RIGHTS_ARE_FRESH,
            "Cliquez sur l’onglet du plan d’intervention, puis sur « Rafraîchir mes droits ».",
            "Click the tab of the intervention plan, then “Refresh my rights”.")
        .guide(RIGHTS_ARE_FRESH, "refresh-rights");
    guideIsNamed(GuideKey.REFRESH_RIGHTS, "Rafraîchir mes droits", "Refresh my rights");

    // … until they are refreshed
    assertThat(school.desk.perform(MARIE, new Action.RefreshRights()).done()).isTrue();
    assertThat(school.desk.rights(MARIE).schools()).containsExactly(MAPLES, PARK);
    new Found(school.desk.whyCannotEnter(MARIE, TYPED)).yes(RIGHTS_ARE_FRESH);

    // who is listed as collaborator or named coordinator sees the plan and acts at once
    assertThat(plansOf(school, MARIE)).isEmpty();
    school.done(PRINCIPAL, new Action.ListPerson(plan, person(MARIE)));
    assertThat(plansOf(school, MARIE)).containsExactly(plan);
    school.done(PRINCIPAL, new Action.NameCoordinator(plan, person(TEACHER)));
    school.done(TEACHER, new Action.ChangeStatus(plan, PlanStatus.READY_TO_SIGN));

    // and a right that was withdrawn never acts, whatever the screen still shows
    school.district.without(row);
    assertThat(school.desk.rights(MARIE).schools()).contains(MAPLES);
    Told.refused(school.desk.perform(MARIE, school.sign(PSYCHOLOGIST, plan)), RuleId.A_11)
        .inFrench("cliquez sur « Rafraîchir mes droits »")
        .inEnglish("choose “Refresh my rights”")
        .guides("refresh-rights");

    stillWithout(school);
  }

  /** Still without access after refreshing: the secretary looks at the table. */
  private static void stillWithout(School school) {
    school.slip(MAPLES, TYPED, "gpi-intervenants.csv:9", "EMAIL_DOTS");
    school.desk.perform(MARIE, new Action.RefreshRights());
    assertThat(school.desk.rights(MARIE).schools()).containsExactly(PARK);
    new Found(school.desk.whySchoolIsMissing(MARIE, TYPED, MAPLES))
        .yes(RIGHTS_ARE_FRESH)
        .no(IN_STAFF_TABLE)
        .advises(
            IN_STAFF_TABLE,
            "avec son adresse entrée sans erreur",
            "with an address that is free of slips")
        .guide(IN_STAFF_TABLE, "enter");

    Diagnosis secretarys = school.desk.whySchoolIsMissing(SECRETARY, TYPED, MAPLES);
    assertThat(secretarys.slips())
        .containsExactly(new StaffRowSlip(MAPLES, "gpi-intervenants.csv:9", "EMAIL_DOTS"));
    for (Actor other : List.of(MARIE, TEACHER, SECRETARY_OF_PARK, PRINCIPAL_OF_PARK)) {
      assertThat(school.desk.whySchoolIsMissing(other, TYPED, MAPLES).slips()).isEmpty();
    }
  }

  private static List<PlanId> plansOf(School school, Actor actor) {
    return school.desk.myPlans(actor, School.THIS_YEAR, Optional.empty(), 20).entries().stream()
        .map(PlanSummary::id)
        .toList();
  }
}
