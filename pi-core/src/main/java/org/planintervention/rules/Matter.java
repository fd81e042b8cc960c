package org.planintervention.rules;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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
  private final Viewer viewer;
  private @Nullable Named named;

  Matter(StaffRoles roles, Facts facts, Actor actor, A action) {
    this(
        roles,
        facts,
        actor,
        action,
        action instanceof Action.OnPlan onPlan ? facts.plan(onPlan.plan()) : Optional.empty(),
        roles.policy().yearOf(facts.today()),
        new Viewer(actor));
  }

  private Matter(
      StaffRoles roles,
      Facts facts,
      Actor actor,
      A action,
      Optional<Plan> plan,
      SchoolYear thisYear,
      Viewer viewer) {
    this.roles = roles;
    this.facts = facts;
    this.actor = actor;
    this.action = action;
    this.plan = plan;
    this.thisYear = thisYear;
    this.viewer = viewer;
  }

  /** The same actor asks something else of the same plan, under the same facts. */
  <B extends Action.OnPlan> Matter<B> asking(B other) {
    return new Matter<>(roles, facts, actor, other, plan, thisYear, viewer);
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

  boolean planIsThere() {
    return plan.isPresent();
  }

  /** The plan; asked for only behind the gate that says that it is there. */
  Plan plan() {
    return plan.orElseThrow();
  }

  Viewer viewer() {
    return viewer;
  }

  /** The person whom the action names; asked for only of an action that names one. */
  Named named() {
    Named known = named;
    if (known == null) {
      known = new Named(action.names().orElseThrow());
      named = known;
    }
    return known;
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

  boolean actorIsDirection(SchoolCode school) {
    Named self = viewer.staff();
    return self != null
        && (isOfPlansSchool(school)
            ? self.isDirection(this)
            : isDirection(self.address().orElseThrow(), school));
  }

  boolean actorCoordinates(Plan of) {
    Named self = viewer.staff();
    return self != null
        && (isThePlan(of) ? self.coordinates(this) : coordinates(self.address().orElseThrow(), of));
  }

  boolean actorCollaborates(Plan on) {
    Named self = viewer.staff();
    return self != null
        && (isThePlan(on)
            ? self.collaborates(this)
            : collaborates(self.address().orElseThrow(), on));
  }

  boolean coordinates(EmailAddress address, Plan of) {
    return of.coordinator().equals(address) && serves(address, of.school());
  }

  boolean collaborates(EmailAddress address, Plan on) {
    return on.listed().contains(Person.of(address)) && serves(address, on.school());
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
        && guardian.address().isPresent()
        && guardian.address().get().equals(address);
  }

  // The student.

  boolean actorIsStudentOf(Plan of) {
    return actor.student().equals(Optional.of(of.student())) && studentTakesPart(of);
  }

  /** Listed, and old enough. */
  boolean studentTakesPart(Plan of) {
    return of.listed().contains(Person.of(of.student())) && studentIsOldEnough();
  }

  boolean studentHasLeft() {
    Optional<Student> student = facts.student();
    return student.isPresent() && student.get().hasLeftBy(facts.today());
  }

  private boolean studentIsOldEnough() {
    Optional<Student> student = facts.student();
    return student.isPresent() && student.get().ageOn(facts.today()) >= policy().studentAge();
  }

  /** The row's role; none for a row that gives none. */
  private Role roleOf(StaffRow row) {
    return roles.of(row, facts.today()).orElse(Role.NONE);
  }

  private boolean isThePlan(Plan one) {
    return plan.isPresent() && plan.get() == one;
  }

  private boolean isOfPlansSchool(SchoolCode school) {
    return plan.isPresent() && plan.get().school().equals(school);
  }

  private Optional<EmailAddress> staffAddress() {
    return actor.entry() == Entry.STAFF ? actor.address() : Optional.empty();
  }
}
