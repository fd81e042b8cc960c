package org.planintervention.decision;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.privacy.PersonalData;

/**
 * One step on the path to yes (H-3).
 *
 * @param action what is to be done
 * @param takers who can take it: those known to the facts, in the order direction, coordinator,
 *     others; at least one
 */
public record Step(
    @PersonalData(SENSITIVE) Action action, @PersonalData(IDENTIFYING) List<Actor> takers) {
  /** Takes the parts; the list is copied. */
  public Step {
    takers = ImmutableList.copyOf(takers);
  }
}
