package org.planintervention.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Histories find every mistake that is planted in the model")
class CalibrationTest {
  private static final long SEED = 20261123;
  private static final int STEPS = 30;
  private static final int MOST_HISTORIES = 4_000;

  private static final StringBuilder TABLE = new StringBuilder();

  @ParameterizedTest(name = "{0}")
  @EnumSource(Slip.class)
  void isFound(Slip slip) {
    Optional<String> found = Optional.empty();
    int histories = 0;
    while (found.isEmpty() && histories < MOST_HISTORIES) {
      found = new History(SEED + histories, EnumSet.of(slip)).run(STEPS, step -> {});
      histories++;
    }
    TABLE.append("  %-32s %6d  %s%n".formatted(slip, histories, found.orElse("NOT FOUND")));
    assertThat(found).as("%s in %d histories", slip, histories).isPresent();
  }

  @AfterAll
  static void print() {
    System.out.printf("%n  %-32s %6s%n%s", "planted in the model", "found in history", TABLE);
  }
}
