package org.planintervention.testkit.privacy;

import org.planintervention.plan.Plan;

/** What the records of pi-core hold. */
final class CorePersonalDataTest extends PersonalDataContract {
  @Override
  protected Class<?> anyOfModule() {
    return Plan.class;
  }
}
