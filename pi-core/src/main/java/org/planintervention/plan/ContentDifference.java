package org.planintervention.plan;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.planintervention.spi.privacy.PersonalData;

/**
 * How two contents differ, section by section (Y-6).
 *
 * @param changes what was added, removed or changed, in the order of the sections; empty when they
 *     say the same
 */
public record ContentDifference(@PersonalData(SENSITIVE) List<Change> changes) {
  /** Takes the changes; the list is copied. */
  public ContentDifference {
    changes = ImmutableList.copyOf(changes);
  }

  /** What happened to a part. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * One difference.
   *
   * @param section the section: {@code strengths}, {@code needs}, {@code goals[2].means}, {@code
   *     meeting} …
   * @param kind what happened
   * @param before what it said; empty text when added
   * @param after what it says; empty text when removed
   */
  public record Change(
      @PersonalData(NONE) String section,
      @PersonalData(DEIDENTIFIED) Kind kind,
      @PersonalData(SENSITIVE) String before,
      @PersonalData(SENSITIVE) String after) {
    /** Section and kind only (T-2). */
    @Override
    public String toString() {
      return "Change[" + section + ", " + kind + "]";
    }
  }

  /** What changed from one content to another. */
  public static ContentDifference between(PlanContent before, PlanContent after) {
    Differ differ = new Differ();
    differ.lists("strengths", before.strengths(), after.strengths());
    differ.lists("needs", before.needs(), after.needs());
    differ.goals(before.goals(), after.goals());
    differ.texts("meeting", before.meeting(), after.meeting());
    differ.texts("remarks", before.remarks(), after.remarks());
    return new ContentDifference(differ.changes);
  }

  /** The sections in which something differs, each once, in order. */
  public List<String> sections() {
    return changes.stream().map(Change::section).distinct().toList();
  }

  private static final class Differ {
    private final List<Change> changes = new ArrayList<>();

    void goals(List<Goal> before, List<Goal> after) {
      int both = Math.min(before.size(), after.size());
      for (int i = 0; i < both; i++) {
        goal("goals[" + i + "].", before.get(i), after.get(i));
      }
      for (int i = both; i < before.size(); i++) {
        changes.add(new Change("goals[" + i + "]", Kind.REMOVED, before.get(i).objective(), ""));
      }
      for (int i = both; i < after.size(); i++) {
        changes.add(new Change("goals[" + i + "]", Kind.ADDED, "", after.get(i).objective()));
      }
    }

    void goal(String place, Goal before, Goal after) {
      texts(place + "need", before.need(), after.need());
      texts(place + "objective", before.objective(), after.objective());
      lists(place + "means", before.means(), after.means());
      lists(place + "responsible", before.responsible(), after.responsible());
      texts(place + "due", before.due(), after.due());
      texts(place + "evaluation", before.evaluation(), after.evaluation());
    }

    void texts(String section, String before, String after) {
      if (!before.equals(after)) {
        Kind kind = before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        changes.add(new Change(section, kind, before, after));
      }
    }

    /** By a longest common subsequence: what stayed in its order is no difference. */
    void lists(String section, List<String> before, List<String> after) {
      int[][] common = new int[before.size() + 1][after.size() + 1];
      for (int i = before.size() - 1; i >= 0; i--) {
        for (int j = after.size() - 1; j >= 0; j--) {
          common[i][j] =
              before.get(i).equals(after.get(j))
                  ? common[i + 1][j + 1] + 1
                  : Math.max(common[i + 1][j], common[i][j + 1]);
        }
      }
      int i = 0;
      int j = 0;
      while (i < before.size() || j < after.size()) {
        if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
          i++;
          j++;
        } else if (j == after.size()
            || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
          changes.add(new Change(section, Kind.REMOVED, before.get(i), ""));
          i++;
        } else {
          changes.add(new Change(section, Kind.ADDED, "", after.get(j)));
          j++;
        }
      }
    }
  }
}
