package org.planintervention.policy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planintervention.plan.Goal;
import org.planintervention.plan.PlanContent;

/** The bounds of content (C-4): lengths, counts, and the characters that no text may hold. */
public final class ContentBounds {
  private static final int NO_GOAL = -1;
  private static final int FIRST_HIGH_CONTROL = 0x7F;
  private static final int LAST_HIGH_CONTROL = 0x9F;

  private final ContentLimits limits;

  private ContentBounds(ContentLimits limits) {
    this.limits = limits;
  }

  /**
   * The place of the first part that is out of bounds, such as {@code goals[2].means[0]}; it names
   * no content. Empty when all is in bounds.
   */
  public static Optional<String> firstOutside(PlanContent content, ContentLimits limits) {
    return Optional.ofNullable(new ContentBounds(limits).inContent(content));
  }

  /** Whether a text is in bounds. */
  public static boolean textFits(String text, ContentLimits limits) {
    if (text.codePointCount(0, text.length()) > limits.textCodePoints()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (!allowed(unit) || (Character.isSurrogate(unit) && !isOfPair(text, i))) {
        return false;
      }
    }
    return true;
  }

  /** No control character, but for tab and line feed. */
  private static boolean allowed(char unit) {
    return unit < ' '
        ? unit == '\t' || unit == '\n'
        : unit < FIRST_HIGH_CONTROL || unit > LAST_HIGH_CONTROL;
  }

  private static boolean isOfPair(String text, int index) {
    return Character.isSupplementaryCodePoint(text.codePointAt(index))
        || Character.isSupplementaryCodePoint(text.codePointBefore(index + 1));
  }

  private @Nullable String inContent(PlanContent content) {
    String outside = inList(NO_GOAL, "strengths", content.strengths());
    outside = outside != null ? outside : inList(NO_GOAL, "needs", content.needs());
    outside = outside != null ? outside : inGoals(content.goals());
    outside = outside != null ? outside : inText(NO_GOAL, "meeting", content.meeting());
    return outside != null ? outside : inText(NO_GOAL, "remarks", content.remarks());
  }

  private @Nullable String inGoals(List<Goal> goals) {
    if (goals.size() > limits.goals()) {
      return "goals";
    }
    for (int i = 0; i < goals.size(); i++) {
      String outside = inGoal(i, goals.get(i));
      if (outside != null) {
        return outside;
      }
    }
    return null;
  }

  private @Nullable String inGoal(int index, Goal goal) {
    String outside = inText(index, "need", goal.need());
    outside = outside != null ? outside : inText(index, "objective", goal.objective());
    outside = outside != null ? outside : inList(index, "means", goal.means());
    outside = outside != null ? outside : inList(index, "responsible", goal.responsible());
    outside = outside != null ? outside : inText(index, "due", goal.due());
    return outside != null ? outside : inText(index, "evaluation", goal.evaluation());
  }

  private @Nullable String inList(int goal, String part, List<String> list) {
    if (list.size() > limits.listEntries()) {
      return place(goal, part);
    }
    for (int i = 0; i < list.size(); i++) {
      if (!textFits(list.get(i), limits)) {
        return place(goal, part) + "[" + i + "]";
      }
    }
    return null;
  }

  private @Nullable String inText(int goal, String part, String text) {
    return textFits(text, limits) ? null : place(goal, part);
  }

  private static String place(int goal, String part) {
    return goal == NO_GOAL ? part : "goals[" + goal + "]." + part;
  }
}
