package org.planintervention.rules.path;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.planintervention.plan.Goal;
import org.planintervention.plan.PlanContent;
import org.planintervention.policy.ContentBounds;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.chapters.Statuses;

/** A plan's content with as many goals that have a means as it needs to be ready (S-1). */
public final class ReadyContent {
  private static final List<String> SOME_MEANS = ImmutableList.of("…");
  private static final Goal SOME_GOAL = new Goal("", "…", SOME_MEANS, ImmutableList.of(), "", "");

  private ReadyContent() {}

  /**
   * What can be written in the place of a content: the same and what it lacks or, where that is out
   * of bounds (C-4), what it lacks alone.
   */
  public static PlanContent of(PlanContent content, DistrictPolicy policy) {
    PlanContent completed = completed(content, policy.leastGoals());
    return ContentBounds.firstOutside(completed, policy.limits()).isEmpty()
        ? completed
        : completed(PlanContent.EMPTY, policy.leastGoals());
  }

  /** Goals without a means get one before goals are added. */
  private static PlanContent completed(PlanContent content, int wanted) {
    List<Goal> goals = new ArrayList<>();
    int ready = Statuses.goalsWithMeans(content);
    for (Goal goal : content.goals()) {
      boolean completes = ready < wanted && goal.means().isEmpty();
      ready += completes ? 1 : 0;
      goals.add(completes ? withMeans(goal) : goal);
    }
    goals.addAll(Collections.nCopies(Math.max(0, wanted - ready), SOME_GOAL));
    return new PlanContent(
        content.strengths(), content.needs(), goals, content.meeting(), content.remarks());
  }

  private static Goal withMeans(Goal goal) {
    return new Goal(
        goal.need(),
        goal.objective(),
        SOME_MEANS,
        goal.responsible(),
        goal.due(),
        goal.evaluation());
  }
}
