package org.planintervention.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.TrailRow;

/** What H2 alone would undo, it does not undo here. */
class H2TurnsTest {
  private static final int ROUNDS = 150;
  private static final int WRITERS = 8;
  private static final int COMMITS = 10;
  private static final ChainId DOOR = ChainId.door(new SchoolCode("014"));

  @Test
  @DisplayName("no acknowledged commit is undone by who lost the race, over two pools of one file")
  void nothingIsUndone() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    try (HikariDataSource one = TestDatabase.h2().pool();
        HikariDataSource other = TestDatabase.h2().pool()) {
      for (int round = 0; round < ROUNDS; round++) {
        String district = TestDatabase.freshDistrict();
        List<PlanStore> stores =
            List.of(
                JdbcPlanStore.builder(one, district).build(),
                JdbcPlanStore.builder(other, district).build());
        List<Callable<Boolean>> racing = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
          PlanStore store = stores.get(writer % 2);
          racing.add(() -> write(store));
        }
        for (Future<Boolean> written : writers.invokeAll(racing)) {
          assertThat(written.get()).isTrue();
        }
        assertThat(stores.get(0).head(DOOR).length()).isEqualTo(WRITERS * COMMITS);
        assertThat(stores.get(1).trail(DOOR, 0, PlanStore.MOST)).hasSize(WRITERS * COMMITS);
      }
    } finally {
      writers.shutdownNow();
    }
  }

  /** Gives up after so many lost races that it cannot be bad luck. */
  private static boolean write(PlanStore store) {
    int lost = 0;
    for (int commit = 0; commit < COMMITS; commit++) {
      while (!note(store)) {
        lost++;
        if (lost > 5_000) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean note(PlanStore store) {
    long number = store.head(DOOR).length() + 1;
    Bytes some = Bytes.utf8("row " + number);
    TrailRow row =
        new TrailRow(
            DOOR,
            number,
            Instant.ofEpochMilli(number),
            "Note",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(some),
            Optional.of(some),
            some,
            some);
    Commit commit = Commit.of(List.of(new Change.Note(row)));
    return store.commit(commit) == CommitResult.COMMITTED;
  }
}
