package org.planintervention.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.rules.Scene.COORDINATOR;
import static org.planintervention.rules.Scene.LAST_YEAR;
import static org.planintervention.rules.Scene.NEIGHBOUR;
import static org.planintervention.rules.Scene.OTHER_PRINCIPAL;
import static org.planintervention.rules.Scene.OTHER_SCHOOL;
import static org.planintervention.rules.Scene.PLAN;
import static org.planintervention.rules.Scene.PRINCIPAL;
import static org.planintervention.rules.Scene.TEACHER;
import static org.planintervention.rules.Scene.TODAY;
import static org.planintervention.rules.Scene.noPlan;
import static org.planintervention.rules.Scene.parent;
import static org.planintervention.rules.Scene.plan;
import static org.planintervention.rules.Scene.staff;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.spi.identity.Actor;

@DisplayName("Reading a plan and its trail, asked apart from any action")
class ReadingTrailsTest {
  private static final RuleBook BOOK = new RuleBook(DistrictPolicy.reference());

  @Test
  @DisplayName("A-7, A-9 who consults or recovers may read, nobody else")
  void reading() {
    assertThat(mayRead(plan(), staff(COORDINATOR))).isTrue();
    assertThat(mayRead(plan().studentGoneFrom(TODAY), staff(PRINCIPAL))).isTrue();
    assertThat(mayRead(plan().studentGoneFrom(TODAY), staff(COORDINATOR))).isFalse();
    assertThat(mayRead(plan(), staff(TEACHER))).isFalse();
    assertThat(mayRead(plan(), parent(NEIGHBOUR))).isFalse();
  }

  @Test
  @DisplayName("T-2 a trail is read by the direction that answers for the plan")
  void trail() {
    assertThat(mayReadTrail(plan(), staff(PRINCIPAL))).isTrue();
    assertThat(mayReadTrail(plan(), staff(COORDINATOR))).isFalse();
    assertThat(mayReadTrail(plan(), staff(OTHER_PRINCIPAL))).isFalse();
    assertThat(mayReadTrail(noPlan(), staff(PRINCIPAL))).isFalse();
  }

  @Test
  @DisplayName("T-2 by that of the school where the student is now, once it may read the plan")
  void trailOfAnEarlierSchool() {
    Scene moved = plan().of(LAST_YEAR).studentAt(OTHER_SCHOOL);
    assertThat(mayReadTrail(moved, staff(OTHER_PRINCIPAL))).isTrue();
    assertThat(mayReadTrail(moved, staff(PRINCIPAL))).isTrue();
    assertThat(mayReadTrail(plan().studentAt(OTHER_SCHOOL), staff(OTHER_PRINCIPAL))).isFalse();
    assertThat(mayReadTrail(moved.studentGoneFrom(TODAY), staff(PRINCIPAL))).isFalse();
  }

  private static boolean mayRead(Scene scene, Actor actor) {
    return BOOK.mayRead(scene.facts(), actor, PLAN);
  }

  private static boolean mayReadTrail(Scene scene, Actor actor) {
    return BOOK.mayReadTrail(scene.facts(), actor, PLAN);
  }
}
