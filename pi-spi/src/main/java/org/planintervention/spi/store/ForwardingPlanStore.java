package org.planintervention.spi.store;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;

/**
 * Hands everything on to another store: for who decorates one, to measure it, to write it twice, or
 * to break it in a test.
 */
public abstract class ForwardingPlanStore implements PlanStore {
  private final PlanStore store;

  /** Hands everything on to this store. */
  protected ForwardingPlanStore(PlanStore store) {
    this.store = Objects.requireNonNull(store, "store");
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
  public CommitResult commit(Commit commit) {
    return store.commit(commit);
  }

  @Override
  public Optional<KeyUse> committed(CommitKey key) {
    return store.committed(key);
  }

  @Override
  public StoreHealth health() {
    return store.health();
  }

  @Override
  public Evidence evidence() {
    return store.evidence();
  }
}
