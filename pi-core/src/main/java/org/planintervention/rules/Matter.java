package org.planintervention.rules;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.planintervention.decision.Action;
import org.planintervention.plan.Plan;
import org.planintervention.plan.SchoolYear;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.policy.Role;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;

/**
 * One action asked for by one actor under one set of facts: what every condition is asked about. It
 * knows who holds which capacity; what a capacity is good for stands in the chapters.
 *
 * @param <A> the kind of action
 */
final class Matter<A extends Action> {
  private final StaffRoles roles;
  private final Facts facts;
  private final Actor actor;
  private final A action;
  private final Optional<Plan> plan;
  private final SchoolYear thisYear;
  private final SchoolYear firstChangeableYear;
  private final boolean studentHasLeft;
  private final Optional<Named> self;
  private final boolean reads;

  Matter(StaffRoles roles, Facts facts, Actor actor, A action) {
    this.roles = roles;
    this.facts = facts;
    this.actor = actor;
    this.action = action;
    this.plan =
        action instanceof Action.OnPlan onPlan ? facts.plan(onPlan.plan()) : Optional.empty();
    this.thisYear = roles.policy().yearOf(facts.today());
    this.firstChangeableYear = roles.policy().firstChangeableYear(facts.today());
    this.studentHasLeft = facts.student().filter(one -> one.hasLeftBy(facts.today())).isPresent();
    this.self = plan.isPresent() ? selfOn(plan.get()) : Optional.empty();
    this.reads = plan.isPresent() && Access.reads(this);
  }

  /** What another action on the same plan is asked about. */
  private Matter(Matter<?> matter, A action) {
    this.roles = matter.roles;
    this.facts = matter.facts;
    this.actor = matter.actor;
    this.action = action;
    this.plan = matter.plan;
    this.thisYear = matter.thisYear;
    this.firstChangeableYear = matter.firstChangeableYear;
    this.studentHasLeft = matter.studentHasLeft;
    this.self = matter.self;
    this.reads = matter.reads;
  }

  /** The same actor asks something else of the same plan, under the same facts. */
  <B extends Action.OnPlan> Matter<B> asking(B other) {
    return new Matter<>(this, other);
  }

  DistrictPolicy policy() {
    return roles.policy();
  }

  Facts facts() {
    return facts;
  }

  Actor actor() {
    return actor;
  }

  A action() {
    return action;
  }

  SchoolYear thisYear() {
    return thisYear;
  }

  /** The earliest year whose plans may still change (S-9). */
  SchoolYear firstChangeableYear() {
    return firstChangeableYear;
  }

  boolean planIsThere() {
    return plan.isPresent();
  }

  /** The plan; asked for only behind the gate that says that it is there. */
  Plan plan() {
    return plan.orElseThrow();
  }

  /** Whether the plan is there, and the actor may read it. */
  boolean reads() {
    return reads;
  }

  /** The person whom the action names; asked for only of an action that names one. */
  Named named() {
    return onPlan(action.names().orElseThrow());
  }

  /** A person, as they stand on the plan. */
  Named onPlan(Person person) {
    return on(plan(), person);
  }

  /** A person, as they stand on a plan. */
  Named on(Plan one, Person person) {
    return new Named(
        person,
        standing(facts.rowsOf(person), one.school()),
        person.equals(Person.of(one.coordinator())),
        one.listed().contains(person),
        one.signedBy(person));
  }

  // Staff: by the staff door alone, by rows that are current today, in the school of the row.

  List<StaffRow> rowsOf(EmailAddress address) {
    return facts.staff().getOrDefault(address, ImmutableList.of());
  }

  Standing standing(List<StaffRow> rows, SchoolCode school) {
    Standing standing = Standing.NONE;
    for (int i = 0; i < rows.size(); i++) {
      StaffRow row = rows.get(i);
      if (row.school().equals(school)) {
        Role role = roleOf(row);
        if (role == Role.DIRECTION) {
          return Standing.DIRECTION;
        }
        standing = role.servesOnPlans() ? Standing.SERVES : standing;
      }
    }
    return standing;
  }

  boolean serves(EmailAddress address, SchoolCode school) {
    return standing(rowsOf(address), school).serves();
  }

  boolean isDirection(EmailAddress address, SchoolCode school) {
    return standing(rowsOf(address), school) == Standing.DIRECTION;
  }

  boolean holds(EmailAddress address, SchoolCode school, Predicate<Role> wanted) {
    for (StaffRow row : rowsOf(address)) {
      if (row.school().equals(school) && wanted.test(roleOf(row))) {
        return true;
      }
    }
    return false;
  }

  boolean actorHolds(SchoolCode school, Predicate<Role> wanted) {
    Optional<EmailAddress> address = staffAddress();
    return address.isPresent() && holds(address.get(), school, wanted);
  }

  boolean actorHoldsAnywhere(Predicate<Role> wanted) {
    Optional<EmailAddress> address = staffAddress();
    if (address.isEmpty()) {
      return false;
    }
    for (StaffRow row : rowsOf(address.get())) {
      if (wanted.test(roleOf(row))) {
        return true;
      }
    }
    return false;
  }

  /** Of any school, apart from the plan. */
  boolean actorIsDirectionOf(SchoolCode school) {
    Optional<EmailAddress> address = staffAddress();
    return address.isPresent() && isDirection(address.get(), school);
  }

  /** Of the plan's school. */
  boolean actorIsDirection() {
    return self.isPresent() && self.get().isDirection();
  }

  boolean actorCoordinates() {
    return self.isPresent() && self.get().coordinates();
  }

  boolean actorCollaborates() {
    return self.isPresent() && self.get().collaborates();
  }

  boolean actorWorksOnPlan() {
    return worksOnPlan(self);
  }

  /** The same of another plan. */
  boolean actorWorksOn(Plan other) {
    return worksOnPlan(selfOn(other));
  }

  private static boolean worksOnPlan(Optional<Named> self) {
    return self.isPresent() && self.get().worksOnPlan();
  }

  /** Who came in by the staff door; empty by any other. */
  private Optional<Named> selfOn(Plan one) {
    return staffAddress().map(address -> on(one, Person.of(address)));
  }

  // Guardians: by one of the parents' doors.

  boolean actorIsListedGuardian(Plan of) {
    return actor.entry().ofParents()
        && actor.address().isPresent()
        && isListedGuardian(actor.address().get(), of);
  }

  /** Listed, and holding parental authority. */
  boolean isListedGuardian(EmailAddress address, Plan of) {
    return of.listed().contains(Person.of(address)) && isGuardianWithAuthority(address, of);
  }

  boolean isGuardianWithAuthority(EmailAddress address, Plan of) {
    for (Guardian guardian : facts.guardians()) {
      if (guardian.parentalAuthority() && answersFor(guardian, address, of)) {
        return true;
      }
    }
    return false;
  }

  boolean isGuardian(EmailAddress address, Plan of) {
    for (Guardian guardian : facts.guardians()) {
      if (answersFor(guardian, address, of)) {
        return true;
      }
    }
    return false;
  }

  private static boolean answersFor(Guardian guardian, EmailAddress address, Plan of) {
    return guardian.student().equals(of.student())
        && guardian.address().equals(Optional.of(address));
  }

  // The student.

  /** Listed, and old enough. */
  boolean actorIsStudentOf(Plan of) {
    Optional<Person> person = actor.person();
    return person.isPresent()
        && of.listed().contains(person.get())
        && isStudentOldEnough(person.get(), of);
  }

  /** The plan's student, old enough to sign (G-2). */
  boolean isStudentOldEnough(Person person, Plan of) {
    Optional<Student> student = facts.student();
    return person.equals(Person.of(of.student()))
        && student.isPresent()
        && student.get().ageOn(facts.today()) >= policy().studentAge();
  }

  boolean studentHasLeft() {
    return studentHasLeft;
  }

  /** The row's role; none for a row that gives none. */
  private Role roleOf(StaffRow row) {
    return roles.of(row, facts.today()).orElse(Role.NONE);
  }

  private Optional<EmailAddress> staffAddress() {
    return actor.entry() == Entry.STAFF ? actor.address() : Optional.empty();
  }
}
