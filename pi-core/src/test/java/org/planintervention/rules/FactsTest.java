package org.planintervention.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.plan.PlanStatus.CLOSED;
import static org.planintervention.rules.Scene.LAST_YEAR;
import static org.planintervention.rules.Scene.PLAN;
import static org.planintervention.rules.Scene.SCHOOL;
import static org.planintervention.rules.Scene.STUDENT;
import static org.planintervention.rules.Scene.plan;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;

@DisplayName("Facts")
class FactsTest {
  private static final PlanId OTHER = new PlanId(SCHOOL, "p2");
  private final Facts facts = plan().alsoPlan(LAST_YEAR, CLOSED).facts();

  @Test
  void aPlanIsFoundByItsIdentifier() {
    assertThat(facts.plan(PLAN).map(Plan::id)).contains(PLAN);
    assertThat(facts.plan(OTHER).map(Plan::id)).contains(OTHER);
    assertThat(facts.plan(new PlanId(SCHOOL, "p3"))).isEmpty();
  }

  @Test
  void aPlanThatChangedTakesThePlaceOfItself() {
    Plan changed =
        facts.plan(PLAN).orElseThrow().inStatus(PlanStatus.READY_TO_SIGN, Person.of(STUDENT));
    Facts after = facts.with(changed);
    assertThat(after.plans()).hasSize(2);
    assertThat(after.plan(PLAN)).contains(changed);
    assertThat(after.plan(OTHER)).isEqualTo(facts.plan(OTHER));
    assertThat(after.staff()).isEqualTo(facts.staff());
  }

  @Test
  @DisplayName("D-2 a plan that was purged is there no more, and the others are")
  void purged() {
    Facts after = facts.without(PLAN);
    assertThat(after.plan(PLAN)).isEmpty();
    assertThat(after.plan(OTHER)).isEqualTo(facts.plan(OTHER));
    assertThat(after.student()).isEqualTo(facts.student());
  }

  @Test
  @DisplayName("A-11 what is known of people and student is put in, and taken out, by itself")
  void parts() {
    Facts alone = facts.ofActorAlone();
    assertThat(alone.staff()).isEqualTo(facts.staff());
    assertThat(alone.accounts()).isEqualTo(facts.accounts());
    assertThat(alone.student()).isEmpty();
    assertThat(alone.guardians()).isEmpty();
    assertThat(alone.plans()).isEmpty();
    assertThat(alone.withGuardians(facts.guardians()).guardians()).isEqualTo(facts.guardians());
    assertThat(alone.withStaff(Map.of()).staff()).isEmpty();
    assertThat(alone.about(facts.student(), facts.guardians(), facts.plans())).isEqualTo(facts);
  }

  @Test
  @DisplayName("T-2 facts say the day, and how many plans they hold")
  void silent() {
    assertThat(facts).hasToString("Facts[2026-11-23, 2 plans]");
  }
}
