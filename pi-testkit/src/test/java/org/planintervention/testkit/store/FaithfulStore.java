package org.planintervention.testkit.store;

import org.planintervention.memory.MemoryPlanStore;
import org.planintervention.spi.store.ForwardingPlanStore;

/** Does what the reference store does; a broken store overrides one thing. */
class FaithfulStore extends ForwardingPlanStore {
  FaithfulStore() {
    super(new MemoryPlanStore());
  }
}
