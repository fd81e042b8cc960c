package org.planintervention.rules.chapters;

import java.util.Optional;
import org.planintervention.plan.PlanStatus;
import org.planintervention.rules.table.Evaluation;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.identity.Entry;

/** Chapter D: purging. */
public final class Deletion {
  private Deletion() {}

  /** D-1 */
  public static boolean isItServices(Evaluation<?> evaluation) {
    Optional<EmailAddress> address = evaluation.actor().address();
    return evaluation.actor().entry() == Entry.IT
        && address.isPresent()
        && evaluation.policy().itServices().contains(address.get());
  }

  /** D-1 */
  public static boolean isMarked(Evaluation<?> evaluation) {
    return evaluation.plan().status() == PlanStatus.CREATED_IN_ERROR;
  }
}
