package org.planintervention.testkit.properties;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Combinators.F2;
import org.planintervention.decision.Action;
import org.planintervention.plan.Plan;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.Facts;
import org.planintervention.spi.identity.Actor;
import org.planintervention.testkit.generate.Policies;
import org.planintervention.testkit.generate.Situation;
import org.planintervention.testkit.generate.Situations;

/**
 * The generators as jqwik's arbitraries. A failure is made smaller by the size alone: another seed
 * is another story.
 */
public final class PlanArbitraries {
  private PlanArbitraries() {}

  /** Somebody who asks for something, under a policy. */
  public static Arbitrary<Situation> situations(DistrictPolicy policy) {
    return sized(new Situations(policy)::of);
  }

  /** Plans in every state. */
  public static Arbitrary<Plan> plans(DistrictPolicy policy) {
    return situations(policy).map(Situation::plan);
  }

  /** Facts: a student, the staff of two schools, guardians, plans. */
  public static Arbitrary<Facts> facts(DistrictPolicy policy) {
    return situations(policy).map(Situation::facts);
  }

  /** People, each at their door. */
  public static Arbitrary<Actor> people(DistrictPolicy policy) {
    return situations(policy).map(Situation::actor);
  }

  /** Actions of every kind. */
  public static Arbitrary<Action> actions(DistrictPolicy policy) {
    return situations(policy).map(Situation::action);
  }

  /** Policies that a district could have. */
  public static Arbitrary<DistrictPolicy> policies() {
    return sized(Policies::of);
  }

  private static <T> Arbitrary<T> sized(F2<Long, Integer, T> drawn) {
    return Combinators.combine(
            Arbitraries.longs().dontShrink(), Arbitraries.integers().between(0, Situations.LARGEST))
        .as(drawn);
  }
}
