package org.planintervention.rules.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.rules.Scene.COORDINATOR;
import static org.planintervention.rules.Scene.PLAN;
import static org.planintervention.rules.Scene.plan;
import static org.planintervention.rules.Scene.staff;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.decision.Action;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.Asking;
import org.planintervention.rules.Facts;
import org.planintervention.rules.RuleBook;
import org.planintervention.rules.Scene;

@DisplayName("H-3 what could help on the way to a goal")
class MovesTest {
  private static final RuleBook BOOK = new RuleBook(DistrictPolicy.reference());

  @Test
  @DisplayName("H-3 a save is thought of only where goals with means are missing")
  void saves() {
    assertThat(names(plan())).isNotEmpty().doesNotContain("Write");
    assertThat(names(plan().goals(1, 0))).contains("Write");
  }

  private static List<String> names(Scene scene) {
    Facts facts = scene.facts();
    Takers takers = new Takers(BOOK, facts, staff(COORDINATOR), Asking.sign());
    return new Moves(BOOK.policy(), facts.today(), takers, Set.of())
        .from(facts, PLAN).stream().map(move -> move.action().name()).toList();
  }

  @Test
  @DisplayName("H-3 a path to something on this year's plan works on that plan alone")
  void worksOnThatPlanAlone() {
    Facts facts = plan().facts();
    Takers takers = new Takers(BOOK, facts, staff(COORDINATOR), Asking.sign());
    assertThat(new Moves(BOOK.policy(), facts.today(), takers, Set.of()).foci(facts, Asking.sign()))
        .containsExactly(PLAN);
  }

  @Test
  @DisplayName("H-3, Y-5 a path to a new plan works on the plan that is to be made")
  void worksOnTheNewPlan() {
    Facts facts = Scene.noPlan().facts();
    Action create = new Action.Create(Scene.STUDENT, Scene.THIS_YEAR);
    Takers takers = new Takers(BOOK, facts, staff(COORDINATOR), create);
    assertThat(new Moves(BOOK.policy(), facts.today(), takers, Set.of()).foci(facts, create))
        .singleElement()
        .isNotEqualTo(PLAN);
  }
}
