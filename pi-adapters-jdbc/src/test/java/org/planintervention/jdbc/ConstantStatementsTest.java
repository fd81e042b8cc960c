package org.planintervention.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.TrailQuery;

/** What goes to the database as a statement, whoever asks for whatever. */
final class ConstantStatementsTest {
  private static final String HOSTILE = "o'neil\"--;drop table pi_plan;@csdm.qc.ca";

  @ParameterizedTest
  @MethodSource("org.planintervention.jdbc.TestDatabase#all")
  @DisplayName("statements are constant: other plans, people and keys give the same texts")
  void sameTextsForOtherInput(TestDatabase database) {
    try (HikariDataSource pool = database.pool(2)) {
      Recorded recorded = new Recorded(pool);
      List<String> first = recorded.during(store -> everything(store, FaultScenario.number(1)));
      List<String> second =
          recorded.during(store -> everything(store, FaultScenario.number(4_711)));
      assertThat(second).isNotEmpty().isEqualTo(first);
      assertThat(String.join("\n", first)).doesNotContain("F4711", "4711", "csdm", "key of");
    }
  }

  @ParameterizedTest
  @MethodSource("org.planintervention.jdbc.TestDatabase#all")
  @DisplayName("what is asked for is a parameter, also when it looks like a statement")
  void hostileQuestions(TestDatabase database) {
    try (HikariDataSource pool = database.pool(2)) {
      Recorded recorded = new Recorded(pool);
      List<String> texts =
          recorded.during(
              store -> {
                SchoolCode school = new SchoolCode("014");
                store.page(
                    PlanQuery.of(school).with(HOSTILE).unsignedBy(HOSTILE).inStatus(HOSTILE),
                    Optional.empty(),
                    5);
                store.page(
                    PlanQuery.of(school).ledBy(new EmailAddress("o'neil@csdm.qc.ca")),
                    Optional.empty(),
                    5);
                store.trail(TrailQuery.by(school, HOSTILE), Optional.empty(), 5);
                store.heads(school, Optional.of(HOSTILE), 5);
              });
      assertThat(texts).hasSize(4);
      assertThat(String.join("\n", texts)).doesNotContain("neil", "drop");
    }
  }

  @ParameterizedTest
  @MethodSource("org.planintervention.jdbc.TestDatabase#all")
  @DisplayName(
      "A-11 a plan that is not there is asked for by the same statements in the same order")
  void sameStatementsForNothing(TestDatabase database) {
    try (HikariDataSource pool = database.pool(2)) {
      Recorded recorded = new Recorded(pool);
      FaultScenario scenario = FaultScenario.number(7);
      recorded.during(store -> store.commit(scenario.before()));
      List<String> there =
          recorded.during(store -> about(store, new PlanId(scenario.school(), "A")));
      List<String> notThere =
          recorded.during(store -> about(store, new PlanId(scenario.school(), "nothing")));
      assertThat(notThere).isNotEmpty().isEqualTo(there);
    }
  }

  @Test
  @DisplayName("prefix, schema and district are plain names")
  void plainNames() {
    try (HikariDataSource pool = TestDatabase.h2().pool(2)) {
      for (String name : List.of("pi;", "Pi", "1pi", "p i", "pi'", "p".repeat(70))) {
        assertThatThrownBy(() -> JdbcPlanStore.builder(pool, "d").prefix(name).build())
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JdbcPlanStore.builder(pool, "d").schema(name).build())
            .isInstanceOf(IllegalArgumentException.class);
      }
      for (String district : List.of("", "d;", "é", "d".repeat(33))) {
        assertThatThrownBy(() -> JdbcPlanStore.builder(pool, district))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  private static void about(PlanStore store, PlanId plan) {
    store.find(plan);
    store.content(plan, 1);
    store.head(ChainId.of(plan));
    store.trail(ChainId.of(plan), 0, 10);
    store.tombstone(plan);
    store.trail(TrailQuery.about(plan), Optional.empty(), 10);
  }

  private static void everything(PlanStore store, FaultScenario scenario) {
    store.commit(scenario.before());
    for (FaultScenario.Kind kind : FaultScenario.Kind.values()) {
      store.commit(scenario.commit(kind));
      scenario.told(store);
    }
  }

  /** A store of an empty district, and the statements that it prepares. */
  private static final class Recorded {
    private final List<String> texts = Collections.synchronizedList(new ArrayList<>());
    private final PlanStore store;

    Recorded(HikariDataSource pool) {
      this.store =
          TestDatabase.emptyStore(
              Interposed.before(
                  pool,
                  call -> {
                    if (call.argument() instanceof String text
                        && (call.name().startsWith("prepare")
                            || call.name().startsWith("execute"))) {
                      texts.add(text);
                    }
                    return call.make();
                  }));
    }

    List<String> during(Consumer<PlanStore> work) {
      texts.clear();
      work.accept(store);
      return List.copyOf(texts);
    }
  }
}
