package org.planintervention.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.decision.Decision;
import org.planintervention.decision.ReasonCode;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.RuleBook;
import org.planintervention.testkit.generate.Policies;
import org.planintervention.testkit.generate.Situation;
import org.planintervention.testkit.generate.Situations;

/** Properties are worth what their generators reach. */
final class GeneratorsTest {
  private static final int SITUATIONS = 120_000;
  private static final DistrictPolicy POLICY = DistrictPolicy.reference();

  @Test
  @DisplayName("every action is granted and refused, and every reason comes up")
  void everythingIsReached() {
    // the reference accepts every ground of consent; the other policy does not
    List<DistrictPolicy> policies = List.of(POLICY, Policies.of(7, Situations.LARGEST));
    Set<String> granted = new TreeSet<>();
    Set<String> refused = new TreeSet<>();
    Set<ReasonCode> never = EnumSet.allOf(ReasonCode.class);
    for (int seed = 0; seed < SITUATIONS; seed++) {
      DistrictPolicy policy = policies.get(seed % policies.size());
      Situation situation = new Situations(policy).of(seed, Situations.LARGEST);
      Decision decision =
          new RuleBook(policy).judge(situation.facts(), situation.actor(), situation.action());
      (decision.granted() ? granted : refused).add(situation.action().name());
      decision.reasons().forEach(never::remove);
    }
    assertThat(never).isEmpty();
    assertThat(granted).hasSize(17);
    refused.add("RefreshRights"); // which nobody is refused
    assertThat(refused).isEqualTo(granted);
  }

  @Test
  @DisplayName("the same seed and size give the same; a smaller size gives something smaller")
  void sameSeedSameSituation() {
    Situation large = new Situations(POLICY).of(7, Situations.LARGEST);
    assertThat(new Situations(POLICY).of(7, Situations.LARGEST)).isEqualTo(large);
    Situation small = new Situations(POLICY).of(7, 0);
    assertThat(small.facts().staff().size()).isLessThan(large.facts().staff().size());
    assertThat(small.plan().signatures()).isEmpty();
    assertThat(Policies.of(7, 5)).isEqualTo(Policies.of(7, 5));
  }
}
