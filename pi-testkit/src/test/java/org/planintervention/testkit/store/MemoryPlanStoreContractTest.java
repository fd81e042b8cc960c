package org.planintervention.testkit.store;

import org.planintervention.memory.MemoryPlanStore;

class MemoryPlanStoreContractTest extends PlanStoreContract {
  @Override
  protected StoreUnderTest open() {
    return StoreUnderTest.of(new MemoryPlanStore()).lackingTheRest();
  }
}
