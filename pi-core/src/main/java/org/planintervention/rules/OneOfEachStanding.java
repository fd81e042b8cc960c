package org.planintervention.rules;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** One of each standing that there is among some people, looked for no further than is asked. */
final class OneOfEachStanding {
  private final List<Named> met = new ArrayList<>(Standing.values().length);
  private final Iterator<Named> toBeMet;

  /**
   * Of people.
   *
   * @param people those of a wanted standing, looked at one by one
   */
  OneOfEachStanding(Function<Predicate<Standing>, Iterator<Named>> people) {
    this.toBeMet = people.apply(this::isMissing);
  }

  private boolean isMissing(Standing standing) {
    for (Named one : met) {
      if (one.standing() == standing) {
        return false;
      }
    }
    return true;
  }

  /** Whether something holds for all; nobody is looked for once it does not for one. */
  boolean allAre(Predicate<Named> holds) {
    for (int i = 0; i < met.size() || findsAnother(); i++) {
      if (!holds.test(met.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean findsAnother() {
    if (met.size() == Standing.values().length || !toBeMet.hasNext()) {
      return false;
    }
    met.add(toBeMet.next());
    return true;
  }
}
