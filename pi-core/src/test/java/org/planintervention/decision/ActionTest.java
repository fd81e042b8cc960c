package org.planintervention.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;

@DisplayName("Actions")
class ActionTest {
  private static final PlanId HERE = new PlanId(new SchoolCode("014"), "p1");
  private static final PlanId THERE = new PlanId(new SchoolCode("014"), "p2");
  private static final Person STUDENT = Person.of(new StudentNumber(1_200_337));

  static List<Action.OnPlan> onAPlan() {
    return onPlan(HERE);
  }

  @ParameterizedTest(name = "H-3 {0}")
  @MethodSource("onAPlan")
  @DisplayName("H-3 the same action asked of another plan differs in the plan alone")
  void askedOfAnotherPlan(Action.OnPlan action) {
    int place = onPlan(HERE).indexOf(action);
    assertThat(action.on(THERE)).isEqualTo(onPlan(THERE).get(place));
    assertThat(action.on(THERE).plan()).isEqualTo(THERE);
  }

  @Test
  @DisplayName("H-2 an action is named as its row")
  void names() {
    assertThat(new Action.Enter().name()).isEqualTo("Enter");
    assertThat(new Action.Purge(HERE).name()).isEqualTo("Purge");
  }

  @Test
  @DisplayName("H-2 four actions name a person, the others nobody")
  void people() {
    assertThat(onAPlan().stream().filter(action -> action.names().isPresent()))
        .extracting(Action::name)
        .containsExactly("ListPerson", "UnlistPerson", "NameCoordinator", "SignFor");
    assertThat(onAPlan().stream().flatMap(action -> action.names().stream())).containsOnly(STUDENT);
  }

  @Test
  @DisplayName("T-2 words and people are not repeated")
  void silent() {
    assertThat(onAPlan())
        .extracting(Object::toString)
        .contains("SignFor[" + HERE + "]", "Decline[" + HERE + "]");
  }

  private static List<Action.OnPlan> onPlan(PlanId plan) {
    return List.of(
        new Action.Duplicate(plan),
        new Action.Consult(plan),
        new Action.Recover(plan),
        new Action.AnswerOpening(plan, new OpeningAnswer.DoesNotMeet()),
        new Action.Write(plan, 3, PlanContent.EMPTY),
        new Action.ListPerson(plan, STUDENT),
        new Action.UnlistPerson(plan, STUDENT),
        new Action.NameCoordinator(plan, STUDENT),
        new Action.ChangeStatus(plan, PlanStatus.CLOSED),
        new Action.Sign(plan, Optional.empty()),
        new Action.SignFor(
            plan,
            STUDENT,
            Optional.of(ConsentGround.OTHER),
            "canary",
            Optional.of(LocalDate.of(2026, 11, 23)),
            Optional.empty()),
        new Action.Decline(plan, "canary"),
        new Action.Purge(plan));
  }

  @Test
  @DisplayName("G-5 a ground that wants words is asked for with some, any other with none")
  void onGround() {
    LocalDate day = LocalDate.of(2026, 11, 23);
    assertThat(Action.SignFor.onGround(HERE, STUDENT, ConsentGround.OTHER, day).text())
        .isNotBlank();
    assertThat(Action.SignFor.onGround(HERE, STUDENT, ConsentGround.VOICE, day).text()).isEmpty();
  }
}
