package org.planintervention.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.desk.TwoSchools.MAPLES;
import static org.planintervention.desk.TwoSchools.MOTHER;
import static org.planintervention.desk.TwoSchools.MOTHER_ADDRESS;
import static org.planintervention.desk.TwoSchools.PARK;
import static org.planintervention.desk.TwoSchools.PRINCIPAL;
import static org.planintervention.desk.TwoSchools.PSYCHOLOGIST;
import static org.planintervention.desk.TwoSchools.SECRETARY;
import static org.planintervention.desk.TwoSchools.TEACHER;
import static org.planintervention.desk.TwoSchools.VISITOR;
import static org.planintervention.desk.TwoSchools.person;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.TrailRow;
import org.planintervention.trail.TrailPayload;

/** Questions for help are on the trail of a door (H-4). */
class HelpNotesTest {
  private static final SchoolCode DISTRICT = new SchoolCode("-");
  private static final StudentNumber NOBODY_KNOWS = new StudentNumber(1_999_999);

  private final TwoSchools schools = new TwoSchools();
  private final PlanDesk desk = schools.desk;
  private final StudentNumber student = schools.student(1_000_001);
  private final PlanId plan = schools.ready(PSYCHOLOGIST, student);
  private final PlanId nowhere = new PlanId(MAPLES, "nowhere");

  @Test
  void h4_a_diagnosis_is_noted_at_the_door_of_the_school_asked_about() {
    desk.whySchoolIsMissing(VISITOR, "visitor@csdm.qc.ca", PARK);
    assertThat(kinds(PARK)).containsExactly("WhySchoolIsMissing");

    desk.whyCannotSign(PRINCIPAL, plan, MOTHER);
    desk.supportRequest(PRINCIPAL, plan, MOTHER);
    assertThat(kinds(MAPLES)).containsExactly("WhyCannotSign", "SupportRequest");

    desk.whyCannotSign(SECRETARY, student, MOTHER);
    desk.supportRequest(SECRETARY, student, MOTHER_ADDRESS);
    assertThat(kinds(MAPLES))
        .containsExactly("WhyCannotSign", "SupportRequest", "WhyCannotSign", "SupportRequest");
  }

  @Test
  void h4_a_question_about_no_school_is_noted_at_the_district() {
    desk.whyCannotEnter(VISITOR, "visitor@csdm.qc.ca");
    desk.whyCannotSign(SECRETARY, NOBODY_KNOWS, MOTHER);
    desk.supportRequest(SECRETARY, NOBODY_KNOWS, MOTHER_ADDRESS);
    assertThat(kinds(DISTRICT))
        .containsExactly("WhyCannotEnter", "WhyCannotSign", "SupportRequest");
  }

  @Test
  void h4_the_same_question_of_the_same_visitor_is_noted_once_a_day() {
    for (int i = 0; i < 3; i++) {
      desk.whyCannotSign(TEACHER, plan, MOTHER);
      schools.later(60);
    }
    assertThat(rows(MAPLES)).hasSize(1);

    desk.whyCannotSign(SECRETARY, plan, MOTHER);
    desk.whyCannotSign(TEACHER, nowhere, MOTHER);
    desk.whyCannotSign(TEACHER, plan, Actor.typed(MOTHER.entry(), "father@famille.example"));
    assertThat(rows(MAPLES)).hasSize(4);

    schools.later(24 * 60);
    desk.whyCannotSign(TEACHER, plan, MOTHER);
    assertThat(rows(MAPLES)).hasSize(5);
  }

  @Test
  void d2_a_row_is_the_same_whatever_the_answer() {
    desk.whyCannotSign(PRINCIPAL, plan, MOTHER);
    desk.whyCannotSign(VISITOR, plan, MOTHER);
    desk.whyCannotSign(VISITOR, nowhere, MOTHER);
    for (TrailRow row : rows(MAPLES)) {
      TrailPayload payload = TrailRows.payload(row).orElseThrow();
      assertThat(payload.reasons()).isEmpty();
      assertThat(payload.rules()).isEmpty();
      assertThat(payload.granted()).isTrue();
      assertThat(payload.student()).isEmpty();
      assertThat(row.student()).isEmpty();
      assertThat(payload.details()).isEmpty();
    }
    assertThat(rows(MAPLES))
        .extracting(TrailRow::actor)
        .containsExactly(
            Optional.of(person(PRINCIPAL).key()),
            Optional.of(person(VISITOR).key()),
            Optional.of(person(VISITOR).key()));
    assertThat(rows(MAPLES))
        .extracting(TrailRow::about)
        .containsExactly(Optional.of(plan), Optional.of(plan), Optional.of(nowhere));
  }

  @Test
  void t2_a_row_about_a_student_names_neither_student_nor_parent() {
    desk.whyCannotSign(SECRETARY, student, MOTHER);
    desk.whyCannotEnter(SECRETARY, "somebody.typed@csdm.qc.ca");
    for (SchoolCode door : List.of(MAPLES, DISTRICT)) {
      TrailRow row = rows(door).get(0);
      assertThat(row.payload().orElseThrow().utf8())
          .doesNotContain(student.text(), MOTHER_ADDRESS.value(), "somebody.typed");
    }
  }

  private List<String> kinds(SchoolCode door) {
    return rows(door).stream().map(TrailRow::kind).toList();
  }

  private List<TrailRow> rows(SchoolCode door) {
    return schools.store.trail(ChainId.door(door), 0, 100);
  }
}
