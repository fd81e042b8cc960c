package org.planintervention.spi.store;

import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.Objects;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Difference between a table of a store and the table that the library creates.
 *
 * @param table the table, such as {@code pi_trail}; {@code *} if the difference concerns all tables
 * @param difference what differs, without names that the library did not give: {@code - primary
 *     key} is missing, {@code + trigger} was added
 */
public record SchemaDifference(
    @PersonalData(NONE) String table, @PersonalData(NONE) String difference) {
  /** All parts are required. */
  public SchemaDifference {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(difference, "difference");
  }

  /** Returns table and difference, such as {@code pi_trail: + trigger}. */
  @Override
  public String toString() {
    return table + ": " + difference;
  }
}
