package org.planintervention.testkit.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.planintervention.memory.MemoryPlanStore;
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

/** Does what the reference store does; a broken store overrides one thing. */
class FaithfulStore implements PlanStore {
  private final PlanStore reference = new MemoryPlanStore();

  @Override
  public List<StoredPlan> find(Collection<PlanId> ids) {
    return reference.find(ids);
  }

  @Override
  public List<PlanRow> ofStudents(Collection<StudentNumber> students, Optional<Integer> year) {
    return reference.ofStudents(students, year);
  }

  @Override
  public Optional<Bytes> content(PlanId id, int version) {
    return reference.content(id, version);
  }

  @Override
  public List<VersionRow> contents(SchoolCode school, Optional<VersionRow.Key> after, int limit) {
    return reference.contents(school, after, limit);
  }

  @Override
  public List<PlanRow> page(PlanQuery query, Optional<PageKey> after, int limit) {
    return reference.page(query, after, limit);
  }

  @Override
  public List<SchoolCode> schools(Optional<SchoolCode> after, int limit) {
    return reference.schools(after, limit);
  }

  @Override
  public ChainHead head(ChainId chain) {
    return reference.head(chain);
  }

  @Override
  public List<ChainHead> heads(SchoolCode school, Optional<String> after, int limit) {
    return reference.heads(school, after, limit);
  }

  @Override
  public List<TrailRow> trail(ChainId chain, long after, int limit) {
    return reference.trail(chain, after, limit);
  }

  @Override
  public List<TrailRow> trail(TrailQuery query, Optional<TrailRow.Key> after, int limit) {
    return reference.trail(query, after, limit);
  }

  @Override
  public Optional<Tombstone> tombstone(PlanId id) {
    return reference.tombstone(id);
  }

  @Override
  public List<Tombstone> tombstones(SchoolCode school, Optional<String> after, int limit) {
    return reference.tombstones(school, after, limit);
  }

  @Override
  public CommitResult commit(Commit commit) {
    return reference.commit(commit);
  }

  @Override
  public Optional<TrailRow> committed(CommitKey key) {
    return reference.committed(key);
  }

  @Override
  public StoreHealth health() {
    return reference.health();
  }
}
