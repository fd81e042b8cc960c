package org.planintervention.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.desk.TwoSchools.LAST_YEAR;
import static org.planintervention.desk.TwoSchools.MAPLES;
import static org.planintervention.desk.TwoSchools.MOTHER;
import static org.planintervention.desk.TwoSchools.MOTHER_ADDRESS;
import static org.planintervention.desk.TwoSchools.PARK;
import static org.planintervention.desk.TwoSchools.PRINCIPAL;
import static org.planintervention.desk.TwoSchools.PRINCIPAL_OF_PARK;
import static org.planintervention.desk.TwoSchools.PSYCHOLOGIST;
import static org.planintervention.desk.TwoSchools.SECRETARY;
import static org.planintervention.desk.TwoSchools.TEACHER;
import static org.planintervention.desk.TwoSchools.THIS_YEAR;
import static org.planintervention.desk.TwoSchools.VISITOR;
import static org.planintervention.desk.TwoSchools.person;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planintervention.decision.Action;
import org.planintervention.decision.Path;
import org.planintervention.decision.ReasonCode;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.store.PlanId;

/** A path names no plan, and nobody on a plan, that its viewer may not read about (A-11, H-3). */
class SecretPathsTest {
  private static final Path NOTHING = new Path.None(List.of(ReasonCode.NOT_FOUND));
  private static final Path LIVE_PLAN = new Path.None(List.of(ReasonCode.LIVE_PLAN_EXISTS));
  private static final Path NO_STEP = new Path.Steps(List.of());

  private final TwoSchools schools = new TwoSchools();
  private final PlanDesk desk = schools.desk;
  private final StudentNumber withPlan = schools.student(1_000_001);
  private final StudentNumber withoutPlan = schools.student(1_000_002);
  private final StudentNumber unknown = new StudentNumber(1_999_999);
  private final PlanId plan = schools.ready(PSYCHOLOGIST, withPlan);

  @Test
  void a11_strangers_are_told_no_path_to_create_for_any_student() {
    for (Actor stranger : List.of(VISITOR, SECRETARY, PRINCIPAL_OF_PARK, MOTHER)) {
      for (StudentNumber student : List.of(withPlan, withoutPlan, unknown)) {
        Action create = new Action.Create(student, THIS_YEAR);
        assertThat(desk.pathFor(stranger, PRINCIPAL, create)).isEqualTo(NOTHING);
        assertThat(desk.pathTo(stranger, create)).isEqualTo(NOTHING);
      }
    }
  }

  @Test
  void y5_creators_learn_that_a_live_plan_exists_and_nothing_of_it() {
    assertThat(desk.pathTo(TEACHER, new Action.Create(withPlan, THIS_YEAR))).isEqualTo(LIVE_PLAN);
    assertThat(desk.pathTo(TEACHER, new Action.Create(withoutPlan, THIS_YEAR))).isEqualTo(NO_STEP);
    assertThat(desk.pathFor(TEACHER, PRINCIPAL, new Action.Create(withPlan, THIS_YEAR)))
        .isEqualTo(LIVE_PLAN);
  }

  @Test
  void h3_duplicating_last_years_plan_tells_nothing_of_this_years() {
    PlanId earlier = schools.archived(withPlan, MAPLES, LAST_YEAR);
    schools.done(PSYCHOLOGIST, new Action.NameCoordinator(plan, person(PRINCIPAL)));
    schools.done(PRINCIPAL, new Action.UnlistPerson(plan, person(PSYCHOLOGIST)));
    assertThat(desk.perform(PSYCHOLOGIST, new Action.Consult(plan)).done()).isFalse();
    assertThat(desk.pathTo(PSYCHOLOGIST, new Action.Duplicate(earlier))).isEqualTo(LIVE_PLAN);
  }

  @Test
  void a11_a_path_is_as_if_a_hidden_plan_were_not_there() {
    PlanId earlier = schools.archived(withPlan, MAPLES, LAST_YEAR);
    PlanId alone = schools.archived(withoutPlan, MAPLES, LAST_YEAR);
    schools.done(PSYCHOLOGIST, new Action.NameCoordinator(plan, person(PRINCIPAL)));
    schools.done(PRINCIPAL, new Action.UnlistPerson(plan, person(PSYCHOLOGIST)));
    schools.done(PRINCIPAL, new Action.ListPerson(plan, person(TEACHER)));
    // The teacher reads the earlier plan by this year's, which the psychologist may not know of.
    assertThat(desk.perform(TEACHER, new Action.Consult(earlier)).done()).isTrue();
    assertThat(desk.pathFor(PRINCIPAL, TEACHER, new Action.Consult(earlier))).isEqualTo(NO_STEP);
    Path told = desk.pathFor(PSYCHOLOGIST, TEACHER, new Action.Consult(earlier));
    assertThat(told).isEqualTo(NOTHING);
    assertThat(desk.pathFor(PSYCHOLOGIST, TEACHER, new Action.Consult(alone)))
        .isInstanceOf(Path.Steps.class);
  }

  @Test
  void h4_what_somebody_else_lacks_to_enter_is_told_to_nobody_by_a_path() {
    for (Actor other : List.of(MOTHER, TEACHER, Actor.typed(Entry.PARENT_PORTAL, "x@y.example"))) {
      assertThat(desk.pathFor(VISITOR, other, new Action.Enter())).isEqualTo(NOTHING);
      assertThat(desk.pathFor(PRINCIPAL, other, new Action.MaintainStaffTable(PARK)))
          .isEqualTo(NOTHING);
    }
    assertThat(desk.pathTo(MOTHER, new Action.Enter())).isEqualTo(NO_STEP);
    assertThat(desk.pathTo(VISITOR, new Action.Enter()))
        .isEqualTo(new Path.None(List.of(ReasonCode.NO_CURRENT_STAFF_ROW)));
  }

  @Test
  void h4_a_guardian_is_told_no_path_of_the_other_parent() {
    Actor father = Actor.typed(Entry.PARENT_PORTAL, "father@famille.example");
    Action sign = new Action.Sign(plan, Optional.empty());
    assertThat(desk.pathTo(MOTHER, sign)).isEqualTo(NO_STEP);
    assertThat(desk.pathFor(MOTHER, father, sign)).isEqualTo(NOTHING);
    assertThat(desk.pathFor(MOTHER, PRINCIPAL, sign)).isEqualTo(NOTHING);
    assertThat(desk.pathFor(PRINCIPAL, MOTHER, sign)).isEqualTo(NO_STEP);
  }

  @Test
  void a7_a_familys_path_shows_no_content_of_a_revision() {
    schools.done(PSYCHOLOGIST, new Action.ChangeStatus(plan, PlanStatus.IN_REVISION));
    PlanContent draft = PlanContent.EMPTY.withRemarks("words of a draft");
    schools.done(PSYCHOLOGIST, new Action.Write(plan, version(), draft));
    Path told = desk.pathTo(MOTHER, new Action.Sign(plan, Optional.empty()));
    Path whole = desk.pathFor(PSYCHOLOGIST, MOTHER, new Action.Sign(plan, Optional.empty()));
    assertThat(write(whole).content().remarks()).isEqualTo("words of a draft");
    assertThat(write(told).content().remarks()).isEmpty();
    assertThat(((Path.Steps) told).steps()).hasSameSizeAs(((Path.Steps) whole).steps());
  }

  @Test
  void c3_what_changed_in_a_revision_is_told_to_no_family() {
    schools.done(PSYCHOLOGIST, new Action.ChangeStatus(plan, PlanStatus.IN_REVISION));
    Action late = new Action.Write(plan, 1, PlanContent.EMPTY);
    assertThat(((Outcome.Refused) desk.perform(MOTHER, late)).changed()).isEmpty();
    assertThat(((Outcome.Refused) desk.perform(PSYCHOLOGIST, late)).changed()).isPresent();
    assertThat(schools.district.guardiansOf(withPlan).get(0).address()).contains(MOTHER_ADDRESS);
  }

  private int version() {
    return schools.store.find(plan).orElseThrow().row().version();
  }

  private static Action.Write write(Path path) {
    return ((Path.Steps) path)
        .steps().stream()
            .map(step -> step.action())
            .filter(Action.Write.class::isInstance)
            .map(Action.Write.class::cast)
            .findFirst()
            .orElseThrow();
  }
}
