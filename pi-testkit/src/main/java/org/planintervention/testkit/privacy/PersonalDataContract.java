package org.planintervention.testkit.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.spi.privacy.DataLevel;

/**
 * That a module's records say of each component what it holds (T-2). A subclass names a class of
 * the module; who writes an adapter extends it as well. It looks into records that are not public,
 * so it is run on the class path.
 */
public abstract class PersonalDataContract {
  /** For subclasses. */
  protected PersonalDataContract() {}

  /** A class of the module, in the package that holds all of its packages. */
  protected abstract Class<?> anyOfModule();

  @Test
  @DisplayName("T-2 every component of every record bears its level")
  void everyComponentIsMarked() {
    assertThat(records()).as("records of the module").isNotEmpty();
    assertThat(components(component -> Levels.marked(component).isEmpty()))
        .as("mark them with @PersonalData and print the inventory again")
        .isEmpty();
  }

  @Test
  @DisplayName("T-2 a component is marked no lower than the values that it holds")
  void noComponentIsMarkedTooLow() {
    assertThat(
            components(
                component ->
                    Levels.marked(component)
                            .orElse(DataLevel.SENSITIVE)
                            .compareTo(Levels.ofParts(component))
                        < 0))
        .isEmpty();
  }

  @Test
  @DisplayName("T-2 toString shows nothing that is personal")
  void nothingPersonalIsShown() throws ReflectiveOperationException {
    Map<String, List<String>> shown = new LinkedHashMap<>();
    for (Class<?> record : records()) {
      List<String> canaries = Specimens.shownBy(record);
      if (!canaries.isEmpty()) {
        shown.put(record.getName(), canaries);
      }
    }
    assertThat(shown).as("these need a toString of their own").isEmpty();
  }

  @Test
  @DisplayName("T-2 no exception repeats a value that does not fit, nor does a cause of one")
  void nothingThatDoesNotFitIsRepeated() {
    Misfits planted = Misfits.handedTo(List.of(LeakyDay.Planted.class));
    assertThat(planted.repeated()).as("the planted one").containsExactly("Planted.read");
    Misfits misfits = Misfits.handedTo(Records.classesBesides(anyOfModule()));
    System.out.println(
        anyOfModule().getPackageName() + ": " + misfits.counts() + "; the planted one is found");
    assertThat(misfits.thrown()).isPositive();
    assertThat(misfits.repeated()).isEmpty();
  }

  private List<Class<?>> records() {
    return Records.besides(anyOfModule());
  }

  private Stream<String> components(Predicate<RecordComponent> which) {
    return records().stream()
        .flatMap(record -> Arrays.stream(record.getRecordComponents()))
        .filter(which)
        .map(
            component ->
                component.getDeclaringRecord().getName()
                    + "."
                    + component.getName()
                    + " holds "
                    + Levels.ofParts(component));
  }
}
