package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.planintervention.decision.Action;
import org.planintervention.desk.FactGathering.Gathered;
import org.planintervention.plan.Plan;
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
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.StoredPlan;

/** The facts of one call of one actor. Directories are asked of everybody concerned together. */
final class FactReading {
  private final HostSystems host;
  private final RuleBook book;
  private final Disclosure disclosure;
  private final PlanReading plans;
  private final Actor actor;
  private final LocalDate today;
  private final DirectoryReading directories;
  private final Facts ofActor;

  FactReading(HostSystems host, RuleBook book, PlanReading plans, Actor actor, LocalDate today) {
    this.host = host;
    this.book = book;
    this.disclosure = new Disclosure(book);
    this.plans = plans;
    this.actor = actor;
    this.today = today;
    this.directories = new DirectoryReading(host);
    this.ofActor = ofActor(actor);
  }

  /** What is known of somebody, apart from any student. */
  Facts ofActor(Actor somebody) {
    ImmutableSet.Builder<EmailAddress> accounts = ImmutableSet.builder();
    ImmutableSet.Builder<EmailAddress> guardiansKnown = ImmutableSet.builder();
    if (somebody.entry().ofParents()) {
      somebody.address().filter(host.accounts()::hasAccount).ifPresent(accounts::add);
      somebody.address().filter(host.students()::knowsGuardian).ifPresent(guardiansKnown::add);
    }
    return new Facts(
        today,
        directories.rowsOf(somebody.address().stream().toList()),
        Optional.empty(),
        List.of(),
        guardiansKnown.build(),
        accounts.build(),
        List.of());
  }

  /** With the actor's own row in the registry, if they are a student. */
  Facts ofActor() {
    return about(actor.student(), List.of());
  }

  /** The facts about a student and some of their plans. */
  Facts about(Optional<StudentNumber> number, List<Plan> theirs) {
    return ofActor.about(
        number.flatMap(this::student),
        number.filter(one -> actor.entry().ofParents()).map(this::guardiansOf).orElse(List.of()),
        theirs);
  }

  private Optional<Student> student(StudentNumber number) {
    return directories.students(List.of(number)).getOrDefault(number, Optional.empty());
  }

  private List<Guardian> guardiansOf(StudentNumber number) {
    return directories.guardiansOf(List.of(number)).getOrDefault(number, List.of());
  }

  Facts withGuardians(Facts facts) {
    return facts.withGuardians(
        facts.student().map(student -> guardiansOf(student.number())).orElse(List.of()));
  }

  // The first phase: what decides whether the actor may know of a plan.

  /**
   * An action with the plan that it is about.
   *
   * @param stored empty when the plan is not there, or the action is about none
   */
  private record Asked(
      @PersonalData(SENSITIVE) Action action,
      @PersonalData(SENSITIVE) Optional<StoredPlan> stored,
      @PersonalData(IDENTIFYING) Optional<StudentNumber> student) {}

  private Asked asked(Action action) {
    if (action instanceof Action.OnPlan onPlan) {
      Optional<StoredPlan> stored = plans.find(onPlan.plan());
      return new Asked(
          action,
          stored,
          Optional.of(stored.map(found -> found.row().student()).orElse(FactGathering.NOBODY)));
    }
    return action instanceof Action.Create create
        ? new Asked(action, Optional.empty(), Optional.of(create.student()))
        : new Asked(action, Optional.empty(), actor.student());
  }

  /** What decides whether the actor may know of a plan. */
  Gathered known(PlanId plan) {
    return known(asked(new Action.Consult(plan)), plan);
  }

  private Gathered known(Asked asked, PlanId plan) {
    Facts facts = disclosure.facts(outlines(asked, plan), actor);
    return facts.plan(plan).isPresent() ? new Gathered(facts, asked.stored()) : ofNothing(facts);
  }

  /** The facts with the outlines of a plan and of the others of the student and of this year. */
  private Facts outlines(Asked asked, PlanId plan) {
    ImmutableList.Builder<Plan> outlines = ImmutableList.builder();
    asked.stored().ifPresent(found -> outlines.add(PlanRows.outline(found.row())));
    int thisYear = book.policy().yearOf(today).start();
    for (PlanRow other : plans.ofStudent(asked.student().orElseThrow(), thisYear)) {
      if (!other.id().equals(plan)) {
        outlines.add(PlanRows.outline(other));
      }
    }
    return about(asked.student(), outlines.build());
  }

  /** What is known of the actor alone. */
  private static Gathered ofNothing(Facts facts) {
    return new Gathered(facts.ofActorAlone(), Optional.empty());
  }

  /** The facts of each of some actions. */
  List<Gathered> ofActions(List<? extends Action> actions) {
    List<Asked> asked = actions.stream().map(this::asked).toList();
    List<StudentNumber> students = asked.stream().flatMap(one -> one.student().stream()).toList();
    directories.students(students);
    if (actor.entry().ofParents()) {
      directories.guardiansOf(students);
    }
    return completed(asked.stream().map(this::opened).toList());
  }

  // The second phase: what an action needs besides, for an actor who may know of the plan.

  /**
   * What was gathered, and the people who are still to be asked about.
   *
   * @param people nobody, where the action looks at none
   */
  private record Opened(
      @PersonalData(SENSITIVE) Gathered gathered, @PersonalData(IDENTIFYING) Set<Person> people) {
    Facts facts() {
      return gathered.facts();
    }
  }

  private Opened opened(Asked asked) {
    if (asked.action() instanceof Action.OnPlan onPlan) {
      Gathered known = known(asked, onPlan.plan());
      boolean admitted = known.stored().isPresent() && book.admits(known.facts(), actor, onPlan);
      return admitted ? opened(known, onPlan) : new Opened(ofNothing(known.facts()), Set.of());
    }
    Facts facts = about(asked.student(), List.of());
    return new Opened(
        new Gathered(
            asked.action() instanceof Action.Create create ? ofYear(facts, create) : facts,
            Optional.empty()),
        Set.of());
  }

  private Facts ofYear(Facts known, Action.Create create) {
    if (!book.admits(known, actor, create)) {
      return known;
    }
    List<PlanRow> ofYear = plans.ofStudent(create.student(), create.year().start());
    return disclosure.facts(
        known.withPlans(ofYear.stream().map(PlanRows::outline).toList()), actor);
  }

  private Opened opened(Gathered known, Action.OnPlan action) {
    if (action instanceof Action.Purge) {
      return new Opened(known, Set.of());
    }
    Plan plan = plans.plan(known.stored().orElseThrow(), action);
    Set<Person> people = new LinkedHashSet<>();
    action.names().ifPresent(people::add);
    if (action instanceof Action.NameCoordinator) {
      people.add(Person.of(plan.coordinator()));
    } else if (action instanceof Action.Duplicate) {
      people.addAll(peopleOn(plan));
    }
    return new Opened(new Gathered(known.facts().with(plan), known.stored()), people);
  }

  private List<Gathered> completed(List<Opened> opened) {
    List<Opened> withPeople = opened.stream().filter(one -> !one.people().isEmpty()).toList();
    directories.rowsOf(withPeople.stream().flatMap(one -> addresses(one.people())).toList());
    if (!actor.entry().ofParents()) {
      directories.guardiansOf(
          withPeople.stream()
              .flatMap(one -> one.facts().student().stream())
              .map(Student::number)
              .toList());
    }
    return opened.stream()
        .map(
            one ->
                one.people().isEmpty()
                    ? one.gathered()
                    : new Gathered(withPeople(one.facts(), one.people()), one.gathered().stored()))
        .toList();
  }

  private static Set<Person> peopleOn(Plan plan) {
    return ImmutableSet.<Person>builder()
        .add(Person.of(plan.coordinator()))
        .addAll(plan.listed())
        .build();
  }

  private static Stream<EmailAddress> addresses(Collection<Person> people) {
    return people.stream()
        .filter(Person.OfAddress.class::isInstance)
        .map(person -> ((Person.OfAddress) person).address());
  }

  /** With the guardians, and the rows of people in the staff tables. */
  private Facts withPeople(Facts facts, Set<Person> people) {
    Map<EmailAddress, List<StaffRow>> staff =
        new LinkedHashMap<>(directories.rowsOf(addresses(people).toList()));
    staff.putAll(facts.staff());
    return (actor.entry().ofParents() ? facts : withGuardians(facts)).withStaff(staff);
  }

  /** With what a plan says, its people and the guardians. */
  Facts withPeopleOn(Gathered known) {
    Plan plan = PlanRows.plan(known.stored().orElseThrow());
    return withPeople(known.facts().with(plan), peopleOn(plan));
  }

  /** All that is known around a plan; nobody is told it. */
  Optional<Facts> around(PlanId plan) {
    Asked asked = asked(new Action.Consult(plan));
    return asked
        .stored()
        .map(stored -> withPeopleOn(new Gathered(outlines(asked, plan), asked.stored())));
  }

  // Whole tables.

  /** With everybody in the staff tables of the schools of the plans and of the student. */
  Facts withSchools(Facts facts) {
    Set<SchoolCode> schools = new LinkedHashSet<>();
    facts.student().map(Student::school).ifPresent(schools::add);
    facts.plans().forEach(plan -> schools.add(plan.school()));
    Map<EmailAddress, List<StaffRow>> staff = new LinkedHashMap<>(facts.staff());
    Map<EmailAddress, List<StaffRow>> colleagues = new LinkedHashMap<>();
    for (SchoolCode school : schools) {
      for (StaffRow row : host.staff().rowsOfSchool(school)) {
        colleagues.computeIfAbsent(row.address(), one -> new ArrayList<>()).add(row);
      }
    }
    colleagues.forEach(staff::putIfAbsent);
    return facts.withStaff(staff);
  }

  /** With what the other plans say of which the actor may know. */
  Facts withContents(Facts facts, Optional<PlanId> read) {
    List<PlanId> others =
        facts.plans().stream().map(Plan::id).filter(id -> !read.equals(Optional.of(id))).toList();
    Facts whole = facts;
    for (StoredPlan other : others.isEmpty() ? List.<StoredPlan>of() : host.store().find(others)) {
      whole = whole.with(PlanRows.plan(other));
    }
    return whole;
  }
}
