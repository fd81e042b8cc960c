package org.planintervention.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.jdbc.tables.Bucket;
import org.planintervention.spi.facts.StudentNumber;

/** Bucket of a student whose number is a text. */
final class BucketTest {
  @Test
  @DisplayName("T-1 only seven ASCII digits are a student's number")
  void t1_asciiDigitsOnly() {
    assertThat(Bucket.ofDigits("1200337")).contains(Bucket.of(new StudentNumber(1_200_337)));
    for (String other :
        List.of(
            "120033\uff17",
            "\u0661\u0662\u0660\u0660\u0663\u0663\u0667",
            "+1200337",
            "01200337",
            "0200337",
            "-1200337",
            " 1200337",
            "")) {
      assertThat(Bucket.ofDigits(other)).as(other).isEmpty();
    }
  }
}
