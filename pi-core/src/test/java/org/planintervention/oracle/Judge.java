package org.planintervention.oracle;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.planintervention.decision.RuleId;

/**
 * One row, ready to judge many situations. A situation is first told as a mask with one bit an
 * atom; rules are answered as a mask with one bit a rule, so that nothing is built a million times.
 */
final class Judge {
  private final Row row;
  private final List<Atom> atoms;
  private final List<Row.Condition> conditions;
  private final LongPredicate[] compiled;
  private final int[] stageEnds;
  private final Map<Atom, Long> acrossSides = new LinkedHashMap<>();
  private final long[][] maskOfValue = new long[Side.COUNT][];

  Judge(Row row) {
    this.row = row;
    this.atoms = List.copyOf(row.atoms());
    if (atoms.size() > Long.SIZE) {
      throw new IllegalStateException("a row has at most 64 atoms: " + row.name());
    }
    this.conditions = row.conditions();
    this.compiled =
        conditions.stream()
            .map(condition -> condition.formula().over(this::bit))
            .toArray(LongPredicate[]::new);
    this.stageEnds = new int[row.stages().size()];
    int end = 0;
    for (int i = 0; i < stageEnds.length; i++) {
      end += row.stages().get(i).size();
      stageEnds[i] = end;
    }
    learn(new Cell());
  }

  /** What a value of a side says is the same in every situation, and found out once. */
  private void learn(Cell blank) {
    for (Side side : Side.values()) {
      maskOfValue[side.ordinal()] = new long[side.range().size()];
    }
    for (Atom atom : atoms) {
      if (atom.sides().size() > 1) {
        acrossSides.put(atom, bit(atom));
        continue;
      }
      for (Side side : atom.sides()) {
        for (int value = 0; value < side.range().size(); value++) {
          blank.choose(side, value);
          maskOfValue[side.ordinal()][value] |= atom.holds(blank) ? bit(atom) : 0;
        }
      }
    }
  }

  Row row() {
    return row;
  }

  List<Atom> atoms() {
    return atoms;
  }

  List<Row.Condition> conditions() {
    return conditions;
  }

  long bit(Atom atom) {
    return 1L << atoms.indexOf(atom);
  }

  /** The atoms that hold. */
  long mask(Cell cell) {
    long mask = 0;
    for (int side = 0; side < maskOfValue.length; side++) {
      mask |= maskOfValue[side][cell.index(side)];
    }
    for (Map.Entry<Atom, Long> atom : acrossSides.entrySet()) {
      mask |= atom.getKey().holds(cell) ? atom.getValue() : 0;
    }
    return mask;
  }

  boolean holds(int condition, long mask) {
    return compiled[condition].test(mask);
  }

  /** The rules that refuse; none: granted. */
  long rules(long mask) {
    long rules = 0;
    int next = 0;
    for (int end : stageEnds) {
      for (; next < end; next++) {
        if (!compiled[next].test(mask)) {
          rules |= 1L << conditions.get(next).rule().ordinal();
        }
      }
      if (rules != 0) {
        return rules;
      }
    }
    return rules;
  }

  /** The rules of a mask, in book order. */
  static Set<RuleId> named(long rules) {
    Set<RuleId> named = EnumSet.noneOf(RuleId.class);
    for (RuleId rule : RuleId.values()) {
      if ((rules & (1L << rule.ordinal())) != 0) {
        named.add(rule);
      }
    }
    return named;
  }
}
