package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimap;
import java.time.LocalDate;
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
import org.planintervention.plan.SchoolYear;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.Facts;
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
 * Gathers the facts of a judgement, afresh each time, by the same questions whether a plan
 * is there or not.
 */
final class FactGathering {
  /**
   * Asked about in place of the student of a plan that is not there, so that the same questions are
   * asked.
   */
  static final StudentNumber NOBODY = new StudentNumber(9_999_999);

  private static final List<PlanId> NOT_THERE = List.of(new PlanId(Preparation.DISTRICT, "-"));

  private final HostSystems host;
  private final DistrictPolicy policy;

  FactGathering(HostSystems host, DistrictPolicy policy) {
    this.host = host;
    this.policy = policy;
  }

  /**
   * The facts, and the stored plan that the action is about.
   *
   * @param facts what the rules look at
   * @param stored the plan with its rows; empty when the action is about none, or it is not there
   */
  record Gathered(
      @PersonalData(SENSITIVE) Facts facts, @PersonalData(SENSITIVE) Optional<StoredPlan> stored) {}

  LocalDate today() {
    return LocalDate.ofInstant(host.clock().instant(), policy.zone());
  }

  Gathered forAction(Actor actor, Action action) {
    return forAction(PlanReading.in(host.store()), actor, action);
  }

  Gathered forAction(PlanReading plans, Actor actor, Action action) {
    if (action instanceof Action.OnPlan onPlan) {
      return aboutPlan(plans, actor, onPlan, action.names(), bringsPeopleAlong(action));
    }
    Optional<StudentNumber> number =
        action instanceof Action.Create create ? Optional.of(create.student()) : actor.student();
    List<Plan> ofYear =
        action instanceof Action.Create create
            ? plansOf(plans, create.student(), create.year())
            : ImmutableList.of();
    Set<EmailAddress> concerned = new LinkedHashSet<>();
    actor.address().ifPresent(concerned::add);
    return new Gathered(facts(actor, number, ofYear, rowsOf(concerned)), Optional.empty());
  }

  /**
   * The facts about a plan, with the whole staff tables of its school and of the student's: for
   * menus and paths.
   */
  Gathered withWholeSchool(Actor actor, PlanId id) {
    Gathered narrow =
        aboutPlan(
            PlanReading.in(host.store()), actor, new Action.Consult(id), Optional.empty(), true);
    return new Gathered(widened(narrow.facts(), ImmutableSet.of(id.school())), narrow.stored());
  }

  /** The same for any action, with the student's plans of all years that can help or hinder it. */
  Facts forPath(Actor actor, Action goal) {
    if (goal instanceof Action.OnPlan onPlan) {
      return withWholeSchool(actor, onPlan.plan()).facts();
    }
    return widened(forAction(actor, goal).facts(), ImmutableSet.of());
  }

  private Facts widened(Facts facts, Set<SchoolCode> schools) {
    Set<SchoolCode> all = new LinkedHashSet<>(schools);
    facts.student().map(Student::school).ifPresent(all::add);
    facts.plans().forEach(plan -> all.add(plan.school()));
    Map<EmailAddress, List<StaffRow>> staff = new LinkedHashMap<>(facts.staff());
    for (SchoolCode school : all) {
      for (StaffRow row : host.staff().rowsOfSchool(school)) {
        staff.computeIfAbsent(row.address(), host.staff()::rowsOf);
      }
    }
    Set<EmailAddress> accounts = new LinkedHashSet<>(facts.accounts());
    facts
        .guardians()
        .forEach(
            guardian ->
                guardian.address().filter(host.accounts()::hasAccount).ifPresent(accounts::add));
    return new Facts(
        facts.today(),
        staff,
        facts.student(),
        facts.guardians(),
        facts.guardiansKnown(),
        accounts,
        whole(facts.plans()));
  }

  /** The same plans with all that they say, where only outlines were read. */
  private List<Plan> whole(List<Plan> plans) {
    List<PlanId> ids = plans.stream().map(Plan::id).toList();
    // Of a plan that is not there as much is asked as of one that is.
    return host.store().find(ids.isEmpty() ? NOT_THERE : ids).stream().map(PlanRows::plan).toList();
  }

  /**
   * For each row of a list, the facts that say who may read it; they are read for all of them
   * together, and nothing of what the plans say is.
   */
  Map<PlanRow, Facts> aboutRows(Actor actor, List<PlanRow> rows) {
    SchoolYear thisYear = policy.yearOf(today());
    Set<StudentNumber> ofEarlierYears = new LinkedHashSet<>();
    for (PlanRow row : rows) {
      if (row.year() < thisYear.start()) {
        ofEarlierYears.add(row.student());
      }
    }
    Multimap<StudentNumber, Plan> thisYears = LinkedHashMultimap.create();
    if (!ofEarlierYears.isEmpty()) {
      host.store()
          .ofStudents(ofEarlierYears, Optional.of(thisYear.start()))
          .forEach(row -> thisYears.put(row.student(), PlanRows.outline(row)));
    }
    Set<EmailAddress> concerned = new LinkedHashSet<>();
    actor.address().ifPresent(concerned::add);
    Facts common = facts(actor, Optional.empty(), ImmutableList.of(), rowsOf(concerned));
    Map<StudentNumber, Student> students =
        host.students().students(rows.stream().map(PlanRow::student).distinct().toList());
    Map<PlanRow, Facts> facts = new LinkedHashMap<>();
    for (PlanRow row : rows) {
      ImmutableList.Builder<Plan> plans = ImmutableList.builder();
      plans.add(PlanRows.outline(row));
      for (Plan other : thisYears.get(row.student())) {
        if (!other.id().equals(row.id())) {
          plans.add(other);
        }
      }
      facts.put(
          row,
          new Facts(
              common.today(),
              common.staff(),
              Optional.ofNullable(students.get(row.student())),
              guardiansFor(actor, row.student()),
              common.guardiansKnown(),
              common.accounts(),
              plans.build()));
    }
    return facts;
  }

  /** Who answers for a student says who of the parents reads, and nothing of anybody else. */
  private List<Guardian> guardiansFor(Actor actor, StudentNumber student) {
    return actor.entry().ofParents() ? host.students().guardiansOf(student) : ImmutableList.of();
  }

  /** The facts about a student with the plans of all years, without what they say. */
  Facts aboutStudent(Actor actor, StudentNumber number) {
    List<Plan> plans =
        host.store().ofStudents(ImmutableList.of(number), Optional.empty()).stream()
            .map(PlanRows::outline)
            .toList();
    Set<EmailAddress> concerned = new LinkedHashSet<>();
    actor.address().ifPresent(concerned::add);
    return facts(actor, Optional.of(number), plans, rowsOf(concerned));
  }

  /** The facts about a person, apart from any plan. */
  Facts aboutActor(Actor actor) {
    return forAction(actor, new Action.RefreshRights()).facts();
  }

  /**
   * For each plan of a list, the facts that say who may sign it, the plan itself among them unless
   * it was purged meanwhile: one staff table, and one reading of the signatures, for all of them.
   */
  Map<PlanRow, Facts> aboutSignatures(SchoolCode school, List<PlanRow> rows) {
    Map<EmailAddress, List<StaffRow>> staff =
        host.staff().rowsOfSchool(school).stream()
            .collect(Collectors.groupingBy(StaffRow::address));
    Map<StudentNumber, Student> students =
        host.students().students(rows.stream().map(PlanRow::student).distinct().toList());
    Map<PlanId, StoredPlan> plans =
        Maps.uniqueIndex(
            host.store().find(rows.stream().map(PlanRow::id).toList()), plan -> plan.row().id());
    Map<PlanRow, Facts> facts = new LinkedHashMap<>();
    for (PlanRow row : rows) {
      facts.put(
          row,
          new Facts(
              today(),
              staff,
              Optional.ofNullable(students.get(row.student())),
              host.students().guardiansOf(row.student()),
              ImmutableSet.of(),
              ImmutableSet.of(),
              Stream.ofNullable(plans.get(row.id())).map(PlanRows::plan).toList()));
    }
    return facts;
  }

  private Gathered aboutPlan(
      PlanReading reading,
      Actor actor,
      Action.OnPlan action,
      Optional<Person> named,
      boolean withPeople) {
    PlanId id = action.plan();
    Optional<StoredPlan> stored = reading.find(id);
    StudentNumber number = stored.map(found -> found.row().student()).orElse(NOBODY);
    Optional<Plan> plan = stored.map(found -> reading.plan(found, action));
    ImmutableList.Builder<Plan> plans = ImmutableList.builder();
    plan.ifPresent(plans::add);
    for (PlanRow other : reading.ofStudent(number, policy.yearOf(today()).start())) {
      if (!other.id().equals(id)) {
        plans.add(PlanRows.outline(other));
      }
    }
    Set<EmailAddress> concerned = new LinkedHashSet<>();
    actor.address().ifPresent(concerned::add);
    named.ifPresent(person -> addAddress(person, concerned));
    if (withPeople && plan.isPresent()) {
      concerned.add(plan.get().coordinator());
      plan.get().listed().forEach(person -> addAddress(person, concerned));
    }
    return new Gathered(
        facts(actor, Optional.of(number), plans.build(), rowsOf(concerned)), stored);
  }

  private Facts facts(
      Actor actor,
      Optional<StudentNumber> number,
      List<Plan> plans,
      Map<EmailAddress, List<StaffRow>> staff) {
    ImmutableSet.Builder<EmailAddress> accounts = ImmutableSet.builder();
    ImmutableSet.Builder<EmailAddress> guardiansKnown = ImmutableSet.builder();
    if (actor.entry().ofParents()) {
      actor.address().filter(host.accounts()::hasAccount).ifPresent(accounts::add);
      actor.address().filter(host.students()::knowsGuardian).ifPresent(guardiansKnown::add);
    }
    return new Facts(
        today(),
        staff,
        number.flatMap(host.students()::student),
        number.map(host.students()::guardiansOf).orElse(ImmutableList.of()),
        guardiansKnown.build(),
        accounts.build(),
        plans);
  }

  private static List<Plan> plansOf(PlanReading plans, StudentNumber student, SchoolYear year) {
    return plans.ofStudent(student, year.start()).stream().map(PlanRows::outline).toList();
  }

  private Map<EmailAddress, List<StaffRow>> rowsOf(Set<EmailAddress> addresses) {
    ImmutableMap.Builder<EmailAddress, List<StaffRow>> rows = ImmutableMap.builder();
    addresses.forEach(address -> rows.put(address, host.staff().rowsOf(address)));
    return rows.buildOrThrow();
  }

  private static void addAddress(Person person, Set<EmailAddress> addresses) {
    if (person instanceof Person.OfAddress byAddress) {
      addresses.add(byAddress.address());
    }
  }

  /** Whether the consequence asks who of the plan's people may be listed. */
  private static boolean bringsPeopleAlong(Action action) {
    return action instanceof Action.Duplicate || action instanceof Action.NameCoordinator;
  }

  /** Whether an actor reads as family: the version that was last ready. */
  static boolean readsAsFamily(Actor actor) {
    return actor.entry().ofParents() || actor.entry() == Entry.STUDENT;
  }
}
