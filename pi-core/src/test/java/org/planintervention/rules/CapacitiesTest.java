package org.planintervention.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.plan.PlanStatus.IN_REVISION;
import static org.planintervention.plan.PlanStatus.READY_TO_SIGN;
import static org.planintervention.rules.Scene.COORDINATOR;
import static org.planintervention.rules.Scene.FATHER_WITHOUT_AUTHORITY;
import static org.planintervention.rules.Scene.IT_SERVICES;
import static org.planintervention.rules.Scene.LAST_YEAR;
import static org.planintervention.rules.Scene.MOTHER;
import static org.planintervention.rules.Scene.OTHER_PRINCIPAL;
import static org.planintervention.rules.Scene.OTHER_SCHOOL;
import static org.planintervention.rules.Scene.PLAN;
import static org.planintervention.rules.Scene.PRINCIPAL;
import static org.planintervention.rules.Scene.PSYCHOLOGIST;
import static org.planintervention.rules.Scene.SCHOOL;
import static org.planintervention.rules.Scene.STUDENT;
import static org.planintervention.rules.Scene.SUPERVISOR;
import static org.planintervention.rules.Scene.TEACHER;
import static org.planintervention.rules.Scene.TODAY;
import static org.planintervention.rules.Scene.it;
import static org.planintervention.rules.Scene.plan;
import static org.planintervention.rules.Scene.staff;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.Capacities.Missing;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;

@DisplayName("In what capacity people stand")
class CapacitiesTest {
  private static final Capacities CAPACITIES = new Capacities(DistrictPolicy.reference());

  @Test
  @DisplayName("A-7 of the direction of one school, and of no other")
  void direction() {
    Facts facts = plan().facts();
    assertThat(CAPACITIES.isDirection(facts, staff(PRINCIPAL), SCHOOL)).isTrue();
    assertThat(CAPACITIES.isDirection(facts, staff(PRINCIPAL), OTHER_SCHOOL)).isFalse();
    assertThat(CAPACITIES.isDirection(facts, staff(TEACHER), SCHOOL)).isFalse();
  }

  @Test
  @DisplayName("A-8 of the direction of some school")
  void directionSomewhere() {
    Facts facts = plan().facts();
    assertThat(CAPACITIES.isDirectionSomewhere(facts, staff(PRINCIPAL))).isTrue();
    assertThat(CAPACITIES.isDirectionSomewhere(facts, staff(OTHER_PRINCIPAL))).isTrue();
    assertThat(CAPACITIES.isDirectionSomewhere(facts, staff(TEACHER))).isFalse();
    assertThat(CAPACITIES.isDirectionSomewhere(facts, staff(MOTHER))).isFalse();
  }

  @Test
  @DisplayName("A-3 of those who serve at a school")
  void serves() {
    Facts facts = plan().facts();
    assertThat(CAPACITIES.serves(facts, staff(PSYCHOLOGIST), SCHOOL)).isTrue();
    assertThat(CAPACITIES.serves(facts, staff(PSYCHOLOGIST), OTHER_SCHOOL)).isFalse();
    assertThat(CAPACITIES.serves(facts, staff(SUPERVISOR), SCHOOL)).isFalse();
  }

  @Test
  @DisplayName("D-1 of IT services by their own door, with an address that the policy names")
  void itServices() {
    Facts facts = plan().facts();
    assertThat(CAPACITIES.isItServices(facts, it())).isTrue();
    assertThat(CAPACITIES.isItServices(facts, staff(IT_SERVICES))).isFalse();
    assertThat(CAPACITIES.isItServices(facts, Actor.of(Entry.IT, TEACHER))).isFalse();
    assertThat(CAPACITIES.isItServices(facts, Actor.typed(Entry.IT, "ti..pi@csdm.qc.ca")))
        .isFalse();
  }

  @Test
  @DisplayName("G-2 coordinator and listed signatories are missing, and the direction")
  void missing() {
    Missing missing = missing(plan(READY_TO_SIGN).listing(FATHER_WITHOUT_AUTHORITY));
    assertThat(missing.direction()).isTrue();
    assertThat(missing.people())
        .containsExactly(
            Person.of(COORDINATOR), Person.of(STUDENT), Person.of(MOTHER), Person.of(PSYCHOLOGIST));
    assertThat(missing.nothing()).isFalse();
  }

  @Test
  @DisplayName("G-3 who signed this version is missing no more")
  void signed() {
    assertThat(missing(plan(READY_TO_SIGN).signedBy(MOTHER).onceSignedBy(COORDINATOR)).people())
        .containsExactly(Person.of(COORDINATOR), Person.of(STUDENT), Person.of(PSYCHOLOGIST));
  }

  @Test
  @DisplayName("G-8 nothing is missing once the direction and all others signed")
  void nothingIsMissing() {
    Scene signed =
        plan(READY_TO_SIGN)
            .notListing(Person.of(STUDENT))
            .notListing(MOTHER)
            .notListing(PSYCHOLOGIST)
            .signedBy(COORDINATOR);
    assertThat(missing(signed)).satisfies(missing -> assertThat(missing.people()).isEmpty());
    assertThat(missing(signed).nothing()).isFalse();
    assertThat(missing(signed.signedAsDirectionBy(PRINCIPAL)).nothing()).isTrue();
    assertThat(missing(signed.listing(MOTHER)).direction()).isFalse();
    assertThat(missing(signed).nothing()).isFalse();
  }

  @Test
  @DisplayName("G-1, S-9 nothing is missing of a plan that cannot be signed")
  void notSigned() {
    assertThat(missing(plan(IN_REVISION)).nothing()).isTrue();
    assertThat(missing(plan(READY_TO_SIGN).of(LAST_YEAR)).nothing()).isTrue();
    assertThat(missing(plan(READY_TO_SIGN).studentGoneFrom(TODAY)).nothing()).isTrue();
  }

  private static Missing missing(Scene scene) {
    return CAPACITIES.missingSignatures(scene.facts(), staff(PRINCIPAL), PLAN);
  }
}
