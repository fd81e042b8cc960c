package org.planintervention.spi.store;

import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Health of a store.
 *
 * @param reachable whether it answers
 * @param schemaVersion the version of its schema; empty text when it has none
 * @param unsafeSettings settings under which acknowledged commits could be lost, each as a sentence
 *     with its remedy
 * @param oldestMark since when the plan that waits longest to be purged is marked (D-1); empty when
 *     none waits
 */
public record StoreHealth(
    @PersonalData(NONE) boolean reachable,
    @PersonalData(NONE) String schemaVersion,
    @PersonalData(NONE) List<String> unsafeSettings,
    @PersonalData(NONE) Optional<Instant> oldestMark,
    @PersonalData(NONE) Optional<String> readOnly) {
  /** Takes the parts; the list is copied. */
  public StoreHealth {
    unsafeSettings = List.copyOf(unsafeSettings);
  }
}
