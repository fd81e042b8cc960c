package org.planintervention.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The whole contract of a {@link org.planintervention.spi.store.PlanStore}. An adapter's test
 * extends it, opens a store and says what it offers and lacks. Whatever the store throws in any
 * clause must name nobody (T-2):
 *
 * <pre>{@code
 * class MemoryPlanStoreTest extends PlanStoreContract {
 *   @Override
 *   protected StoreUnderTest open() {
 *     return StoreUnderTest.of(new MemoryPlanStore()).lackingTheRest();
 *   }
 * }
 * }</pre>
 */
public abstract class PlanStoreContract
    implements CommitClauses,
        ClaimClauses,
        KeyClauses,
        ReadingClauses,
        ListClauses,
        QueryClauses,
        PurgeClauses,
        ValueClauses,
        RaceClauses,
        CapabilityClauses,
        InterruptionClauses,
        EvidenceClauses,
        SpaceClauses {
  private @Nullable StoreUnderTest opened;

  /** For the adapter's test. */
  protected PlanStoreContract() {
    // a store is opened before each test
  }

  /** Opens a store that holds nothing; once for each test. */
  protected abstract StoreUnderTest open();

  @BeforeEach
  final void openAStore() {
    opened = Overheard.all(open());
  }

  @AfterEach
  final void closeTheStore() {
    underTest().closing().run();
  }

  @Override
  public final StoreUnderTest underTest() {
    return Objects.requireNonNull(opened, "a store is opened before each test");
  }

  @Test
  @DisplayName("ST-01 every capability is either offered or lacking")
  final void everyCapabilityIsSaid() {
    Set<Capability> neither = EnumSet.allOf(Capability.class);
    neither.removeAll(underTest().offered());
    assertThat(underTest().lacking()).isEqualTo(neither);
  }
}
