package org.planintervention.rules;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planintervention.plan.Plan;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.PlanId;

/**
 * Everything that a judgement looks at, gathered beforehand.
 *
 * @param today the day, in the district's zone
 * @param staff the rows of the staff tables, of everybody concerned, by address
 * @param student the student concerned; empty: unknown, or none is
 * @param guardians those who answer for the student
 * @param guardiansKnown addresses, of those concerned, that are known as a guardian's of any
 *     student
 * @param accounts addresses, of those concerned, that hold a parents' account
 * @param plans the plans of the student, of all years, that are stored and not purged
 */
public record Facts(
    @PersonalData(NONE) LocalDate today,
    @PersonalData(IDENTIFYING) Map<EmailAddress, List<StaffRow>> staff,
    @PersonalData(IDENTIFYING) Optional<Student> student,
    @PersonalData(SENSITIVE) List<Guardian> guardians,
    @PersonalData(IDENTIFYING) Set<EmailAddress> guardiansKnown,
    @PersonalData(IDENTIFYING) Set<EmailAddress> accounts,
    @PersonalData(SENSITIVE) List<Plan> plans) {

  /** Takes the facts; collections are copied. */
  public Facts {
    staff = ImmutableMap.copyOf(staff);
    guardians = ImmutableList.copyOf(guardians);
    guardiansKnown = ImmutableSet.copyOf(guardiansKnown);
    accounts = ImmutableSet.copyOf(accounts);
    plans = ImmutableList.copyOf(plans);
  }

  /** The plan of an identifier; empty when it is not there. */
  public Optional<Plan> plan(PlanId id) {
    for (Plan plan : plans) {
      if (plan.id().equals(id)) {
        return Optional.of(plan);
      }
    }
    return Optional.empty();
  }

  /** Returns the rows of a person in the staff tables; none for a student. */
  public List<StaffRow> rowsOf(Person person) {
    return person instanceof Person.OfAddress byAddress
        ? staff.getOrDefault(byAddress.address(), ImmutableList.of())
        : ImmutableList.of();
  }

  /** The same facts after a plan came to be or changed. */
  public Facts with(Plan changed) {
    ImmutableList.Builder<Plan> others = ImmutableList.builder();
    for (Plan plan : plans) {
      if (!plan.id().equals(changed.id())) {
        others.add(plan);
      }
    }
    return new Facts(
        today, staff, student, guardians, guardiansKnown, accounts, others.add(changed).build());
  }

  /** The same facts after a plan was purged. */
  public Facts without(PlanId purged) {
    return withPlans(plans.stream().filter(plan -> !plan.id().equals(purged)).toList());
  }

  /** The same facts with other plans. */
  public Facts withPlans(List<Plan> others) {
    return new Facts(today, staff, student, guardians, guardiansKnown, accounts, others);
  }

  /** The same facts with the rows of other people. */
  public Facts withStaff(Map<EmailAddress, List<StaffRow>> others) {
    return new Facts(today, others, student, guardians, guardiansKnown, accounts, plans);
  }

  /** The same facts with guardians. */
  public Facts withGuardians(List<Guardian> others) {
    return new Facts(today, staff, student, others, guardiansKnown, accounts, plans);
  }

  /** The same facts about a student, those who answer for them, and their plans. */
  public Facts about(Optional<Student> other, List<Guardian> others, List<Plan> theirs) {
    return new Facts(today, staff, other, others, guardiansKnown, accounts, theirs);
  }

  /** The same facts without student, guardians and plans. */
  public Facts ofActorAlone() {
    return about(Optional.empty(), List.of(), List.of());
  }

  /** The day and the counts (T-2). */
  @Override
  public String toString() {
    return "Facts[" + today + ", " + plans.size() + " plans]";
  }
}
