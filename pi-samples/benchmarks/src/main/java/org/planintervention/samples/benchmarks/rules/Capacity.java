package org.planintervention.samples.benchmarks.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.planintervention.plan.Plan;
import org.planintervention.plan.SchoolYear;
import org.planintervention.policy.Role;
import org.planintervention.rules.Facts;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;

/** In what capacity somebody stands, read from the facts by hand. */
final class Capacity {
  private final DistrictRoles roles;
  private final Facts facts;
  private final Actor actor;

  Capacity(DistrictRoles roles, Facts facts, Actor actor) {
    this.roles = roles;
    this.facts = facts;
    this.actor = actor;
  }

  SchoolYear thisYear() {
    return roles.policy().yearOf(facts.today());
  }

  boolean isDirection(SchoolCode school) {
    return holds(school, role -> role == Role.DIRECTION);
  }

  boolean isDirectionOfStudent() {
    Optional<Student> student = facts.student();
    return student.isPresent() && isDirection(student.get().school());
  }

  /** As coordinator or collaborator. */
  boolean servesOn(Plan plan) {
    if (actor.entry() != Entry.STAFF || actor.address().isEmpty()) {
      return false;
    }
    EmailAddress address = actor.address().get();
    return (plan.coordinator().equals(address) || plan.listed().contains(Person.of(address)))
        && holds(plan.school(), Role::servesOnPlans);
  }

  /** As a listed guardian with authority, or as the student, listed and old enough. */
  boolean isFamilyOf(Plan plan) {
    if (actor.entry() == Entry.STUDENT) {
      return actor.student().get().equals(plan.student())
          && plan.listed().contains(Person.of(plan.student()))
          && facts.student().isPresent()
          && facts.student().get().ageOn(facts.today()) >= roles.policy().studentAge();
    }
    if (!actor.entry().ofParents()
        || actor.address().isEmpty()
        || !plan.listed().contains(Person.of(actor.address().get()))) {
      return false;
    }
    for (Guardian guardian : facts.guardians()) {
      if (guardian.parentalAuthority()
          && guardian.student().equals(plan.student())
          && guardian.address().equals(actor.address())) {
        return true;
      }
    }
    return false;
  }

  boolean readsThisYears(Plan earlier) {
    for (Plan plan : facts.plans()) {
      if (plan.student().equals(earlier.student())
          && plan.year().equals(thisYear())
          && (isDirection(plan.school())
              || servesOn(plan)
              || (earlier.wasReady() && plan.wasReady() && isFamilyOf(plan)))) {
        return true;
      }
    }
    return false;
  }

  boolean isThroughMozaik() {
    return actor.entry() == Entry.MOZAIK;
  }

  boolean isWithoutAccount() {
    return actor.entry().ofParents()
        && (actor.address().isEmpty() || !facts.accounts().contains(actor.address().get()));
  }

  private boolean holds(SchoolCode school, Predicate<Role> wanted) {
    if (actor.entry() != Entry.STAFF || actor.address().isEmpty()) {
      return false;
    }
    for (StaffRow row : facts.staff().getOrDefault(actor.address().get(), List.of())) {
      if (row.school().equals(school) && wanted.test(roles.of(row, facts.today()))) {
        return true;
      }
    }
    return false;
  }
}
