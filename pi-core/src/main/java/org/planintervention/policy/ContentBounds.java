package org.planintervention.policy;

import java.util.List;
import java.util.Optional;
import org.planintervention.plan.Goal;
import org.planintervention.plan.PlanContent;

/** The bounds of content (C-4): lengths, counts, and the characters that no text may hold. */
public final class ContentBounds {
  private final ContentLimits limits;

  private ContentBounds(ContentLimits limits) {
    this.limits = limits;
  }

  /**
   * The place of the first part that is out of bounds, such as {@code goals[2].means[0]}; it names
   * no content. Empty when all is in bounds.
   */
  public static Optional<String> firstOutside(PlanContent content, ContentLimits limits) {
    return new ContentBounds(limits).inContent(content);
  }

  /** Whether a text is in bounds. */
  public static boolean textFits(String text, ContentLimits limits) {
    if (text.length() > 2L * limits.textCodePoints()) {
      return false;
    }
    int codePoints = 0;
    int index = 0;
    while (index < text.length()) {
      int codePoint = text.codePointAt(index);
      if (!allowed(codePoint)) {
        return false;
      }
      codePoints++;
      index += Character.charCount(codePoint);
    }
    return codePoints <= limits.textCodePoints();
  }

  /** Neither a control character, but for tab and line feed, nor half of a surrogate pair. */
  private static boolean allowed(int codePoint) {
    boolean control = codePoint < 0x20 || (codePoint >= 0x7F && codePoint <= 0x9F);
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return codePoint == '\t' || codePoint == '\n' || !(control || surrogate);
  }

  private Optional<String> inContent(PlanContent content) {
    return inList("strengths", content.strengths())
        .or(() -> inList("needs", content.needs()))
        .or(() -> inGoals(content.goals()))
        .or(() -> inText("meeting", content.meeting()))
        .or(() -> inText("remarks", content.remarks()));
  }

  private Optional<String> inGoals(List<Goal> goals) {
    if (goals.size() > limits.goals()) {
      return Optional.of("goals");
    }
    for (int i = 0; i < goals.size(); i++) {
      Optional<String> outside = inGoal("goals[" + i + "].", goals.get(i));
      if (outside.isPresent()) {
        return outside;
      }
    }
    return Optional.empty();
  }

  private Optional<String> inGoal(String place, Goal goal) {
    return inText(place + "need", goal.need())
        .or(() -> inText(place + "objective", goal.objective()))
        .or(() -> inList(place + "means", goal.means()))
        .or(() -> inList(place + "responsible", goal.responsible()))
        .or(() -> inText(place + "due", goal.due()))
        .or(() -> inText(place + "evaluation", goal.evaluation()));
  }

  private Optional<String> inList(String place, List<String> list) {
    if (list.size() > limits.listEntries()) {
      return Optional.of(place);
    }
    for (int i = 0; i < list.size(); i++) {
      if (!textFits(list.get(i), limits)) {
        return Optional.of(place + "[" + i + "]");
      }
    }
    return Optional.empty();
  }

  private Optional<String> inText(String place, String text) {
    return textFits(text, limits) ? Optional.empty() : Optional.of(place);
  }
}
