package org.planintervention.oracle;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One elementary statement about a situation.
 *
 * @param says in words
 * @param sides the sides that it looks at
 * @param truth when it is true
 */
record Atom(String says, Set<Side> sides, Predicate<Cell> truth) {

  /** Of one side: which of its values make it true is found out once. */
  static <V> Atom of(String says, Side side, Class<V> type, Predicate<V> truth) {
    List<Object> range = side.range();
    boolean[] holds = new boolean[range.size()];
    for (int i = 0; i < holds.length; i++) {
      holds[i] = truth.test(type.cast(range.get(i)));
    }
    return new Atom(says, Set.of(side), cell -> holds[cell.index(side)]);
  }

  /** True at some values of a side. */
  static Atom in(String says, Side side, Object... values) {
    List<Object> among = List.of(values);
    return of(says, side, Object.class, among::contains);
  }

  /** True where the side says yes. */
  static Atom yes(String says, Side side) {
    return in(says, side, true);
  }

  boolean holds(Cell cell) {
    return truth.test(cell);
  }
}
