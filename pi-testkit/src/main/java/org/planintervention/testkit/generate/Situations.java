package org.planintervention.testkit.generate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.Facts;
import org.planintervention.spi.facts.EmailAddress;

/**
 * Situations under a policy: two schools with staff of every kind that the policy knows, and of
 * some that it does not; a student with guardians and plans; somebody who asks for something. They
 * are drawn so that much is granted, and every reason comes up.
 */
public final class Situations {
  /** As large as situations get. */
  public static final int LARGEST = 12;

  private final DistrictPolicy policy;

  /** Situations under a policy. */
  public Situations(DistrictPolicy policy) {
    this.policy = policy;
  }

  /**
   * A situation: the same for the same seed and size.
   *
   * @param size how large it may be, 0 to {@link #LARGEST}
   */
  public Situation of(long seed, int size) {
    Chance chance = new Chance(seed, size);
    People people = People.drawn(policy, chance.part());
    GeneratedPlans plans = new GeneratedPlans(policy, people, chance.part());
    SchoolYear thisYear = policy.yearOf(people.today());
    Plan plan =
        plans.plan("p1", chance.onceIn(8) ? new SchoolYear(thisYear.start() - 1) : thisYear);
    Facts facts = facts(people, plans(plans, plan, thisYear, chance), chance);
    GeneratedActions actions = new GeneratedActions(policy, people, plan, thisYear, chance.part());
    return new Situation(seed, size, policy, facts, plan, actions.actor(), actions.action());
  }

  /** The plan, and others of the student that can stand beside it (Y-2). */
  private static List<Plan> plans(
      GeneratedPlans drawn, Plan plan, SchoolYear thisYear, Chance chance) {
    List<Plan> plans = new ArrayList<>(List.of(plan));
    for (int i = chance.upTo(2); i > 0; i--) {
      plans.add(drawn.plan("earlier-" + i, new SchoolYear(thisYear.start() - 1 - i)));
    }
    if (plan.year().isBefore(thisYear) && chance.onceIn(2)) {
      plans.add(drawn.plan("this-year", thisYear));
    }
    if (chance.onceIn(6)) {
      plans.add(
          drawn.plan("marked", plan.year()).inStatus(PlanStatus.CREATED_IN_ERROR, drawn.person()));
    }
    return plans;
  }

  private static Facts facts(People people, List<Plan> plans, Chance chance) {
    Set<EmailAddress> known = new HashSet<>();
    people.guardians().forEach(guardian -> guardian.address().ifPresent(known::add));
    Set<EmailAddress> accounts = new HashSet<>(known);
    accounts.removeIf(address -> chance.onceIn(5));
    return new Facts(
        people.today(),
        people.staff(),
        chance.onceIn(25) ? Optional.empty() : Optional.of(people.student()),
        people.guardians(),
        known,
        accounts,
        plans);
  }
}
