package org.planintervention.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planintervention.desk.PlanDesk;
import org.planintervention.memory.MemoryPlanStore;

/** a secret shows in no answer, no question to a store or directory, and no row of a trail. */
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
  void a11_nothing_tells_a_secret() {
    Secrecy secrecy = new Secrecy(MemoryPlanStore::new, Planted.NOTHING);
    long start = System.nanoTime();
    for (Secret secret : Secret.values()) {
      for (Viewer viewer : Viewer.values()) {
        secrecy.compare(secret, viewer);
      }
    }
    System.out.printf(
        "secrecy: %d methods, %d questions, %d viewers, %d secrets, %d comparisons, %d known, %d s%n",
        new Questions(World.PLAN).byMethod().size(),
        new Questions(World.PLAN).all().size(),
        Viewer.values().length,
        Secret.values().length,
        secrecy.comparisons(),
        secrecy.known(),
        (System.nanoTime() - start) / 1_000_000_000);
    assertThat(report(secrecy)).isEmpty();
  }

  /** By place: how often, for whom, of what. */
  static List<String> report(Secrecy secrecy) {
    Map<String, List<Secrecy.Leak>> byPlace =
        secrecy.leaks().stream()
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
