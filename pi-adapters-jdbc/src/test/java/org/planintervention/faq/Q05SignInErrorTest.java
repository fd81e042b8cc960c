package org.planintervention.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.decision.Diagnosis.Question.ADDRESS_OF_DISTRICT;
import static org.planintervention.decision.Diagnosis.Question.FUNCTION_GIVES_ACCESS;
import static org.planintervention.decision.Diagnosis.Question.FUNCTION_IS_KNOWN;
import static org.planintervention.decision.Diagnosis.Question.IN_STAFF_TABLE;
import static org.planintervention.decision.Diagnosis.Question.RIGHTS_ARE_FRESH;
import static org.planintervention.decision.Diagnosis.Question.ROW_IS_CURRENT;
import static org.planintervention.faq.School.MAPLES;
import static org.planintervention.faq.School.PRINCIPAL;
import static org.planintervention.faq.School.SECRETARY;
import static org.planintervention.faq.School.SECRETARY_OF_PARK;
import static org.planintervention.faq.School.TEACHER;
import static org.planintervention.faq.School.TODAY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.planintervention.decision.Action;
import org.planintervention.decision.Diagnosis;
import org.planintervention.decision.GuideKey;
import org.planintervention.decision.RuleId;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.StaffRowSlip;
import org.planintervention.spi.identity.Actor;

@DisplayName("Q5 An error appears when I try to connect. What can I do?")
class Q05SignInErrorTest extends FaqScenario {
  private static final String TYPED = "marie.roy@csdm.qc.ca";
  private static final Actor MARIE = School.staff(TYPED);

  @Override
  void story(School school) {
    // one must stand in the staff table
    assertThat(school.desk.rights(MARIE).schools()).isEmpty();
    Told.refused(school.desk.perform(MARIE, new Action.Enter()), RuleId.A_2)
        .inFrench(
            "Aucune ligne de la table des intervenant·es de GPI",
            "C’est au secrétariat ou à la direction de l’école d’agir.",
            "courriel, catégorie d’emploi, fonction et dates")
        .inEnglish("e-mail address, job category, function and dates")
        .guides("enter");
    guideIsNamed(GuideKey.ENTER, "Accéder à la plateforme", "Enter the platform");

    // a stranger learns nothing of any table, but where to turn
    new Found(school.desk.whyCannotEnter(MARIE, TYPED))
        .inOrder(
            ADDRESS_OF_DISTRICT,
            IN_STAFF_TABLE,
            ROW_IS_CURRENT,
            FUNCTION_IS_KNOWN,
            FUNCTION_GIVES_ACCESS,
            RIGHTS_ARE_FRESH)
        .yes(ADDRESS_OF_DISTRICT)
        .notTold(IN_STAFF_TABLE, ROW_IS_CURRENT, FUNCTION_IS_KNOWN, FUNCTION_GIVES_ACCESS)
        .next(
            Diagnosis.Next.ASK_SCHOOL,
            "communiquez avec le secrétariat de l’école",
            "get in touch with the school’s secretary");

    // only the direction or the secretary may change the table
    for (Actor keeper : List.of(PRINCIPAL, SECRETARY)) {
      assertThat(school.desk.perform(keeper, new Action.MaintainStaffTable(MAPLES)).done())
          .isTrue();
    }
    for (Actor other : List.of(TEACHER, SECRETARY_OF_PARK)) {
      Told.refused(school.desk.perform(other, new Action.MaintainStaffTable(MAPLES)), RuleId.A_4)
          .inFrench("Seuls la direction et le·la secrétaire d’une école")
          .inEnglish("Only the direction or the secretary of a school");
    }

    addressWithASlip(school);
    rowThatGivesNoAccess(school);

    // put right, one enters
    school.row(MAPLES, MARIE, "Professionnel", "Orthopédagogue");
    assertThat(school.desk.perform(MARIE, new Action.Enter()).done()).isTrue();
    assertThat(school.desk.rights(MARIE).schools()).containsExactly(MAPLES);
  }

  /** The address must be entered without errors, dots and spaces above all, and end rightly. */
  private static void addressWithASlip(School school) {
    school.slip(MAPLES, TYPED, "gpi-intervenants.csv:9", "EMAIL_DOTS");
    Diagnosis secretarys = school.desk.whyCannotEnter(SECRETARY, TYPED);
    assertThat(secretarys.slips())
        .containsExactly(new StaffRowSlip(MAPLES, "gpi-intervenants.csv:9", "EMAIL_DOTS"));
    new Found(secretarys)
        .yes(ADDRESS_OF_DISTRICT)
        .no(IN_STAFF_TABLE)
        .advises(
            IN_STAFF_TABLE,
            "inscrit la personne dans la table des intervenant·es de GPI, avec son adresse entrée"
                + " sans erreur",
            "enters the person in the GPI staff table")
        .guide(IN_STAFF_TABLE, "enter")
        .next(Diagnosis.Next.PUT_RIGHT, "Corrigez d’abord ce qui est nommé", "First put right");
    assertThat(school.desk.whyCannotEnter(PRINCIPAL, TYPED).slips()).hasSize(1);
    for (Actor other : List.of(MARIE, TEACHER, SECRETARY_OF_PARK)) {
      assertThat(school.desk.whyCannotEnter(other, TYPED).slips()).isEmpty();
    }

    for (String wrong :
        List.of("marie..roy@csdm.qc.ca", "marie roy@csdm.qc.ca", "marie.roy@gmail.com")) {
      Told.refused(
              school.desk.perform(School.staff(wrong), new Action.Enter()), RuleId.A_1, RuleId.A_2)
          .inFrench("vérifiez les points et les espaces")
          .inEnglish("check its dots and spaces");
      new Found(school.desk.whyCannotEnter(School.staff(wrong), wrong))
          .no(ADDRESS_OF_DISTRICT)
          .advises(
              ADDRESS_OF_DISTRICT,
              "C’est à vous d’agir.\nL’adresse courriel doit être celle du centre de services"
                  + " scolaire et être entrée sans erreur : vérifiez les points et les espaces.",
              "check the dots and the spaces");
    }
  }

  /** Categories and functions must be those of the platform, and the row must be in force. */
  private static void rowThatGivesNoAccess(School school) {
    StaffRow ended =
        new StaffRow(
            MAPLES,
            MARIE.address().orElseThrow(),
            "Professionnel",
            "Orthopédagogue",
            Optional.empty(),
            Optional.of(TODAY.minusDays(1)));
    school.district.with(ended);
    Diagnosis secretarys = school.desk.whyCannotEnter(SECRETARY, TYPED);
    assertThat(secretarys.rows()).containsExactly(ended);
    new Found(secretarys)
        .yes(ADDRESS_OF_DISTRICT, IN_STAFF_TABLE)
        .no(ROW_IS_CURRENT)
        .advises(ROW_IS_CURRENT, "vérifie les dates de la ligne", "checks the dates of the row");
    new Found(school.desk.whyCannotEnter(MARIE, TYPED)).notTold(IN_STAFF_TABLE, ROW_IS_CURRENT);
    school.district.without(ended);

    StaffRow unknown = school.row(MAPLES, MARIE, "Enseignant", "Fonction à préciser");
    new Found(school.desk.whyCannotEnter(SECRETARY, TYPED))
        .yes(ROW_IS_CURRENT)
        .no(FUNCTION_IS_KNOWN)
        .advises(
            FUNCTION_IS_KNOWN,
            "met à jour la catégorie d’emploi et la fonction de la ligne, selon le tableau",
            "updates the job category and the function")
        .guide(FUNCTION_IS_KNOWN, "enter");
    school.district.without(unknown);

    StaffRow supervisor = school.row(MAPLES, MARIE, "Soutien", "Surveillante d'élèves");
    new Found(school.desk.whyCannotEnter(SECRETARY, TYPED))
        .yes(FUNCTION_IS_KNOWN)
        .no(FUNCTION_GIVES_ACCESS)
        .advises(
            FUNCTION_GIVES_ACCESS,
            "certaines fonctions ne donnent pas accès",
            "some functions give no access");
    school.district.without(supervisor);
  }
}
