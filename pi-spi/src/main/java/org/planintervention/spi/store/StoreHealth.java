package org.planintervention.spi.store;

import java.util.List;

/**
 * How a store is.
 *
 * @param reachable whether it answers
 * @param schemaVersion the version of its schema; empty text when it has none
 * @param unsafeSettings settings under which acknowledged commits could be lost, each as a sentence
 *     with its remedy
 */
public record StoreHealth(boolean reachable, String schemaVersion, List<String> unsafeSettings) {
  /** Takes the parts; the list is copied. */
  public StoreHealth {
    unsafeSettings = List.copyOf(unsafeSettings);
  }
}
