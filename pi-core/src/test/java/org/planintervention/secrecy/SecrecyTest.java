package org.planintervention.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planintervention.decision.Action;
import org.planintervention.desk.PlanDesk;
import org.planintervention.memory.MemoryPlanStore;

/**
 * a secret shows in no answer, no question to a store or directory, and no row of a trail.
 */
final class SecrecyTest {
  @Test
  void a11_every_method_of_the_desk_has_its_questions() {
    List<String> methods = new ArrayList<>(new Questions(World.PLAN).byMethod().keySet());
    methods.addAll(Questions.OF_HOST.keySet());
    assertThat(methods)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(PlanDesk.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(SecrecyTest::signature)
                .toList());
  }

  @Test
  void a11_every_action_is_asked_for() {
    assertThat(Questions.actions(World.PLAN).stream().map(Action::name).distinct().toList())
        .hasSameElementsAs(kinds(Action.class).map(Class::getSimpleName).toList());
  }

  @Test
  void a11_nothing_tells_a_secret() {
    Secrecy secrecy = new Secrecy(MemoryPlanStore::new, Planted.NOTHING);
    long start = System.nanoTime();
    for (Secret secret : Secret.values()) {
      for (Viewer viewer : Viewer.values()) {
        secrecy.compare(secret, viewer);
      }
    }
    System.out.printf(
        "secrecy: %d methods, %d questions, %d viewers, %d secrets: %d comparisons in %d s, %d"
            + " answers that may tell; nothing is drawn%n",
        new Questions(World.PLAN).byMethod().size(),
        new Questions(World.PLAN).all().size(),
        Viewer.values().length,
        Secret.values().length,
        secrecy.comparisons(),
        (System.nanoTime() - start) / 1_000_000_000,
        secrecy.known());
    assertThat(report(secrecy.leaks())).isEmpty();
  }

  /** Leaks are planted one by one, and each is found where it was planted. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  void a11_a_planted_leak_is_found(Planted planted) {
    Secrecy secrecy = asked(planted, planted);
    Set<String> otherwise =
        asked(Planted.NOTHING, planted).leaks().stream()
            .map(Secrecy.Leak::text)
            .collect(Collectors.toSet());
    List<Secrecy.Leak> found =
        secrecy.leaks().stream()
            .filter(leak -> leak.aspect() == planted.aspect())
            .filter(leak -> leak.question().name().startsWith(planted.method()))
            .filter(leak -> !otherwise.contains(leak.text()))
            .toList();
    System.out.printf(
        "secrecy: planted %s: found %d times in %d comparisons%n",
        planted, found.size(), secrecy.comparisons());
    assertThat(found).isNotEmpty();
  }

  private static Secrecy asked(Planted planted, Planted where) {
    return new Secrecy(MemoryPlanStore::new, planted).compare(where.secret(), where.viewer());
  }

  /** Contents that are sealed are noticed by whoever may read them. */
  @Test
  void a11_sealed_content_fails_a_reader() {
    World world = Secret.PLAN_WITH_SEALED_CONTENT.worldWith(MemoryPlanStore::new, Planted.NOTHING);
    assertThatThrownBy(
            () -> world.desk().perform(Viewer.COORDINATOR.actor(), new Action.Consult(World.PLAN)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Stream<Class<?>> kinds(Class<?> sealed) {
    return sealed.isSealed()
        ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(SecrecyTest::kinds)
        : Stream.of(sealed);
  }

  /** By place: how often, for whom, of what. */
  static List<String> report(List<Secrecy.Leak> leaks) {
    Map<String, List<Secrecy.Leak>> byPlace =
        leaks.stream()
            .collect(Collectors.groupingBy(Secrecy.Leak::place, TreeMap::new, Collectors.toList()));
    return byPlace.entrySet().stream()
        .map(
            place ->
                place.getKey()
                    + " × "
                    + place.getValue().size()
                    + "\n  secrets "
                    + all(place.getValue().stream().map(leak -> leak.secret().name()))
                    + "\n  viewers "
                    + all(place.getValue().stream().map(leak -> leak.viewer().name()))
                    + "\n  such as "
                    + place.getValue().get(0).question().label()
                    + "\n"
                    + cut(place.getValue().get(0).difference())
                    + "\n")
        .toList();
  }

  private static String all(Stream<String> names) {
    return names.distinct().collect(Collectors.joining(" "));
  }

  private static String cut(String text) {
    return text.length() > 3000 ? text.substring(0, 3000) + "…" : text;
  }

  private static String signature(Method method) {
    return method.getName()
        + Arrays.stream(method.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(",", "(", ")"));
  }
}
