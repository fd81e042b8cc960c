package org.planintervention.testkit.probe;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planintervention.decision.Action;
import org.planintervention.plan.Plan;
import org.planintervention.rules.Facts;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.PlanId;

/**
 * One case, read.
 *
 * @param today the day
 * @param staff the usable rows of the staff tables, by address
 * @param students the students, each number once
 * @param guardians those who answer for any of them
 * @param accounts usable addresses that hold a parents' account
 * @param plans the plans that are stored and not purged
 * @param itServices the addresses of IT services; empty: the policy's
 * @param firstPlan the plan that stands first in the case, there or purged
 * @param actor who asks
 * @param action for what; empty: the case has none
 * @param names how the case writes all of these
 */
record ProbeCase(
    LocalDate today,
    Map<EmailAddress, List<StaffRow>> staff,
    Map<StudentNumber, Student> students,
    List<Guardian> guardians,
    Set<EmailAddress> accounts,
    List<Plan> plans,
    Optional<Set<EmailAddress>> itServices,
    Optional<PlanId> firstPlan,
    Actor actor,
    Optional<Action> action,
    Names names) {

  /** The facts as they are gathered for an action: about the one student whom it concerns. */
  Facts factsFor(Action asked) {
    if (asked instanceof Action.Create create) {
      return factsAbout(Optional.of(create.student()));
    }
    return asked instanceof Action.OnPlan onPlan
        ? factsFor(onPlan.plan())
        : factsAbout(actor.student());
  }

  /** The facts as they are gathered for a plan. */
  Facts factsFor(PlanId id) {
    return factsAbout(
        plans.stream().filter(plan -> plan.id().equals(id)).findFirst().map(Plan::student));
  }

  private Facts factsAbout(Optional<StudentNumber> student) {
    return new Facts(
        today,
        staff,
        student.map(students::get),
        guardians.stream()
            .filter(guardian -> student.equals(Optional.of(guardian.student())))
            .toList(),
        guardians.stream()
            .flatMap(guardian -> guardian.address().stream())
            .collect(ImmutableSet.toImmutableSet()),
        accounts,
        plans.stream().filter(plan -> student.equals(Optional.of(plan.student()))).toList());
  }
}
