package org.planintervention.evidence;

import java.util.Optional;
import java.util.function.Function;

/**
 * A way to write one step that never was.
 *
 * @param field the field of a payload or of a stored part that is forged
 * @param invariant the invariant of docs/invariants.md that it breaks
 * @param how what is done
 * @param back how many rows before the last the impossible one stands
 * @param forged the forged chain: an honest one, with its last row forged or one more appended;
 *     empty where it cannot be done
 */
record Forgery(
    String field,
    String invariant,
    String how,
    int back,
    Function<ForgedChain, Optional<ForgedChain>> forged) {
  /** A forgery of the last row. */
  Forgery(
      String field,
      String invariant,
      String how,
      Function<ForgedChain, Optional<ForgedChain>> forged) {
    this(field, invariant, how, 0, forged);
  }

  String name() {
    return field + ": " + how;
  }
}
