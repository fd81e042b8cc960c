package org.planintervention.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planintervention.plan.ConsentGround;

@DisplayName("What a district settles of the life of its plans")
class PlanSettingsTest {
  private Set<Capacity> openingAnsweredBy = PlanSettings.DEFAULT.openingAnsweredBy();
  private Set<Capacity> closedTakenUpBy = PlanSettings.DEFAULT.closedTakenUpBy();
  private int daysAfterYearEnd = PlanSettings.DEFAULT.daysAfterYearEnd();
  private Set<ConsentGround> consentGrounds = PlanSettings.DEFAULT.consentGrounds();

  @Test
  @DisplayName("O-5, S-4, S-7, S-9, G-5, G-8 the reference district settles what the domain says")
  void reference() {
    PlanSettings reference = DistrictPolicy.reference().plans();
    assertThat(reference.openingAnsweredBy())
        .containsExactlyInAnyOrder(Capacity.DIRECTION, Capacity.COORDINATOR);
    assertThat(reference.signedCreatedInError()).isFalse();
    assertThat(reference.closedTakenUpBy()).containsExactly(Capacity.DIRECTION);
    assertThat(reference.daysAfterYearEnd()).isZero();
    assertThat(reference.consentGrounds()).containsExactlyInAnyOrder(ConsentGround.values());
    assertThat(reference.declineNeedsText()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DIRECTION", "COORDINATOR"})
  @DisplayName("O-5 direction and coordinator answer the opening in every district")
  void directionAndCoordinatorAnswer(Capacity alone) {
    openingAnsweredBy = Set.of(alone, Capacity.COLLABORATOR);
    assertRefused("openingAnsweredBy");
  }

  @Test
  @DisplayName("S-7 the direction takes a closed plan up again in every district")
  void directionReopens() {
    closedTakenUpBy = Set.of(Capacity.COORDINATOR);
    assertRefused("closedTakenUpBy");
  }

  @Test
  @DisplayName("S-7 collaborators take no closed plan up again")
  void collaboratorsDoNotReopen() {
    closedTakenUpBy = Set.of(Capacity.DIRECTION, Capacity.COLLABORATOR);
    assertRefused("closedTakenUpBy");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 91})
  @DisplayName("S-9 last year's plans change for 90 days more at most")
  void daysHaveBounds(int days) {
    daysAfterYearEnd = days;
    assertRefused("daysAfterYearEnd");
  }

  @Test
  @DisplayName("S-9 the bounds of the days are allowed")
  void boundsAreAllowed() {
    daysAfterYearEnd = PlanSettings.MOST_DAYS_AFTER_YEAR_END;
    assertThat(get().daysAfterYearEnd()).isEqualTo(90);
  }

  @Test
  @DisplayName("G-5 there is a ground")
  void thereIsAGround() {
    consentGrounds = Set.of();
    assertRefused("consentGrounds");
  }

  @Test
  @DisplayName("G-5 some ground is one that wants no words, where there is one")
  void someGround() {
    consentGrounds = Set.of(ConsentGround.OTHER, ConsentGround.VOICE);
    assertThat(get().someGround()).isEqualTo(ConsentGround.VOICE);
    consentGrounds = Set.of(ConsentGround.OTHER);
    assertThat(get().someGround()).isEqualTo(ConsentGround.OTHER);
  }

  private void assertRefused(String component) {
    assertThatIllegalArgumentException()
        .isThrownBy(this::get)
        .withMessageEndingWith("plans." + component);
  }

  static PlanSettingsTest settings() {
    return new PlanSettingsTest();
  }

  PlanSettingsTest withDaysAfterYearEnd(int days) {
    daysAfterYearEnd = days;
    return this;
  }

  PlanSettings get() {
    return new PlanSettings(
        openingAnsweredBy, false, closedTakenUpBy, daysAfterYearEnd, consentGrounds, true);
  }
}
