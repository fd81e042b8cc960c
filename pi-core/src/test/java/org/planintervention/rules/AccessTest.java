package org.planintervention.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.decision.RuleId.A_1;
import static org.planintervention.decision.RuleId.A_11;
import static org.planintervention.decision.RuleId.A_2;
import static org.planintervention.decision.RuleId.A_4;
import static org.planintervention.decision.RuleId.A_9;
import static org.planintervention.decision.RuleId.C_5;
import static org.planintervention.decision.RuleId.G_4;
import static org.planintervention.plan.PlanStatus.CLOSED;
import static org.planintervention.plan.PlanStatus.IN_REVISION;
import static org.planintervention.plan.PlanStatus.OPENING;
import static org.planintervention.plan.PlanStatus.READY_TO_SIGN;
import static org.planintervention.rules.Asking.consult;
import static org.planintervention.rules.Asking.enter;
import static org.planintervention.rules.Asking.list;
import static org.planintervention.rules.Asking.maintainStaffTable;
import static org.planintervention.rules.Asking.recover;
import static org.planintervention.rules.Asking.refreshRights;
import static org.planintervention.rules.Scene.COORDINATOR;
import static org.planintervention.rules.Scene.FATHER_WITHOUT_AUTHORITY;
import static org.planintervention.rules.Scene.IT_SERVICES;
import static org.planintervention.rules.Scene.LAST_YEAR;
import static org.planintervention.rules.Scene.MOTHER;
import static org.planintervention.rules.Scene.NEIGHBOUR;
import static org.planintervention.rules.Scene.NOBODY;
import static org.planintervention.rules.Scene.OTHER_PRINCIPAL;
import static org.planintervention.rules.Scene.OTHER_SCHOOL;
import static org.planintervention.rules.Scene.PRINCIPAL;
import static org.planintervention.rules.Scene.PSYCHOLOGIST;
import static org.planintervention.rules.Scene.SCHOOL;
import static org.planintervention.rules.Scene.SECRETARY;
import static org.planintervention.rules.Scene.STUDENT;
import static org.planintervention.rules.Scene.SUBSTITUTE;
import static org.planintervention.rules.Scene.SUPERVISOR;
import static org.planintervention.rules.Scene.TEACHER;
import static org.planintervention.rules.Scene.THIS_YEAR;
import static org.planintervention.rules.Scene.TODAY;
import static org.planintervention.rules.Scene.it;
import static org.planintervention.rules.Scene.noPlan;
import static org.planintervention.rules.Scene.parent;
import static org.planintervention.rules.Scene.plan;
import static org.planintervention.rules.Scene.staff;
import static org.planintervention.rules.Scene.student;
import static org.planintervention.rules.Scene.throughMozaik;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;

@DisplayName("A. Access")
class AccessTest {
  @Nested
  @DisplayName("Entering")
  class Entering {
    @Test
    @DisplayName("A-1 staff with an address of the district, in a current row")
    void ofTheDistrict() {
      plan().permits(staff(TEACHER), enter());
    }

    @ParameterizedTest(name = "A-1 not as {0}")
    @ValueSource(
        strings = {
          "directrice@courriel.example",
          "directrice@csdm.qc.ca.example.org",
          "directrice@ecole.csdm.qc.ca",
          "directrice@xcsdm.qc.ca"
        })
    void ofAnotherDomain(String address) {
      EmailAddress foreign = new EmailAddress(address);
      plan()
          .row(SCHOOL, foreign, "Direction", "Directrice")
          .refuses(staff(foreign), enter(), A_1, A_2);
    }

    @ParameterizedTest(name = "A-5 an unusable address <{0}> is nobody's")
    @ValueSource(
        strings = {"directrice@csdm..qc.ca", "direc trice@csdm.qc.ca", "dіrectrice@csdm.qc.ca", ""})
    void unusable(String typed) {
      plan().refuses(Actor.typed(Entry.STAFF, typed), enter(), A_1, A_2);
    }

    @Test
    @DisplayName("A-5 capitals and blanks around an address do not evaluation")
    void sameAddress() {
      plan().permits(Actor.typed(Entry.STAFF, "  Directrice@CSDM.qc.ca\t"), enter());
    }

    @Test
    @DisplayName("A-2 not without a row in a staff table")
    void withoutRow() {
      plan().refuses(staff(NOBODY), enter(), A_2);
    }

    @Test
    @DisplayName("A-2 not with a function that gives no access, nor with one that nobody knows")
    void withoutRole() {
      plan().refuses(staff(SUPERVISOR), enter(), A_2);
      plan().refuses(staff(SUBSTITUTE), enter(), A_2);
    }

    @Test
    @DisplayName("A-2 a secretary enters")
    void secretary() {
      plan().permits(staff(SECRETARY), enter());
    }

    @Test
    @DisplayName("A-2 on the row's first day, not the day before")
    void firstDay() {
      plan().from(TEACHER, TODAY, TODAY.plusYears(1)).permits(staff(TEACHER), enter());
      plan()
          .from(TEACHER, TODAY.plusDays(1), TODAY.plusYears(1))
          .refuses(staff(TEACHER), enter(), A_2);
    }

    @Test
    @DisplayName("A-2 on the row's last day, not the day after")
    void lastDay() {
      plan().from(TEACHER, TODAY.minusYears(1), TODAY).permits(staff(TEACHER), enter());
      plan()
          .from(TEACHER, TODAY.minusYears(1), TODAY.minusDays(1))
          .refuses(staff(TEACHER), enter(), A_2);
    }

    @Test
    @DisplayName("A-2 any one current row is enough: rights add up")
    void rightsAddUp() {
      plan()
          .row(OTHER_SCHOOL, SUPERVISOR, "Enseignant", "Titulaire")
          .permits(staff(SUPERVISOR), enter());
    }

    @Test
    @DisplayName("A-1 IT services by an address of the district alone")
    void itServices() {
      plan().permits(it(), enter());
      plan().refuses(Actor.of(Entry.IT, MOTHER), enter(), A_1);
    }

    @Test
    @DisplayName("G-4 a guardian by the parents' own door, with the account that GPI knows")
    void guardian() {
      plan().permits(parent(MOTHER), enter());
      plan().refuses(throughMozaik(MOTHER), enter(), G_4);
      plan().withoutAccount(MOTHER).refuses(parent(MOTHER), enter(), G_4);
      plan().refuses(parent(NEIGHBOUR), enter(), G_4);
    }

    @Test
    @DisplayName("A-2 a student whom the registry knows")
    void aStudent() {
      plan().permits(student(), enter());
      plan().studentUnknown().refuses(student(), enter(), A_2);
    }
  }

  @Nested
  @DisplayName("The staff table")
  class StaffTable {
    @Test
    @DisplayName("A-4 is changed by the school's direction and secretary")
    void byWhom() {
      plan().permits(staff(PRINCIPAL), maintainStaffTable(SCHOOL));
      plan().permits(staff(SECRETARY), maintainStaffTable(SCHOOL));
    }

    @Test
    @DisplayName("A-4 not by a teacher, nor by another school's direction")
    void notBy() {
      plan().refuses(staff(TEACHER), maintainStaffTable(SCHOOL), A_4);
      plan().refuses(staff(OTHER_PRINCIPAL), maintainStaffTable(SCHOOL), A_4);
      plan().refuses(staff(PRINCIPAL), maintainStaffTable(OTHER_SCHOOL), A_4);
    }

    @Test
    @DisplayName("A-1, A-2, A-4 all reasons of a stranger are told")
    void stranger() {
      plan().refuses(staff(NOBODY), maintainStaffTable(SCHOOL), A_2, A_4);
      plan().refuses(parent(MOTHER), maintainStaffTable(SCHOOL), A_1, A_2, A_4);
      plan().refuses(student(), maintainStaffTable(SCHOOL), A_1, A_2, A_4);
    }
  }

  @Nested
  @DisplayName("A-6 rights on one plan")
  class OnOnePlan {
    @Test
    @DisplayName("A-6 who is listed on this plan reads this plan")
    void listed() {
      plan().permits(staff(PSYCHOLOGIST), consult());
      plan().notListing(PSYCHOLOGIST).refuses(staff(PSYCHOLOGIST), consult(), A_11);
    }

    @Test
    @DisplayName("A-6 being listed on next year's plan gives no right on this one")
    void ofThatPlanAlone() {
      plan()
          .notListing(PSYCHOLOGIST)
          .alsoPlan(Scene.NEXT_YEAR, OPENING)
          .refuses(staff(PSYCHOLOGIST), consult(), A_11);
    }

    @Test
    @DisplayName("A-6 coordinator and collaborators hold their rights while they hold a role there")
    void whileTheyHoldARole() {
      plan().without(COORDINATOR).refuses(staff(COORDINATOR), consult(), A_11);
      plan()
          .without(PSYCHOLOGIST)
          .row(OTHER_SCHOOL, PSYCHOLOGIST, "Professionnel", "Psychologue")
          .refuses(staff(PSYCHOLOGIST), consult(), A_11);
      plan()
          .without(COORDINATOR)
          .row(SCHOOL, COORDINATOR, "Soutien", "Secrétaire d'école")
          .refuses(staff(COORDINATOR), consult(), A_11);
    }
  }

  @Nested
  @DisplayName("A-7 reading a plan")
  class Reading {
    @Test
    @DisplayName("A-7 direction, coordinator and staff collaborators always")
    void staffAlways() {
      for (EmailAddress reader : List.of(PRINCIPAL, COORDINATOR, PSYCHOLOGIST)) {
        plan().neverReady().permits(staff(reader), consult());
      }
    }

    @Test
    @DisplayName("A-7 guardians with authority from the first time that it is ready")
    void guardians() {
      plan(READY_TO_SIGN).permits(parent(MOTHER), consult());
      plan(IN_REVISION).permits(parent(MOTHER), consult());
      plan(CLOSED).permits(parent(MOTHER), consult());
      plan().neverReady().refuses(parent(MOTHER), consult(), A_11);
    }

    @Test
    @DisplayName("A-7 no guardian without authority, none who is not listed, no other's")
    void otherGuardians() {
      plan()
          .listing(FATHER_WITHOUT_AUTHORITY)
          .refuses(parent(FATHER_WITHOUT_AUTHORITY), consult(), A_11);
      plan().notListing(MOTHER).refuses(parent(MOTHER), consult(), A_11);
      plan().listing(NEIGHBOUR).refuses(parent(NEIGHBOUR), consult(), A_11);
    }

    @Test
    @DisplayName("A-7 the student from 14 on, if listed")
    void theStudent() {
      plan().permits(student(), consult());
      plan().born(TODAY.minusYears(14).plusDays(1)).refuses(student(), consult(), A_11);
      plan().notListing(Person.of(STUDENT)).refuses(student(), consult(), A_11);
      plan().neverReady().refuses(student(), consult(), A_11);
    }

    @Test
    @DisplayName("A-7 never secretary, IT services, other staff, another school's direction")
    void never() {
      for (EmailAddress other : List.of(SECRETARY, TEACHER, OTHER_PRINCIPAL, SUPERVISOR)) {
        plan().refuses(staff(other), consult(), A_11);
      }
      plan().refuses(it(), consult(), A_11);
    }

    @Test
    @DisplayName("A-7 a guardian who works there reads as a guardian by the parents' door alone")
    void inOneCapacity() {
      EmailAddress both = TEACHER;
      plan()
          .guardian(new Guardian(STUDENT, Optional.of(both), false))
          .listing(both)
          .permits(staff(both), consult())
          .refuses(parent(both), consult(), A_11);
    }
  }

  @Nested
  @DisplayName("A-8 earlier plans")
  class EarlierPlans {
    @Test
    @DisplayName("A-8 for who may read this year's")
    void throughThisYears() {
      plan()
          .of(LAST_YEAR)
          .notListing(PSYCHOLOGIST)
          .alsoPlan(THIS_YEAR, OPENING)
          .permits(staff(PSYCHOLOGIST), consult());
      plan().of(LAST_YEAR).notListing(PSYCHOLOGIST).refuses(staff(PSYCHOLOGIST), consult(), A_11);
    }

    @Test
    @DisplayName("A-8 for a guardian only if the earlier one was ready once, too")
    void guardians() {
      plan()
          .of(LAST_YEAR)
          .notListing(MOTHER)
          .alsoPlan(THIS_YEAR, OPENING)
          .permits(parent(MOTHER), consult());
      plan()
          .of(LAST_YEAR)
          .notListing(MOTHER)
          .neverReady()
          .alsoPlan(THIS_YEAR, OPENING)
          .refuses(parent(MOTHER), consult(), A_11);
    }

    @Test
    @DisplayName("A-8 for the direction of the school where the student is now")
    void directionNow() {
      plan().of(LAST_YEAR).studentAt(OTHER_SCHOOL).permits(staff(OTHER_PRINCIPAL), consult());
      plan().of(THIS_YEAR).studentAt(OTHER_SCHOOL).refuses(staff(OTHER_PRINCIPAL), consult(), A_11);
    }

    @Test
    @DisplayName("A-8 consulting changes nothing, so a past year is no hindrance")
    void consultingChangesNothing() {
      plan(CLOSED).of(LAST_YEAR).permits(staff(PRINCIPAL), consult());
    }
  }

  @Nested
  @DisplayName("A-9 the student left")
  class StudentLeft {
    @Test
    @DisplayName("A-9 the direction of the last school recovers, and nobody else learns of it")
    void recovering() {
      plan().studentGoneFrom(TODAY).permits(staff(PRINCIPAL), recover());
      plan().studentGoneFrom(TODAY).refuses(staff(COORDINATOR), recover(), A_11);
      plan().studentGoneFrom(TODAY).refuses(parent(MOTHER), recover(), A_11);
    }

    @Test
    @DisplayName("A-9 the last school's direction, not the plan's")
    void ofTheLastSchool() {
      plan()
          .studentAt(OTHER_SCHOOL)
          .studentGoneFrom(TODAY)
          .permits(staff(OTHER_PRINCIPAL), recover())
          .refuses(staff(PRINCIPAL), recover(), A_11);
    }

    @Test
    @DisplayName("A-9 who recovers does not consult, and all others get A-11")
    void notConsulted() {
      plan()
          .studentGoneFrom(TODAY.minusDays(1))
          .refuses(staff(PRINCIPAL), consult(), A_9)
          .refuses(staff(COORDINATOR), consult(), A_11);
    }

    @Test
    @DisplayName("A-9 nothing is recovered of a student who is there, or leaves tomorrow")
    void stillThere() {
      plan().refuses(staff(PRINCIPAL), recover(), A_9);
      plan()
          .studentGoneFrom(TODAY.plusDays(1))
          .refuses(staff(PRINCIPAL), recover(), A_9)
          .permits(staff(PRINCIPAL), consult());
    }
  }

  @Nested
  @DisplayName("A-10, A-11")
  class Rights {
    @Test
    @DisplayName("A-10 anybody may have their rights computed anew")
    void refreshing() {
      for (Actor anybody :
          List.of(staff(NOBODY), parent(NEIGHBOUR), student(), it(), throughMozaik(MOTHER))) {
        plan().permits(anybody, refreshRights());
      }
    }

    @Test
    @DisplayName("A-11 a plan that one may not read and one that is not there: the same answer")
    void sameAnswer() {
      for (Actor stranger : List.of(staff(TEACHER), parent(NEIGHBOUR), it())) {
        assertThat(plan().judge(stranger, consult()))
            .isEqualTo(noPlan().judge(stranger, consult()));
      }
      noPlan().refuses(staff(PRINCIPAL), consult(), A_11);
    }

    @Test
    @DisplayName("A-11 and nothing else is told to who may not read")
    void nothingElse() {
      plan().unanswered().refuses(staff(TEACHER), list(TEACHER), A_11);
      plan().refuses(staff(PSYCHOLOGIST), list(TEACHER), C_5);
    }

    @Test
    @DisplayName("A-11 the address of IT services gives nothing by the staff's door")
    void itByTheStaffDoor() {
      plan().refuses(staff(IT_SERVICES), consult(), A_11);
    }

    @Test
    @DisplayName("A-5 a row of a foreign domain gives no right")
    void foreignRow() {
      EmailAddress foreign = new EmailAddress("directrice@courriel.example");
      plan()
          .row(
              new StaffRow(
                  SCHOOL, foreign, "Direction", "Directrice", Optional.empty(), Optional.empty()))
          .refuses(staff(foreign), consult(), A_11);
    }
  }
}
