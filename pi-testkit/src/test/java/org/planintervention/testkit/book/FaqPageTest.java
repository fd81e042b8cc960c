package org.planintervention.testkit.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.decision.Action;
import org.planintervention.decision.Diagnosis;
import org.planintervention.decision.GuideKey;
import org.planintervention.decision.ReasonCode;
import org.planintervention.decision.RuleId;
import org.planintervention.desk.PlanDesk;
import org.planintervention.plan.PlanStatus;

/** That the page on the help page's questions names only what there is. */
class FaqPageTest {
  private static final int QUESTIONS = 16;

  private String page = "";
  private List<String> questions = List.of();

  @BeforeEach
  void read() throws IOException {
    page = Files.readString(Path.of(System.getProperty("basedir", "."), "..", "docs", "faq.md"));
    questions = Pattern.compile("\n## ").splitAsStream(page).skip(1).toList();
  }

  @Test
  @DisplayName("all sixteen questions are answered, in the help page's order")
  void allQuestionsAreAnswered() {
    assertThat(questions)
        .map(question -> question.lines().findFirst().orElseThrow())
        .isEqualTo(IntStream.rangeClosed(1, QUESTIONS).mapToObj(n -> "Question " + n).toList());
    assertThat(questions)
        .allSatisfy(
            question ->
                assertThat(question)
                    .contains("\n> ", "\n```java\n", "- **Rules**: ", "**Guides**"));
  }

  @Test
  @DisplayName("every rule, code and guide on the page exists")
  void namesWhatThereIs() {
    assertThat(all("\\b([AOSCGYDHT]-\\d+)\\b", page)).isSubsetOf(texts(RuleId.values()));
    assertThat(all("`([A-Z][A-Z_]{3,})`", page))
        .isSubsetOf(
            Stream.of(ReasonCode.values(), PlanStatus.values(), Diagnosis.Question.values())
                .flatMap(Arrays::stream)
                .map(Enum::name)
                .toList());
    for (String question : questions) {
      String guides = question.substring(question.indexOf("**Guides**"));
      assertThat(all("`([a-z-]+)`", guides))
          .isNotEmpty()
          .isSubsetOf(Arrays.stream(GuideKey.values()).map(GuideKey::text).toList());
    }
  }

  @Test
  @DisplayName("every call on the page exists")
  void callsWhatThereIs() {
    assertThat(all("desk\\.(\\w+)\\(", page))
        .isSubsetOf(Arrays.stream(PlanDesk.class.getMethods()).map(Method::getName).toList());
    assertThat(all("new Action\\.(\\w+)\\(", page))
        .isSubsetOf(Arrays.stream(Action.class.getClasses()).map(Class::getSimpleName).toList());
  }

  @Test
  @DisplayName("a reason stands with its rule, and the rule among the question's rules")
  void reasonsStandWithTheirRules() {
    for (String question : questions) {
      String line =
          question.lines().filter(one -> one.startsWith("- **Rules**")).findFirst().orElseThrow();
      Set<String> rules = all("([AOSCGYDHT]-\\d+)", line);
      for (ReasonCode reason : ReasonCode.values()) {
        if (question.contains("`" + reason + "`")) {
          assertThat(rules).as(reason.name()).contains(reason.rule().text());
        }
      }
    }
  }

  private static List<String> texts(RuleId... rules) {
    return Arrays.stream(rules).map(RuleId::text).toList();
  }

  private static Set<String> all(String pattern, String in) {
    return Pattern.compile(pattern)
        .matcher(in)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toSet());
  }
}
