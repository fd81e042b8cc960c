package org.planintervention.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.plan.PlanStatus.CREATED_IN_ERROR;
import static org.planintervention.rules.Scene.COORDINATOR;
import static org.planintervention.rules.Scene.FATHER_WITHOUT_AUTHORITY;
import static org.planintervention.rules.Scene.MOTHER;
import static org.planintervention.rules.Scene.NEIGHBOUR;
import static org.planintervention.rules.Scene.NOBODY;
import static org.planintervention.rules.Scene.OTHER_PRINCIPAL;
import static org.planintervention.rules.Scene.OTHER_SCHOOL;
import static org.planintervention.rules.Scene.PLAN;
import static org.planintervention.rules.Scene.PRINCIPAL;
import static org.planintervention.rules.Scene.SCHOOL;
import static org.planintervention.rules.Scene.SECRETARY;
import static org.planintervention.rules.Scene.STUDENT;
import static org.planintervention.rules.Scene.SUPERVISOR;
import static org.planintervention.rules.Scene.TEACHER;
import static org.planintervention.rules.Scene.THIS_YEAR;
import static org.planintervention.rules.Scene.it;
import static org.planintervention.rules.Scene.noPlan;
import static org.planintervention.rules.Scene.parent;
import static org.planintervention.rules.Scene.plan;
import static org.planintervention.rules.Scene.staff;
import static org.planintervention.rules.Scene.throughMozaik;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.decision.Action;
import org.planintervention.decision.Diagnosis.Question;
import org.planintervention.decision.Path;
import org.planintervention.decision.ReasonCode;
import org.planintervention.decision.Step;
import org.planintervention.plan.PlanContent;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;

/** what may be told to whom. */
@DisplayName("A-11 what a viewer is told")
class DisclosureTest {
  private static final RuleBook BOOK = new RuleBook(DistrictPolicy.reference());
  private static final Disclosure DISCLOSURE = new Disclosure(BOOK);
  private static final Action SIGN = new Action.Sign(PLAN, Optional.empty());
  private static final Action CREATE = new Action.Create(STUDENT, THIS_YEAR);
  private static final Action ENTER = new Action.Enter();
  private static final Path NO_PATH = new Path.None(List.of(ReasonCode.NOT_FOUND));

  // Facts.

  @Test
  @DisplayName("A-7, D-1 a reader and IT services know of the plan")
  void known() {
    Facts facts = plan().facts();
    for (Actor viewer : List.of(staff(COORDINATOR), staff(PRINCIPAL), parent(MOTHER), it())) {
      assertThat(DISCLOSURE.facts(facts, viewer)).as(viewer.entry().name()).isSameAs(facts);
    }
  }

  @Test
  @DisplayName("Y-2, Y-5 who may create plans knows that a live one is there, and nothing of it")
  void somePlan() {
    assertThat(DISCLOSURE.facts(plan().facts(), staff(TEACHER)).plans())
        .singleElement()
        .satisfies(
            some -> {
              assertThat(some.id().school().value()).isEqualTo("-");
              assertThat(some.live()).isTrue();
              assertThat(some.student()).isEqualTo(STUDENT);
              assertThat(some.year()).isEqualTo(THIS_YEAR);
              assertThat(some.listed()).isEmpty();
              assertThat(some.content()).isEqualTo(PlanContent.EMPTY);
            });
    assertThat(DISCLOSURE.facts(plan(CREATED_IN_ERROR).facts(), staff(TEACHER)).plans()).isEmpty();
  }

  @Test
  @DisplayName("A-11 for everybody else there is none")
  void hidden() {
    for (Actor viewer :
        List.of(staff(SUPERVISOR), staff(NOBODY), staff(OTHER_PRINCIPAL), parent(NEIGHBOUR))) {
      assertThat(DISCLOSURE.facts(plan().facts(), viewer).plans())
          .as(viewer.entry().name())
          .isEmpty();
    }
  }

  // Paths.

  @Test
  @DisplayName("H-3 a path on a plan is told to staff who read it, about anybody")
  void pathOnPlan() {
    Facts facts = plan().facts();
    assertThat(tells(facts, staff(COORDINATOR), parent(MOTHER), SIGN)).isTrue();
    assertThat(tells(facts, staff(TEACHER), staff(TEACHER), SIGN)).isFalse();
  }

  @Test
  @DisplayName("H-4 a family is told of itself alone, by its own door")
  void pathOfFamily() {
    Facts facts = plan().facts();
    assertThat(tells(facts, parent(MOTHER), parent(MOTHER), SIGN)).isTrue();
    assertThat(tells(facts, parent(MOTHER), throughMozaik(MOTHER), SIGN)).isFalse();
    assertThat(tells(facts, parent(MOTHER), staff(PRINCIPAL), SIGN)).isFalse();
    assertThat(tells(facts, parent(NEIGHBOUR), parent(NEIGHBOUR), SIGN)).isFalse();
  }

  @Test
  @DisplayName("Y-5 a path to a new plan is told to those who may make one")
  void pathToCreate() {
    assertThat(tells(noPlan().facts(), staff(TEACHER), staff(PRINCIPAL), CREATE)).isTrue();
    assertThat(tells(noPlan().facts(), staff(SUPERVISOR), staff(PRINCIPAL), CREATE)).isFalse();
  }

  @Test
  @DisplayName("A-11 any other path is told of oneself, person and door")
  void pathOfOneself() {
    Facts facts = plan().facts();
    assertThat(tells(facts, staff(TEACHER), staff(TEACHER), ENTER)).isTrue();
    assertThat(tells(facts, staff(TEACHER), staff(PRINCIPAL), ENTER)).isFalse();
    assertThat(tells(facts, staff(TEACHER), parent(TEACHER), ENTER)).isFalse();
  }

  private static boolean tells(Facts facts, Actor viewer, Actor actor, Action goal) {
    return DISCLOSURE.tellsPath(facts, viewer, actor, goal);
  }

  @Test
  @DisplayName("Y-5 steps that make a plan are told to those who may make one")
  void stepsThatMakePlans() {
    Facts facts = noPlan().facts();
    for (Action making : List.of(CREATE, new Action.Duplicate(PLAN))) {
      Path path = steps(making);
      assertThat(DISCLOSURE.path(facts, staff(TEACHER), path)).isSameAs(path);
      assertThat(DISCLOSURE.path(facts, staff(SUPERVISOR), path)).isEqualTo(NO_PATH);
      assertThat(DISCLOSURE.path(facts, parent(MOTHER), path)).isEqualTo(NO_PATH);
    }
    assertThat(Disclosure.noPath()).isEqualTo(NO_PATH);
  }

  @Test
  @DisplayName("A-7 a family is told that something is to be written, and not what")
  void contentOfSteps() {
    Facts facts = plan().facts();
    PlanContent secret = facts.plan(PLAN).orElseThrow().content();
    Path path = steps(new Action.Write(PLAN, 3, secret), SIGN);
    assertThat(DISCLOSURE.path(facts, staff(COORDINATOR), path)).isSameAs(path);
    Path told = DISCLOSURE.path(facts, parent(MOTHER), path);
    assertThat(told)
        .isInstanceOfSatisfying(
            Path.Steps.class,
            steps -> {
              assertThat(steps.steps()).hasSize(2);
              assertThat(((Action.Write) steps.steps().get(0).action()).content())
                  .isNotEqualTo(secret);
              assertThat(steps.steps().get(0).takers()).containsExactly(staff(COORDINATOR));
              assertThat(steps.steps().get(1).action()).isEqualTo(SIGN);
            });
    assertThat(DISCLOSURE.path(facts, parent(MOTHER), NO_PATH)).isSameAs(NO_PATH);
  }

  private static Path steps(Action... actions) {
    return new Path.Steps(
        List.of(actions).stream()
            .map(action -> new Step(action, List.of(staff(COORDINATOR))))
            .toList());
  }

  // Diagnoses.

  @Test
  @DisplayName("H-4 of a plan, staff who read it are told everything, and nobody else anything")
  void signingOfPlan() {
    Facts facts = plan().facts();
    assertThat(DISCLOSURE.ofSigning(facts, staff(COORDINATOR), PLAN, parent(MOTHER)))
        .containsExactlyInAnyOrder(
            Question.PLAN_IS_READY,
            Question.ADDRESS_IS_IN_LIST,
            Question.ADDRESS_IS_IN_GPI,
            Question.PARENT_HAS_AUTHORITY,
            Question.PARENT_HAS_ACCOUNT,
            Question.BY_PARENTS_DOOR);
    assertThat(DISCLOSURE.ofSigning(facts, staff(TEACHER), PLAN, parent(MOTHER))).isEmpty();
    assertThat(DISCLOSURE.ofSigning(facts, it(), PLAN, parent(MOTHER))).isEmpty();
  }

  @Test
  @DisplayName("H-4 of a plan, a parent is told of themselves, by any of the parents' doors")
  void signingOfOneself() {
    Facts facts = plan().facts();
    assertThat(DISCLOSURE.ofSigning(facts, parent(MOTHER), PLAN, parent(MOTHER)))
        .isEqualTo(DISCLOSURE.ofSigning(facts, staff(COORDINATOR), PLAN, parent(MOTHER)));
    assertThat(DISCLOSURE.ofSigning(facts, parent(MOTHER), PLAN, throughMozaik(MOTHER)))
        .contains(Question.PLAN_IS_READY);
    assertThat(
            DISCLOSURE.ofSigning(plan().neverReady().facts(), parent(MOTHER), PLAN, parent(MOTHER)))
        .containsExactlyInAnyOrder(Question.PARENT_HAS_ACCOUNT, Question.BY_PARENTS_DOOR);
    Actor father = parent(FATHER_WITHOUT_AUTHORITY);
    assertThat(DISCLOSURE.ofSigning(facts, parent(MOTHER), PLAN, father)).isEmpty();
    assertThat(DISCLOSURE.ofSigning(facts, parent(MOTHER), PLAN, staff(MOTHER))).isEmpty();
    Actor unreadable = Actor.typed(Entry.PARENT_PORTAL, "no address");
    assertThat(DISCLOSURE.ofSigning(facts, unreadable, PLAN, unreadable)).isEmpty();
  }

  @Test
  @DisplayName("H-4 of a student, who maintains the table is told of a guardian, or of an address")
  void signingOfStudent() {
    Facts facts = noPlan().facts();
    for (EmailAddress maintains : List.of(SECRETARY, PRINCIPAL)) {
      assertThat(DISCLOSURE.ofSigning(facts, staff(maintains), parent(MOTHER)))
          .containsExactlyInAnyOrder(
              Question.ADDRESS_IS_IN_GPI,
              Question.PARENT_HAS_AUTHORITY,
              Question.PARENT_HAS_ACCOUNT,
              Question.BY_PARENTS_DOOR);
      assertThat(DISCLOSURE.ofSigning(facts, staff(maintains), parent(NEIGHBOUR)))
          .containsExactlyInAnyOrder(Question.ADDRESS_IS_IN_GPI, Question.BY_PARENTS_DOOR);
    }
    for (EmailAddress other : List.of(TEACHER, OTHER_PRINCIPAL)) {
      assertThat(DISCLOSURE.ofSigning(facts, staff(other), parent(MOTHER))).isEmpty();
    }
  }

  @Test
  @DisplayName("H-4 of a student, a guardian is told of themselves, and an address of its account")
  void signingOfStudentByParent() {
    Facts facts = noPlan().facts();
    assertThat(DISCLOSURE.ofSigning(facts, parent(MOTHER), parent(MOTHER)))
        .contains(Question.PARENT_HAS_AUTHORITY);
    assertThat(DISCLOSURE.ofSigning(facts, parent(NEIGHBOUR), parent(NEIGHBOUR)))
        .containsExactlyInAnyOrder(Question.PARENT_HAS_ACCOUNT, Question.BY_PARENTS_DOOR);
    assertThat(DISCLOSURE.ofSigning(facts, parent(NEIGHBOUR), parent(MOTHER))).isEmpty();
    assertThat(DISCLOSURE.ofSigning(facts, staff(TEACHER), parent(TEACHER))).isEmpty();
  }

  @Test
  @DisplayName("H-4 a guardian without an address is not whoever has none")
  void guardianWithoutAddress() {
    Facts facts = noPlan().guardian(new Guardian(STUDENT, Optional.empty(), true)).facts();
    Actor unreadable = Actor.typed(Entry.PARENT_PORTAL, "no address");
    assertThat(DISCLOSURE.ofSigning(facts, staff(SECRETARY), unreadable))
        .doesNotContain(Question.PARENT_HAS_AUTHORITY);
  }

  @Test
  @DisplayName("A-4 the table of the student's school, where the student is known")
  void tableOfStudent() {
    Facts facts = plan().facts();
    assertThat(DISCLOSURE.maintainsTableOfStudent(facts, staff(SECRETARY))).isTrue();
    assertThat(DISCLOSURE.maintainsTableOfStudent(facts, staff(OTHER_PRINCIPAL))).isFalse();
    assertThat(
            DISCLOSURE.maintainsTableOfStudent(plan().studentUnknown().facts(), staff(SECRETARY)))
        .isFalse();
  }

  @Test
  @DisplayName("A-4 of some schools, those whose table the viewer maintains")
  void tables() {
    assertThat(DISCLOSURE.tablesOf(plan().facts(), staff(PRINCIPAL), List.of(OTHER_SCHOOL, SCHOOL)))
        .containsExactly(SCHOOL);
    assertThat(DISCLOSURE.tablesOf(plan().facts(), staff(TEACHER), List.of(SCHOOL))).isEmpty();
  }

  @Test
  @DisplayName("H-4 one's own address is that of the staff door, by which one enters")
  void ownAddress() {
    Facts facts = plan().facts();
    assertThat(DISCLOSURE.isOwnAddress(facts, staff(TEACHER), Optional.of(TEACHER))).isTrue();
    assertThat(DISCLOSURE.isOwnAddress(facts, staff(TEACHER), Optional.of(PRINCIPAL))).isFalse();
    assertThat(DISCLOSURE.isOwnAddress(facts, staff(NOBODY), Optional.of(NOBODY))).isFalse();
    assertThat(DISCLOSURE.isOwnAddress(facts, parent(MOTHER), Optional.of(MOTHER))).isFalse();
    Actor unreadable = Actor.typed(Entry.STAFF, "no address");
    assertThat(DISCLOSURE.isOwnAddress(facts, unreadable, Optional.empty())).isFalse();
  }
}
