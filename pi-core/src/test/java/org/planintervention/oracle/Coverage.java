package org.planintervention.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which atoms were shown to matter: an atom of a condition is shown by two situations that differ
 * in that atom only, and in the condition, and in the answer (modified condition/decision
 * coverage).
 */
final class Coverage {
  /** How an atom of a condition was shown. */
  enum Shown {
    /** One of the two is granted. */
    BY_VERDICT,
    /** Both are refused, by other rules. */
    BY_RULES,
    /** A stage before the condition falls with the same atom, and tells its own rule. */
    BY_AN_EARLIER_STAGE,
    NOT_SHOWN
  }

  /**
   * An atom of a condition.
   *
   * @param row the row
   * @param condition the condition
   * @param atom the atom
   * @param shown how it was shown
   */
  record Line(Row row, Row.Condition condition, Atom atom, Shown shown) {
    @Override
    public String toString() {
      return "%s | %s %s | %s | %s"
          .formatted(row.name(), condition.rule().text(), condition.says(), atom.says(), shown);
    }
  }

  private final Judge judge;
  private final Map<Long, Long> rulesOfMask = new HashMap<>();

  Coverage(Judge judge) {
    this.judge = judge;
  }

  void saw(long mask, long rules) {
    rulesOfMask.put(mask, rules);
  }

  /** One line an atom of a condition, but for atoms that the row itself settles. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    List<Row.Condition> conditions = judge.conditions();
    for (int i = 0; i < conditions.size(); i++) {
      Row.Condition condition = conditions.get(i);
      for (Atom atom : condition.atoms()) {
        if (varies(judge.bit(atom))) {
          lines.add(new Line(judge.row(), condition, atom, shown(i, atom)));
        }
      }
    }
    return lines;
  }

  private Shown shown(int condition, Atom atom) {
    long bit = judge.bit(atom);
    long rule = 1L << judge.conditions().get(condition).rule().ordinal();
    Shown best = Shown.NOT_SHOWN;
    for (Map.Entry<Long, Long> entry : rulesOfMask.entrySet()) {
      long without = entry.getKey();
      Long with = (without & bit) != 0 ? null : rulesOfMask.get(without | bit);
      if (with == null) {
        continue;
      }
      boolean holds = judge.holds(condition, without);
      if (holds == judge.holds(condition, without | bit)) {
        continue;
      }
      long failing = holds ? with : entry.getValue();
      long passing = holds ? entry.getValue() : with;
      if (failing == passing) {
        continue;
      }
      if ((failing & rule) == 0) {
        best = best == Shown.NOT_SHOWN ? Shown.BY_AN_EARLIER_STAGE : best;
      } else if (passing == 0) {
        return Shown.BY_VERDICT;
      } else {
        best = Shown.BY_RULES;
      }
    }
    return best;
  }

  private boolean varies(long bit) {
    boolean with = false;
    boolean without = false;
    for (long mask : rulesOfMask.keySet()) {
      with |= (mask & bit) != 0;
      without |= (mask & bit) == 0;
    }
    return with && without;
  }
}
