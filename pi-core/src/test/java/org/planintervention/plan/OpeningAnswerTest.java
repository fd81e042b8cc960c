package org.planintervention.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OpeningAnswerTest {
  @Test
  @DisplayName("T-2 which situations were chosen is not shown, only how many")
  void showsHowMany() {
    assertThat(
            OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION, OpeningSituation.PATHWAY_DECISIONS))
        .hasToString("Situations[2]");
  }
}
