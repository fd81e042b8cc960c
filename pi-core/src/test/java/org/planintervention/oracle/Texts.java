package org.planintervention.oracle;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.planintervention.oracle.Values.Content;
import org.planintervention.oracle.Values.Goals;
import org.planintervention.oracle.Values.Text;
import org.planintervention.plan.Goal;
import org.planintervention.plan.PlanContent;

/** Texts and contents about a district's limits, made once. */
final class Texts {
  /** Two characters of a text, and one code point. */
  private static final String CLEF = "\uD834\uDD1E";

  private final Map<Text, String> texts = new EnumMap<>(Text.class);
  private final Map<Content, PlanContent> contents = new EnumMap<>(Content.class);
  private final Map<Goals, PlanContent> plans = new EnumMap<>(Goals.class);

  Texts(District district) {
    for (Text text : Text.values()) {
      texts.put(text, write(text, district.longestText()));
    }
    for (Content content : Content.values()) {
      contents.put(content, write(content, district));
    }
    for (Goals goals : Goals.values()) {
      plans.put(goals, write(goals));
    }
  }

  String text(Text text) {
    return texts.getOrDefault(text, "");
  }

  PlanContent content(Content content) {
    return contents.getOrDefault(content, PlanContent.EMPTY);
  }

  PlanContent plan(Goals goals) {
    return plans.getOrDefault(goals, PlanContent.EMPTY);
  }

  private static String write(Text text, int longest) {
    return switch (text) {
      case TOLD -> "au téléphone";
      case EMPTY -> "";
      case BLANK -> " \t\n\u00A0\u202F";
      case LINES_AND_TABS -> "un\n\tdeux";
      case AS_LONG_AS_MAY_BE -> CLEF.repeat(longest);
      case TOO_LONG -> "é".repeat(longest + 1);
      case NULL_CHARACTER -> "a\0";
      case CARRIAGE_RETURN -> "a\r\nb";
      case DELETE -> "a\u007Fb";
      case NEXT_LINE -> "a\u0085b";
      case LONE_SURROGATE -> "a\uD834";
    };
  }

  private static PlanContent write(Content content, District district) {
    Goal goal = goal(List.of("rencontre chaque semaine"));
    PlanContent plain = new PlanContent(List.of("lit"), List.of(), List.of(goal), "", "");
    return switch (content) {
      case PLAIN -> plain;
      case TEXT_AS_LONG_AS_MAY_BE -> plain.withRemarks(CLEF.repeat(district.longestText()));
      case TEXT_TOO_LONG -> plain.withRemarks("é".repeat(district.longestText() + 1));
      case LIST_AS_LONG_AS_MAY_BE -> needs(district.longestList());
      case LIST_TOO_LONG -> needs(district.longestList() + 1);
      case GOALS_AS_MANY_AS_MAY_BE -> goals(Collections.nCopies(district.mostGoals(), goal));
      case GOALS_TOO_MANY -> goals(Collections.nCopies(district.mostGoals() + 1, goal));
      case CONTROL_CHARACTER -> plain.withRemarks("a\u001Bb");
    };
  }

  private static PlanContent write(Goals goals) {
    Goal without = goal(List.of());
    Goal with = goal(List.of("rencontre chaque semaine"));
    return switch (goals) {
      case NONE -> PlanContent.EMPTY;
      case ONE_WITHOUT_MEANS -> goals(List.of(without));
      case ONE_WITH_MEANS -> goals(List.of(with));
      case SECOND_WITH_MEANS -> goals(List.of(without, with));
      case TWO_WITH_MEANS -> goals(List.of(with, with));
    };
  }

  private static PlanContent needs(int count) {
    return new PlanContent(List.of(), Collections.nCopies(count, "lecture"), List.of(), "", "");
  }

  private static PlanContent goals(List<Goal> goals) {
    return new PlanContent(List.of(), List.of(), goals, "", "");
  }

  private static Goal goal(List<String> means) {
    return new Goal("lire", "lire seul", means, List.of(), "", "");
  }
}
