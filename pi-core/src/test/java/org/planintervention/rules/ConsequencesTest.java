package org.planintervention.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.plan.PlanStatus.READY_TO_SIGN;
import static org.planintervention.rules.Asking.consult;
import static org.planintervention.rules.Asking.enter;
import static org.planintervention.rules.Asking.refreshRights;
import static org.planintervention.rules.Asking.sign;
import static org.planintervention.rules.Asking.signFor;
import static org.planintervention.rules.Scene.COORDINATOR;
import static org.planintervention.rules.Scene.MOTHER;
import static org.planintervention.rules.Scene.PRINCIPAL;
import static org.planintervention.rules.Scene.PSYCHOLOGIST;
import static org.planintervention.rules.Scene.STUDENT;
import static org.planintervention.rules.Scene.parent;
import static org.planintervention.rules.Scene.plan;
import static org.planintervention.rules.Scene.staff;
import static org.planintervention.rules.Scene.student;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.decision.Action;
import org.planintervention.plan.Signature;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Person;

@DisplayName("What a granted action makes of a plan")
class ConsequencesTest {
  private static final Consequences CONSEQUENCES = new Consequences(DistrictPolicy.reference());

  @Test
  @DisplayName("A-8 reading and entering change no plan")
  void nothing() {
    for (Action action : List.of(consult(), enter(), refreshRights())) {
      assertThat(
              CONSEQUENCES.after(
                  plan().facts(),
                  staff(PRINCIPAL),
                  action,
                  new Consequences.Circumstances(Instant.EPOCH, "new", Optional.empty())))
          .isEmpty();
    }
  }

  @Test
  @DisplayName("G-2 a signature says in what capacity it was given")
  void capacities() {
    assertThat(signed(staff(PRINCIPAL), sign()).role()).isEqualTo("DIRECTION");
    assertThat(signed(staff(COORDINATOR), sign()).role()).isEqualTo("COORDINATOR");
    assertThat(signed(staff(PSYCHOLOGIST), sign()).role()).isEqualTo("COLLABORATOR");
    assertThat(signed(parent(MOTHER), sign()).role()).isEqualTo("GUARDIAN");
    assertThat(signed(student(), sign()).role()).isEqualTo("STUDENT");
  }

  @Test
  @DisplayName(
      "G-5 a signature for somebody names both, and is in the capacity of who is signed for")
  void forSomebody() {
    Signature signature = signed(staff(COORDINATOR), signFor(MOTHER));
    assertThat(signature.signatory()).isEqualTo(Person.of(MOTHER));
    assertThat(signature.by()).isEqualTo(Person.of(COORDINATOR));
    assertThat(signature.role()).isEqualTo("GUARDIAN");
    assertThat(signature.consent()).isPresent();
    assertThat(signed(staff(COORDINATOR), signFor(Person.of(STUDENT))).role()).isEqualTo("STUDENT");
  }

  private static Signature signed(Actor actor, Action action) {
    return plan(READY_TO_SIGN).after(actor, action).signatures().get(0);
  }
}
