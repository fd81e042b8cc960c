package org.planintervention.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitKey;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.PlanStore;

/** Signs plans in lots, each under its key, and tells which are acknowledged; it can be killed. */
final class SigningProcess {
  static final int LOTS = 60;
  static final int PLANS_OF_A_LOT = 3;

  private SigningProcess() {}

  /**
   * Signs, and writes the number of every lot that is acknowledged.
   *
   * @param arguments where the database is; which district
   */
  public static void main(String[] arguments) {
    try (HikariDataSource pool = TestDatabase.poolAt(arguments[0])) {
      sign(JdbcPlanStore.builder(pool, arguments[1]).build(), System.out::println);
    }
  }

  /** The plans of a lot, by the number of their scenario. */
  static List<FaultScenario> plans(int lot) {
    return IntStream.range(0, PLANS_OF_A_LOT)
        .mapToObj(i -> FaultScenario.number(lot * PLANS_OF_A_LOT + i))
        .toList();
  }

  /** Signs all lots; the same lot asked for again is not signed again. */
  static void sign(PlanStore store, IntConsumer acknowledged) {
    for (int lot = 0; lot < LOTS; lot++) {
      CommitKey key = plans(lot).get(0).key();
      Commit commit =
          new Commit(
              Optional.of(key),
              plans(lot).stream()
                  .flatMap(plan -> plan.commit(FaultScenario.Kind.SIGN).changes().stream())
                  .toList());
      CommitResult result = store.commit(commit);
      if (result != CommitResult.COMMITTED && result != CommitResult.DONE_BEFORE) {
        throw new IllegalStateException("lot " + lot + ": " + result);
      }
      acknowledged.accept(lot);
    }
  }
}
