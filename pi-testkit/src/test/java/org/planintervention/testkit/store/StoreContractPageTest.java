package org.planintervention.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

class StoreContractPageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("basedir", "."), "..", "docs", "store-contract.md");

  @Test
  @DisplayName("the page in docs lists every clause as it is, and no other")
  void thePageListsEveryClause() throws IOException {
    assertThat(Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("- **ST-")))
        .containsExactlyElementsOf(
            Stream.of(Clause.values())
                .map(clause -> "- **" + clause.id() + "** " + clause.text())
                .toList());
  }

  @Test
  @DisplayName("every clause has a test, and every test's name begins with a clause")
  void everyClauseHasATest() {
    Set<Clause> tested = EnumSet.noneOf(Clause.class);
    for (String name : names()) {
      Optional<Clause> clause = Clause.of(name + " ");
      assertThat(clause).as(name).isPresent();
      tested.add(clause.orElseThrow());
    }
    assertThat(tested).containsExactlyInAnyOrder(Clause.values());
  }

  private static List<String> names() {
    Stream<Class<?>> clauses =
        Stream.concat(
            Stream.of(PlanStoreContract.class), Stream.of(PlanStoreContract.class.getInterfaces()));
    return clauses
        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .flatMap(
            method ->
                Stream.of(
                        Optional.ofNullable(method.getAnnotation(ParameterizedTest.class))
                            .map(ParameterizedTest::name),
                        Optional.ofNullable(method.getAnnotation(DisplayName.class))
                            .filter(
                                name ->
                                    method.isAnnotationPresent(Test.class)
                                        || method.isAnnotationPresent(TestFactory.class))
                            .map(DisplayName::value))
                    .flatMap(Optional::stream))
        .toList();
  }
}
