package org.planintervention.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.planintervention.decision.Action;
import org.planintervention.memory.MemoryDistrict;
import org.planintervention.memory.MemoryPlanStore;
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
import org.planintervention.spi.facts.ParentAccounts;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffDirectory;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNames;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.facts.StudentRegistry;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanStore;

/** Two schools in memory, whose plans are listed, on 23 November 2026. */
final class TwoSchools {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final SchoolYear THIS_YEAR = new SchoolYear(2026);
  static final SchoolYear LAST_YEAR = new SchoolYear(2025);
  static final SchoolCode MAPLES = new SchoolCode("014");
  static final SchoolCode PARK = new SchoolCode("052");

  static final Actor PRINCIPAL = staff("principal@csdm.qc.ca");
  static final Actor VICE_PRINCIPAL = staff("vice.principal@csdm.qc.ca");
  static final Actor PSYCHOLOGIST = staff("psychologist@csdm.qc.ca");
  static final Actor TEACHER = staff("teacher@csdm.qc.ca");
  static final Actor SECRETARY = staff("secretary@csdm.qc.ca");
  static final Actor PRINCIPAL_OF_PARK = staff("principal.park@csdm.qc.ca");
  static final Actor VISITOR = staff("visitor@csdm.qc.ca");
  static final Actor IT = Actor.typed(Entry.IT, "ti.pi@csdm.qc.ca");
  static final Actor OFFICER = staff("acces@csdm.qc.ca");
  static final EmailAddress MOTHER_ADDRESS = new EmailAddress("mother@famille.example");
  static final Actor MOTHER = Actor.of(Entry.PARENT_PORTAL, MOTHER_ADDRESS);

  final MemoryDistrict district = new MemoryDistrict();
  final AskedStore store = new AskedStore(new MemoryPlanStore());
  final PlanDesk desk;
  private final IntFunction<byte[]> random;
  private Instant now = Instant.parse("2026-11-23T17:00:00Z");
  private int archived;

  TwoSchools() {
    this(HostSystems.secureRandom());
  }

  /** The schools, with random bytes of one's own. */
  TwoSchools(IntFunction<byte[]> random) {
    this.random = random;
    row(MAPLES, PRINCIPAL, "Direction", "Directrice");
    row(MAPLES, VICE_PRINCIPAL, "Direction", "Directeur adjoint");
    row(MAPLES, PSYCHOLOGIST, "Professionnel", "Psychologue");
    row(PARK, PSYCHOLOGIST, "Professionnel", "Psychologue");
    row(MAPLES, TEACHER, "Enseignant", "Enseignante titulaire");
    row(MAPLES, SECRETARY, "Soutien", "Secrétaire d'école");
    row(PARK, PRINCIPAL_OF_PARK, "Direction", "Directeur");
    district.withAccount(MOTHER_ADDRESS);
    desk = over(store);
  }

  /** A desk over the same schools, whose plans are asked for through another store. */
  PlanDesk over(PlanStore plans) {
    return over(plans, district, district, district);
  }

  /** A desk over the same schools, asked through other sockets. */
  PlanDesk over(
      PlanStore plans, StaffDirectory staff, StudentRegistry students, ParentAccounts accounts) {
    return new PlanDesk(
        new HostSystems(plans, staff, students, accounts, () -> now, random),
        DistrictPolicy.reference().withAccessOfficers(Set.of(OFFICER.address().orElseThrow())));
  }

  static Actor staff(String address) {
    return Actor.typed(Entry.STAFF, address);
  }

  static Person person(Actor actor) {
    return actor.person().orElseThrow();
  }

  void later(long minutes) {
    now = now.plusSeconds(60 * minutes);
  }

  void row(SchoolCode school, Actor actor, String category, String function) {
    district.with(
        new StaffRow(
            school,
            actor.address().orElseThrow(),
            category,
            function,
            Optional.empty(),
            Optional.empty()));
  }

  /** A student of twelve years, whose mother answers for them. */
  StudentNumber student(int number, SchoolCode school, String name) {
    StudentNumber student = new StudentNumber(number);
    at(student, school, Optional.empty());
    district
        .with(student, new StudentNames("École", name, Map.of()))
        .with(new Guardian(student, Optional.of(MOTHER_ADDRESS), true));
    return student;
  }

  StudentNumber student(int number) {
    return student(number, MAPLES, "Beaulieu, Karim");
  }

  /** The student is at a school now, or left it. */
  void at(StudentNumber student, SchoolCode school, Optional<LocalDate> left) {
    district.with(new Student(student, LocalDate.of(2014, 10, 10), school, left));
  }

  /** A plan of this year, led by who asks for it, its opening unanswered. */
  PlanId created(Actor by, StudentNumber student) {
    return done(by, new Action.Create(student, THIS_YEAR));
  }

  /** A plan of this year that is answered, written, shared with the mother, and ready. */
  PlanId ready(Actor by, StudentNumber student) {
    PlanId plan = created(by, student);
    done(by, new Action.AnswerOpening(plan, OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION)));
    done(by, new Action.Write(plan, 2, content()));
    done(by, new Action.ListPerson(plan, Person.of(MOTHER_ADDRESS)));
    return done(by, new Action.ChangeStatus(plan, PlanStatus.READY_TO_SIGN));
  }

  /** A plan of this year that waits to be purged. */
  PlanId marked(Actor by, StudentNumber student) {
    PlanId plan = created(by, student);
    done(by, new Action.AnswerOpening(plan, OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION)));
    return done(by, new Action.ChangeStatus(plan, PlanStatus.CREATED_IN_ERROR));
  }

  /** A plan of an earlier year, taken over from an earlier platform. */
  PlanId archived(StudentNumber student, SchoolCode school, SchoolYear year) {
    archived++;
    Plan plan =
        Plan.opened(
                new PlanId(school, "archive-" + archived),
                student,
                year,
                PSYCHOLOGIST.address().orElseThrow(),
                Set.of(Person.of(MOTHER_ADDRESS)),
                content(),
                Optional.empty())
            .answered(OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION))
            .inStatus(PlanStatus.READY_TO_SIGN, person(PSYCHOLOGIST));
    desk.takeOver(List.of(plan));
    return plan.id();
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

  void sign(Actor actor, PlanId plan) {
    done(actor, new Action.Sign(plan, Optional.empty()));
  }

  private static PlanContent content() {
    Goal goal =
        new Goal(
            "Communiquer ses besoins",
            "D'ici juin, demander de l'aide",
            List.of("Pictogrammes"),
            List.of("TES"),
            "2027-06-15",
            "");
    return new PlanContent(List.of("Persévère"), List.of("Lire"), List.of(goal), "", "");
  }
}
