package org.planintervention.rules;

import java.util.Optional;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.identity.Entry;

/** Chapter D: purging. */
final class Deletion {
  private Deletion() {}

  /** D-1 */
  static boolean isItServices(Matter<?> matter) {
    Optional<EmailAddress> address = matter.actor().address();
    return matter.actor().entry() == Entry.IT
        && address.isPresent()
        && matter.policy().itServices().contains(address.get());
  }

  /** D-1 */
  static boolean isMarked(Matter<?> matter) {
    return matter.plan().status() == PlanStatus.CREATED_IN_ERROR;
  }
}
