package org.planintervention.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.decision.RuleId.A_1;
import static org.planintervention.decision.RuleId.A_11;
import static org.planintervention.decision.RuleId.A_2;
import static org.planintervention.decision.RuleId.G_4;
import static org.planintervention.decision.RuleId.S_9;
import static org.planintervention.decision.RuleId.Y_1;
import static org.planintervention.decision.RuleId.Y_2;
import static org.planintervention.decision.RuleId.Y_3;
import static org.planintervention.decision.RuleId.Y_5;
import static org.planintervention.plan.PlanStatus.CLOSED;
import static org.planintervention.plan.PlanStatus.CREATED_IN_ERROR;
import static org.planintervention.plan.PlanStatus.OPENING;
import static org.planintervention.rules.Asking.consult;
import static org.planintervention.rules.Asking.create;
import static org.planintervention.rules.Asking.duplicate;
import static org.planintervention.rules.Scene.COORDINATOR;
import static org.planintervention.rules.Scene.LAST_YEAR;
import static org.planintervention.rules.Scene.MOTHER;
import static org.planintervention.rules.Scene.NEXT_YEAR;
import static org.planintervention.rules.Scene.NOBODY;
import static org.planintervention.rules.Scene.OTHER_PRINCIPAL;
import static org.planintervention.rules.Scene.OTHER_SCHOOL;
import static org.planintervention.rules.Scene.PLAN;
import static org.planintervention.rules.Scene.PRINCIPAL;
import static org.planintervention.rules.Scene.PSYCHOLOGIST;
import static org.planintervention.rules.Scene.SECRETARY;
import static org.planintervention.rules.Scene.STUDENT;
import static org.planintervention.rules.Scene.TEACHER;
import static org.planintervention.rules.Scene.TECHNICIAN;
import static org.planintervention.rules.Scene.THIS_YEAR;
import static org.planintervention.rules.Scene.TODAY;
import static org.planintervention.rules.Scene.it;
import static org.planintervention.rules.Scene.noPlan;
import static org.planintervention.rules.Scene.parent;
import static org.planintervention.rules.Scene.plan;
import static org.planintervention.rules.Scene.staff;
import static org.planintervention.rules.Scene.student;
import static org.planintervention.rules.Scene.throughMozaik;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planintervention.decision.Action;
import org.planintervention.plan.ContentDifference;
import org.planintervention.plan.ContentDifference.Kind;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Person;

@DisplayName("Y. Years")
class YearsTest {
  @Test
  @DisplayName("Y-5 nothing is created for another student than the one who is known")
  void anotherStudent() {
    noPlan()
        .refuses(staff(TEACHER), new Action.Create(new StudentNumber(1_200_338), THIS_YEAR), Y_5);
  }

  @Test
  @DisplayName("Y-1 a school year runs from July 1 to June 30")
  void julyToJune() {
    LocalDate lastDay = LocalDate.of(2027, 6, 30);
    noPlan()
        .on(lastDay)
        .permits(staff(TEACHER), create(new SchoolYear(2026)))
        .refuses(staff(TEACHER), create(new SchoolYear(2027)), Y_1);
    noPlan()
        .on(lastDay.plusDays(1))
        .permits(staff(TEACHER), create(new SchoolYear(2027)))
        .refuses(staff(TEACHER), create(new SchoolYear(2026)), Y_1);
  }

  @Test
  @DisplayName("Y-1 plans are created for this school year alone")
  void thisYear() {
    noPlan()
        .permits(staff(TEACHER), create(THIS_YEAR))
        .refuses(staff(TEACHER), create(LAST_YEAR), Y_1)
        .refuses(staff(TEACHER), create(NEXT_YEAR), Y_1);
  }

  @ParameterizedTest(name = "Y-2 one live plan per student and year: one is {0}")
  @EnumSource(PlanStatus.class)
  void oneLivePlan(PlanStatus status) {
    if (status == CREATED_IN_ERROR) {
      plan(status).permits(staff(TEACHER), create(THIS_YEAR));
    } else {
      plan(status).refuses(staff(TEACHER), create(THIS_YEAR), Y_2);
    }
    plan(status).of(LAST_YEAR).permits(staff(TEACHER), create(THIS_YEAR));
  }

  @Test
  @DisplayName("Y-2 holds for duplicating, too")
  void oneLivePlanDuplicated() {
    plan().of(LAST_YEAR).permits(staff(PRINCIPAL), duplicate());
    plan().of(LAST_YEAR).alsoPlan(THIS_YEAR, OPENING).refuses(staff(PRINCIPAL), duplicate(), Y_2);
    plan()
        .of(LAST_YEAR)
        .alsoPlan(THIS_YEAR, CREATED_IN_ERROR)
        .permits(staff(PRINCIPAL), duplicate());
  }

  @Test
  @DisplayName("Y-3 an earlier year's plan, never one created in error")
  void sources() {
    plan(CREATED_IN_ERROR).of(LAST_YEAR).refuses(staff(PRINCIPAL), duplicate(), Y_3);
    plan().refuses(staff(PRINCIPAL), duplicate(), Y_2, Y_3);
    plan().of(NEXT_YEAR).refuses(staff(PRINCIPAL), duplicate(), Y_3);
  }

  @Test
  @DisplayName("Y-3 content and people come along; answer, status, signatures, versions do not")
  void whatComesAlong() {
    Plan copy = plan(CLOSED).of(LAST_YEAR).signedBy(MOTHER).after(staff(PRINCIPAL), duplicate());
    assertThat(copy.content().strengths()).containsExactly("curieux");
    assertThat(copy.listed())
        .containsExactlyInAnyOrder(
            Person.of(COORDINATOR), Person.of(PSYCHOLOGIST), Person.of(MOTHER), Person.of(STUDENT));
    assertThat(copy.coordinator()).isEqualTo(PRINCIPAL);
    assertThat(copy.year()).isEqualTo(THIS_YEAR);
    assertThat(copy.version()).isEqualTo(1);
    assertThat(copy.opening()).isEmpty();
    assertThat(copy.signatures()).isEmpty();
    assertThat(copy.wasReady()).isFalse();
    assertThat(copy.source()).contains(PLAN);
  }

  @Test
  @DisplayName("Y-3 people who are entitled no more do not come along")
  void notEntitledAnyMore() {
    Plan copy =
        plan()
            .of(LAST_YEAR)
            .without(PSYCHOLOGIST)
            .from(COORDINATOR, TODAY.minusYears(2), TODAY.minusDays(1))
            .after(staff(PRINCIPAL), duplicate());
    assertThat(copy.listed()).containsExactlyInAnyOrder(Person.of(MOTHER), Person.of(STUDENT));
  }

  @Test
  @DisplayName("Y-3 the new plan is of the school where the student is now")
  void schoolNow() {
    Plan copy =
        plan().of(LAST_YEAR).studentAt(OTHER_SCHOOL).after(staff(OTHER_PRINCIPAL), duplicate());
    assertThat(copy.school()).isEqualTo(OTHER_SCHOOL);
    assertThat(copy.listed()).containsExactlyInAnyOrder(Person.of(MOTHER), Person.of(STUDENT));
  }

  @Test
  @DisplayName("A-11 what cannot be read cannot be duplicated")
  void unreadSource() {
    plan().of(LAST_YEAR).refuses(staff(TEACHER), duplicate(), A_11);
    noPlan().refuses(staff(PRINCIPAL), duplicate(), A_11);
  }

  @Test
  @DisplayName("Y-5 direction, professionals and teachers of the student's school create")
  void creators() {
    for (EmailAddress may : List.of(PRINCIPAL, PSYCHOLOGIST, TEACHER)) {
      noPlan().permits(staff(may), create(THIS_YEAR));
    }
    noPlan()
        .refuses(staff(TECHNICIAN), create(THIS_YEAR), Y_5)
        .refuses(staff(SECRETARY), create(THIS_YEAR), Y_5)
        .refuses(staff(OTHER_PRINCIPAL), create(THIS_YEAR), Y_5)
        .refuses(it(), create(THIS_YEAR), Y_5)
        .refuses(student(), create(THIS_YEAR), Y_5)
        .refuses(parent(MOTHER), create(THIS_YEAR), Y_5);
  }

  @Test
  @DisplayName("A-1, A-2, Y-5 a stranger is told what staff lack, and nothing of the student")
  void strangers() {
    plan()
        .refuses(staff(NOBODY), create(LAST_YEAR), A_2, Y_5)
        .refuses(staff(MOTHER), create(LAST_YEAR), A_1, A_2, Y_5);
    plan()
        .studentUnknown()
        .refuses(staff(NOBODY), create(LAST_YEAR), A_2, Y_5)
        .refuses(staff(MOTHER), create(LAST_YEAR), A_1, A_2, Y_5)
        .refuses(staff(PRINCIPAL), create(LAST_YEAR), Y_5);
  }

  @Test
  @DisplayName("Y-5 who duplicates is of that school, too")
  void duplicators() {
    plan().of(LAST_YEAR).permits(staff(PSYCHOLOGIST), duplicate());
    plan()
        .of(LAST_YEAR)
        .listing(TECHNICIAN)
        .permits(staff(TECHNICIAN), consult())
        .refuses(staff(TECHNICIAN), duplicate(), Y_5);
    plan().of(LAST_YEAR).studentAt(OTHER_SCHOOL).refuses(staff(PRINCIPAL), duplicate(), Y_5);
    plan()
        .of(LAST_YEAR)
        .refuses(parent(MOTHER), duplicate(), Y_5)
        .refuses(throughMozaik(MOTHER), duplicate(), G_4, Y_5);
  }

  @Test
  @DisplayName("Y-5 who creates or duplicates becomes coordinator")
  void becomesCoordinator() {
    assertThat(noPlan().after(staff(TEACHER), create(THIS_YEAR)).coordinator()).isEqualTo(TEACHER);
    assertThat(plan().of(LAST_YEAR).after(staff(PSYCHOLOGIST), duplicate()).coordinator())
        .isEqualTo(PSYCHOLOGIST);
  }

  @Test
  @DisplayName("S-9 nothing is created or duplicated for a student who left")
  void studentLeft() {
    noPlan().studentGoneFrom(TODAY).refuses(staff(TEACHER), create(THIS_YEAR), S_9);
    plan().of(LAST_YEAR).studentGoneFrom(TODAY).refuses(staff(PRINCIPAL), duplicate(), S_9);
  }

  @Test
  @DisplayName("Y-6 side by side: what was added, removed, changed, section by section")
  void sideBySide() {
    PlanContent before = new PlanContent(List.of("curieux"), List.of(), List.of(), "mai", "");
    PlanContent after = new PlanContent(List.of(), List.of("lire"), List.of(), "juin", "");
    assertThat(ContentDifference.between(before, after).changes())
        .extracting(ContentDifference.Change::kind)
        .containsExactly(Kind.REMOVED, Kind.ADDED, Kind.CHANGED);
    assertThat(ContentDifference.between(before, before).changes()).isEmpty();
  }
}
