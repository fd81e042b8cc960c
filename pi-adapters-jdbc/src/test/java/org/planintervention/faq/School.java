package org.planintervention.faq;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planintervention.decision.Action;
import org.planintervention.desk.HostSystems;
import org.planintervention.desk.Outcome;
import org.planintervention.desk.PlanDesk;
import org.planintervention.desk.PlanRows;
import org.planintervention.memory.MemoryDistrict;
import org.planintervention.plan.ContentHash;
import org.planintervention.plan.Goal;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.StaffRowSlip;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNames;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanStore;

/**
 * Two schools, the people of the stories, and the desk between them, on 23 November 2026: École des
 * Érables, where Karim is, and École du Parc.
 */
final class School {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final SchoolYear THIS_YEAR = new SchoolYear(2026);
  static final SchoolYear LAST_YEAR = new SchoolYear(2025);
  static final SchoolCode MAPLES = new SchoolCode("014");
  static final SchoolCode PARK = new SchoolCode("052");
  static final StudentNumber KARIM = new StudentNumber(1_200_337);

  static final Actor PRINCIPAL = staff("principal@csdm.qc.ca");
  static final Actor VICE_PRINCIPAL = staff("vice.principal@csdm.qc.ca");
  static final Actor PSYCHOLOGIST = staff("psychologist@csdm.qc.ca");
  static final Actor TEACHER = staff("teacher@csdm.qc.ca");
  static final Actor SECRETARY = staff("secretary@csdm.qc.ca");
  static final Actor PRINCIPAL_OF_PARK = staff("principal.park@csdm.qc.ca");
  static final Actor SECRETARY_OF_PARK = staff("secretary.park@csdm.qc.ca");
  static final Actor IT = Actor.typed(Entry.IT, "ti.pi@csdm.qc.ca");
  static final EmailAddress MOTHER_ADDRESS = new EmailAddress("mother@famille.example");
  static final Actor MOTHER = Actor.of(Entry.PARENT_PORTAL, MOTHER_ADDRESS);

  final MemoryDistrict district = new MemoryDistrict();
  final PlanDesk desk;
  private final PlanStore store;
  private Instant now = Instant.parse("2026-11-23T17:00:00Z");

  School(PlanStore store) {
    this.store = store;
    row(MAPLES, PRINCIPAL, "Direction", "Directrice");
    row(MAPLES, VICE_PRINCIPAL, "Direction", "Directeur adjoint");
    row(MAPLES, PSYCHOLOGIST, "Professionnel", "Psychologue");
    row(MAPLES, TEACHER, "Enseignant", "Enseignante titulaire");
    row(MAPLES, SECRETARY, "Soutien", "Secrétaire d'école");
    row(PARK, PRINCIPAL_OF_PARK, "Direction", "Directeur");
    row(PARK, SECRETARY_OF_PARK, "Soutien", "Secrétaire d'école");
    student(Optional.empty());
    district
        .with(
            KARIM,
            new StudentNames(
                "École des Érables", "Beaulieu, Karim", Map.of(MOTHER_ADDRESS, "Poulin, Mei")))
        .with(new Guardian(KARIM, Optional.of(MOTHER_ADDRESS), true))
        .withAccount(MOTHER_ADDRESS);
    desk =
        new PlanDesk(
            new HostSystems(
                store, district, district, district, () -> now, HostSystems.secureRandom()),
            DistrictPolicy.reference());
  }

  static Actor staff(String address) {
    return Actor.typed(Entry.STAFF, address);
  }

  static Person person(Actor actor) {
    return actor.person().orElseThrow();
  }

  StaffRow row(SchoolCode school, Actor actor, String category, String function) {
    StaffRow row =
        new StaffRow(
            school,
            actor.address().orElseThrow(),
            category,
            function,
            Optional.empty(),
            Optional.empty());
    district.with(row);
    return row;
  }

  void student(Optional<LocalDate> left) {
    district.with(new Student(KARIM, LocalDate.of(2014, 10, 10), MAPLES, left));
  }

  /** A row that cannot be used, as the staff table's reader reports it. */
  void slip(SchoolCode school, String typed, String place, String code) {
    district.with(new StaffRowSlip(school, place, code), typed);
  }

  void later(long minutes) {
    now = now.plusSeconds(60 * minutes);
  }

  /** Karim's plan of last year, led by the psychologist, and ready. */
  Plan lastYearsPlan() {
    Plan plan = ofLastYear("archive-1", KARIM);
    desk.takeOver(List.of(plan));
    return plan;
  }

  private static Plan ofLastYear(String name, StudentNumber student) {
    return Plan.opened(
            new PlanId(MAPLES, name),
            student,
            LAST_YEAR,
            PSYCHOLOGIST.address().orElseThrow(),
            Set.of(Person.of(MOTHER_ADDRESS), person(TEACHER)),
            content("Remarque de l'an dernier."),
            Optional.empty())
        .answered(OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION))
        .inStatus(PlanStatus.READY_TO_SIGN, person(PRINCIPAL));
  }

  static PlanContent content(String remarks) {
    Goal goal =
        new Goal(
            "Communiquer ses besoins",
            "D'ici juin, demander de l'aide",
            List.of("Pictogrammes"),
            List.of("TES"),
            "2027-06-15",
            "");
    return new PlanContent(List.of("Persévère"), List.of("Lire"), List.of(goal), "", remarks);
  }

  /** This year's plan, duplicated by the principal and not answered yet. */
  PlanId duplicated() {
    return done(PRINCIPAL, new Action.Duplicate(lastYearsPlan().id()));
  }

  /** This year's plan, answered, with the mother on its list. */
  PlanId opened() {
    PlanId plan = duplicated();
    answer(plan);
    return plan;
  }

  private void answer(PlanId plan) {
    done(
        PRINCIPAL,
        new Action.AnswerOpening(plan, OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION)));
  }

  /** This year's plan, ready to be signed. */
  PlanId ready() {
    PlanId plan = opened();
    done(PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.READY_TO_SIGN));
    return plan;
  }

  /** Asks for what is sure to be granted, and answers with the plan that it is about now. */
  PlanId done(Actor actor, Action action) {
    Outcome outcome = desk.perform(actor, action);
    return outcome
        .view()
        .orElseThrow(() -> new AssertionError(action.name() + " was refused: " + outcome.rules()))
        .plan()
        .id();
  }

  Plan plan(PlanId id) {
    return store.find(id).map(PlanRows::plan).orElseThrow();
  }

  /** What is displayed of a plan to somebody who is about to sign it: they sign exactly that. */
  Action.Sign sign(Actor actor, PlanId plan) {
    return new Action.Sign(plan, Optional.of(displayed(actor, plan)));
  }

  private ContentHash displayed(Actor actor, PlanId plan) {
    return desk.perform(actor, new Action.Consult(plan)).view().orElseThrow().hash();
  }

  /** As many students as asked for, each with a plan of last year. */
  List<PlanId> manyOfLastYear(int count) {
    List<Plan> history = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      StudentNumber number = new StudentNumber(1_300_000 + i);
      district.with(new Student(number, LocalDate.of(2014, 10, 10), MAPLES, Optional.empty()));
      history.add(ofLastYear("archive-many-" + i, number));
    }
    desk.takeOver(history);
    return history.stream().map(Plan::id).toList();
  }

  /** As many students as asked for, each with a plan of this year that is ready to be signed. */
  List<PlanId> manyReady(int count) {
    List<PlanId> plans = new ArrayList<>();
    for (PlanId source : manyOfLastYear(count)) {
      PlanId plan = done(PRINCIPAL, new Action.Duplicate(source));
      answer(plan);
      done(PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.READY_TO_SIGN));
      plans.add(plan);
    }
    return plans;
  }
}
