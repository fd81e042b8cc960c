package org.planintervention.testkit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planintervention.spi.facts.SchoolCode;

class StandInsTest {
  private final StandIns<SchoolCode> schools =
      new StandIns<>(
          text -> SchoolCode.fits(text) ? Optional.of(new SchoolCode(text)) : Optional.empty(),
          number -> new SchoolCode("other-" + number));

  @Test
  void aTextThatFitsStandsForItself() {
    assertThat(schools.of("014")).isEqualTo(new SchoolCode("014"));
  }

  @Test
  void oneThatDoesNotIsEqualToItselfAlone() {
    assertThat(schools.of("é")).isEqualTo(schools.of("é")).isNotEqualTo(schools.of("è"));
  }

  @Test
  void noStandInIsEverAnothersValue() {
    SchoolCode first = schools.of("é");
    SchoolCode itself = schools.of("other-0");
    SchoolCode second = schools.of("è");

    assertThat(first).isNotEqualTo(itself).isNotEqualTo(second);
    assertThat(itself).isNotEqualTo(second);
  }

  @Test
  void whatWasWrittenComesBack() {
    assertThat(schools.writtenAs(schools.of("é"))).contains("é");
    assertThat(schools.writtenAs(new SchoolCode("never"))).isEmpty();
  }
}
