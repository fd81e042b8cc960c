package org.planintervention.decision;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.planintervention.spi.identity.Actor;

/**
 * One step on the path to yes (H-3).
 *
 * @param action what is to be done
 * @param takers who can take it: those known to the facts, in the order direction, coordinator,
 *     others; at least one
 */
public record Step(Action action, List<Actor> takers) {
  /** Takes the parts; the list is copied. */
  public Step {
    takers = ImmutableList.copyOf(takers);
  }
}
