package org.planintervention.samples.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitKey;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.StoreHealth;
import org.planintervention.spi.store.StoredPlan;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailQuery;
import org.planintervention.spi.store.TrailRow;
import org.planintervention.spi.store.VersionRow;

/** A store whose commits the baseline writes too, so that both are measured on the same rows. */
final class ShadowedStore implements PlanStore {
  private final PlanStore store;
  private final RawRows baseline;

  ShadowedStore(PlanStore store, RawRows baseline) {
    this.store = store;
    this.baseline = baseline;
  }

  @Override
  public CommitResult commit(Commit commit) {
    CommitResult result = store.commit(commit);
    if (result == CommitResult.COMMITTED) {
      baseline.write(commit.changes());
    }
    return result;
  }

  @Override
  public List<StoredPlan> find(Collection<PlanId> ids) {
    return store.find(ids);
  }

  @Override
  public List<PlanRow> ofStudents(Collection<StudentNumber> students, Optional<Integer> year) {
    return store.ofStudents(students, year);
  }

  @Override
  public Optional<Bytes> content(PlanId id, int version) {
    return store.content(id, version);
  }

  @Override
  public List<VersionRow> contents(SchoolCode school, Optional<VersionRow.Key> after, int limit) {
    return store.contents(school, after, limit);
  }

  @Override
  public List<PlanRow> page(PlanQuery query, Optional<PageKey> after, int limit) {
    return store.page(query, after, limit);
  }

  @Override
  public List<SchoolCode> schools(Optional<SchoolCode> after, int limit) {
    return store.schools(after, limit);
  }

  @Override
  public ChainHead head(ChainId chain) {
    return store.head(chain);
  }

  @Override
  public List<ChainHead> heads(SchoolCode school, Optional<String> after, int limit) {
    return store.heads(school, after, limit);
  }

  @Override
  public List<TrailRow> trail(ChainId chain, long after, int limit) {
    return store.trail(chain, after, limit);
  }

  @Override
  public List<TrailRow> trail(TrailQuery query, Optional<TrailRow.Key> after, int limit) {
    return store.trail(query, after, limit);
  }

  @Override
  public Optional<Tombstone> tombstone(PlanId id) {
    return store.tombstone(id);
  }

  @Override
  public List<Tombstone> tombstones(SchoolCode school, Optional<String> after, int limit) {
    return store.tombstones(school, after, limit);
  }

  @Override
  public Optional<TrailRow> committed(CommitKey key) {
    return store.committed(key);
  }

  @Override
  public StoreHealth health() {
    return store.health();
  }
}
