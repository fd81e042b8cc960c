package org.planintervention.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.decision.Diagnosis.Question.ADDRESS_OF_DISTRICT;
import static org.planintervention.decision.Diagnosis.Question.IN_STAFF_TABLE;
import static org.planintervention.faq.School.MAPLES;
import static org.planintervention.faq.School.PARK;
import static org.planintervention.faq.School.PSYCHOLOGIST;
import static org.planintervention.faq.School.SECRETARY;
import static org.planintervention.faq.School.SECRETARY_OF_PARK;
import static org.planintervention.faq.School.TODAY;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.planintervention.decision.Action;
import org.planintervention.decision.Diagnosis;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.StaffRowSlip;

@DisplayName("Q6 My school is not among those offered on the home page. What can I do?")
class Q06SchoolNotOfferedTest extends FaqScenario {
  private static final String TYPED = "psychologist@csdm.qc.ca";

  @Override
  void story(School school) {
    // the schools that are offered are those of one's rows
    assertThat(school.desk.rights(PSYCHOLOGIST).schools()).containsExactly(MAPLES);

    // she serves École du Parc too, whose table does not say so
    new Found(school.desk.whySchoolIsMissing(PSYCHOLOGIST, TYPED, PARK))
        .yes(ADDRESS_OF_DISTRICT)
        .no(IN_STAFF_TABLE)
        .advises(
            IN_STAFF_TABLE,
            "C’est au secrétariat ou à la direction de l’école d’agir.",
            "It is the move of the secretary or the direction of the school.")
        .guide(IN_STAFF_TABLE, "enter")
        .next(Diagnosis.Next.PUT_RIGHT, "Corrigez d’abord", "First put right");

    // the secretary of that school sees why; the one of another school does not
    school.slip(PARK, TYPED, "gpi-intervenants.csv:21", "EMAIL_BLANK_INSIDE");
    Diagnosis secretarys = school.desk.whySchoolIsMissing(SECRETARY_OF_PARK, TYPED, PARK);
    assertThat(secretarys.slips())
        .containsExactly(new StaffRowSlip(PARK, "gpi-intervenants.csv:21", "EMAIL_BLANK_INSIDE"));
    Diagnosis anothers = school.desk.whySchoolIsMissing(SECRETARY, TYPED, PARK);
    assertThat(anothers.slips()).isEmpty();
    assertThat(anothers.rows()).isEmpty();
    new Found(anothers).notTold(IN_STAFF_TABLE);

    // a row that begins tomorrow offers the school tomorrow
    school.district.with(
        new StaffRow(
            PARK,
            PSYCHOLOGIST.address().orElseThrow(),
            "Professionnel",
            "Psychologue",
            Optional.of(TODAY.plusDays(1)),
            Optional.empty()));
    new Found(school.desk.whySchoolIsMissing(PSYCHOLOGIST, TYPED, PARK))
        .yes(IN_STAFF_TABLE)
        .no(Diagnosis.Question.ROW_IS_CURRENT);
    school.later(24 * 60);

    school.desk.perform(PSYCHOLOGIST, new Action.RefreshRights());
    assertThat(school.desk.rights(PSYCHOLOGIST).schools()).containsExactly(MAPLES, PARK);
  }
}
