package org.planintervention.samples.benchmarks.store;

import java.util.ArrayList;
import java.util.List;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.ForwardingPlanStore;
import org.planintervention.spi.store.PlanStore;

/** A store that remembers what was committed, so that others can be asked to write the same. */
final class Recorder extends ForwardingPlanStore {
  private List<List<Change>> commits = new ArrayList<>();

  Recorder(PlanStore store) {
    super(store);
  }

  @Override
  public CommitResult commit(Commit commit) {
    CommitResult result = super.commit(commit);
    if (result == CommitResult.COMMITTED) {
      commits.add(commit.changes());
    }
    return result;
  }

  /** What was committed since the last time that this was asked, commit by commit. */
  List<List<Change>> take() {
    List<List<Change>> taken = commits;
    commits = new ArrayList<>();
    return taken;
  }
}
