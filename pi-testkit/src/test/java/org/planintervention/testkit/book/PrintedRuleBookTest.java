package org.planintervention.testkit.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planintervention.decision.ReasonCode;
import org.planintervention.decision.RuleId;
import org.planintervention.plan.PlanStatus;
import org.planintervention.rules.RuleBook;
import org.planintervention.text.Language;
import org.planintervention.text.Texts;

/** That the printed rule book says what the code does. */
class PrintedRuleBookTest {
  private static final Path DOCS = Path.of(System.getProperty("basedir", "."), "..", "docs");

  private final Locale machines = Locale.getDefault();

  @AfterEach
  void putBack() {
    Locale.setDefault(machines);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("the page in docs is the one that the code prints")
  void isFresh(Language language) throws IOException {
    assertThat(Files.readString(DOCS.resolve(RuleBookPrinter.fileName(language))))
        .as("print it again: mvn -q -ntp -pl pi-testkit -am compile exec:java@rules")
        .isEqualTo(PrintedRuleBook.in(language));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("every rule stands in it with its text, every reason with its sentences")
  void isWhole(Language language) {
    String page = PrintedRuleBook.in(language);
    Texts texts = Texts.in(language);
    for (RuleId rule : RuleId.values()) {
      assertThat(page).containsOnlyOnce("\n### " + rule.text() + "\n\n" + texts.rule(rule) + "\n");
    }
    for (ReasonCode reason : ReasonCode.values()) {
      assertThat(page)
          .containsOnlyOnce(
              "\n| `%s` | %s | %s | %s | `%s` |\n"
                  .formatted(
                      reason,
                      texts.why(reason),
                      texts.whoseMove(reason.mover()),
                      texts.whatToDo(reason),
                      reason.guide().text()));
    }
    RuleBook.table().keySet().forEach(action -> assertThat(page).contains("(`" + action + "`)"));
  }

  @Test
  @DisplayName("S the diagram shows every change of status there is, and no other")
  void theDiagramIsTheTable() {
    assertThat(PrintedRuleBook.in(Language.ENGLISH).lines().filter(line -> line.contains(" --> ")))
        .map(String::strip)
        .containsExactlyInAnyOrder(
            "[*] --> OPENING : O-1",
            "OPENING --> READY_TO_SIGN : S-1",
            "READY_TO_SIGN --> IN_REVISION : S-2",
            "IN_REVISION --> READY_TO_SIGN : S-3",
            "OPENING --> CREATED_IN_ERROR : S-4",
            "READY_TO_SIGN --> CREATED_IN_ERROR : S-4",
            "IN_REVISION --> CREATED_IN_ERROR : S-4",
            "CREATED_IN_ERROR --> OPENING : S-5",
            "READY_TO_SIGN --> CLOSED : S-6",
            "IN_REVISION --> CLOSED : S-6",
            "CLOSED --> IN_REVISION : S-7",
            "CREATED_IN_ERROR --> [*] : D-1");
    for (PlanStatus status : PlanStatus.values()) {
      assertThat(PrintedRuleBook.in(Language.FRENCH))
          .contains(
              "state \"" + Texts.in(Language.FRENCH).status(status) + "\" as " + status + "\n");
    }
  }

  @Test
  @DisplayName("every row of a table has as many cells as its head")
  void tablesAreWellFormed() {
    for (Language language : Language.values()) {
      int columns = 0;
      for (String line : PrintedRuleBook.in(language).lines().toList()) {
        int bars = (int) line.chars().filter(one -> one == '|').count();
        columns = line.startsWith("|") && columns > 0 ? columns : bars;
        assertThat(bars).as(line).isEqualTo(columns);
      }
    }
  }

  @Test
  @DisplayName("the command prints the same in any country")
  void printsTheSameAnywhere(@TempDir Path directory) throws IOException {
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    RuleBookPrinter.main(new String[] {directory.toString()});
    assertThat(directory.resolve("rules.md")).hasSameTextualContentAs(DOCS.resolve("rules.md"));
    assertThat(directory.resolve("regles.md")).hasSameTextualContentAs(DOCS.resolve("regles.md"));
  }
}
