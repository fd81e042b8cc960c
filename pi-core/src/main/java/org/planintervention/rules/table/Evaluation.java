package org.planintervention.rules.table;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.planintervention.decision.Action;
import org.planintervention.plan.Plan;
import org.planintervention.plan.SchoolYear;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.policy.Role;
import org.planintervention.rules.Facts;
import org.planintervention.rules.StaffRoles;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;

/**
 * Evaluation of one action of one actor under one set of facts: what every condition looks at. It
 * knows who holds which capacity. What a capacity is good for stands in the chapters.
 *
 * @param <A> the kind of action
 */
public final class Evaluation<A extends Action> {
  private final StaffRoles roles;
  private final Facts facts;
  private final Actor actor;
  private final A action;
  private final Optional<Plan> plan;
  private final SchoolYear thisYear;
  private final SchoolYear firstChangeableYear;
  private final boolean studentHasLeft;
  private final Optional<Party> self;

  /** Creates the evaluation of an action under a policy's roles. */
  public Evaluation(StaffRoles roles, Facts facts, Actor actor, A action) {
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
  }

  /** Returns the policy. */
  public DistrictPolicy policy() {
    return roles.policy();
  }

  /** Returns the facts. */
  public Facts facts() {
    return facts;
  }

  /** Returns the requester. */
  public Actor actor() {
    return actor;
  }

  /** Returns the requested action. */
  public A action() {
    return action;
  }

  /** Returns the school year of today. */
  public SchoolYear thisYear() {
    return thisYear;
  }

  /** The earliest year whose plans may still change (S-9). */
  public SchoolYear firstChangeableYear() {
    return firstChangeableYear;
  }

  /** Whether the plan of the action is among the facts. */
  public boolean planIsThere() {
    return plan.isPresent();
  }

  /** The plan; asked for only behind the gate that says that it is there. */
  public Plan plan() {
    return plan.orElseThrow();
  }

  /** The person whom the action names; asked for only of an action that names one. */
  public Party party() {
    return onPlan(action.names().orElseThrow());
  }

  /** A person, as they stand on the plan. */
  public Party onPlan(Person person) {
    return on(plan(), person);
  }

  /** A person, as they stand on a plan. */
  public Party on(Plan one, Person person) {
    return new Party(
        person,
        standing(facts.rowsOf(person), one.school()),
        person.equals(Person.of(one.coordinator())),
        one.listed().contains(person),
        one.signedBy(person));
  }

  // Staff: by the staff door alone, by rows that are current today, in the school of the row.

  private List<StaffRow> rowsOf(EmailAddress address) {
    return facts.staff().getOrDefault(address, ImmutableList.of());
  }

  /** Returns what somebody's rows make of them in a school today. */
  public Standing standing(List<StaffRow> rows, SchoolCode school) {
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

  /** Whether the rows of an address give a role that serves on plans of a school. */
  public boolean serves(EmailAddress address, SchoolCode school) {
    return standing(rowsOf(address), school).serves();
  }

  /** Whether the rows of an address make it a school's direction. */
  public boolean isDirection(EmailAddress address, SchoolCode school) {
    return standing(rowsOf(address), school) == Standing.DIRECTION;
  }

  private boolean holds(EmailAddress address, SchoolCode school, Predicate<Role> wanted) {
    for (StaffRow row : rowsOf(address)) {
      if (row.school().equals(school) && wanted.test(roleOf(row))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the actor holds a wanted role in a school. */
  public boolean actorHolds(SchoolCode school, Predicate<Role> wanted) {
    Optional<EmailAddress> address = staffAddress();
    return address.isPresent() && holds(address.get(), school, wanted);
  }

  /** Whether the actor holds a wanted role in any school. */
  public boolean actorHoldsAnywhere(Predicate<Role> wanted) {
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
  public boolean actorIsDirectionOf(SchoolCode school) {
    Optional<EmailAddress> address = staffAddress();
    return address.isPresent() && isDirection(address.get(), school);
  }

  /** Of the plan's school. */
  public boolean actorIsDirection() {
    return self.isPresent() && self.get().isDirection();
  }

  /** The coordinator of the plan, with a role that serves on plans. */
  public boolean actorCoordinates() {
    return self.isPresent() && self.get().coordinates();
  }

  /** Staff listed on the plan, with a role that serves on plans. */
  public boolean actorCollaborates() {
    return self.isPresent() && self.get().collaborates();
  }

  /** Direction, coordinator or staff collaborator of the plan. */
  public boolean actorWorksOnPlan() {
    return worksOnPlan(self);
  }

  /** The same of another plan. */
  public boolean actorWorksOn(Plan other) {
    return worksOnPlan(selfOn(other));
  }

  private static boolean worksOnPlan(Optional<Party> self) {
    return self.isPresent() && self.get().worksOnPlan();
  }

  /** Who came in by the staff door; empty by any other. */
  private Optional<Party> selfOn(Plan one) {
    return staffAddress().map(address -> on(one, Person.of(address)));
  }

  // Guardians: by one of the parents' doors.

  /** Listed on a plan, with parental authority, by one of the parents' doors. */
  public boolean actorIsListedGuardian(Plan of) {
    return actor.entry().ofParents()
        && actor.address().isPresent()
        && isListedGuardian(actor.address().get(), of);
  }

  /** Listed, and holding parental authority. */
  private boolean isListedGuardian(EmailAddress address, Plan of) {
    return of.listed().contains(Person.of(address)) && isGuardianWithAuthority(address, of);
  }

  /** A guardian of a plan's student, with parental authority. */
  public boolean isGuardianWithAuthority(EmailAddress address, Plan of) {
    for (Guardian guardian : facts.guardians()) {
      if (guardian.parentalAuthority() && answersFor(guardian, address, of)) {
        return true;
      }
    }
    return false;
  }

  /** A guardian of a plan's student, with or without parental authority. */
  public boolean isGuardian(EmailAddress address, Plan of) {
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
  public boolean actorIsStudentOf(Plan of) {
    Optional<Person> person = actor.person();
    return person.isPresent()
        && of.listed().contains(person.get())
        && isStudentOldEnough(person.get(), of);
  }

  /** The plan's student, old enough to sign (G-2). */
  public boolean isStudentOldEnough(Person person, Plan of) {
    Optional<Student> student = facts.student();
    return person.equals(Person.of(of.student()))
        && student.isPresent()
        && student.get().ageOn(facts.today()) >= policy().studentAge();
  }

  /** Whether the student has left the district by today. */
  public boolean studentHasLeft() {
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
