package org.planintervention.histories;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.planintervention.desk.Outcome;
import org.planintervention.plan.Plan;
import org.planintervention.spi.identity.Person;

/** One history, from one seed: people ask for whatever comes to their mind, and the world moves. */
final class History {
  private static final LocalDate START = LocalDate.of(2026, 11, 23);
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 7, 1);
  private static final List<String> SCHOOLS = List.of("014", "020");
  private static final List<String> STAFF =
      List.of(
          "directrice@csdm.qc.ca",
          "direction020@csdm.qc.ca",
          "psychologue@csdm.qc.ca",
          "titulaire@csdm.qc.ca",
          "enseignante@csdm.qc.ca",
          "tes@csdm.qc.ca",
          "parentprof@csdm.qc.ca",
          "secretaire@csdm.qc.ca",
          "surveillante@csdm.qc.ca",
          "externe@courriel.example");
  private static final List<String> ROLES =
      List.of("DIRECTION", "PROFESSIONAL", "TEACHER", "SUPPORT", "SECRETARY", "NONE", "UNKNOWN");
  private static final List<String> PARENTS =
      List.of("mere@courriel.example", "pere@courriel.example", "parentprof@csdm.qc.ca");
  private static final List<Integer> STUDENTS = List.of(1_000_001, 1_000_002, 1_000_003);
  private static final String IT = "ti.pi@csdm.qc.ca";
  private static final List<String> STATUSES =
      List.of("OPENING", "READY_TO_SIGN", "IN_REVISION", "CREATED_IN_ERROR", "CLOSED");
  private static final List<String> ANSWERS =
      List.of(
          "CONCERTED_ACTION",
          "CONCERTED_ACTION,PATHWAY_DECISIONS",
          "PATHWAY_DECISIONS",
          "SPECIALISED_RESOURCES",
          "DOES_NOT_MEET",
          "");
  private static final List<String> TEXTS = List.of("un", "deux", "trois", "quatre\r");
  private static final List<String> GROUNDS = List.of("VOICE", "PAPER_FORM", "OTHER", "");

  /** Each as often as its weight says. */
  private static final Map<String, Integer> WEIGHTS =
      Map.ofEntries(
          Map.entry("Create", 2),
          Map.entry("AnswerOpening", 3),
          Map.entry("Write", 4),
          Map.entry("ListPerson", 4),
          Map.entry("UnlistPerson", 2),
          Map.entry("NameCoordinator", 2),
          Map.entry("ChangeStatus", 8),
          Map.entry("Sign", 5),
          Map.entry("SignFor", 3),
          Map.entry("Decline", 2),
          Map.entry("Consult", 2),
          Map.entry("Recover", 1),
          Map.entry("Duplicate", 2),
          Map.entry("Purge", 1),
          Map.entry("Enter", 1),
          Map.entry("MaintainStaffTable", 1),
          Map.entry("RefreshRights", 1));

  private static final List<String> KINDS =
      WEIGHTS.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .flatMap(entry -> Collections.nCopies(entry.getValue(), entry.getKey()).stream())
          .toList();
  private static final Set<String> ON_NO_PLAN =
      Set.of("Create", "Enter", "MaintainStaffTable", "RefreshRights");
  private static final int CANDIDATES = 16;

  private final SplittableRandom random;
  private final Model model;
  private final World world;

  History(long seed, Set<Slip> slips) {
    this.random = new SplittableRandom(seed);
    this.model = new Model(START, slips);
    this.world = new World(START, random.split());
    populate();
  }

  /** Every action that is asked for. */
  static List<String> kinds() {
    return WEIGHTS.keySet().stream().sorted().toList();
  }

  // The beginning.

  private void populate() {
    hire("directrice@csdm.qc.ca", "014", "DIRECTION");
    hire("direction020@csdm.qc.ca", "020", "DIRECTION");
    hire("psychologue@csdm.qc.ca", "014", "PROFESSIONAL");
    hire("psychologue@csdm.qc.ca", "020", "PROFESSIONAL");
    hire("titulaire@csdm.qc.ca", "014", "TEACHER");
    hire("enseignante@csdm.qc.ca", pick(SCHOOLS), "TEACHER");
    hire("tes@csdm.qc.ca", "014", "SUPPORT");
    hire("parentprof@csdm.qc.ca", "014", "TEACHER");
    hire("secretaire@csdm.qc.ca", "014", "SECRETARY");
    hire("surveillante@csdm.qc.ca", "014", "NONE");
    hire("externe@courriel.example", "014", "DIRECTION");
    for (int student : STUDENTS) {
      LocalDate born = START.minusYears(14).plusDays(random.nextInt(7) - 3L);
      put(
          new Model.Pupil(
              student,
              student == STUDENTS.get(0) ? born : born.minusYears(random.nextInt(4)),
              "014",
              LocalDate.MAX));
      answer(new Model.Answers(student, PARENTS.get(0), true));
    }
    answer(new Model.Answers(STUDENTS.get(0), PARENTS.get(1), false));
    answer(new Model.Answers(STUDENTS.get(1), PARENTS.get(2), true));
    open(PARENTS.get(0));
    open(PARENTS.get(2));
    if (random.nextInt(4) > 0) {
      archive(STUDENTS.get(0));
    }
    if (random.nextInt(4) == 0) {
      archive(STUDENTS.get(1));
    }
    if (random.nextInt(5) > 0) {
      underWay(STUDENTS.get(2));
    }
  }

  private void hire(String address, String school, String role) {
    LocalDate from = random.nextInt(6) == 0 ? model.today.plusDays(random.nextInt(3)) : START;
    LocalDate to =
        random.nextInt(4) == 0 ? model.today.plusDays(random.nextInt(4)) : NEW_YEAR.plusMonths(1);
    Model.Job job = new Model.Job(address, school, role, from, to);
    model.jobs.add(job);
    world.add(job);
  }

  private void put(Model.Pupil pupil) {
    model.pupils.put(pupil.number(), pupil);
    world.put(pupil);
  }

  private void answer(Model.Answers one) {
    model.answers.add(one);
    world.add(one);
  }

  private void open(String account) {
    model.accounts.add(account);
    world.addAccount(account);
  }

  private void archive(int student) {
    takeOver(student, 2025, pick(STAFF), pick(STATUSES));
  }

  /** A plan of this year that has come some way already. */
  private void underWay(int student) {
    takeOver(
        student,
        2026,
        "titulaire@csdm.qc.ca",
        random.nextInt(3) > 0 ? "READY_TO_SIGN" : pick(STATUSES));
  }

  private void takeOver(int student, int year, String coordinator, String status) {
    Sheet sheet = new Sheet("014/old-" + student, "014", student, year, coordinator);
    sheet.versions.add(new Sheet.Said("PATHWAY_DECISIONS", "avant", 1));
    sheet.status = status;
    sheet.lastReady = status.equals("OPENING") ? 0 : 1;
    sheet.listed.addAll(
        List.of("psychologue@csdm.qc.ca", PARENTS.get(0), Integer.toString(student)));
    sheet.listed.remove(coordinator);
    model.sheets.put(sheet.id, sheet);
    world.takeOver(sheet);
  }

  // The steps.

  /**
   * Takes some steps.
   *
   * @param seen told each step
   * @return how the desk and the model differ, at the first step at which they do; empty: nowhere
   */
  Optional<String> run(int steps, Consumer<Step> seen) {
    for (int i = 0; i < steps; i++) {
      if (random.nextInt(8) == 0) {
        somethingHappens();
      }
      Ask ask = next();
      Set<String> refusals = model.refusals(ask);
      boolean conflict = refusals.isEmpty() && model.conflicts(ask);
      Step step = world.ask(ask, i == steps - 1);
      seen.accept(step);
      Optional<String> differs = compare(ask, refusals, conflict, step.outcome());
      if (differs.isPresent()) {
        return differs.map(text -> text + " (" + ask + ")");
      }
    }
    return Optional.empty();
  }

  private Optional<String> compare(
      Ask ask, Set<String> refusals, boolean conflict, Outcome outcome) {
    List<String> rules = outcome.rules().stream().map(rule -> rule.text()).toList();
    if (!List.copyOf(refusals).equals(rules)) {
      return Optional.of("the model refuses by " + refusals + ", the desk by " + rules);
    }
    if (conflict != (outcome instanceof Outcome.Conflict)) {
      return Optional.of("a conflict for " + (conflict ? "the model" : "the desk") + " alone");
    }
    if (outcome.done()) {
      model.apply(ask, outcome.view().map(view -> view.plan().id().text()).orElse(""));
    }
    return model.sheets.values().stream().flatMap(sheet -> differs(sheet).stream()).findFirst();
  }

  private Optional<String> differs(Sheet sheet) {
    Plan plan = world.plans().get(sheet.id);
    if (plan == null || sheet.purged) {
      return (plan == null) == sheet.purged
          ? Optional.empty()
          : Optional.of("one has the plan, the other has not");
    }
    Set<String> listed = new TreeSet<>();
    plan.listed().stream().map(Person::key).forEach(listed::add);
    List<Sheet.Mark> marks =
        plan.signatures().stream()
            .map(one -> new Sheet.Mark(one.version(), one.signatory().key()))
            .toList();
    Sheet.Said said =
        new Sheet.Said(
            World.answered(plan), plan.content().remarks(), plan.content().goals().size());
    boolean same =
        plan.status().name().equals(sheet.status)
            && plan.coordinator().value().equals(sheet.coordinator)
            && listed.equals(sheet.listed)
            && plan.version() == sheet.version()
            && said.equals(sheet.said())
            && plan.lastReady().orElse(0) == sheet.lastReady
            && marks.size() == sheet.marks.size()
            && marks.containsAll(sheet.marks)
            && plan.declinations().size() == sheet.declined
            && plan.year().start() == sheet.year
            && plan.school().value().equals(sheet.school)
            && plan.student().value() == sheet.student;
    return same ? Optional.empty() : Optional.of("the plans say different things");
  }

  // What happens meanwhile.

  private void somethingHappens() {
    switch (random.nextInt(9)) {
      case 0, 1 -> day(model.today.plusDays(1 + random.nextInt(2)));
      case 2 -> {
        if (random.nextInt(4) == 0 && model.today.isBefore(NEW_YEAR)) {
          day(NEW_YEAR.minusDays(random.nextInt(2)));
        }
      }
      case 3 -> {
        if (!model.jobs.isEmpty()) {
          Model.Job job = pick(model.jobs);
          model.jobs.remove(job);
          world.remove(job);
        }
      }
      case 4, 5 -> hire(pick(STAFF), pick(SCHOOLS), pick(ROLES));
      case 6 -> move(pick(STUDENTS));
      case 7 -> open(pick(PARENTS));
      default -> {
        Model.Answers one = pick(model.answers);
        model.answers.remove(one);
        world.remove(one);
        answer(new Model.Answers(one.student(), one.address(), random.nextBoolean()));
      }
    }
  }

  private void day(LocalDate day) {
    model.today = day;
    world.becomes(day);
  }

  private void move(int student) {
    Model.Pupil before = model.pupils.get(student);
    if (before != null) {
      LocalDate gone =
          random.nextInt(3) > 0 ? LocalDate.MAX : model.today.plusDays(random.nextInt(3) - 1L);
      put(new Model.Pupil(student, before.born(), pick(SCHOOLS), gone));
    }
  }

  // What people ask for.

  /** Often something that can be granted: what is refused alone leads nowhere. */
  private Ask next() {
    String kind = pick(KINDS);
    Ask ask = any(kind);
    if (random.nextInt(6) > 0) {
      for (int i = 0; i < CANDIDATES && !model.refusals(ask).isEmpty(); i++) {
        ask = any(kind);
      }
    }
    return ask;
  }

  private Ask any(String kind) {
    String plan = ON_NO_PLAN.contains(kind) ? "" : plan();
    Ask by = by(kind, plan);
    Sheet sheet = model.sheets.get(plan);
    int version = sheet == null ? 1 : sheet.version();
    return switch (kind) {
      case "Create" ->
          by.counting(pick(STUDENTS))
              .inYear(random.nextInt(8) == 0 ? 2025 + random.nextInt(3) : model.thisYear());
      case "MaintainStaffTable" -> by.saying(pick(SCHOOLS));
      case "AnswerOpening" -> by.saying(pick(ANSWERS));
      case "Write" ->
          by.saying(pick(TEXTS))
              .counting(random.nextInt(4) > 0 ? 1 : random.nextInt(3))
              .inYear(random.nextInt(6) == 0 ? version - 1 + random.nextInt(3) : version);
      case "ListPerson", "UnlistPerson", "NameCoordinator" -> by.about(anybody(plan));
      case "ChangeStatus" -> by.saying(pick(STATUSES));
      case "Sign" ->
          random.nextInt(3) == 0 && sheet != null ? by.shown(1 + random.nextInt(version)) : by;
      case "SignFor" -> signFor(by.about(anybody(plan)));
      case "Decline" -> by.saying(random.nextInt(4) == 0 ? " " : "non");
      default -> by;
    };
  }

  private Ask signFor(Ask ask) {
    Ask grounded = ask.saying(random.nextInt(4) == 0 ? pick(GROUNDS) : "VOICE");
    return random.nextInt(8) == 0
        ? grounded
        : grounded.dated(
            random.nextInt(5) == 0 ? model.today.plusDays(random.nextInt(3) - 1L) : model.today);
  }

  /** Mostly the plan that came to be last. */
  private String plan() {
    List<String> all = List.copyOf(model.sheets.keySet());
    if (all.isEmpty() || random.nextInt(30) == 0) {
      return "014/nowhere";
    }
    return random.nextInt(3) > 0 ? all.get(all.size() - 1) : pick(all);
  }

  /** Often somebody who is on the plan. */
  private String anybody(String plan) {
    Sheet sheet = model.sheets.get(plan);
    if (sheet != null && !sheet.listed.isEmpty() && random.nextInt(3) == 0) {
      return pick(List.copyOf(sheet.listed));
    }
    return switch (random.nextInt(4)) {
      case 0 -> pick(PARENTS);
      case 1 -> Integer.toString(sheet == null ? pick(STUDENTS) : sheet.student);
      default -> pick(STAFF);
    };
  }

  private Ask by(String kind, String plan) {
    int die = random.nextInt(20);
    if (kind.equals("Purge") && die > 3) {
      return Ask.of(kind, "IT", IT, plan);
    }
    if (kind.equals("Decline") || die < 4) {
      return die % 4 == 0
          ? Ask.of(kind, "STUDENT", Integer.toString(pick(STUDENTS)), plan)
          : Ask.of(kind, die == 1 ? "MOZAIK" : "PARENT_PORTAL", pick(PARENTS), plan);
    }
    if (die == 4) {
      return Ask.of(kind, "IT", random.nextBoolean() ? IT : pick(STAFF), plan);
    }
    Sheet sheet = model.sheets.get(plan);
    return sheet != null && die < 12
        ? Ask.of(kind, "STAFF", sheet.coordinator, plan)
        : Ask.of(kind, "STAFF", pick(STAFF), plan);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
