package org.planintervention.spi.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a store is.
 *
 * @param reachable whether it answers
 * @param schemaVersion the version of its schema; empty text when it has none
 * @param unsafeSettings settings under which acknowledged commits could be lost, each as a sentence
 *     with its remedy
 * @param oldestMark since when the plan that waits longest to be purged is marked (D-1); empty when
 *     none waits
 */
public record StoreHealth(
    boolean reachable,
    String schemaVersion,
    List<String> unsafeSettings,
    Optional<Instant> oldestMark) {
  /** Takes the parts; the list is copied. */
  public StoreHealth {
    unsafeSettings = List.copyOf(unsafeSettings);
  }
}
