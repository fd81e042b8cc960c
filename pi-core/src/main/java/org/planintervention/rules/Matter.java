package org.planintervention.rules;

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
  private final DistrictPolicy policy;
  private final Facts facts;
  private final Actor actor;
  private final A action;
  private final Optional<Plan> plan;
  private final SchoolYear thisYear;

  Matter(DistrictPolicy policy, Facts facts, Actor actor, A action) {
    this.policy = policy;
    this.facts = facts;
    this.actor = actor;
    this.action = action;
    this.plan =
        action instanceof Action.OnPlan onPlan ? facts.plan(onPlan.plan()) : Optional.empty();
    this.thisYear = policy.yearOf(facts.today());
  }

  DistrictPolicy policy() {
    return policy;
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

  // Staff: by the staff door alone, by rows that are current today, in the school of the row.

  boolean serves(EmailAddress address, SchoolCode school) {
    return holds(address, school, Role::servesOnPlans);
  }

  boolean isDirection(EmailAddress address, SchoolCode school) {
    return holds(address, school, role -> role == Role.DIRECTION);
  }

  boolean holds(EmailAddress address, SchoolCode school, Predicate<Role> wanted) {
    for (StaffRow row : facts.staff().getOrDefault(address, List.of())) {
      if (row.school().equals(school) && gives(row, wanted)) {
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
    for (StaffRow row : facts.staff().getOrDefault(address.get(), List.of())) {
      if (gives(row, wanted)) {
        return true;
      }
    }
    return false;
  }

  boolean actorIsDirection(SchoolCode school) {
    return actorHolds(school, role -> role == Role.DIRECTION);
  }

  boolean actorCoordinates(Plan of) {
    Optional<EmailAddress> address = staffAddress();
    return address.isPresent() && coordinates(address.get(), of);
  }

  boolean actorCollaborates(Plan on) {
    Optional<EmailAddress> address = staffAddress();
    return address.isPresent() && collaborates(address.get(), on);
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
    if (!of.listed().contains(Person.of(address))) {
      return false;
    }
    for (Guardian guardian : facts.guardians()) {
      if (guardian.parentalAuthority()
          && guardian.student().equals(of.student())
          && guardian.address().equals(Optional.of(address))) {
        return true;
      }
    }
    return false;
  }

  boolean isGuardian(EmailAddress address, Plan of) {
    for (Guardian guardian : facts.guardians()) {
      if (guardian.student().equals(of.student())
          && guardian.address().equals(Optional.of(address))) {
        return true;
      }
    }
    return false;
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
    return student.isPresent() && student.get().ageOn(facts.today()) >= policy.studentAge();
  }

  private boolean gives(StaffRow row, Predicate<Role> wanted) {
    Optional<Role> role = StaffRoles.of(policy, row, facts.today());
    return role.isPresent() && wanted.test(role.get());
  }

  private Optional<EmailAddress> staffAddress() {
    return actor.entry() == Entry.STAFF ? actor.address() : Optional.empty();
  }
}
