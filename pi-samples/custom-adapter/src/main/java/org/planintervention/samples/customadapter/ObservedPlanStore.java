package org.planintervention.samples.customadapter;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.ForwardingPlanStore;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.StoredPlan;
import org.planintervention.spi.store.TrailRow;

/**
 * A store that a host measures with Micrometer: an observation a call, by what was asked, and of a
 * commit what came of it and how many changes it had. A lot shows as one commit a chunk. Who and
 * which plan it was about is in none of them (T-2).
 */
public final class ObservedPlanStore extends ForwardingPlanStore {
  private final ObservationRegistry registry;

  /** Hands everything on to a store, and tells the registry. */
  public ObservedPlanStore(PlanStore store, ObservationRegistry registry) {
    super(store);
    this.registry = Objects.requireNonNull(registry, "registry");
  }

  @Override
  public CommitResult commit(Commit commit) {
    Observation observation =
        observation("commit")
            .highCardinalityKeyValue("changes", Integer.toString(commit.changes().size()));
    return observation.observe(
        () -> {
          CommitResult result = super.commit(commit);
          observation.lowCardinalityKeyValue("result", result.name());
          return result;
        });
  }

  @Override
  public List<StoredPlan> find(Collection<PlanId> ids) {
    return observed("find", () -> super.find(ids));
  }

  @Override
  public List<PlanRow> ofStudents(Collection<StudentNumber> students, Optional<Integer> year) {
    return observed("of-students", () -> super.ofStudents(students, year));
  }

  @Override
  public Optional<Bytes> content(PlanId id, int version) {
    return observed("content", () -> super.content(id, version));
  }

  @Override
  public List<PlanRow> page(PlanQuery query, Optional<PageKey> after, int limit) {
    return observed("page", () -> super.page(query, after, limit));
  }

  @Override
  public List<TrailRow> trail(ChainId chain, long after, int limit) {
    return observed("trail", () -> super.trail(chain, after, limit));
  }

  private <T> T observed(String asked, Supplier<T> question) {
    return Objects.requireNonNull(observation(asked).observe(question));
  }

  private Observation observation(String asked) {
    return Observation.createNotStarted("pi.store", registry)
        .lowCardinalityKeyValue("asked", asked);
  }
}
