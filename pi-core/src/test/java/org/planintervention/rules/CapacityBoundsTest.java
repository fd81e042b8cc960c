package org.planintervention.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.decision.RuleId.A_1;
import static org.planintervention.decision.RuleId.A_11;
import static org.planintervention.decision.RuleId.A_2;
import static org.planintervention.decision.RuleId.C_5;
import static org.planintervention.decision.RuleId.D_1;
import static org.planintervention.decision.RuleId.G_2;
import static org.planintervention.decision.RuleId.G_4;
import static org.planintervention.decision.RuleId.Y_5;
import static org.planintervention.plan.PlanStatus.CREATED_IN_ERROR;
import static org.planintervention.plan.PlanStatus.OPENING;
import static org.planintervention.plan.PlanStatus.READY_TO_SIGN;
import static org.planintervention.rules.Asking.changeTo;
import static org.planintervention.rules.Asking.consult;
import static org.planintervention.rules.Asking.create;
import static org.planintervention.rules.Asking.duplicate;
import static org.planintervention.rules.Asking.enter;
import static org.planintervention.rules.Asking.list;
import static org.planintervention.rules.Asking.purge;
import static org.planintervention.rules.Asking.sign;
import static org.planintervention.rules.Asking.signFor;
import static org.planintervention.rules.Scene.COORDINATOR;
import static org.planintervention.rules.Scene.LAST_YEAR;
import static org.planintervention.rules.Scene.MOTHER;
import static org.planintervention.rules.Scene.NEIGHBOUR;
import static org.planintervention.rules.Scene.NEXT_YEAR;
import static org.planintervention.rules.Scene.OTHER_SCHOOL;
import static org.planintervention.rules.Scene.PRINCIPAL;
import static org.planintervention.rules.Scene.PSYCHOLOGIST;
import static org.planintervention.rules.Scene.STUDENT;
import static org.planintervention.rules.Scene.TEACHER;
import static org.planintervention.rules.Scene.THIS_YEAR;
import static org.planintervention.rules.Scene.noPlan;
import static org.planintervention.rules.Scene.parent;
import static org.planintervention.rules.Scene.plan;
import static org.planintervention.rules.Scene.staff;
import static org.planintervention.rules.Scene.student;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.decision.ReasonCode;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;

@DisplayName("Where a capacity ends: another door, another student, a student whom nobody knows")
class CapacityBoundsTest {
  private static final StudentNumber SISTER = new StudentNumber(1_200_338);

  @Test
  @DisplayName("A-7 a guardian is none by the staff's door")
  void byAnotherDoor() {
    plan(READY_TO_SIGN).refuses(staff(MOTHER), consult(), A_11);
  }

  @Test
  @DisplayName("A-1, G-4, D-1 who typed an unusable address stands nowhere")
  void unusableAddress() {
    plan()
        .refuses(typed(Entry.PARENT_PORTAL), consult(), A_11)
        .refuses(typed(Entry.PARENT_PORTAL), enter(), G_4)
        .refuses(typed(Entry.STAFF), enter(), A_1, A_2)
        .refuses(typed(Entry.STAFF), consult(), A_11);
    plan(CREATED_IN_ERROR).refuses(typed(Entry.IT), purge(), D_1);
  }

  @Test
  @DisplayName("G-4 an account that GPI knows of no guardian does not enter")
  void unknownGuardian() {
    plan().refuses(parent(NEIGHBOUR), enter(), G_4);
    assertThat(plan().judge(parent(NEIGHBOUR), enter()).reasons())
        .containsExactly(ReasonCode.NO_PARENT_ACCOUNT, ReasonCode.NOT_KNOWN_AS_GUARDIAN);
    assertThat(plan().withoutAccount(MOTHER).judge(parent(MOTHER), enter()).reasons())
        .containsExactly(ReasonCode.NO_PARENT_ACCOUNT);
  }

  @Test
  @DisplayName("A-7, C-5 who answers for the sister answers not for the student")
  void guardianOfAnother() {
    Guardian ofSister = new Guardian(SISTER, Optional.of(NEIGHBOUR), true);
    plan(READY_TO_SIGN)
        .guardian(ofSister)
        .listing(NEIGHBOUR)
        .refuses(parent(NEIGHBOUR), consult(), A_11);
    plan().guardian(ofSister).refuses(staff(PRINCIPAL), list(NEIGHBOUR), C_5);
    plan().refuses(staff(PRINCIPAL), list(Person.of(SISTER)), C_5);
  }

  @Test
  @DisplayName("G-2 nobody signs for another student")
  void signatureOfAnother() {
    plan(READY_TO_SIGN)
        .permits(staff(COORDINATOR), signFor(Person.of(STUDENT)))
        .refuses(staff(COORDINATOR), signFor(Person.of(SISTER)), G_2);
  }

  @Test
  @DisplayName("A-2 a student enters as who they are")
  void anotherStudent() {
    plan().permits(student(), enter()).refuses(Actor.student(SISTER), enter(), A_2);
    plan().studentUnknown().refuses(student(), enter(), A_2).permits(staff(TEACHER), enter());
  }

  @Test
  @DisplayName("A-7, A-9, Y-5 of a student whom nobody knows staff read, and nobody makes a plan")
  void unknownStudent() {
    plan(READY_TO_SIGN)
        .studentUnknown()
        .permits(staff(COORDINATOR), consult())
        .permits(staff(COORDINATOR), sign())
        .refuses(student(), consult(), A_11);
    plan().of(LAST_YEAR).studentUnknown().refuses(staff(TEACHER), consult(), A_11);
    plan().of(LAST_YEAR).studentUnknown().refuses(staff(PRINCIPAL), duplicate(), Y_5);
    plan().studentUnknown().refuses(staff(PRINCIPAL), list(Person.of(STUDENT)), C_5);
  }

  @Test
  @DisplayName("A-8 the sister's plan of this year opens no earlier plan of the student")
  void earlierPlansOfAnother() {
    plan()
        .of(LAST_YEAR)
        .notListing(PSYCHOLOGIST)
        .alsoOf(SISTER, THIS_YEAR, PSYCHOLOGIST)
        .refuses(staff(PSYCHOLOGIST), consult(), A_11);
  }

  @Test
  @DisplayName("A-8 nor does a plan of next year, nor one that was never ready for a guardian")
  void earlierPlansByAnotherYear() {
    plan()
        .of(LAST_YEAR)
        .notListing(PSYCHOLOGIST)
        .alsoPlan(NEXT_YEAR, OPENING)
        .refuses(staff(PSYCHOLOGIST), consult(), A_11);
    plan()
        .of(LAST_YEAR)
        .notListing(MOTHER)
        .alsoNeverReady(THIS_YEAR)
        .refuses(parent(MOTHER), consult(), A_11)
        .notListing(PSYCHOLOGIST)
        .permits(staff(PSYCHOLOGIST), consult());
  }

  @Test
  @DisplayName("A-8 who is not on this year's plan reads no earlier one by it")
  void earlierPlansByThisYears() {
    plan()
        .of(LAST_YEAR)
        .alsoPlan(THIS_YEAR, OPENING)
        .listing(NEIGHBOUR)
        .guardian(new Guardian(STUDENT, Optional.of(NEIGHBOUR), false))
        .refuses(parent(NEIGHBOUR), consult(), A_11);
  }

  @Test
  @DisplayName("Y-2 the sister's plan of this year is no hindrance")
  void livePlanOfAnother() {
    noPlan().alsoOf(SISTER, THIS_YEAR).permits(staff(TEACHER), create(THIS_YEAR));
    plan().of(LAST_YEAR).alsoOf(SISTER, THIS_YEAR).permits(staff(PRINCIPAL), duplicate());
  }

  @Test
  @DisplayName("Y-5 the school is the student's, whoever asks from another")
  void creatorsOfTheSchool() {
    noPlan().studentAt(OTHER_SCHOOL).refuses(staff(TEACHER), create(THIS_YEAR), Y_5);
  }

  @Test
  @DisplayName(
      "S-8 the present status and one that does not follow are refused by their own reason")
  void statuses() {
    assertThat(plan().judge(staff(PRINCIPAL), changeTo(OPENING)).reasons())
        .isEqualTo(List.of(ReasonCode.STATUS_IS_THAT_ALREADY));
    assertThat(plan(CREATED_IN_ERROR).judge(staff(PRINCIPAL), changeTo(READY_TO_SIGN)).reasons())
        .isEqualTo(List.of(ReasonCode.NO_SUCH_STATUS_CHANGE));
  }

  private static Actor typed(Entry door) {
    return Actor.typed(door, "titulaire..x@csdm.qc.ca");
  }
}
