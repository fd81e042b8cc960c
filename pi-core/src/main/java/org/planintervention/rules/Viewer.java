package org.planintervention.rules;

import org.jspecify.annotations.Nullable;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;

/**
 * Who asks, as they stand on one plan: what is looked up once, however many actions they ask for.
 */
final class Viewer {
  private final @Nullable Named staff;
  private @Nullable Boolean reads;

  Viewer(Actor actor) {
    this.staff = actor.entry() == Entry.STAFF ? actor.person().map(Named::new).orElse(null) : null;
  }

  /** Who came in by the staff door; null by any other. */
  @Nullable Named staff() {
    return staff;
  }

  /** Whether they may read the plan. */
  boolean reads(Matter<?> matter) {
    Boolean known = reads;
    if (known == null) {
      known = Access.reads(matter);
      reads = known;
    }
    return known;
  }
}
