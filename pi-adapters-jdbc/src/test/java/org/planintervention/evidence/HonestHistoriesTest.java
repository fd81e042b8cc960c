package org.planintervention.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.desk.PlanDesk;
import org.planintervention.jdbc.H2Stores;
import org.planintervention.jdbc.JdbcPlanStore;
import org.planintervention.jdbc.TestDatabase;
import org.planintervention.memory.MemoryCheckpoints;
import org.planintervention.memory.MemoryPlanStore;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.trail.VerificationReport;

/** T-1: whatever people do honestly, a verification finds nothing. */
class HonestHistoriesTest {
  private static final int IN_MEMORY = Integer.getInteger("pi.histories", 2_000);
  private static final int ON_H2 = Integer.getInteger("pi.histories.h2", 50);

  @Test
  @DisplayName("T-1 no false alarm on honest histories in memory, the checkpoint between included")
  void inMemory() {
    for (long seed = 1; seed <= IN_MEMORY; seed++) {
      honest(new MemoryPlanStore(), seed);
    }
    System.out.println(IN_MEMORY + " honest histories, no false alarm");
  }

  @Test
  @DisplayName("T-1 no false alarm on honest histories in a database, its indexes included")
  void inDatabase() {
    try (HikariDataSource pool = TestDatabase.poolAt("jdbc:h2:mem:honest;QUERY_CACHE_SIZE=500")) {
      JdbcPlanStore.builder(pool, "nobody").acceptingUnsafeSettings().migrate();
      for (long seed = 1; seed <= ON_H2; seed++) {
        honest(
            JdbcPlanStore.builder(pool, "district-" + seed).acceptingUnsafeSettings().build(),
            seed);
      }
    }
    System.out.println(ON_H2 + " honest histories on H2, no false alarm");
  }

  @Test
  @DisplayName("Y-2, D-2 no false alarm about the other of two plans of a student and year")
  void twins() {
    int partings = 12;
    for (int seed = 1; seed <= partings; seed++) {
      try (H2Stores.Opened opened = H2Stores.memory("twins-" + seed)) {
        HonestHistory history = new HonestHistory(opened.store(), seed);
        history.twins();
        assertThat(verify(history.over(opened.store())).findings()).isEmpty();
        history.partTwins();
        assertThat(verify(history.over(opened.store())).findings()).as("seed %d", seed).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("T-1 no false alarm while people work")
  void whilePeopleWork() {
    try (H2Stores.Opened opened = H2Stores.memory("honest-at-work")) {
      HonestHistory history = new HonestHistory(opened.store(), 5);
      history.signedPlan();
      PlanDesk desk = history.over(opened.store());
      CompletableFuture<Void> work = CompletableFuture.runAsync(() -> history.act(400));
      long verified = 0;
      while (!work.isDone()) {
        assertThat(verify(desk).findings()).isEmpty();
        verified++;
      }
      work.join();
      assertThat(verified).isPositive();
      assertThat(verify(desk).findings()).isEmpty();
    }
  }

  private static void honest(PlanStore store, long seed) {
    HonestHistory history = new HonestHistory(store, seed);
    history.students(2);
    if (seed % 3 == 0) {
      history.archivedPlan();
    }
    if (seed % 5 == 0) {
      history.purgedPlan();
    }
    if (seed % 4 == 0) {
      history.twins();
      history.partTwins();
    }
    if (seed % 7 == 0) {
      history.revisedPlan();
      history.duplicatedPlan();
    }
    history.act(12);
    MemoryCheckpoints checkpoints = new MemoryCheckpoints();
    PlanDesk desk = history.over(store);
    desk.checkpoint(checkpoints, Optional.empty());
    history.act(12);
    if (seed % 9 == 0) {
      history.inBatches();
    }
    VerificationReport report =
        desk.verifyAll(Optional.empty(), checkpoints, Optional.empty(), (decided, all) -> true);
    assertThat(report.findings()).as("seed %d", seed).isEmpty();
    assertThat(report.rows()).isPositive();
  }

  private static VerificationReport verify(PlanDesk desk) {
    return desk.verifyAll(Optional.empty(), (decided, all) -> true);
  }
}
