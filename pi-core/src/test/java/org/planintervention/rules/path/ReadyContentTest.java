package org.planintervention.rules.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.plan.Goal;
import org.planintervention.plan.PlanContent;
import org.planintervention.policy.ContentLimits;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.Policies;
import org.planintervention.rules.chapters.Statuses;

@DisplayName("S-1 what a plan is to say so that it can be ready")
class ReadyContentTest {
  private static final Goal READY =
      new Goal("lire", "lire seul", List.of("lecture"), List.of("moi"), "juin", "bien");
  private static final Goal WITHOUT_MEANS =
      new Goal("lire", "lire seul", List.of(), List.of("moi"), "juin", "bien");

  @Test
  @DisplayName("S-1 what is enough stays as it is")
  void enough() {
    PlanContent content = content(READY, WITHOUT_MEANS);
    assertThat(ReadyContent.of(content, DistrictPolicy.reference())).isEqualTo(content);
    assertThat(ReadyContent.of(content(), Policies.withoutGoals())).isEqualTo(content());
  }

  @Test
  @DisplayName(
      "S-1 goals that lack means get some, as many as are needed, and nothing else changes")
  void means() {
    PlanContent ready =
        ReadyContent.of(content(WITHOUT_MEANS, WITHOUT_MEANS), DistrictPolicy.reference());
    Goal first = ready.goals().get(0);
    assertThat(first.means()).hasSize(1);
    assertThat(ready)
        .isEqualTo(
            content(
                new Goal("lire", "lire seul", first.means(), List.of("moi"), "juin", "bien"),
                WITHOUT_MEANS));
  }

  @Test
  @DisplayName("S-1 goals are added where there are too few")
  void added() {
    PlanContent ready = ReadyContent.of(content(READY, WITHOUT_MEANS), Policies.withGoals(4));
    assertThat(ready.goals()).hasSize(4).startsWith(READY);
    assertThat(Statuses.goalsWithMeans(ready)).isEqualTo(4);
    assertThat(ready.strengths()).containsExactly("curieux");
  }

  @Test
  @DisplayName("S-1, C-4 a plan full of goals without means is completed within its bounds")
  void full() {
    PlanContent full =
        content(
            Collections.nCopies(ContentLimits.DEFAULT.goals(), WITHOUT_MEANS).toArray(Goal[]::new));
    assertThat(ReadyContent.of(full, DistrictPolicy.reference()).goals())
        .hasSize(ContentLimits.DEFAULT.goals());
  }

  @Test
  @DisplayName("S-1, C-4 what is out of bounds today makes place for what is needed")
  void outOfBounds() {
    PlanContent ready =
        ReadyContent.of(content(READY), Policies.limitedTo(new ContentLimits(3, 5, 5)));
    assertThat(ready.strengths()).isEmpty();
    assertThat(Statuses.goalsWithMeans(ready)).isEqualTo(1);
  }

  private static PlanContent content(Goal... goals) {
    return new PlanContent(List.of("curieux"), List.of(), List.of(goals), "", "");
  }
}
