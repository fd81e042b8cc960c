package org.planintervention.rules;

import static org.planintervention.decision.RuleId.A_11;
import static org.planintervention.decision.RuleId.C_5;
import static org.planintervention.plan.PlanStatus.READY_TO_SIGN;
import static org.planintervention.rules.Asking.consult;
import static org.planintervention.rules.Asking.list;
import static org.planintervention.rules.Scene.COORDINATOR;
import static org.planintervention.rules.Scene.NEIGHBOUR;
import static org.planintervention.rules.Scene.STUDENT;
import static org.planintervention.rules.Scene.parent;
import static org.planintervention.rules.Scene.plan;
import static org.planintervention.rules.Scene.staff;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Person;

@DisplayName("Another student's people are strangers to a plan")
class OtherStudentsTest {
  private static final StudentNumber OTHER = new StudentNumber(1_200_338);
  private static final Guardian OF_OTHER = new Guardian(OTHER, Optional.of(NEIGHBOUR), true);

  @Test
  @DisplayName("C-5 another student's guardian is not listed")
  void guardianIsNotListed() {
    plan().guardian(OF_OTHER).refuses(staff(COORDINATOR), list(NEIGHBOUR), C_5);
  }

  @Test
  @DisplayName("A-7 nor reads the plan, even if the list names them")
  void guardianDoesNotRead() {
    plan(READY_TO_SIGN)
        .guardian(OF_OTHER)
        .listing(NEIGHBOUR)
        .refuses(parent(NEIGHBOUR), consult(), A_11);
  }

  @Test
  @DisplayName("C-5 another student is not listed, and the plan's own only if known")
  void student() {
    plan().refuses(staff(COORDINATOR), list(Person.of(OTHER)), C_5);
    plan()
        .notListing(Person.of(STUDENT))
        .permits(staff(COORDINATOR), list(Person.of(STUDENT)))
        .studentUnknown()
        .refuses(staff(COORDINATOR), list(Person.of(STUDENT)), C_5);
  }
}
