package org.planintervention.histories;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planintervention.canonical.CanonicalForm;
import org.planintervention.decision.Action;
import org.planintervention.desk.HostSystems;
import org.planintervention.desk.Outcome;
import org.planintervention.desk.PlanDesk;
import org.planintervention.desk.PlanRows;
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
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.StoredPlan;
import org.planintervention.trail.VerificationReport;

/** A district in memory with a desk over it, told in the words of the model. */
final class World {
  private static final ZoneId MONTREAL = ZoneId.of("America/Toronto");
  private static final int NOON = 12;

  private static final Map<String, List<String>> WORDS_OF_ROLE =
      Map.of(
          "DIRECTION", List.of("Direction", "Directrice"),
          "PROFESSIONAL", List.of("Professionnel", "Psychologue"),
          "TEACHER", List.of("Enseignant", "Titulaire"),
          "SUPPORT", List.of("Soutien", "Technicienne en éducation spécialisée"),
          "SECRETARY", List.of("Soutien", "Secrétaire d'école"),
          "NONE", List.of("Soutien", "Surveillante d'élèves"));

  private final MemoryDistrict district = new MemoryDistrict();
  private final MemoryPlanStore store = new MemoryPlanStore();
  private final PlanDesk desk;
  private LocalDate today;
  private long seconds;

  private Map<String, StoredPlan> rows = Map.of();
  private Map<String, Plan> plans = Map.of();
  private long trailRows;
  private final Set<StudentNumber> students = new TreeSet<>();
  private final Map<String, Bytes> firstSeen = new HashMap<>();
  private final Set<String> purged = new TreeSet<>();

  World(LocalDate today, SplittableRandom random) {
    this.today = today;
    this.desk =
        new PlanDesk(
            new HostSystems(
                store,
                district,
                district,
                district,
                this::now,
                length -> {
                  byte[] bytes = new byte[length];
                  random.nextBytes(bytes);
                  return bytes;
                }),
            DistrictPolicy.reference());
  }

  private Instant now() {
    return today.atTime(NOON, 0).atZone(MONTREAL).toInstant().plusSeconds(seconds);
  }

  // What changes around the plans.

  void becomes(LocalDate day) {
    today = day;
  }

  void add(Model.Job job) {
    district.with(row(job));
  }

  void remove(Model.Job job) {
    district.without(row(job));
  }

  private static StaffRow row(Model.Job job) {
    List<String> words =
        WORDS_OF_ROLE.getOrDefault(job.role(), List.of("Enseignant", "Fonction à préciser"));
    return new StaffRow(
        new SchoolCode(job.school()),
        new EmailAddress(job.address()),
        words.get(0),
        words.get(1),
        Optional.of(job.from()),
        Optional.of(job.to()));
  }

  void put(Model.Pupil pupil) {
    StudentNumber number = new StudentNumber(pupil.number());
    students.add(number);
    district.with(
        new Student(
            number,
            pupil.born(),
            new SchoolCode(pupil.school()),
            pupil.gone().equals(LocalDate.MAX) ? Optional.empty() : Optional.of(pupil.gone())));
  }

  void add(Model.Answers one) {
    district.with(guardian(one));
  }

  void remove(Model.Answers one) {
    district.without(guardian(one));
  }

  private static Guardian guardian(Model.Answers one) {
    return new Guardian(
        new StudentNumber(one.student()),
        Optional.of(new EmailAddress(one.address())),
        one.authority());
  }

  void addAccount(String address) {
    district.withAccount(new EmailAddress(address));
  }

  /** Takes a plan over as history; its sheet says everything. */
  void takeOver(Sheet sheet) {
    Plan plan =
        new Plan(
            planId(sheet.id),
            new StudentNumber(sheet.student),
            new SchoolYear(sheet.year),
            PlanStatus.valueOf(sheet.status),
            answer(sheet.said().opening()),
            new EmailAddress(sheet.coordinator),
            sheet.listed.stream().map(Person::ofKey).collect(Collectors.toSet()),
            content(sheet.said().remarks(), sheet.said().goals()),
            sheet.version(),
            sheet.lastReady == 0 ? Optional.empty() : Optional.of(sheet.lastReady),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    desk.takeOver(List.of(plan));
    look();
  }

  // What is asked for.

  /** Asks the desk, and looks at everything before and after. */
  Step ask(Ask ask, boolean last) {
    seconds++;
    Map<String, Plan> before = plans;
    long rowsBefore = trailRows;
    Outcome outcome = desk.perform(actor(ask), action(ask));
    if (outcome.done() && ask.kind().equals("Purge")) {
      purged.add(ask.plan());
    }
    look();
    Optional<VerificationReport> verified =
        last
            ? Optional.of(desk.verifyAll(Optional.empty(), (done, all) -> true))
            : Optional.empty();
    List<Step.Pair> pairs = Step.pairs(before, plans);
    return new Step(
        ask,
        outcome,
        before,
        plans,
        pairs,
        Step.changed(pairs),
        rowsBefore,
        trailRows,
        today,
        actor(ask).address().map(district::rowsOf).orElse(List.of()),
        firstSeen,
        before.equals(plans) ? Map.of() : contents(ask.plan()),
        purged,
        leftBehind(),
        verified);
  }

  private void look() {
    Map<String, StoredPlan> nowRows = new LinkedHashMap<>();
    Map<String, Plan> nowPlans = new LinkedHashMap<>();
    List<PlanId> ids =
        store.ofStudents(students, Optional.empty()).stream().map(PlanRow::id).toList();
    for (StoredPlan stored : store.find(ids)) {
      String id = stored.row().id().text();
      nowRows.put(id, stored);
      Plan known = plans.get(id);
      boolean same = known != null && same(stored, rows.get(id));
      nowPlans.put(id, same ? known : PlanRows.plan(stored));
      firstSeen.putIfAbsent(id + "#" + stored.row().version(), stored.content());
    }
    rows = nowRows;
    plans = Collections.unmodifiableMap(nowPlans);
    trailRows = 0;
    for (SchoolCode school : store.schools(Optional.empty(), PlanStore.MOST)) {
      for (ChainHead head : store.heads(school, Optional.empty(), PlanStore.MOST)) {
        trailRows += head.length();
      }
    }
  }

  private static boolean same(StoredPlan one, @Nullable StoredPlan other) {
    return other != null
        && one.row().equals(other.row())
        && one.signatures().equals(other.signatures())
        && one.content().equals(other.content());
  }

  private Map<String, Bytes> contents(String plan) {
    Map<String, Bytes> contents = new HashMap<>();
    StoredPlan stored = rows.get(plan);
    if (stored != null) {
      for (int version = 1; version <= stored.row().version(); version++) {
        Optional<Bytes> content = store.content(stored.row().id(), version);
        String key = plan + "#" + version;
        content.ifPresent(bytes -> contents.put(key, bytes));
      }
    }
    return contents;
  }

  private List<String> leftBehind() {
    List<String> left = new ArrayList<>();
    for (String plan : purged) {
      PlanId id = planId(plan);
      if (store.find(id).isPresent() || store.content(id, 1).isPresent()) {
        left.add("plan or content of " + plan);
      }
      if (store.tombstone(id).isEmpty()) {
        left.add("no tombstone of " + plan);
      }
      long last = store.head(ChainId.of(id)).length();
      store.trail(ChainId.of(id), 0, PlanStore.MOST).stream()
          .filter(row -> row.number() < last)
          .filter(row -> row.payload().isPresent() || row.salt().isPresent())
          .forEach(row -> left.add("payload or salt on the trail of " + plan));
    }
    return left;
  }

  Map<String, Plan> plans() {
    return plans;
  }

  private static Actor actor(Ask ask) {
    return ask.door().equals("STUDENT")
        ? Actor.student(new StudentNumber(Integer.parseInt(ask.who())))
        : Actor.typed(Entry.valueOf(ask.door()), ask.who());
  }

  private Action action(Ask ask) {
    return switch (ask.kind()) {
      case "Enter" -> new Action.Enter();
      case "RefreshRights" -> new Action.RefreshRights();
      case "MaintainStaffTable" -> new Action.MaintainStaffTable(new SchoolCode(ask.word()));
      case "Create" ->
          new Action.Create(new StudentNumber(ask.number()), new SchoolYear(ask.year()));
      default -> onPlan(planId(ask.plan()), ask);
    };
  }

  private Action onPlan(PlanId plan, Ask ask) {
    return switch (ask.kind()) {
      case "Consult" -> new Action.Consult(plan);
      case "Recover" -> new Action.Recover(plan);
      case "Duplicate" -> new Action.Duplicate(plan);
      case "Purge" -> new Action.Purge(plan);
      case "AnswerOpening" ->
          new Action.AnswerOpening(plan, answer(ask.word()).orElse(OpeningAnswer.of()));
      case "Write" -> new Action.Write(plan, ask.year(), content(ask.word(), ask.number()));
      case "ListPerson" -> new Action.ListPerson(plan, Person.ofKey(ask.person()));
      case "UnlistPerson" -> new Action.UnlistPerson(plan, Person.ofKey(ask.person()));
      case "NameCoordinator" -> new Action.NameCoordinator(plan, Person.ofKey(ask.person()));
      case "ChangeStatus" -> new Action.ChangeStatus(plan, PlanStatus.valueOf(ask.word()));
      case "Sign" ->
          new Action.Sign(
              plan,
              ask.displayed()
                  .flatMap(version -> store.content(plan, version))
                  .map(CanonicalForm::hash));
      case "SignFor" ->
          new Action.SignFor(
              plan,
              Person.ofKey(ask.person()),
              ask.word().isEmpty()
                  ? Optional.empty()
                  : Optional.of(ConsentGround.valueOf(ask.word())),
              "",
              ask.date(),
              Optional.empty());
      case "Decline" -> new Action.Decline(plan, ask.word());
      default -> throw new IllegalArgumentException(ask.kind());
    };
  }

  private static PlanId planId(String text) {
    int slash = text.indexOf('/');
    return new PlanId(new SchoolCode(text.substring(0, slash)), text.substring(slash + 1));
  }

  private static PlanContent content(String remarks, int goals) {
    Goal goal = new Goal("lire", "lire seul", List.of("lecture"), List.of(), "", "");
    return new PlanContent(List.of(), List.of(), Collections.nCopies(goals, goal), "", remarks);
  }

  private static Optional<OpeningAnswer> answer(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.equals("DOES_NOT_MEET")) {
      return Optional.of(new OpeningAnswer.DoesNotMeet());
    }
    OpeningSituation[] situations =
        List.of(text.split(",")).stream()
            .map(OpeningSituation::valueOf)
            .toArray(OpeningSituation[]::new);
    return Optional.of(OpeningAnswer.of(situations));
  }

  /** The stored answer, in the words of the model. */
  static String answered(Plan plan) {
    return plan.opening()
        .map(
            answer ->
                answer.hasSituation()
                    ? answer.situations().stream().map(Enum::name).collect(Collectors.joining(","))
                    : "DOES_NOT_MEET")
        .orElse("");
  }
}
