package org.planintervention.samples.benchmarks;

import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.ForwardingPlanStore;
import org.planintervention.spi.store.PlanStore;

/** A store whose commits the baseline writes too, so that both are measured on the same rows. */
final class ShadowedStore extends ForwardingPlanStore {
  private final RawRows baseline;

  ShadowedStore(PlanStore store, RawRows baseline) {
    super(store);
    this.baseline = baseline;
  }

  @Override
  public CommitResult commit(Commit commit) {
    CommitResult result = super.commit(commit);
    if (result == CommitResult.COMMITTED) {
      baseline.write(commit.changes());
    }
    return result;
  }
}
