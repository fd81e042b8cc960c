package org.planintervention.jdbc;

import org.junit.jupiter.api.AfterEach;
import org.planintervention.spi.store.PlanStore;

final class H2SameAsReferenceTest extends SameAsReference {
  private final H2Stores.Opened opened = H2Stores.memory("same-as-reference");

  @Override
  PlanStore store() {
    return opened.store();
  }

  @AfterEach
  void close() {
    opened.close();
  }
}
