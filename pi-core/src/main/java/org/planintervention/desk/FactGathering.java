package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planintervention.decision.Action;
import org.planintervention.plan.Plan;
import org.planintervention.plan.SchoolYear;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.Disclosure;
import org.planintervention.rules.Facts;
import org.planintervention.rules.RuleBook;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.PlanId;
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

  SchoolYear thisYear() {
    return policy.yearOf(today());
  }

  private FactReading reading(Actor actor) {
    return reading(PlanReading.in(host.store()), actor);
  }

  private FactReading reading(PlanReading plans, Actor actor) {
    return new FactReading(host, book, plans, actor, today());
  }

  Gathered forAction(Actor actor, Action action) {
    return forActions(PlanReading.in(host.store()), actor, List.of(action)).get(0);
  }

  /** The facts of each of some actions; the directories are asked about all of them together. */
  List<Gathered> forActions(PlanReading plans, Actor actor, List<? extends Action> actions) {
    return reading(plans, actor).ofActions(actions);
  }

  /** The facts that decide who may read a plan, without what it says. */
  Facts forReading(Actor actor, PlanId plan) {
    return reading(actor).known(plan).facts();
  }

  /**
   * The facts about a plan, with the whole staff tables of its school and of the student's: for
   * menus.
   */
  Facts forMenu(Actor actor, PlanId plan) {
    FactReading reading = reading(actor);
    Gathered known = reading.known(plan);
    return book.admits(known.facts(), actor, new Action.Consult(plan))
        ? reading.withSchools(reading.withPeopleOn(known))
        : known.facts();
  }

  /**
   * The facts about a plan, with its people and the guardians: for the diagnosis of a signature.
   */
  Facts forDiagnosis(Actor viewer, PlanId plan) {
    FactReading reading = reading(viewer);
    Gathered known = reading.known(plan);
    return book.mayRead(known.facts(), viewer, plan) ? reading.withPeopleOn(known) : known.facts();
  }

  /** The facts about a student, and the guardians if the viewer may be told of them; of no plan. */
  Facts forDiagnosis(Actor viewer, StudentNumber student) {
    FactReading reading = reading(viewer);
    Facts facts = reading.about(Optional.of(student), List.of());
    return disclosure.maintainsTableOfStudent(facts, viewer) ? reading.withGuardians(facts) : facts;
  }

  /**
   * The facts for a path, as far as the viewer may know them; for an action about a plan or a
   * student with the whole staff tables of the schools and the student's plans of this year.
   *
   * @return empty when the viewer may be told no path
   */
  Optional<Facts> forPath(Actor viewer, Actor actor, Action goal) {
    FactReading reading = reading(viewer);
    Optional<PlanId> id =
        goal instanceof Action.OnPlan onPlan ? Optional.of(onPlan.plan()) : Optional.empty();
    Optional<Gathered> known = id.map(reading::known);
    Facts facts =
        known.map(Gathered::facts).orElseGet(() -> reading.ofActions(List.of(goal)).get(0).facts());
    if (!disclosure.tellsPath(facts, viewer, actor, goal)) {
      return Optional.empty();
    }
    Facts withPlans = known.isPresent() ? reading.withPeopleOn(known.get()) : facts;
    Facts ofBoth = withActor(withPlans, reading.ofActor(actor));
    boolean ofStudent = id.isPresent() || goal instanceof Action.Create;
    return Optional.of(ofStudent ? reading.withSchools(reading.withContents(ofBoth, id)) : ofBoth);
  }

  /** With what is known of somebody else than the viewer. */
  private static Facts withActor(Facts facts, Facts ofActor) {
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

  /**
   * The facts around a plan for everybody who could ask for something on it; empty when the plan is
   * not there. Nobody is told them.
   */
  Optional<Facts> forReplay(PlanId plan) {
    FactReading reading = reading(Actor.typed(Entry.STAFF, ""));
    return reading
        .around(plan)
        .map(facts -> reading.withContents(facts, Optional.of(plan)))
        .map(reading::withSchools)
        .map(this::withAccounts);
  }

  private Facts withAccounts(Facts facts) {
    List<EmailAddress> addresses =
        facts.guardians().stream().flatMap(guardian -> guardian.address().stream()).toList();
    return new Facts(
        facts.today(),
        facts.staff(),
        facts.student(),
        facts.guardians(),
        facts.guardiansKnown(),
        host.accounts().withAccount(addresses),
        facts.plans());
  }

  /** The facts about a student with the plans of all years that the actor may know of. */
  Facts aboutStudent(Actor actor, StudentNumber number) {
    List<Plan> plans =
        host.store().ofStudents(ImmutableList.of(number), Optional.empty()).stream()
            .map(PlanRows::outline)
            .toList();
    return disclosure.facts(reading(actor).about(Optional.of(number), plans), actor);
  }

  /** The facts about a person, apart from any plan. */
  Facts aboutActor(Actor actor) {
    return reading(actor).ofActor();
  }

  /** Whether an actor reads as family: the version that was last ready. */
  static boolean readsAsFamily(Actor actor) {
    return actor.entry().ofParents() || actor.entry() == Entry.STUDENT;
  }
}
