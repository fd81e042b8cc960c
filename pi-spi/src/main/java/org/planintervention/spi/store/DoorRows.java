package org.planintervention.spi.store;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;

import java.util.List;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Rows of a school's door that a purge empties (D-2), because they name the plan.
 *
 * @param head where the door stood when its rows were looked for
 * @param numbers numbers of the rows, ascending; empty if none names the plan
 */
public record DoorRows(
    @PersonalData(DEIDENTIFIED) ChainHead head, @PersonalData(DEIDENTIFIED) List<Long> numbers) {
  /**
   * Creates the rows; the list is copied.
   *
   * @throws IllegalArgumentException if the chain is no door, or has no rows of such numbers
   */
  public DoorRows {
    numbers = List.copyOf(numbers);
    if (!head.chain().isDoor()) {
      throw new IllegalArgumentException("the rows are a door's");
    }
    long before = 0;
    for (long number : numbers) {
      if (number <= before || number > head.length()) {
        throw new IllegalArgumentException(
            "numbers of rows ascend, from 1 to the length of the door");
      }
      before = number;
    }
  }

  /** Returns no rows of a door that has none. */
  public static DoorRows none(PlanId plan) {
    return new DoorRows(ChainHead.none(ChainId.door(plan.school())), List.of());
  }
}
