package org.planintervention.desk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitKey;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.ForwardingPlanStore;
import org.planintervention.spi.store.KeyUse;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.StoredPlan;

/** A store before one of whose calls somebody else gets through. */
final class Rival extends ForwardingPlanStore {
  private int callsBefore;
  private Optional<Runnable> rival = Optional.empty();

  /**
   * Wraps a store.
   *
   * @param callsBefore number of calls before the one that the rival precedes
   */
  Rival(PlanStore store, int callsBefore) {
    super(store);
    this.callsBefore = callsBefore;
  }

  /** Lets a rival wait for the call. */
  void comes(Runnable other) {
    rival = Optional.of(other);
  }

  /** Whether there was such a call. */
  boolean came() {
    return rival.isEmpty();
  }

  private void call() {
    if (callsBefore-- == 0) {
      Optional<Runnable> other = rival;
      rival = Optional.empty();
      other.ifPresent(Runnable::run);
    }
  }

  @Override
  public List<StoredPlan> find(Collection<PlanId> ids) {
    call();
    return super.find(ids);
  }

  @Override
  public List<PlanRow> ofStudents(Collection<StudentNumber> students, Optional<Integer> year) {
    call();
    return super.ofStudents(students, year);
  }

  @Override
  public ChainHead head(ChainId chain) {
    call();
    return super.head(chain);
  }

  @Override
  public Optional<KeyUse> committed(CommitKey key) {
    call();
    return super.committed(key);
  }

  @Override
  public CommitResult commit(Commit commit) {
    call();
    return super.commit(commit);
  }
}
