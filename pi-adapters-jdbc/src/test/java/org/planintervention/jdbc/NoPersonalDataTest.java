package org.planintervention.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.StoreException;

/** Databases repeat the rows that they refuse; a store does not. */
final class NoPersonalDataTest {
  private static final String CANARY = "canari.serin@csdm.qc.ca";

  @ParameterizedTest
  @MethodSource("databasesWithLimits")
  @DisplayName("T-2 what a database says of a row it refuses is in no exception")
  void refusedRow(TestDatabase database) {
    try (HikariDataSource pool = database.pool(2)) {
      JdbcPlanStore store = TestDatabase.emptyStore(pool);
      Change.Put put =
          (Change.Put) FaultScenario.number(1).commit(FaultScenario.Kind.CREATE).changes().get(0);
      Change tooLong =
          new Change.Put(
              put.plan(),
              put.claim(),
              put.content(),
              true,
              List.of(new SignatureRow(1, CANARY.repeat(20), Bytes.utf8("payload"))),
              put.trail());
      StoreException refused =
          catchThrowableOfType(
              StoreException.class, () -> store.commit(Commit.of(List.of(tooLong))));
      StringWriter told = new StringWriter();
      refused.printStackTrace(new PrintWriter(told));
      assertThat(told.toString()).contains("state 22").doesNotContain("canari", "serin");
      assertThat(store.find(put.plan().id())).isEmpty();
      assertThat(store.schools(Optional.empty(), 1)).as("nothing was done").isEmpty();
    }
  }

  /** SQLite has no limits. */
  static Stream<TestDatabase> databasesWithLimits() {
    return Stream.of(TestDatabase.h2(), TestDatabase.postgresql(), TestDatabase.mariaDb());
  }
}
