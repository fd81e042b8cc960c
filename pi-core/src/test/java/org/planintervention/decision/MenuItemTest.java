package org.planintervention.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;

@DisplayName("H-2 a line of the menu")
class MenuItemTest {
  private static final PlanId PLAN = new PlanId(new SchoolCode("014"), "p1");
  private static final Person STUDENT = Person.of(new StudentNumber(1_200_337));

  @Test
  @DisplayName("keeps its choices, whatever becomes of the list that was handed in")
  void keepsItsChoices() {
    List<Action> handedIn = new ArrayList<>(List.of(new Action.Consult(PLAN)));
    MenuItem item = new MenuItem("Consult", true, List.of(), handedIn);
    handedIn.clear();
    assertThat(item.choices()).containsExactly(new Action.Consult(PLAN));
  }

  @Test
  @DisplayName("has choices and reasons that nobody changes")
  void choicesStay() {
    MenuItem item =
        new MenuItem(
            "ListPerson",
            true,
            new ArrayList<>(),
            new ArrayList<>(List.of(new Action.ListPerson(PLAN, STUDENT))));
    List<Action> choices = item.choices();
    assertThatThrownBy(choices::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> choices.add(new Action.Consult(PLAN)))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(choices).containsExactly(new Action.ListPerson(PLAN, STUDENT));
    assertThatThrownBy(() -> item.reasons().add(ReasonCode.NOT_FOUND))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  @DisplayName("T-2 tells nothing of people as a text")
  void textTellsNothing() {
    List<Action> choices = List.of(new Action.ListPerson(PLAN, STUDENT));
    assertThat(new MenuItem("ListPerson", true, List.of(), choices).toString())
        .contains("ListPerson")
        .doesNotContain("1200337");
  }
}
