package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimap;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planintervention.decision.Action;
import org.planintervention.plan.Plan;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.Disclosure;
import org.planintervention.rules.Facts;
import org.planintervention.rules.RuleBook;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.StoredPlan;

/**
 * Gathers the facts of a judgement, afresh each time, in two phases. The first asks
 * what decides whether the actor may know of a plan or a student, by the same questions whether it
 * is there or not. The second asks about people and decodes contents, only for an actor who may
 * know.
 */
final class FactGathering {
  /**
   * Asked about in place of the student of a plan that is not there, so that the same questions are
   * asked.
   */
  static final StudentNumber NOBODY = new StudentNumber(9_999_999);

  private final HostSystems host;
  private final RuleBook book;
  private final DistrictPolicy policy;
  private final Disclosure disclosure;

  FactGathering(HostSystems host, RuleBook book) {
    this.host = host;
    this.book = book;
    this.policy = book.policy();
    this.disclosure = new Disclosure(book);
  }

  /**
   * The facts, and the stored plan that the action is about.
   *
   * @param facts what the rules look at, without what the actor may not know
   * @param stored the plan with its rows; empty when the action is about none, or about one that
   *     the actor may not know of
   */
  record Gathered(
      @PersonalData(SENSITIVE) Facts facts, @PersonalData(SENSITIVE) Optional<StoredPlan> stored) {}

  LocalDate today() {
    return LocalDate.ofInstant(host.clock().instant(), policy.zone());
  }

  // One action.

  Gathered forAction(Actor actor, Action action) {
    return forAction(PlanReading.in(host.store()), actor, action);
  }

  Gathered forAction(PlanReading plans, Actor actor, Action action) {
    if (action instanceof Action.OnPlan onPlan) {
      Gathered known = known(plans, actor, onPlan.plan());
      boolean admitted = known.stored().isPresent() && book.admits(known.facts(), actor, onPlan);
      return admitted ? completed(plans, actor, onPlan, known) : ofNothing(known.facts());
    } else if (action instanceof Action.Create create) {
      return new Gathered(forCreate(plans, actor, create), Optional.empty());
    }
    return new Gathered(facts(actor, actor.student(), List.of()), Optional.empty());
  }

  /** The facts that decide who may read a plan, without what it says. */
  Facts forReading(Actor actor, PlanId plan) {
    return known(PlanReading.in(host.store()), actor, plan).facts();
  }

  /** The first phase: what decides whether the actor may know of a plan. */
  private Gathered known(PlanReading plans, Actor actor, PlanId id) {
    Optional<StoredPlan> stored = plans.find(id);
    Facts facts = disclosure.facts(withOutlines(plans, actor, id, stored), actor);
    return facts.plan(id).isPresent() ? new Gathered(facts, stored) : ofNothing(facts);
  }

  private Facts withOutlines(
      PlanReading plans, Actor actor, PlanId id, Optional<StoredPlan> stored) {
    StudentNumber student = stored.map(found -> found.row().student()).orElse(NOBODY);
    ImmutableList.Builder<Plan> outlines = ImmutableList.builder();
    stored.ifPresent(found -> outlines.add(PlanRows.outline(found.row())));
    for (PlanRow other : plans.ofStudent(student, policy.yearOf(today()).start())) {
      if (!other.id().equals(id)) {
        outlines.add(PlanRows.outline(other));
      }
    }
    return facts(actor, Optional.of(student), outlines.build());
  }

  /** What is known of the actor alone. */
  private static Gathered ofNothing(Facts facts) {
    return new Gathered(facts.ofActorAlone(), Optional.empty());
  }

  private Facts forCreate(PlanReading plans, Actor actor, Action.Create create) {
    Facts known = facts(actor, Optional.of(create.student()), List.of());
    if (!book.admits(known, actor, create)) {
      return known;
    }
    List<PlanRow> ofYear = plans.ofStudent(create.student(), create.year().start());
    return disclosure.facts(
        known.withPlans(ofYear.stream().map(PlanRows::outline).toList()), actor);
  }

  /** The second phase: what an action needs besides, for an actor who may know of the plan. */
  private Gathered completed(PlanReading plans, Actor actor, Action.OnPlan action, Gathered known) {
    if (action instanceof Action.Purge) {
      return known;
    }
    StoredPlan stored = known.stored().orElseThrow();
    Plan plan = plans.plan(stored, action);
    Facts facts = known.facts().with(plan);
    Set<Person> people = new LinkedHashSet<>();
    action.names().ifPresent(people::add);
    if (action instanceof Action.NameCoordinator) {
      people.add(Person.of(plan.coordinator()));
    } else if (action instanceof Action.Duplicate) {
      people.addAll(peopleOn(plan));
    }
    return new Gathered(
        people.isEmpty() ? facts : withPeople(facts, actor, people), known.stored());
  }

  private static Set<Person> peopleOn(Plan plan) {
    return ImmutableSet.<Person>builder()
        .add(Person.of(plan.coordinator()))
        .addAll(plan.listed())
        .build();
  }

  /** With the guardians, and the rows of people in the staff tables. */
  private Facts withPeople(Facts facts, Actor actor, Set<Person> people) {
    Facts withGuardians =
        actor.entry().ofParents() ? facts : facts.withGuardians(guardiansOf(facts));
    Map<EmailAddress, List<StaffRow>> staff = new LinkedHashMap<>(facts.staff());
    for (Person person : people) {
      if (person instanceof Person.OfAddress byAddress) {
        staff.computeIfAbsent(byAddress.address(), host.staff()::rowsOf);
      }
    }
    return withGuardians.withStaff(staff);
  }

  private List<Guardian> guardiansOf(Facts facts) {
    return facts
        .student()
        .map(student -> host.students().guardiansOf(student.number()))
        .orElse(List.of());
  }

  // Menus, paths and diagnoses of one plan.

  /**
   * The facts about a plan, with the whole staff tables of its school and of the student's: for
   * menus.
   */
  Facts forMenu(Actor actor, PlanId id) {
    Gathered known = known(PlanReading.in(host.store()), actor, id);
    return book.admits(known.facts(), actor, new Action.Consult(id))
        ? withSchools(withPeopleOn(actor, known))
        : known.facts();
  }

  /**
   * The facts about a plan, with its people and the guardians: for the diagnosis of a signature.
   */
  Facts forDiagnosis(Actor viewer, PlanId id) {
    Gathered known = known(PlanReading.in(host.store()), viewer, id);
    return book.mayRead(known.facts(), viewer, id) ? withPeopleOn(viewer, known) : known.facts();
  }

  /** The facts about a student, and the guardians if the viewer may be told of them; of no plan. */
  Facts forDiagnosis(Actor viewer, StudentNumber student) {
    Facts facts = facts(viewer, Optional.of(student), List.of());
    return disclosure.maintainsTableOfStudent(facts, viewer)
        ? facts.withGuardians(guardiansOf(facts))
        : facts;
  }

  private Facts withPeopleOn(Actor viewer, Gathered known) {
    Plan plan = PlanRows.plan(known.stored().orElseThrow());
    Facts facts = known.facts().with(plan);
    return withPeople(facts, viewer, peopleOn(plan));
  }

  /**
   * The facts for a path, as far as the viewer may know them; for an action about a plan or a
   * student with the whole staff tables of the schools and the student's plans of this year.
   *
   * @return empty when the viewer may be told no path
   */
  Optional<Facts> forPath(Actor viewer, Actor actor, Action goal) {
    PlanReading plans = PlanReading.in(host.store());
    Optional<PlanId> id =
        goal instanceof Action.OnPlan onPlan ? Optional.of(onPlan.plan()) : Optional.empty();
    Optional<Gathered> known = id.map(plan -> known(plans, viewer, plan));
    Facts facts =
        known.map(Gathered::facts).orElseGet(() -> forAction(plans, viewer, goal).facts());
    if (!disclosure.tellsPath(facts, viewer, actor, goal)) {
      return Optional.empty();
    }
    Facts withPlans = known.isPresent() ? withPeopleOn(viewer, known.get()) : facts;
    Facts ofBoth = withActor(withPlans, actor);
    boolean ofStudent = id.isPresent() || goal instanceof Action.Create;
    return Optional.of(ofStudent ? withSchools(withContents(ofBoth, id)) : ofBoth);
  }

  /** With what is known of somebody else than the viewer. */
  private Facts withActor(Facts facts, Actor actor) {
    Facts ofActor = facts(actor, actor.student(), List.of());
    Map<EmailAddress, List<StaffRow>> staff = new LinkedHashMap<>(facts.staff());
    staff.putAll(ofActor.staff());
    return new Facts(
        facts.today(),
        staff,
        facts.student(),
        facts.guardians(),
        Sets.union(facts.guardiansKnown(), ofActor.guardiansKnown()),
        Sets.union(facts.accounts(), ofActor.accounts()),
        facts.plans());
  }

  /** With what the other plans say of which the viewer may know. */
  private Facts withContents(Facts facts, Optional<PlanId> read) {
    List<PlanId> others =
        facts.plans().stream().map(Plan::id).filter(id -> !read.equals(Optional.of(id))).toList();
    Facts whole = facts;
    for (StoredPlan other : others.isEmpty() ? List.<StoredPlan>of() : host.store().find(others)) {
      whole = whole.with(PlanRows.plan(other));
    }
    return whole;
  }

  /** With everybody in the staff tables of the schools of the plans and of the student. */
  private Facts withSchools(Facts facts) {
    Set<SchoolCode> schools = new LinkedHashSet<>();
    facts.student().map(Student::school).ifPresent(schools::add);
    facts.plans().forEach(plan -> schools.add(plan.school()));
    Map<EmailAddress, List<StaffRow>> staff = new LinkedHashMap<>(facts.staff());
    for (SchoolCode school : schools) {
      for (StaffRow row : host.staff().rowsOfSchool(school)) {
        staff.computeIfAbsent(row.address(), host.staff()::rowsOf);
      }
    }
    return facts.withStaff(staff);
  }

  /**
   * The facts around a plan for everybody who could ask for something on it; empty when the plan is
   * not there. Nobody is told them.
   */
  Optional<Facts> forReplay(PlanId id) {
    Actor nobody = Actor.typed(Entry.STAFF, "");
    PlanReading plans = PlanReading.in(host.store());
    return plans
        .find(id)
        .map(
            stored -> {
              Facts outlines = withOutlines(plans, nobody, id, Optional.of(stored));
              Gathered all = new Gathered(outlines, Optional.of(stored));
              Facts facts = withContents(withPeopleOn(nobody, all), Optional.of(id));
              return withAccounts(withSchools(facts));
            });
  }

  private Facts withAccounts(Facts facts) {
    Set<EmailAddress> accounts = new LinkedHashSet<>();
    for (Guardian guardian : facts.guardians()) {
      guardian.address().filter(host.accounts()::hasAccount).ifPresent(accounts::add);
    }
    return new Facts(
        facts.today(),
        facts.staff(),
        facts.student(),
        facts.guardians(),
        facts.guardiansKnown(),
        accounts,
        facts.plans());
  }

  // Lists.

  /**
   * For each row of a list, the facts that say whether the actor may read it; they are read for all
   * of them together, and no content is.
   *
   * @param ofActor the facts about the actor
   * @param year the year of the list; empty: of all years
   * @param students those of the rows, and others that are asked about whether they have plans or
   *     not
   */
  Map<PlanRow, Facts> aboutRows(
      Facts ofActor,
      Actor actor,
      Optional<Integer> year,
      Collection<StudentNumber> students,
      List<PlanRow> rows) {
    Multimap<StudentNumber, Plan> thisYears = plansOfThisYear(year, students);
    Map<StudentNumber, Student> registered = host.students().students(students);
    Map<StudentNumber, List<Guardian>> guardians =
        actor.entry().ofParents()
            ? Maps.toMap(ImmutableSet.copyOf(students), host.students()::guardiansOf)
            : ImmutableMap.of();
    Map<PlanRow, Facts> facts = new LinkedHashMap<>();
    for (PlanRow row : rows) {
      ImmutableList.Builder<Plan> plans = ImmutableList.builder();
      plans.add(PlanRows.outline(row));
      for (Plan other : thisYears.get(row.student())) {
        if (!other.id().equals(row.id())) {
          plans.add(other);
        }
      }
      Facts all =
          new Facts(
              ofActor.today(),
              ofActor.staff(),
              Optional.ofNullable(registered.get(row.student())),
              guardians.getOrDefault(row.student(), ImmutableList.of()),
              ofActor.guardiansKnown(),
              ofActor.accounts(),
              plans.build());
      facts.put(row, disclosure.facts(all, actor));
    }
    return facts;
  }

  /** they decide who may read earlier ones, and are not asked for otherwise. */
  private Multimap<StudentNumber, Plan> plansOfThisYear(
      Optional<Integer> year, Collection<StudentNumber> students) {
    Multimap<StudentNumber, Plan> plans = LinkedHashMultimap.create();
    int thisYear = policy.yearOf(today()).start();
    if (year.isEmpty() || year.get() < thisYear) {
      host.store()
          .ofStudents(students.isEmpty() ? List.of(NOBODY) : students, Optional.of(thisYear))
          .forEach(row -> plans.put(row.student(), PlanRows.outline(row)));
    }
    return plans;
  }

  /** The facts about a student with the plans of all years that the actor may know of. */
  Facts aboutStudent(Actor actor, StudentNumber number) {
    List<Plan> plans =
        host.store().ofStudents(ImmutableList.of(number), Optional.empty()).stream()
            .map(PlanRows::outline)
            .toList();
    return disclosure.facts(facts(actor, Optional.of(number), plans), actor);
  }

  /** The facts about a person, apart from any plan. */
  Facts aboutActor(Actor actor) {
    return facts(actor, actor.student(), List.of());
  }

  /**
   * For each plan of a list, the facts that say who may sign it, the plan itself among them unless
   * it was purged meanwhile: one staff table, and one reading of the signatures, for all of them.
   *
   * @param readable the rows that the actor may read, and the facts that say so
   */
  Map<PlanRow, Facts> aboutSignatures(SchoolCode school, Map<PlanRow, Facts> readable) {
    Map<EmailAddress, List<StaffRow>> staff =
        host.staff().rowsOfSchool(school).stream()
            .collect(Collectors.groupingBy(StaffRow::address));
    Map<PlanId, StoredPlan> plans =
        Maps.uniqueIndex(
            host.store().find(readable.keySet().stream().map(PlanRow::id).toList()),
            plan -> plan.row().id());
    Map<PlanRow, Facts> facts = new LinkedHashMap<>();
    readable.forEach(
        (row, known) ->
            facts.put(
                row,
                known
                    .withStaff(staff)
                    .withGuardians(host.students().guardiansOf(row.student()))
                    .withPlans(
                        Stream.ofNullable(plans.get(row.id())).map(PlanRows::plan).toList())));
    return facts;
  }

  private Facts facts(Actor actor, Optional<StudentNumber> number, List<Plan> plans) {
    ImmutableSet.Builder<EmailAddress> accounts = ImmutableSet.builder();
    ImmutableSet.Builder<EmailAddress> guardiansKnown = ImmutableSet.builder();
    boolean ofParents = actor.entry().ofParents();
    if (ofParents) {
      actor.address().filter(host.accounts()::hasAccount).ifPresent(accounts::add);
      actor.address().filter(host.students()::knowsGuardian).ifPresent(guardiansKnown::add);
    }
    return new Facts(
        today(),
        actor
            .address()
            .<Map<EmailAddress, List<StaffRow>>>map(
                address -> ImmutableMap.of(address, host.staff().rowsOf(address)))
            .orElse(ImmutableMap.of()),
        number.flatMap(host.students()::student),
        number.filter(one -> ofParents).map(host.students()::guardiansOf).orElse(List.of()),
        guardiansKnown.build(),
        accounts.build(),
        plans);
  }

  /** Whether an actor reads as family: the version that was last ready. */
  static boolean readsAsFamily(Actor actor) {
    return actor.entry().ofParents() || actor.entry() == Entry.STUDENT;
  }
}
