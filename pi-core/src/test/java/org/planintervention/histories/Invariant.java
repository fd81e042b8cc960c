package org.planintervention.histories;

import java.util.function.Predicate;

/**
 * Something that is so after every step.
 *
 * @param name rule and statement, as {@code docs/invariants.md} lists it
 * @param concerns the steps at which it could be broken
 * @param holds whether it is so
 */
record Invariant(String name, Predicate<Step> concerns, Predicate<Step> holds) {
  @Override
  public String toString() {
    return name;
  }
}
