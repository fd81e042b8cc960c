package org.planintervention.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planintervention.desk.TwoSchools.IT;
import static org.planintervention.desk.TwoSchools.LAST_YEAR;
import static org.planintervention.desk.TwoSchools.MAPLES;
import static org.planintervention.desk.TwoSchools.MOTHER;
import static org.planintervention.desk.TwoSchools.MOTHER_ADDRESS;
import static org.planintervention.desk.TwoSchools.OFFICER;
import static org.planintervention.desk.TwoSchools.PARK;
import static org.planintervention.desk.TwoSchools.PRINCIPAL;
import static org.planintervention.desk.TwoSchools.PSYCHOLOGIST;
import static org.planintervention.desk.TwoSchools.SECRETARY;
import static org.planintervention.desk.TwoSchools.TEACHER;
import static org.planintervention.desk.TwoSchools.VISITOR;
import static org.planintervention.desk.TwoSchools.person;

import com.github.erosb.jsonsKema.JsonParser;
import com.github.erosb.jsonsKema.SchemaLoader;
import com.github.erosb.jsonsKema.Validator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.planintervention.decision.Action;
import org.planintervention.json.ReportJson;
import org.planintervention.plan.Consent;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.Declination;
import org.planintervention.plan.Goal;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.plan.Signature;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.report.Period;
import org.planintervention.report.ReportKind;
import org.planintervention.report.ReportRequest;
import org.planintervention.report.ReportTable;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.ForwardingPlanStore;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.StoreException;
import org.planintervention.spi.store.TrailRow;
import org.planintervention.text.Language;
import org.planintervention.text.ReportText;

/** What is told to the access officer, and that nothing is told to anybody else. */
class ReportsTest {
  private static final StudentNumber STUDENT = new StudentNumber(1_000_001);
  private static final StudentNumber NOBODY = new StudentNumber(1_999_999);
  private static final Instant NOW = Instant.parse("2026-11-23T17:00:00Z");

  static final List<ReportRequest> REQUESTS =
      List.of(
          new ReportRequest.Access(STUDENT),
          new ReportRequest.OfPerson(person(PSYCHOLOGIST), Period.EVER),
          new ReportRequest.OfStudent(STUDENT),
          new ReportRequest.Due(),
          new ReportRequest.Incident(new ReportRequest.OfSchool(MAPLES), Period.EVER),
          new ReportRequest.Incident(
              new ReportRequest.ByPerson(person(PSYCHOLOGIST)), Period.EVER));

  private final TwoSchools schools = new TwoSchools();
  private final PlanDesk desk = schools.desk;

  @Test
  @DisplayName("T-2 who consulted which of a student's plans, and who was refused to")
  void access() {
    schools.student(STUDENT.value());
    PlanId earlier = schools.archived(STUDENT, PARK, LAST_YEAR);
    PlanId present = schools.ready(PSYCHOLOGIST, STUDENT);
    desk.perform(MOTHER, new Action.Consult(present));
    desk.perform(TEACHER, new Action.Consult(present));
    desk.perform(TEACHER, new Action.Sign(present, Optional.empty()));
    desk.perform(PRINCIPAL, new Action.Recover(present));
    desk.trail(PRINCIPAL, present, 0, 5);

    TakenReport report = told(new ReportRequest.Access(STUDENT));

    assertThat(report.head().about()).contains(STUDENT.text());
    assertThat(report.cells(ReportTable.ACTIONS, "plan", "action", "person", "outcome", "reads"))
        .containsExactly(
            present.name() + " Consult mother@famille.example DONE CONTENT",
            present.name() + " Recover principal@csdm.qc.ca REFUSED -",
            present.name() + " ReadTrail principal@csdm.qc.ca DONE TRAIL",
            present.name() + " ReadAccessReport acces@csdm.qc.ca DONE TRAIL",
            present.name() + " Consult teacher@csdm.qc.ca REFUSED -",
            earlier.name() + " ReadAccessReport acces@csdm.qc.ca DONE TRAIL");
    assertThat(
            report.cells(ReportTable.ACTIONS, "door", "atDoor", "version", "rules").subList(0, 5))
        .containsExactly(
            "PARENT_PORTAL false 3 -",
            "STAFF false - A-9",
            "STAFF false - -",
            "STAFF false - -",
            "STAFF true - A-11");
  }

  @Test
  @DisplayName("T-1 the asking is on the trail of each plan, which still verifies")
  void onEachTrail() {
    schools.student(STUDENT.value());
    PlanId earlier = schools.archived(STUDENT, PARK, LAST_YEAR);
    PlanId present = schools.ready(PSYCHOLOGIST, STUDENT);
    for (ReportRequest request :
        List.of(new ReportRequest.Access(STUDENT), new ReportRequest.OfStudent(STUDENT))) {
      told(request);
      for (PlanId plan : List.of(earlier, present)) {
        TrailRow last = last(ChainId.of(plan));
        assertThat(last.kind()).isEqualTo(request.kind().trailName());
        assertThat(last.actor()).contains(person(OFFICER).key());
        assertThat(last.student()).contains(STUDENT);
        assertThat(TrailRows.read(last).granted()).isTrue();
      }
    }
    assertThat(desk.verifyAll(Optional.empty(), (decided, all) -> true).findings()).isEmpty();
  }

  @Test
  @DisplayName("T-1 of a student who has no plan, an empty report and a row at the district's door")
  void ofNobody() {
    TakenReport report = told(new ReportRequest.OfStudent(NOBODY));

    assertThat(report.tables()).isEmpty();
    assertThat(atDoor().kind()).isEqualTo("ExportStudent");
    assertThat(atDoor().student()).isEmpty();
    assertThat(TrailRows.read(atDoor()).granted()).isTrue();
  }

  @ParameterizedTest
  @FieldSource("REQUESTS")
  @DisplayName("A-11 nobody but the access officer is told anything; that they asked is kept")
  void refused(ReportRequest request) {
    schools.student(STUDENT.value());
    PlanId plan = schools.ready(PSYCHOLOGIST, STUDENT);
    long before = schools.store.head(ChainId.of(plan)).length();
    Actor officerAsParent = Actor.of(MOTHER.entry(), OFFICER.address().orElseThrow());
    List<Actor> others =
        new ArrayList<>(
            List.of(PRINCIPAL, PSYCHOLOGIST, TEACHER, SECRETARY, VISITOR, MOTHER, officerAsParent));
    if (request.kind() != ReportKind.DUE) {
      others.add(IT);
    }
    for (Actor actor : others) {
      TakenReport report = new TakenReport();

      assertThat(desk.report(actor, request, report)).isFalse();

      assertThat(report.nothing()).isTrue();
      assertThat(atDoor().kind()).isEqualTo(request.kind().trailName());
      assertThat(atDoor().actor()).contains(person(actor).key());
      assertThat(atDoor().student()).isEmpty();
      assertThat(atDoor().payload().orElseThrow().toArray())
          .asString(StandardCharsets.UTF_8)
          .contains("\"rules\":[\"A-11\"]")
          .doesNotContain(STUDENT.text(), "person");
    }
    assertThat(schools.store.head(ChainId.of(plan)).length()).isEqualTo(before);
  }

  @Test
  @DisplayName(
      "A-11 who is refused gets the same answer by the same questions, whoever it is about")
  void refusedAlike() {
    schools.student(STUDENT.value());
    schools.ready(PSYCHOLOGIST, STUDENT);
    schools.store.asked();
    desk.report(PRINCIPAL, new ReportRequest.OfStudent(STUDENT), new TakenReport());
    List<String> ofStudent = schools.store.asked();
    desk.report(PRINCIPAL, new ReportRequest.OfStudent(NOBODY), new TakenReport());

    assertThat(ofStudent).containsExactly("head", "commit");
    assertThat(schools.store.asked()).isEqualTo(ofStudent);
  }

  @ParameterizedTest
  @FieldSource("REQUESTS")
  @DisplayName("T-1 if the row on the trail fails, so does the report")
  void theRowFirst(ReportRequest request) {
    schools.student(STUDENT.value());
    schools.ready(PSYCHOLOGIST, STUDENT);
    TakenReport report = new TakenReport();

    assertThatThrownBy(() -> over(new Unwritable()).report(OFFICER, request, report))
        .isInstanceOf(StoreException.class);
    assertThat(report.nothing()).isTrue();
    assertThat(over(new Busy(0)).report(OFFICER, request, report)).isFalse();
    assertThat(report.nothing()).isTrue();
  }

  @Test
  @DisplayName("T-1 of an incident nothing is told before the rows are on all trails")
  void theRowsOfAnIncidentFirst() {
    schools.student(STUDENT.value());
    schools.ready(PSYCHOLOGIST, STUDENT);
    ReportRequest request =
        new ReportRequest.Incident(new ReportRequest.OfSchool(MAPLES), Period.EVER);
    TakenReport report = new TakenReport();

    assertThat(over(new Busy(1)).report(OFFICER, request, report)).isFalse();

    assertThat(report.nothing()).isTrue();
  }

  @Test
  @DisplayName("T-1 somebody who writes on a trail meanwhile delays a report, and spoils none")
  void meanwhile() {
    schools.student(STUDENT.value());
    PlanId plan = schools.ready(PSYCHOLOGIST, STUDENT);
    TakenReport report = new TakenReport();
    PlanStore store =
        new ForwardingPlanStore(schools.store) {
          private boolean done;

          @Override
          public CommitResult commit(Commit commit) {
            if (!done) {
              done = true;
              desk.perform(MOTHER, new Action.Consult(plan));
            }
            return super.commit(commit);
          }
        };

    assertThat(over(store).report(OFFICER, new ReportRequest.Access(STUDENT), report)).isTrue();

    assertThat(report.cells(ReportTable.ACTIONS, "action"))
        .containsExactly("Consult", "ReadAccessReport");
  }

  @Test
  @DisplayName("T-1 everything that a person did or was refused: what, when, on what, as whom")
  void ofPerson() {
    schools.student(STUDENT.value());
    PlanId there = schools.archived(STUDENT, PARK, LAST_YEAR);
    schools.later(10);
    desk.perform(PRINCIPAL, new Action.Enter());
    desk.perform(PRINCIPAL, new Action.Consult(there));
    PlanId plan = schools.ready(PSYCHOLOGIST, STUDENT);
    desk.perform(
        PRINCIPAL,
        new Action.SignFor(
            plan,
            Person.of(MOTHER_ADDRESS),
            Optional.of(ConsentGround.VOICE),
            "",
            Optional.of(LocalDate.of(2026, 11, 20)),
            Optional.empty()));
    desk.perform(PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.OPENING));
    schools.later(10);
    desk.perform(PRINCIPAL, new Action.Sign(plan, Optional.empty()));

    TakenReport report = told(new ReportRequest.OfPerson(person(PRINCIPAL), Period.EVER));

    assertThat(report.cells(ReportTable.ACTIONS, "school", "plan", "action", "outcome", "named"))
        .containsExactlyInAnyOrder(
            "- - Enter DONE -",
            "052 " + there.name() + " Consult DONE -",
            "014 " + plan.name() + " SignFor DONE mother@famille.example",
            "014 " + plan.name() + " ChangeStatus REFUSED -",
            "014 " + plan.name() + " Sign DONE -");
    assertThat(report.cells(ReportTable.ACTIONS, "action", "status", "version", "rules"))
        .contains("ChangeStatus OPENING - S-8", "Sign - 3 -");
    assertThat(
            told(new ReportRequest.OfPerson(
                    person(PRINCIPAL), new Period(NOW.plusSeconds(1200), NOW.plusSeconds(1201))))
                .cells(ReportTable.ACTIONS, "action", "at"))
        .containsExactly("Sign 2026-11-23T17:20:00Z");
  }

  @Test
  @DisplayName("T-1 whose doings were told is on the district's door, and on no plan's trail")
  void aPersonsReportIsOnTheDoor() {
    schools.student(STUDENT.value());
    PlanId plan = schools.ready(PSYCHOLOGIST, STUDENT);
    long before = schools.store.head(ChainId.of(plan)).length();

    told(new ReportRequest.OfPerson(person(PSYCHOLOGIST), Period.EVER));

    assertThat(schools.store.head(ChainId.of(plan)).length()).isEqualTo(before);
    assertThat(atDoor().kind()).isEqualTo("ReadPersonReport");
    assertThat(ReportRows.action(atDoor()).cell("named")).contains("psychologist@csdm.qc.ca");
  }

  @Test
  @DisplayName("T-2 everything about a student: plans, versions, texts, people, signatures, trail")
  void everythingAboutAStudent() {
    schools.student(STUDENT.value());
    PlanId plan = schools.ready(PSYCHOLOGIST, STUDENT);
    schools.sign(PRINCIPAL, plan);
    schools.done(MOTHER, new Action.Decline(plan, "Je veux d'abord une rencontre."));

    TakenReport report = told(new ReportRequest.OfStudent(STUDENT));

    assertThat(report.tables())
        .containsExactly(
            ReportTable.PLANS,
            ReportTable.VERSIONS,
            ReportTable.CONTENTS,
            ReportTable.PEOPLE,
            ReportTable.SIGNATURES,
            ReportTable.DECLINATIONS,
            ReportTable.ACTIONS);
    assertThat(report.cells(ReportTable.PLANS, "student", "year", "status", "lastReady", "inForce"))
        .containsExactly("1000001 2026-2027 READY_TO_SIGN 3 true");
    assertThat(report.cells(ReportTable.VERSIONS, "version", "opening"))
        .containsExactly("1 -", "2 CONCERTED_ACTION", "3 CONCERTED_ACTION");
    assertThat(report.cells(ReportTable.CONTENTS, "version", "section", "goal", "entry", "text"))
        .containsExactly(
            "3 STRENGTHS - 1 Persévère",
            "3 NEEDS - 1 Lire",
            "3 GOAL_NEED 1 - Communiquer ses besoins",
            "3 GOAL_OBJECTIVE 1 - D'ici juin, demander de l'aide",
            "3 GOAL_MEANS 1 1 Pictogrammes",
            "3 GOAL_RESPONSIBLE 1 1 TES",
            "3 GOAL_DUE 1 - 2027-06-15");
    assertThat(report.cells(ReportTable.PEOPLE, "person", "as", "listed"))
        .containsExactly(
            "1000001 STUDENT false",
            "psychologist@csdm.qc.ca COORDINATOR false",
            "mother@famille.example GUARDIAN true",
            "principal@csdm.qc.ca SIGNATORY false");
    assertThat(report.cells(ReportTable.SIGNATURES, "version", "signatory", "by", "role", "counts"))
        .containsExactly("3 principal@csdm.qc.ca principal@csdm.qc.ca DIRECTION true");
    assertThat(report.cells(ReportTable.DECLINATIONS, "guardian", "text"))
        .containsExactly("mother@famille.example Je veux d'abord une rencontre.");
    assertThat(report.cells(ReportTable.ACTIONS, "action"))
        .containsExactly(
            "Create",
            "AnswerOpening",
            "Write",
            "ListPerson",
            "ChangeStatus",
            "Sign",
            "Decline",
            "ExportStudent");
  }

  @Test
  @DisplayName("D-2 of a purged plan nothing is told but that it was there")
  void purged() {
    schools.student(STUDENT.value());
    PlanId source = schools.archived(STUDENT, MAPLES, LAST_YEAR);
    PlanId plan = schools.done(PSYCHOLOGIST, new Action.Duplicate(source));
    schools.done(
        PSYCHOLOGIST,
        new Action.AnswerOpening(plan, OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION)));
    schools.done(PSYCHOLOGIST, new Action.ChangeStatus(plan, PlanStatus.CREATED_IN_ERROR));
    desk.perform(IT, new Action.Purge(plan));

    TakenReport export = told(new ReportRequest.OfStudent(STUDENT));
    TakenReport incident =
        told(new ReportRequest.Incident(new ReportRequest.OfPlans(List.of(plan)), Period.EVER));

    assertThat(export.cells(ReportTable.PLANS, "plan")).containsExactly(source.name());
    assertThat(export.rows(ReportTable.TOMBSTONES)).isEmpty();
    assertThat(incident.tables())
        .containsExactly(ReportTable.ACTIONS, ReportTable.TOMBSTONES, ReportTable.FIGURES);
    assertThat(incident.cells(ReportTable.ACTIONS, "action", "person", "outcome", "status"))
        .containsExactly(
            "Duplicate - - -",
            "AnswerOpening - - -",
            "ChangeStatus - - -",
            "Purge ti.pi@csdm.qc.ca DONE -");
    assertThat(incident.cells(ReportTable.TOMBSTONES, "plan", "year", "markedBy", "purgedBy"))
        .containsExactly(plan.name() + " 2026-2027 psychologist@csdm.qc.ca ti.pi@csdm.qc.ca");
    assertThat(incident.cells(ReportTable.FIGURES, "figure", "count"))
        .containsExactly("PLANS 0", "PURGED 1", "STUDENTS 0", "PERSONS 0", "DONE 1", "REFUSED 0");
  }

  @Test
  @DisplayName("D-2 the tombstone of a plan from which one of the student's was duplicated")
  void tombstoneOfTheSource() {
    schools.student(STUDENT.value());
    Plan source =
        earlier("source", Optional.empty())
            .inStatus(PlanStatus.CREATED_IN_ERROR, person(PSYCHOLOGIST));
    Plan plan = earlier("plan", Optional.of(source.id()));
    desk.takeOver(List.of(source, plan));
    desk.perform(IT, new Action.Purge(source.id()));

    TakenReport report = told(new ReportRequest.OfStudent(STUDENT));

    assertThat(report.cells(ReportTable.PLANS, "plan", "source"))
        .containsExactly("plan 014/source");
    assertThat(report.cells(ReportTable.TOMBSTONES, "plan", "markedBy"))
        .containsExactly("source psychologist@csdm.qc.ca");
  }

  @Test
  @DisplayName("T-2 what a misused account concerns: plans, persons, kinds of data, what was done")
  void incidentOfAnAccount() {
    schools.student(STUDENT.value());
    PlanId plan = schools.ready(PSYCHOLOGIST, STUDENT);
    PlanId other = schools.created(PSYCHOLOGIST, schools.student(1_000_002));
    schools.later(60);
    desk.perform(PRINCIPAL, new Action.Consult(plan));
    desk.perform(PRINCIPAL, new Action.ChangeStatus(other, PlanStatus.CLOSED));
    desk.perform(PRINCIPAL, new Action.Enter());
    desk.perform(TEACHER, new Action.Consult(plan));
    schools.later(60);
    desk.perform(PRINCIPAL, new Action.Consult(other));

    TakenReport report =
        told(
            new ReportRequest.Incident(
                new ReportRequest.ByPerson(person(PRINCIPAL)),
                new Period(NOW.plusSeconds(3_600), NOW.plusSeconds(7_200))));

    assertThat(report.head().about()).contains("principal@csdm.qc.ca");
    assertThat(report.cells(ReportTable.PLANS, "plan", "student"))
        .containsExactly(plan.name() + " 1000001");
    assertThat(report.cells(ReportTable.PEOPLE, "person", "as"))
        .containsExactly(
            "1000001 STUDENT",
            "psychologist@csdm.qc.ca COORDINATOR",
            "mother@famille.example GUARDIAN");
    assertThat(report.cells(ReportTable.KINDS, "kind", "plans"))
        .containsExactly("STUDENT 1", "ADDRESSES 1", "OPENING 1", "NEEDS 1", "GOALS 1");
    assertThat(report.cells(ReportTable.ACTIONS, "action", "outcome"))
        .containsExactlyInAnyOrder("Consult DONE", "ChangeStatus REFUSED", "Enter DONE");
    assertThat(report.cells(ReportTable.FIGURES, "figure", "count"))
        .containsExactly("PLANS 1", "PURGED 0", "STUDENTS 1", "PERSONS 3", "DONE 2", "REFUSED 1");
    assertThat(last(ChainId.of(plan)).kind()).isEqualTo("ExtractIncident");
    assertThat(last(ChainId.of(plan)).student()).contains(STUDENT);
    assertThat(last(ChainId.of(other)).kind()).isEqualTo("Consult");
    assertThat(desk.verifyAll(Optional.empty(), (decided, all) -> true).findings()).isEmpty();
  }

  @Test
  @DisplayName("T-2 what an incident at a school concerns: the plans that were there in the period")
  void incidentOfASchool() {
    schools.student(STUDENT.value());
    PlanId there = schools.ready(PSYCHOLOGIST, STUDENT);
    PlanId purgedBefore = schools.marked(PSYCHOLOGIST, schools.student(1_000_002));
    PlanId purgedSince = schools.marked(PSYCHOLOGIST, schools.student(1_000_003));
    schools.archived(STUDENT, PARK, LAST_YEAR);
    desk.perform(IT, new Action.Purge(purgedBefore));
    schools.later(60);
    desk.perform(TEACHER, new Action.Consult(there));
    desk.perform(SECRETARY, new Action.MaintainStaffTable(MAPLES));
    desk.perform(IT, new Action.Purge(purgedSince));
    schools.later(60);
    schools.created(PSYCHOLOGIST, schools.student(1_000_004));

    TakenReport report =
        told(
            new ReportRequest.Incident(
                new ReportRequest.OfSchool(MAPLES),
                new Period(NOW.plusSeconds(3_600), NOW.plusSeconds(7_200))));

    assertThat(report.cells(ReportTable.PLANS, "plan")).containsExactly(there.name());
    assertThat(report.cells(ReportTable.TOMBSTONES, "plan")).containsExactly(purgedSince.name());
    assertThat(report.cells(ReportTable.ACTIONS, "plan", "action", "outcome", "atDoor"))
        .containsExactlyInAnyOrder(
            there.name() + " Consult REFUSED true",
            "- MaintainStaffTable DONE true",
            purgedSince.name() + " Purge DONE false");
    assertThat(report.cells(ReportTable.FIGURES, "figure", "count"))
        .containsExactly("PLANS 1", "PURGED 1", "STUDENTS 1", "PERSONS 3", "DONE 2", "REFUSED 1");
  }

  @Test
  @DisplayName("D-2 what is due for destruction, by identifier, with nothing of whose it is")
  void due() {
    schools.student(STUDENT.value());
    SchoolYear old = new SchoolYear(2019);
    PlanId ofWhoIsHere = schools.archived(STUDENT, MAPLES, old);
    StudentNumber left = schools.student(1_000_002);
    schools.at(left, MAPLES, Optional.of(LocalDate.of(2021, 6, 23)));
    PlanId due = schools.archived(left, PARK, old);
    PlanId kept = schools.archived(left, PARK, new SchoolYear(2021));
    StudentNumber leftLater = schools.student(1_000_003);
    schools.at(leftLater, MAPLES, Optional.of(LocalDate.of(2021, 11, 24)));
    PlanId keptOneDayMore = schools.archived(leftLater, PARK, old);
    PlanId ofNobodyKnown = schools.archived(NOBODY, MAPLES, new SchoolYear(2020));

    TakenReport report = told(new ReportRequest.Due());

    assertThat(report.cells(ReportTable.DUE, "school", "plan", "year", "status", "since"))
        .containsExactly(
            "014 " + ofNobodyKnown.name() + " 2020-2021 READY_TO_SIGN 2026-07-01",
            "052 " + due.name() + " 2019-2020 READY_TO_SIGN 2026-06-23");
    assertThat(atDoor().kind()).isEqualTo("ListDue");
    for (PlanId plan : List.of(ofWhoIsHere, due, kept, keptOneDayMore, ofNobodyKnown)) {
      assertThat(schools.store.head(ChainId.of(plan)).length()).isEqualTo(1);
    }
    assertThat(desk.report(IT, new ReportRequest.Due(), new TakenReport())).isTrue();
  }

  @Test
  @DisplayName("T-2 more plans and trails than a page holds are told, each once")
  void manyPages() {
    for (int i = 0; i < 1_050; i++) {
      StudentNumber left = schools.student(1_002_000 - i);
      schools.at(left, MAPLES, Optional.of(LocalDate.of(2020, 1, 6)));
      schools.archived(left, MAPLES, new SchoolYear(2018));
    }
    assertThat(told(new ReportRequest.Due()).cells(ReportTable.DUE, "plan"))
        .hasSize(1_050)
        .isSorted();

    TakenReport report =
        told(new ReportRequest.Incident(new ReportRequest.OfSchool(MAPLES), Period.EVER));

    assertThat(report.cells(ReportTable.PLANS, "plan")).hasSize(1_050).doesNotHaveDuplicates();
    assertThat(report.cells(ReportTable.ACTIONS, "action", "plan"))
        .hasSize(2_100)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @FieldSource("REQUESTS")
  @DisplayName("T-2 every report in JSON as the schema wants it, and in words of both languages")
  void forms(ReportRequest request) {
    schools.student(STUDENT.value());
    PlanId plan = schools.ready(PSYCHOLOGIST, STUDENT);
    schools.sign(PRINCIPAL, plan);
    schools.done(MOTHER, new Action.Decline(plan, "Non.\u0009Pas « encore »."));
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    List<String> french = new ArrayList<>();
    List<String> english = new ArrayList<>();

    assertThat(desk.report(OFFICER, request, new ReportJson(json))).isTrue();
    assertThat(desk.report(OFFICER, request, new ReportText(Language.FRENCH, french::add)))
        .isTrue();
    assertThat(desk.report(OFFICER, request, new ReportText(Language.ENGLISH, english::add)))
        .isTrue();

    assertThat(
            Validator.forSchema(
                    new SchemaLoader(new JsonParser(ReportJson.schema()).parse()).load())
                .validate(new JsonParser(json.toString(StandardCharsets.UTF_8)).parse()))
        .isNull();
    assertThat(french).hasSizeGreaterThan(3).last().isEqualTo("Fin du rapport");
    assertThat(english).hasSizeGreaterThan(3).last().isEqualTo("End of the report");
  }

  @Test
  @DisplayName("T-2 a plan that was read more often than a page holds")
  void longTrail() {
    schools.student(STUDENT.value());
    PlanId plan = schools.ready(PSYCHOLOGIST, STUDENT);
    for (int i = 0; i < 1_001; i++) {
      desk.perform(MOTHER, new Action.Consult(plan));
    }

    assertThat(told(new ReportRequest.Access(STUDENT)).cells(ReportTable.ACTIONS, "row"))
        .hasSize(1_002)
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("T-1 a report about nobody waits for its row, too")
  void theRowOfAnEmptyReportFirst() {
    for (ReportRequest request :
        List.of(
            new ReportRequest.OfStudent(NOBODY),
            new ReportRequest.Access(NOBODY),
            new ReportRequest.Incident(new ReportRequest.OfPlans(List.of()), Period.EVER))) {
      TakenReport report = new TakenReport();
      assertThat(over(new Busy(0)).report(OFFICER, request, report)).isFalse();
      assertThat(report.nothing()).isTrue();
    }
  }

  @Test
  @DisplayName("T-2 earlier versions' signatures, consents, who is on the plan no more, every text")
  void everyPart() {
    Person mother = Person.of(MOTHER_ADDRESS);
    Person father = Person.of(new EmailAddress("father@famille.example"));
    Goal goal = new Goal("", "Lire", List.of(), List.of(), "", "En voie");
    Plan plan =
        new Plan(
            new PlanId(MAPLES, "whole"),
            STUDENT,
            LAST_YEAR,
            PlanStatus.CREATED_IN_ERROR,
            Optional.of(new OpeningAnswer.DoesNotMeet()),
            PSYCHOLOGIST.address().orElseThrow(),
            Set.of(person(TEACHER)),
            new PlanContent(List.of(), List.of("Lire"), List.of(goal), "En mai", "Aucune"),
            2,
            Optional.of(1),
            List.of(
                new Signature(
                    1,
                    mother,
                    person(PRINCIPAL),
                    Optional.of(
                        new Consent(ConsentGround.OTHER, "Par courriel", LocalDate.of(2026, 1, 5))),
                    Optional.empty(),
                    "GUARDIAN",
                    NOW,
                    "cssdm-1",
                    "")),
            List.of(new Declination(2, father, "Non", NOW)),
            Optional.empty(),
            Optional.empty());
    Plan empty = earlier("empty", Optional.of(plan.id()));
    desk.takeOver(List.of(plan, empty));

    TakenReport report = told(new ReportRequest.OfStudent(STUDENT));

    assertThat(report.cells(ReportTable.PLANS, "plan", "inForce"))
        .containsExactly("empty false", "whole false");
    assertThat(report.cells(ReportTable.VERSIONS, "plan", "version", "opening"))
        .containsExactly("empty 1 -", "whole 2 DOES_NOT_MEET");
    assertThat(report.cells(ReportTable.CONTENTS, "section", "text"))
        .containsExactly(
            "NEEDS Lire",
            "GOAL_OBJECTIVE Lire",
            "GOAL_EVALUATION En voie",
            "MEETING En mai",
            "REMARKS Aucune");
    assertThat(report.cells(ReportTable.SIGNATURES, "ground", "consentText", "role", "counts"))
        .containsExactly("OTHER Par courriel GUARDIAN false");
    assertThat(report.cells(ReportTable.PEOPLE, "plan", "person", "as").subList(2, 8))
        .containsExactly(
            "whole 1000001 STUDENT",
            "whole psychologist@csdm.qc.ca COORDINATOR",
            "whole teacher@csdm.qc.ca STAFF",
            "whole mother@famille.example SIGNATORY",
            "whole principal@csdm.qc.ca SIGNATORY",
            "whole father@famille.example GUARDIAN");
    assertThat(kinds(plan.id()))
        .containsExactly(
            "STUDENT",
            "ADDRESSES",
            "OPENING",
            "NEEDS",
            "GOALS",
            "MEETING",
            "REMARKS",
            "SIGNATURES",
            "DECLINATIONS");
    assertThat(kinds(empty.id())).containsExactly("STUDENT", "ADDRESSES");

    desk.perform(IT, new Action.Purge(plan.id()));
    assertThat(
            told(new ReportRequest.OfStudent(STUDENT))
                .cells(ReportTable.TOMBSTONES, "plan", "markedBy"))
        .containsExactly("whole -");
  }

  private List<String> kinds(PlanId plan) {
    return told(new ReportRequest.Incident(new ReportRequest.OfPlans(List.of(plan)), Period.EVER))
        .cells(ReportTable.KINDS, "kind");
  }

  @Test
  @DisplayName("T-2 no personal data in what values say of themselves")
  void toStringSaysNothing() {
    schools.student(STUDENT.value());
    schools.ready(PSYCHOLOGIST, STUDENT);
    TakenReport report = told(new ReportRequest.OfStudent(STUDENT));

    assertThat(report.rows(ReportTable.CONTENTS).get(0)).hasToString("ReportRow[contents]");
    assertThat(report.head()).hasToString("ReportHead[STUDENT]");
    assertThat(REQUESTS)
        .allSatisfy(
            request ->
                assertThat(request.toString()).doesNotContain(STUDENT.text(), "psychologist"));
  }

  private TakenReport told(ReportRequest request) {
    TakenReport report = new TakenReport();
    assertThat(desk.report(OFFICER, request, report)).isTrue();
    assertThat(report.whole()).isTrue();
    assertThat(report.head().kind()).isEqualTo(request.kind());
    assertThat(report.tables())
        .isEqualTo(request.kind().tables().stream().filter(report.tables()::contains).toList());
    return report;
  }

  private static Plan earlier(String name, Optional<PlanId> source) {
    return Plan.opened(
        new PlanId(MAPLES, name),
        STUDENT,
        LAST_YEAR,
        PSYCHOLOGIST.address().orElseThrow(),
        Set.of(),
        PlanContent.EMPTY,
        source);
  }

  private PlanDesk over(PlanStore store) {
    return new PlanDesk(
        new HostSystems(
            store,
            schools.district,
            schools.district,
            schools.district,
            () -> NOW,
            HostSystems.secureRandom()),
        DistrictPolicy.reference().withAccessOfficers(Set.of(OFFICER.address().orElseThrow())));
  }

  private TrailRow atDoor() {
    return last(ChainId.door(Preparation.DISTRICT));
  }

  private TrailRow last(ChainId chain) {
    long length = schools.store.head(chain).length();
    return schools.store.trail(chain, length - 1, 1).get(0);
  }

  /** A store that can be read. */
  private final class Unwritable extends ForwardingPlanStore {
    Unwritable() {
      super(schools.store);
    }

    @Override
    public CommitResult commit(Commit commit) {
      throw new StoreException("the disk is full");
    }
  }

  /** A store in which, after some commits, somebody else is always faster. */
  private final class Busy extends ForwardingPlanStore {
    private int kept;

    Busy(int kept) {
      super(schools.store);
      this.kept = kept;
    }

    @Override
    public CommitResult commit(Commit commit) {
      return kept-- > 0 ? super.commit(commit) : CommitResult.STALE;
    }
  }
}
