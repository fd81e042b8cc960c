package org.planintervention.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.planintervention.spi.store.PlanStore;

/** Whatever answer a store remembers beyond a purge, the clauses about purges find it. */
class PurgeFindsMemoriesTest {
  /** Questions whose answers are the same before and after a purge. */
  private static final Set<String> UNCHANGED = Set.of("schools", "committed");

  private static final Set<String> NO_QUESTIONS = Set.of("commit", "checked", "evidence");

  private static String remembered = "";

  /** The clauses about purges on a store that remembers. */
  static final class Remembering implements PurgeClauses {
    private final StoreUnderTest store =
        StoreUnderTest.of(RememberingStore.of(new FaithfulStore(), remembered)).lackingTheRest();

    @Override
    public StoreUnderTest underTest() {
      return store;
    }
  }

  @Test
  @DisplayName("ST-60 a store that remembers nothing passes")
  void nothingIsRemembered() {
    assertThat(run("").failed().count()).isZero();
    assertThat(UNCHANGED).allSatisfy(name -> assertThat(run(name).failed().count()).isZero());
  }

  @ParameterizedTest(name = "ST-60 a remembered answer of {0} is found")
  @MethodSource("questions")
  void aMemoryIsFound(String question) {
    assertThat(run(question).failed().count()).isPositive();
  }

  static Stream<String> questions() {
    return Stream.of(PlanStore.class.getMethods())
        .map(Method::getName)
        .distinct()
        .filter(name -> !UNCHANGED.contains(name) && !NO_QUESTIONS.contains(name))
        .sorted();
  }

  private static Events run(String question) {
    remembered = question;
    Events tests =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(Remembering.class))
            .execute()
            .testEvents();
    assertThat(tests.started().count()).isGreaterThan(10);
    return tests;
  }
}
