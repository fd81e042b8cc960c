package org.planintervention.samples.customadapter;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.io.TempDir;
import org.planintervention.testkit.store.Capability;
import org.planintervention.testkit.store.PlanStoreContract;
import org.planintervention.testkit.store.StoreUnderTest;

class MapPlanStoreTest extends PlanStoreContract {
  private final Path folder;
  private final Deque<MapPlanStore> opened = new ArrayDeque<>();

  MapPlanStoreTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Override
  protected StoreUnderTest open() {
    return StoreUnderTest.of(next())
        .reopened(this::next)
        .lacking(
            Capability.HOST_TRANSACTION,
            Capability.READ_ONLY,
            Capability.ONE_CONNECTION,
            Capability.INTERRUPTION,
            Capability.LIMITED_SPACE)
        .closing(() -> opened.pop().close());
  }

  private MapPlanStore next() {
    opened.forEach(MapPlanStore::close);
    opened.push(new MapPlanStore(folder.resolve("plans.mv")));
    return opened.getFirst();
  }
}
