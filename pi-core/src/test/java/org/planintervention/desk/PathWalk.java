package org.planintervention.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.planintervention.decision.Action;
import org.planintervention.memory.MemoryDistrict;
import org.planintervention.memory.MemoryPlanStore;
import org.planintervention.plan.ConsentGround;
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
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;

/** Two schools in which people ask for whatever comes to their mind, from one seed. */
final class PathWalk {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final SchoolCode HERE = new SchoolCode("014");
  private static final SchoolCode THERE = new SchoolCode("052");
  private static final PlanContent WITH_GOAL =
      new PlanContent(
          List.of(),
          List.of(),
          List.of(new Goal("", "Lire", List.of("Pictogrammes"), List.of(), "", "")),
          "",
          "");

  final DistrictPolicy policy = DistrictPolicy.reference();
  final PlanDesk desk;
  final HostSystems host;
  private final SplittableRandom random;
  private final MemoryDistrict district = new MemoryDistrict();
  private final List<Actor> actors = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private final List<StudentNumber> students = new ArrayList<>();
  private final List<PlanId> plans = new ArrayList<>();

  PathWalk(SplittableRandom random) {
    this.random = random;
    this.host =
        new HostSystems(
            new MemoryPlanStore(),
            district,
            district,
            district,
            () -> Instant.parse("2026-11-23T17:00:00Z"),
            length -> {
              byte[] bytes = new byte[length];
              random.nextBytes(bytes);
              return bytes;
            });
    this.desk = new PlanDesk(host, policy);
    staff();
    families();
    desk.takeOver(history());
    history().forEach(plan -> plans.add(plan.id()));
    plans.add(new PlanId(HERE, "nowhere"));
    SchoolYear thisYear = policy.yearOf(TODAY);
    StudentNumber student = students.get(random.nextInt(2));
    ask(actors.get(0), new Action.Create(student, thisYear));
    if (random.nextInt(4) > 0) {
      PlanId created = plans.get(plans.size() - 1);
      ask(actors.get(0), new Action.AnswerOpening(created, answer()));
    }
  }

  private void staff() {
    member(HERE, "direction.1", "Direction", "Directeur");
    member(HERE, "direction.2", "Direction", "Directrice adjointe");
    member(HERE, "professional", "Professionnel", "Psychologue");
    member(HERE, "technician", "Soutien", "Technicienne en éducation spécialisée");
    member(THERE, "direction.3", "Direction", "Directrice");
    member(HERE, "secretary", "Soutien", "Secrétaire d'école");
    member(HERE, "supervisor", "Soutien", "Surveillante d'élèves");
    member(THERE, "teacher", "Enseignant", "Enseignant titulaire");
    EmailAddress gone = new EmailAddress("gone@csdm.qc.ca");
    district.with(
        new StaffRow(
            HERE, gone, "Enseignant", "X", Optional.empty(), Optional.of(TODAY.minusDays(1))));
    known(Actor.of(Entry.STAFF, gone));
    actors.add(Actor.typed(Entry.IT, "ti.pi@csdm.qc.ca"));
  }

  private void member(SchoolCode school, String name, String category, String function) {
    EmailAddress address = new EmailAddress(name + "@csdm.qc.ca");
    district.with(
        new StaffRow(school, address, category, function, Optional.empty(), Optional.empty()));
    known(Actor.of(Entry.STAFF, address));
  }

  private void known(Actor actor) {
    actors.add(actor);
    people.add(actor.person().orElseThrow());
  }

  private void families() {
    student(1_200_001, 15, Optional.empty());
    student(1_200_002, 10, Optional.empty());
    student(1_200_003, 16, Optional.of(TODAY));
  }

  private void student(int number, int age, Optional<LocalDate> left) {
    StudentNumber student = new StudentNumber(number);
    students.add(student);
    district.with(new Student(student, TODAY.minusYears(age), HERE, left));
    known(Actor.student(student));
    guardian(student, "with.authority", true, true);
    guardian(student, "without.authority", false, true);
    guardian(student, "without.account", true, false);
  }

  private void guardian(StudentNumber student, String name, boolean authority, boolean account) {
    EmailAddress address = new EmailAddress(name + "." + student.text() + "@famille.example");
    district.with(new Guardian(student, Optional.of(address), authority));
    if (account) {
      district.withAccount(address);
    }
    known(Actor.of(Entry.PARENT_PORTAL, address));
    actors.add(Actor.of(Entry.MOZAIK, address));
  }

  private List<Plan> history() {
    List<Plan> history = new ArrayList<>();
    for (StudentNumber student : students) {
      Plan plan =
          Plan.opened(
                  new PlanId(HERE, "earlier-" + student.text()),
                  student,
                  new SchoolYear(2025),
                  new EmailAddress("professional@csdm.qc.ca"),
                  Set.of(people.get(0), Person.of(student)),
                  WITH_GOAL,
                  Optional.empty())
              .answered(OpeningAnswer.of(OpeningSituation.PATHWAY_DECISIONS));
      boolean ready = student.value() % 2 == 1;
      history.add(
          plan.inStatus(
              ready ? PlanStatus.READY_TO_SIGN : PlanStatus.CREATED_IN_ERROR, people.get(0)));
    }
    return history;
  }

  /** A viewer who may read every plan. */
  Actor direction() {
    return actors.get(0);
  }

  Actor somebody() {
    // mostly who can do something
    return random.nextInt(3) > 0 ? actors.get(random.nextInt(4)) : one(actors);
  }

  Optional<Plan> stored(PlanId id) {
    return host.store().find(id).map(PlanRows::plan);
  }

  /** Does something, and remembers the plan that came of it. */
  Outcome ask(Actor actor, Action action) {
    Outcome outcome = desk.perform(actor, action);
    outcome
        .view()
        .map(view -> view.plan().id())
        .filter(id -> !plans.contains(id))
        .ifPresent(plans::add);
    return outcome;
  }

  Action anything() {
    // mostly about a plan of this year
    PlanId id = random.nextInt(5) > 0 ? plans.get(plans.size() - 1) : one(plans);
    Optional<Plan> plan = stored(id);
    Person person = one(people);
    return switch (random.nextInt(16)) {
      case 0 -> new Action.Create(one(students), new SchoolYear(2026 - random.nextInt(8) / 7));
      case 1 -> new Action.Duplicate(id);
      case 2 -> new Action.Consult(id);
      case 3 -> new Action.Recover(id);
      case 4, 5 -> new Action.AnswerOpening(id, answer());
      case 6 -> new Action.Write(id, plan.map(Plan::version).orElse(1), content());
      case 7 -> new Action.ListPerson(id, person);
      case 8 -> new Action.UnlistPerson(id, person);
      case 9 -> new Action.NameCoordinator(id, person);
      case 10, 11, 12 ->
          new Action.ChangeStatus(
              id, PlanStatus.values()[random.nextInt(PlanStatus.values().length)]);
      case 13 -> new Action.Sign(id, Optional.empty());
      case 14 ->
          new Action.SignFor(
              id,
              person,
              Optional.of(ConsentGround.VOICE),
              "",
              Optional.of(TODAY),
              Optional.empty());
      default -> random.nextBoolean() ? new Action.Decline(id, "Non.") : new Action.Purge(id);
    };
  }

  private OpeningAnswer answer() {
    return random.nextInt(3) == 0
        ? new OpeningAnswer.DoesNotMeet()
        : OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION);
  }

  private PlanContent content() {
    return random.nextBoolean() ? WITH_GOAL : PlanContent.EMPTY;
  }

  <T> T one(List<T> among) {
    return among.get(random.nextInt(among.size()));
  }
}
