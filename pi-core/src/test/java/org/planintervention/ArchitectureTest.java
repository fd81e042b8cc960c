package org.planintervention;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.planintervention.decision.Decision;
import org.planintervention.spi.facts.ParentAccounts;
import org.planintervention.spi.facts.StaffDirectory;
import org.planintervention.spi.facts.StudentRegistry;
import org.planintervention.spi.store.PlanStore;

/** The layers of docs/architecture.md, held by the build. */
final class ArchitectureTest {
  private static final String BASE = "org.planintervention.";
  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.planintervention");
  private static final String[] PURE = {
    BASE + "plan..",
    BASE + "policy..",
    BASE + "decision..",
    BASE + "report..",
    BASE + "rules..",
    BASE + "canonical..",
    BASE + "text..",
    BASE + "json.."
  };

  @Test
  void purePackagesKnowNoPort() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat(
            assignableTo(PlanStore.class)
                .or(assignableTo(StaffDirectory.class))
                .or(assignableTo(StudentRegistry.class))
                .or(assignableTo(ParentAccounts.class)))
        .check(LIBRARY);
  }

  @Test
  void purePackagesKnowNoLoggerClockThreadOrFile() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "org.slf4j..", "java.util.concurrent..", "java.nio.file..", "java.net..")
                .or(JavaClass.Predicates.equivalentTo(Thread.class))
                .or(JavaClass.Predicates.equivalentTo(java.io.File.class))
                .or(assignableTo(Clock.class))
                .or(assignableTo(InstantSource.class)))
        .check(LIBRARY);
  }

  @Test
  void purePackagesKnowNeitherDeskNorMemory() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(BASE + "desk..", BASE + "memory..")
        .check(LIBRARY);
  }

  @Test
  void onlyTheDeskCallsStores() {
    noClasses()
        .that()
        .resideOutsideOfPackages(BASE + "desk..", BASE + "memory..", BASE + "spi..")
        .should()
        .dependOnClassesThat(assignableTo(PlanStore.class))
        .check(LIBRARY);
  }

  @Test
  void onlyTheRulesRefuse() {
    noClasses()
        .that()
        .resideOutsideOfPackages(BASE + "rules..", BASE + "decision..")
        .should()
        .callConstructorWhere(
            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                    assignableTo(Decision.Refused.class))))
        .check(LIBRARY);
  }

  @Test
  void rulesAreLayered() {
    String rules = BASE + "rules.";
    Map.of(
            "table", List.of("chapters", "menu", "path"),
            "chapters", List.of("menu", "path"),
            "menu", List.of("chapters", "path"),
            "path", List.of("menu"))
        .forEach(
            (lower, upper) ->
                noClasses()
                    .that()
                    .resideInAPackage(rules + lower)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(upper.stream().map(rules::concat).toArray(String[]::new))
                    .check(LIBRARY));
  }

  @Test
  void noPackageOfTheRulesIsLarge() {
    Map<String, Long> files =
        LIBRARY.stream()
            .filter(one -> (one.getPackageName() + ".").startsWith(BASE + "rules."))
            .filter(one -> one.isTopLevelClass() && !one.getSimpleName().equals("package-info"))
            .collect(groupingBy(JavaClass::getPackageName, TreeMap::new, counting()));
    assertThat(files).hasSize(5).allSatisfy((name, count) -> assertThat(count).isBetween(3L, 15L));
  }

  @Test
  void theSocketsKnowNothingOfTheLibrary() {
    classes()
        .that()
        .resideInAPackage(BASE + "spi..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(BASE + "spi..", "java..", "org.jspecify..")
        .check(LIBRARY);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(LIBRARY);
  }
}
