package org.planintervention.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The rule book and the oracle agree under other districts' policies")
class OtherPoliciesTest {
  private static final long SEED = 20270701;
  private static final int RANDOM_TRIES = 10_000;
  private static final long RANDOM_AT_LEAST = 200_000;

  /** What the settings bear on most is gone through in full. */
  private static final List<String> IN_FULL = List.of("Enter", "MaintainStaffTable", "Create");

  static Stream<District> districts() {
    return Stream.of(District.another(), District.stricter());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("districts")
  void agree(District district) {
    SplittableRandom random = new SplittableRandom(SEED);
    long cells = 0;
    long full = 0;
    for (Row row : ActionsTable.of(district)) {
      Comparison anywhere = new Comparison(row, district).anywhere(random.split(), RANDOM_TRIES);
      cells += anywhere.cells();
      assertThat(anywhere.examples()).isEmpty();
      if (IN_FULL.contains(row.action())) {
        Comparison everywhere = new Comparison(row, district).everywhere();
        full += everywhere.cells();
        assertThat(everywhere.examples()).isEmpty();
      }
    }
    System.out.printf(
        "%s, seed %d: %,d random situations, %,d in full%n", district, SEED, cells, full);
    assertThat(cells).isGreaterThanOrEqualTo(RANDOM_AT_LEAST);
    assertThat(full).isPositive();
  }
}
