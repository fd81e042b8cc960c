package org.planintervention.decision;

import static org.assertj.core.api.Assertions.assertThat;

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
  @DisplayName("makes the action that names a person when it is looked at, and not before")
  void madeWhenLookedAt() {
    List<Person> named = new ArrayList<>();
    MenuItem item =
        MenuItem.forEach(
            "ListPerson",
            List.of(STUDENT),
            person -> {
              named.add(person);
              return new Action.ListPerson(PLAN, person);
            });
    assertThat(item.choices()).hasSize(1);
    assertThat(named).isEmpty();
    assertThat(item.choices().get(0)).isEqualTo(new Action.ListPerson(PLAN, STUDENT));
    assertThat(named).containsExactly(STUDENT);
    assertThat(item)
        .isEqualTo(
            new MenuItem(
                "ListPerson", true, List.of(), List.of(new Action.ListPerson(PLAN, STUDENT))));
  }
}
