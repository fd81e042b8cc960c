package org.planintervention.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanStore;

/** Bringing a plan back and purging it at the same moment, again and again. */
final class PurgeRaceTest {
  /** In the nightly profile ten thousand on each database. */
  private static final int RACES = Integer.getInteger("pi.purge.races", 500);

  @ParameterizedTest
  @MethodSource("org.planintervention.jdbc.TestDatabase#all")
  @DisplayName("D-3 exactly one wins each time, and the other is told")
  void exactlyOne(TestDatabase database) throws Exception {
    try (HikariDataSource pool = database.forgetfulPool()) {
      PlanStore store =
          JdbcPlanStore.builder(pool, TestDatabase.freshDistrict())
              .acceptingUnsafeSettings()
              .build();
      List<FaultScenario> plans =
          IntStream.range(0, RACES).mapToObj(FaultScenario::number).toList();
      plans.forEach(plan -> store.commit(plan.before()));
      CyclicBarrier start = new CyclicBarrier(2);
      ExecutorService threads = Executors.newFixedThreadPool(2);
      try {
        Future<List<CommitResult>> back =
            threads.submit(() -> race(store, start, plans, FaultScenario.Kind.BRING_BACK));
        Future<List<CommitResult>> purged =
            threads.submit(() -> race(store, start, plans, FaultScenario.Kind.PURGE));
        int purges = 0;
        for (int i = 0; i < RACES; i++) {
          assertThat(Set.of(back.get().get(i), purged.get().get(i)))
              .isEqualTo(EnumSet.of(CommitResult.COMMITTED, CommitResult.STALE));
          boolean gone = purged.get().get(i) == CommitResult.COMMITTED;
          purges += gone ? 1 : 0;
          PlanId plan = new PlanId(plans.get(i).school(), "A");
          assertThat(store.find(plan).isEmpty()).isEqualTo(gone);
          assertThat(store.tombstone(plan).isPresent()).isEqualTo(gone);
          assertThat(store.head(ChainId.of(plan)).length()).isEqualTo(2);
        }
        System.out.println(
            database.dialect() + ": " + RACES + " races, " + purges + " won by the purge");
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private static List<CommitResult> race(
      PlanStore store, CyclicBarrier start, List<FaultScenario> plans, FaultScenario.Kind kind)
      throws Exception {
    List<CommitResult> results = new ArrayList<>();
    for (FaultScenario plan : plans) {
      Commit commit = new Commit(Optional.empty(), plan.commit(kind).changes());
      start.await();
      results.add(store.commit(commit));
    }
    return results;
  }
}
