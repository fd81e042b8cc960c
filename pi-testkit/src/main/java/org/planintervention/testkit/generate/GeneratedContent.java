package org.planintervention.testkit.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.planintervention.plan.Goal;
import org.planintervention.plan.PlanContent;
import org.planintervention.policy.DistrictPolicy;

/** What plans say: mostly in bounds, now and then just beyond (C-4). */
final class GeneratedContent {
  private static final List<String> TEXTS =
      List.of(
          "", "Lire seul", "Persévère\tbeaucoup", "élève\u00A0: 6\u00A0e année", "🙂", "a\u0301");
  private static final List<String> FORBIDDEN = List.of("\u0000", "\u007F", "\uD83D", "a\rb");
  private static final int MOST_GOALS = 3;

  private GeneratedContent() {}

  static PlanContent drawn(DistrictPolicy policy, Chance chance) {
    List<Goal> goals = new ArrayList<>();
    int most = Math.max(policy.leastGoals(), MOST_GOALS);
    for (int i = chance.between(0, Math.min(most, policy.limits().goals())); i > 0; i--) {
      List<String> means = chance.onceIn(4) ? List.of() : List.of(text(policy, chance));
      goals.add(new Goal(text(policy, chance), "", means, List.of(), "", ""));
    }
    int entries = chance.onceIn(30) ? policy.limits().listEntries() + 1 : chance.upTo(2);
    return new PlanContent(
        Collections.nCopies(entries, "curieux"),
        List.of(),
        goals,
        text(policy, chance),
        text(policy, chance));
  }

  static String text(DistrictPolicy policy, Chance chance) {
    if (chance.onceIn(40)) {
      return chance.one(FORBIDDEN);
    }
    int longest = policy.limits().textCodePoints();
    return chance.onceIn(40) ? "x".repeat(longest + chance.between(0, 1)) : chance.one(TEXTS);
  }
}
