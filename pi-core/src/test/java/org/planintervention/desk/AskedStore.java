package org.planintervention.desk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitKey;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.Evidence;
import org.planintervention.spi.store.KeyUse;
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

/** A store that remembers what it was asked: lists are judged by few questions, or are slow. */
final class AskedStore implements PlanStore {
  private final PlanStore store;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private Optional<Runnable> meanwhile = Optional.empty();

  AskedStore(PlanStore store) {
    this.store = store;
  }

  /** What was asked since the last time. */
  List<String> asked() {
    List<String> since = List.copyOf(asked);
    asked.clear();
    return since;
  }

  /** Lets something happen once, just before plans are asked for by identifier. */
  void beforeNextFind(Runnable happens) {
    meanwhile = Optional.of(happens);
  }

  @Override
  public List<StoredPlan> find(Collection<PlanId> ids) {
    asked.add("find");
    Optional<Runnable> happens = meanwhile;
    meanwhile = Optional.empty();
    happens.ifPresent(Runnable::run);
    return store.find(ids);
  }

  @Override
  public List<PlanRow> ofStudents(Collection<StudentNumber> students, Optional<Integer> year) {
    asked.add("ofStudents");
    return store.ofStudents(students, year);
  }

  @Override
  public Optional<Bytes> content(PlanId id, int version) {
    asked.add("content");
    return store.content(id, version);
  }

  @Override
  public List<VersionRow> contents(SchoolCode school, Optional<VersionRow.Key> after, int limit) {
    asked.add("contents");
    return store.contents(school, after, limit);
  }

  @Override
  public List<PlanRow> page(PlanQuery query, Optional<PageKey> after, int limit) {
    asked.add("page");
    return store.page(query, after, limit);
  }

  @Override
  public List<SchoolCode> schools(Optional<SchoolCode> after, int limit) {
    asked.add("schools");
    return store.schools(after, limit);
  }

  @Override
  public ChainHead head(ChainId chain) {
    asked.add("head");
    return store.head(chain);
  }

  @Override
  public List<ChainHead> heads(SchoolCode school, Optional<String> after, int limit) {
    asked.add("heads");
    return store.heads(school, after, limit);
  }

  @Override
  public List<TrailRow> trail(ChainId chain, long after, int limit) {
    asked.add("trail");
    return store.trail(chain, after, limit);
  }

  @Override
  public List<TrailRow> trail(TrailQuery query, Optional<TrailRow.Key> after, int limit) {
    asked.add("trail");
    return store.trail(query, after, limit);
  }

  @Override
  public Optional<Tombstone> tombstone(PlanId id) {
    asked.add("tombstone");
    return store.tombstone(id);
  }

  @Override
  public List<Tombstone> tombstones(SchoolCode school, Optional<String> after, int limit) {
    asked.add("tombstones");
    return store.tombstones(school, after, limit);
  }

  @Override
  public CommitResult commit(Commit commit) {
    asked.add("commit");
    return store.commit(commit);
  }

  @Override
  public Optional<KeyUse> committed(CommitKey key) {
    asked.add("committed");
    return store.committed(key);
  }

  @Override
  public StoreHealth health() {
    asked.add("health");
    return store.health();
  }

  @Override
  public Evidence evidence() {
    return store.evidence();
  }
}
