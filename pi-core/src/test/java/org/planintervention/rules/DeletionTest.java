package org.planintervention.rules;

import static org.planintervention.decision.RuleId.A_11;
import static org.planintervention.decision.RuleId.D_1;
import static org.planintervention.decision.RuleId.S_8;
import static org.planintervention.plan.PlanStatus.CREATED_IN_ERROR;
import static org.planintervention.plan.PlanStatus.OPENING;
import static org.planintervention.rules.Asking.changeTo;
import static org.planintervention.rules.Asking.consult;
import static org.planintervention.rules.Asking.purge;
import static org.planintervention.rules.Scene.IT_SERVICES;
import static org.planintervention.rules.Scene.LAST_YEAR;
import static org.planintervention.rules.Scene.MOTHER;
import static org.planintervention.rules.Scene.NOBODY;
import static org.planintervention.rules.Scene.PRINCIPAL;
import static org.planintervention.rules.Scene.TODAY;
import static org.planintervention.rules.Scene.it;
import static org.planintervention.rules.Scene.noPlan;
import static org.planintervention.rules.Scene.parent;
import static org.planintervention.rules.Scene.plan;
import static org.planintervention.rules.Scene.staff;
import static org.planintervention.rules.Scene.student;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;

@DisplayName("D. Deletion")
class DeletionTest {
  @ParameterizedTest(name = "D-1 IT services purge marked plans: {0}")
  @EnumSource(PlanStatus.class)
  void marked(PlanStatus status) {
    if (status == CREATED_IN_ERROR) {
      plan(status).permits(it(), purge());
    } else {
      plan(status).refuses(it(), purge(), D_1);
    }
  }

  @Test
  @DisplayName("D-1 nobody else purges, whether the plan is there or not")
  void nobodyElse() {
    for (Actor other :
        List.of(
            staff(PRINCIPAL),
            staff(IT_SERVICES),
            Actor.of(Entry.IT, NOBODY),
            parent(MOTHER),
            student())) {
      plan(CREATED_IN_ERROR).refuses(other, purge(), D_1);
      noPlan().refuses(other, purge(), D_1);
    }
  }

  @Test
  @DisplayName("A-11 what is not there is not purged")
  void notThere() {
    noPlan().refuses(it(), purge(), A_11);
  }

  @Test
  @DisplayName("D-1 IT services read nothing of what they purge")
  void purgeWithoutReading() {
    plan(CREATED_IN_ERROR).refuses(it(), consult(), A_11);
  }

  @Test
  @DisplayName("D-2 neither a past year nor a student who left hinders a purge")
  void anyYear() {
    plan(CREATED_IN_ERROR).of(LAST_YEAR).permits(it(), purge());
    plan(CREATED_IN_ERROR).studentGoneFrom(TODAY).permits(it(), purge());
  }

  @Test
  @DisplayName("D-1 until it is purged, S-5 brings it back; afterwards it is not there")
  void broughtBack() {
    plan(CREATED_IN_ERROR).permits(staff(PRINCIPAL), changeTo(OPENING));
    plan(OPENING).refuses(staff(PRINCIPAL), changeTo(OPENING), S_8);
    noPlan().refuses(staff(PRINCIPAL), changeTo(OPENING), A_11);
  }
}
