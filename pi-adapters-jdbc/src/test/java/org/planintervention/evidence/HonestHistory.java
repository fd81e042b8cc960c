package org.planintervention.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.planintervention.decision.Action;
import org.planintervention.desk.HostSystems;
import org.planintervention.desk.Outcome;
import org.planintervention.desk.PlanDesk;
import org.planintervention.memory.MemoryDistrict;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.Goal;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.plan.Signature;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNames;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanStore;

/** Two schools whose people do what people do, by chance: much is granted, much is refused. */
final class HonestHistory {
  static final SchoolCode MAPLES = new SchoolCode("014");
  static final SchoolCode PARK = new SchoolCode("052");
  private static final SchoolYear THIS_YEAR = new SchoolYear(2026);
  private static final Actor PRINCIPAL = staff("principal@csdm.qc.ca");
  private static final Actor TEACHER = staff("teacher@csdm.qc.ca");
  private static final Actor PSYCHOLOGIST = staff("psychologist@csdm.qc.ca");
  private static final Actor VISITOR = staff("visitor@csdm.qc.ca");
  private static final Actor IT = Actor.typed(Entry.IT, "ti.pi@csdm.qc.ca");
  private static final EmailAddress MOTHER_ADDRESS = new EmailAddress("mother@famille.example");
  private static final Actor MOTHER = Actor.of(Entry.PARENT_PORTAL, MOTHER_ADDRESS);
  private static final List<Actor> PEOPLE =
      List.of(PRINCIPAL, PRINCIPAL, PRINCIPAL, TEACHER, PSYCHOLOGIST, MOTHER, IT, VISITOR);

  private final MemoryDistrict district = new MemoryDistrict();
  private final List<PlanId> plans = new ArrayList<>();
  private final List<StudentNumber> students = new ArrayList<>();
  private final Random random;
  private Instant now = Instant.parse("2026-11-23T17:00:00Z");
  private long keys;
  private int archived;
  private PlanDesk desk;

  HonestHistory(PlanStore store, long seed) {
    random = new Random(seed);
    for (SchoolCode school : List.of(MAPLES, PARK)) {
      row(school, PRINCIPAL, "Direction", "Directrice");
      row(school, PSYCHOLOGIST, "Professionnel", "Psychologue");
      row(school, TEACHER, "Enseignant", "Enseignante titulaire");
    }
    district.withAccount(MOTHER_ADDRESS);
    desk = over(store);
  }

  /** The same people, with their plans elsewhere. */
  PlanDesk over(PlanStore store) {
    return new PlanDesk(
        new HostSystems(
            store,
            district,
            district,
            district,
            () -> now,
            length -> {
              byte[] bytes = new byte[length];
              random.nextBytes(bytes);
              return bytes;
            }),
        DistrictPolicy.reference());
  }

  /** The same people go on with their plans elsewhere. */
  void goOn(PlanStore store) {
    desk = over(store);
  }

  private static Actor staff(String address) {
    return Actor.typed(Entry.STAFF, address);
  }

  private void row(SchoolCode school, Actor actor, String category, String function) {
    district.with(
        new StaffRow(
            school,
            actor.address().orElseThrow(),
            category,
            function,
            Optional.empty(),
            Optional.empty()));
  }

  /** Students who have no plan yet. */
  void students(int count) {
    for (int i = 0; i < count; i++) {
      StudentNumber student = new StudentNumber(1_000_001 + 32 * students.size());
      students.add(student);
      SchoolCode school = students.size() % 3 == 0 ? PARK : MAPLES;
      district
          .with(new Student(student, LocalDate.of(2014, 10, 10), school, Optional.empty()))
          .with(student, new StudentNames("École", "Nom", Map.of()))
          .with(new Guardian(student, Optional.of(MOTHER_ADDRESS), true));
    }
  }

  /** A plan that is signed, with a listed mother and two versions: something of everything. */
  void signedPlan() {
    PlanId plan = create();
    perform(PRINCIPAL, answer(plan));
    perform(PRINCIPAL, new Action.Write(plan, 2, content()));
    perform(PRINCIPAL, new Action.ListPerson(plan, Person.of(MOTHER_ADDRESS)));
    perform(PRINCIPAL, new Action.ListPerson(plan, TEACHER.person().orElseThrow()));
    perform(PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.READY_TO_SIGN));
    perform(PRINCIPAL, new Action.Sign(plan, Optional.empty()));
    perform(TEACHER, new Action.Sign(plan, Optional.empty()));
    perform(MOTHER, new Action.Decline(plan, "Je préfère attendre."));
    perform(PRINCIPAL, signFor(plan));
    perform(MOTHER, new Action.Consult(plan));
  }

  /** A plan that its people sign, decline, revise, sign again, close and take up again. */
  void revisedPlan() {
    PlanId plan = create();
    perform(PRINCIPAL, answer(plan));
    perform(PRINCIPAL, new Action.Write(plan, 2, content()));
    perform(PRINCIPAL, new Action.ListPerson(plan, Person.of(MOTHER_ADDRESS)));
    perform(PRINCIPAL, new Action.ListPerson(plan, TEACHER.person().orElseThrow()));
    perform(PRINCIPAL, new Action.NameCoordinator(plan, PSYCHOLOGIST.person().orElseThrow()));
    perform(PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.READY_TO_SIGN));
    perform(MOTHER, new Action.Sign(plan, Optional.empty()));
    perform(PRINCIPAL, new Action.UnlistPerson(plan, Person.of(MOTHER_ADDRESS)));
    perform(PSYCHOLOGIST, new Action.Sign(plan, Optional.empty()));
    perform(PSYCHOLOGIST, new Action.ChangeStatus(plan, PlanStatus.IN_REVISION));
    perform(TEACHER, new Action.Write(plan, 4, content()));
    perform(TEACHER, new Action.Write(plan, 4, content()));
    perform(MOTHER, new Action.Consult(plan));
    perform(PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.READY_TO_SIGN));
    perform(MOTHER, new Action.Decline(plan, "Pas encore."));
    perform(PRINCIPAL, signFor(plan));
    perform(PRINCIPAL, new Action.Sign(plan, Optional.empty()));
    perform(PRINCIPAL, new Action.UnlistPerson(plan, TEACHER.person().orElseThrow()));
    perform(PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.CLOSED));
    perform(PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.IN_REVISION));
    perform(PRINCIPAL, new Action.AnswerOpening(plan, new OpeningAnswer.DoesNotMeet()));
  }

  /** A plan of last year that is taken to this one. */
  void duplicatedPlan() {
    students(1);
    archivedPlanOf(students.get(students.size() - 1));
    perform(TEACHER, new Action.Duplicate(plans.get(plans.size() - 1)))
        .view()
        .ifPresent(view -> plans.add(view.plan().id()));
  }

  /** Everything that people do, and more by chance. */
  void everything(int times) {
    students(2);
    signedPlan();
    purgedPlan();
    markedPlan();
    archivedPlan();
    twins();
    partTwins();
    revisedPlan();
    duplicatedPlan();
    act(times);
    inBatches();
    markedPlan();
    desk.trail(PRINCIPAL, plans.get(0), 0, 10);
    desk.consultations(PRINCIPAL, students.get(students.size() - 1), Optional.empty(), 10);
  }

  /** All plans are asked for in batches: consulted, made ready, signed and marked. */
  void inBatches() {
    batch(MOTHER, plans.stream().map(Action.Consult::new).toList());
    batch(
        PRINCIPAL,
        plans.stream()
            .map(plan -> new Action.ChangeStatus(plan, PlanStatus.READY_TO_SIGN))
            .toList());
    batch(PRINCIPAL, plans.stream().map(plan -> new Action.Sign(plan, Optional.empty())).toList());
    batch(PRINCIPAL, plans.stream().map(this::signFor).toList());
    batch(IT, plans.stream().map(Action.Purge::new).toList());
  }

  private void batch(Actor actor, List<? extends Action> actions) {
    now = now.plusMillis(random.nextInt(60_000));
    desk.performAll(actor, actions, (decided, all) -> true);
  }

  /** A plan that was purged. */
  void purgedPlan() {
    PlanId plan = markedPlan();
    perform(VISITOR, new Action.Consult(plan));
    perform(MOTHER, new Action.Sign(plan, Optional.empty()));
    perform(IT, new Action.Purge(plan));
  }

  /** A plan that waits to be purged. */
  PlanId markedPlan() {
    PlanId plan = create();
    perform(PRINCIPAL, answer(plan));
    perform(PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.CREATED_IN_ERROR));
    return plan;
  }

  /** A plan that says something in every version, and whose guardian has an address and words. */
  PlanId planSaying(String text, EmailAddress guardian) {
    PlanId plan = create();
    StudentNumber student = students.get(students.size() - 1);
    district.with(new Guardian(student, Optional.of(guardian), true)).withAccount(guardian);
    perform(PRINCIPAL, answer(plan));
    perform(PRINCIPAL, new Action.Write(plan, 2, content().withRemarks(text)));
    perform(PRINCIPAL, new Action.ListPerson(plan, Person.of(guardian)));
    perform(PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.READY_TO_SIGN));
    perform(Actor.of(Entry.PARENT_PORTAL, guardian), new Action.Decline(plan, text));
    perform(PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.IN_REVISION));
    perform(PRINCIPAL, new Action.Write(plan, 4, content().withRemarks(text + ", encore")));
    return plan;
  }

  /** A guardian who is not listed any more, and strangers, ask for all that names the plan. */
  void askInVain(PlanId plan, EmailAddress guardian) {
    Actor parent = Actor.of(Entry.PARENT_PORTAL, guardian);
    perform(PRINCIPAL, new Action.UnlistPerson(plan, Person.of(guardian)));
    for (Actor actor : List.of(parent, VISITOR, IT)) {
      perform(actor, new Action.Consult(plan));
      perform(actor, new Action.ListPerson(plan, Person.of(guardian)));
      perform(actor, new Action.Decline(plan, "Non."));
    }
    perform(parent, new Action.Purge(plan));
    desk.trail(parent, plan, 0, 10);
    for (Actor viewer : List.of(parent, PRINCIPAL, VISITOR)) {
      desk.whyCannotSign(viewer, plan, parent);
      desk.supportRequest(viewer, plan, parent);
      desk.menu(viewer, plan);
      desk.pathTo(viewer, new Action.Sign(plan, Optional.empty()));
    }
    for (Actor actor : List.of(PRINCIPAL, VISITOR)) {
      perform(actor, new Action.Create(lastStudent(), THIS_YEAR));
    }
  }

  /** The plan is marked as created in error, and purged. */
  void purge(PlanId plan) {
    perform(PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.CREATED_IN_ERROR));
    perform(IT, new Action.Purge(plan));
  }

  /** The student of the plan that was made last. */
  StudentNumber lastStudent() {
    return students.get(students.size() - 1);
  }

  /** A plan of last year that came with its signature from an earlier platform. */
  void archivedPlan() {
    archivedPlanOf(students.get(random.nextInt(students.size())));
  }

  private void archivedPlanOf(StudentNumber student) {
    Plan plan =
        Plan.opened(
                new PlanId(MAPLES, "archive-" + ++archived),
                student,
                new SchoolYear(2025),
                PSYCHOLOGIST.address().orElseThrow(),
                Set.of(Person.of(MOTHER_ADDRESS)),
                content(),
                Optional.empty())
            .answered(answer(plans.isEmpty() ? new PlanId(MAPLES, "x") : plans.get(0)).answer())
            .inStatus(PlanStatus.READY_TO_SIGN, PRINCIPAL.person().orElseThrow());
    for (Actor by : List.of(PRINCIPAL, PSYCHOLOGIST)) {
      Person signatory = by.person().orElseThrow();
      plan =
          plan.signed(
              new Signature(
                  plan.version(),
                  signatory,
                  signatory,
                  Optional.empty(),
                  Optional.empty(),
                  "DIRECTION",
                  now,
                  "archive",
                  ""));
    }
    desk.takeOver(List.of(plan));
    plans.add(plan.id());
  }

  /** Two plans of one student and this year, as an earlier platform may have left them. */
  void twins() {
    students(1);
    StudentNumber student = students.get(students.size() - 1);
    for (int i = 0; i < 2; i++) {
      PlanId id = new PlanId(MAPLES, "archive-" + ++archived);
      Plan plan =
          Plan.opened(
                  id,
                  student,
                  THIS_YEAR,
                  PSYCHOLOGIST.address().orElseThrow(),
                  Set.of(),
                  content(),
                  Optional.empty())
              .answered(answer(id).answer());
      desk.takeOver(List.of(plan));
      plans.add(id);
    }
  }

  /** One of the last two plans is marked, and perhaps purged or brought back. */
  void partTwins() {
    PlanId one = plans.get(plans.size() - 1 - random.nextInt(2));
    perform(PRINCIPAL, new Action.ChangeStatus(one, PlanStatus.CREATED_IN_ERROR));
    switch (random.nextInt(3)) {
      case 0 -> perform(IT, new Action.Purge(one));
      case 1 -> perform(PRINCIPAL, new Action.ChangeStatus(one, PlanStatus.OPENING));
      default -> {
        // it stays marked
      }
    }
  }

  private PlanId create() {
    students(1);
    StudentNumber student = students.get(students.size() - 1);
    PlanId plan =
        perform(PRINCIPAL, new Action.Create(student, THIS_YEAR)).view().orElseThrow().plan().id();
    plans.add(plan);
    return plan;
  }

  /** So many things that people ask for, by chance. */
  void act(int times) {
    for (int i = 0; i < times; i++) {
      Actor actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
      Outcome outcome = perform(actor, action());
      outcome
          .view()
          .map(view -> view.plan().id())
          .filter(plan -> !plans.contains(plan))
          .ifPresent(plans::add);
    }
  }

  private Outcome perform(Actor actor, Action action) {
    now = now.plusMillis(random.nextInt(60_000));
    Optional<String> key = random.nextInt(4) == 0 ? Optional.of("key-" + ++keys) : Optional.empty();
    return desk.perform(actor, action, key);
  }

  private Action action() {
    PlanId plan =
        plans.isEmpty() || random.nextInt(12) == 0
            ? new PlanId(MAPLES, "nowhere-" + random.nextInt(3))
            : plans.get(random.nextInt(plans.size()));
    StudentNumber student = students.get(random.nextInt(students.size()));
    PlanStatus[] statuses = PlanStatus.values();
    Person person =
        random.nextBoolean()
            ? Person.of(MOTHER_ADDRESS)
            : PEOPLE.get(random.nextInt(5)).person().orElseThrow();
    return switch (random.nextInt(14)) {
      case 0 -> new Action.Create(student, THIS_YEAR);
      case 1 -> new Action.Duplicate(plan);
      case 2 -> answer(plan);
      case 3 -> new Action.Write(plan, 1 + random.nextInt(4), content());
      case 4 -> new Action.ListPerson(plan, person);
      case 5 -> new Action.UnlistPerson(plan, person);
      case 6 -> new Action.NameCoordinator(plan, PSYCHOLOGIST.person().orElseThrow());
      case 7, 8 -> new Action.ChangeStatus(plan, statuses[random.nextInt(statuses.length)]);
      case 9 -> new Action.Sign(plan, Optional.empty());
      case 10 -> signFor(plan);
      case 11 -> new Action.Decline(plan, "Non.");
      case 12 -> new Action.Purge(plan);
      default -> new Action.Consult(plan);
    };
  }

  private Action.SignFor signFor(PlanId plan) {
    return new Action.SignFor(
        plan,
        Person.of(MOTHER_ADDRESS),
        Optional.of(ConsentGround.VOICE),
        "au téléphone",
        Optional.of(LocalDate.of(2026, 11, 20)),
        Optional.empty());
  }

  private Action.AnswerOpening answer(PlanId plan) {
    return new Action.AnswerOpening(plan, OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION));
  }

  private PlanContent content() {
    Goal goal =
        new Goal(
            "Communiquer",
            "Demander de l'aide",
            List.of("Pictogrammes"),
            List.of("TES"),
            "2027-06-15",
            "");
    return new PlanContent(
        List.of("Persévère"), List.of("Lire"), List.of(goal), "", "n° " + random.nextInt(1_000));
  }
}
