package org.planintervention.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
            () -> List.of(STUDENT),
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

  @Test
  @DisplayName("looks people up when its choices are first looked at, once")
  void lookedUpOnce() {
    List<Person> people = new ArrayList<>(List.of(STUDENT));
    AtomicInteger lookedUp = new AtomicInteger();
    MenuItem item = forEach(people, lookedUp);
    assertThat(item.granted()).isTrue();
    assertThat(item.reasons()).isEmpty();
    List<Action> choices = item.choices();
    assertThat(lookedUp).hasValue(0);

    assertThat(choices).containsExactly(new Action.ListPerson(PLAN, STUDENT));
    people.clear();
    assertThat(choices).containsExactly(new Action.ListPerson(PLAN, STUDENT));
    assertThat(item.choices()).isEqualTo(choices);
    assertThat(lookedUp).hasValue(1);
  }

  @Test
  @DisplayName("has choices that nobody changes")
  void choicesStay() {
    List<Action> choices = forEach(List.of(STUDENT), new AtomicInteger()).choices();
    assertThatThrownBy(choices::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> choices.add(new Action.Consult(PLAN)))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(choices).hasSize(1);
  }

  @Test
  @DisplayName("T-2 tells nothing of people as a text, and looks nobody up for it")
  void textTellsNothing() {
    AtomicInteger lookedUp = new AtomicInteger();
    assertThat(forEach(List.of(STUDENT), lookedUp))
        .hasToString("MenuItem[action=ListPerson, granted=true, reasons=[], choices=EachOf]");
    assertThat(lookedUp).hasValue(0);
  }

  private static MenuItem forEach(List<Person> people, AtomicInteger lookedUp) {
    return MenuItem.forEach(
        "ListPerson",
        () -> {
          lookedUp.incrementAndGet();
          return people;
        },
        person -> new Action.ListPerson(PLAN, person));
  }
}
