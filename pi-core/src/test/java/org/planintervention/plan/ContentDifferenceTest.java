package org.planintervention.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.plan.ContentDifference.Kind.ADDED;
import static org.planintervention.plan.ContentDifference.Kind.CHANGED;
import static org.planintervention.plan.ContentDifference.Kind.REMOVED;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planintervention.plan.ContentDifference.Change;

@DisplayName("Y-6 side by side")
class ContentDifferenceTest {
  private static final Goal READING =
      new Goal("lire", "lire seul", List.of("guidée"), List.of("titulaire"), "mai", "en cours");

  @ParameterizedTest(name = "Y-6 from <{0}> to <{1}>: <{2}>")
  @CsvSource({
    "'','',''",
    "a,a,''",
    "abc,abc,''",
    "'',a,+a",
    "'',ab,+a +b",
    "a,'',-a",
    "ab,'',-a -b",
    "a,b,-a +b",
    "ab,cd,-a -b +c +d",
    "a,ab,+b",
    "a,ba,+b",
    "ab,a,-b",
    "ba,a,-b",
    "xab,ab,-x",
    "ab,xab,+x",
    "ab,axb,+x",
    "axb,ab,-x",
    "abc,xaybzc,+x +y +z",
    "xaybzc,abc,-x -y -z",
    "ab,ba,-a +a",
    "abcd,cdab,-a -b +a +b",
    "abcd,dabc,+d -d",
    "abab,baba,-a +a",
    "aab,ab,-a"
  })
  void whatStayedInItsOrderIsNoDifference(String before, String after, String changes) {
    assertThat(
            ContentDifference.between(strengths(before), strengths(after)).changes().stream()
                .map(ContentDifferenceTest::told)
                .collect(Collectors.joining(" ")))
        .isEqualTo(changes);
  }

  @Test
  @DisplayName("Y-6 every section is compared, in its order")
  void everySection() {
    PlanContent before =
        new PlanContent(List.of("s"), List.of("n"), List.of(READING), "mai", "remarque");
    Goal other = new Goal("écrire", "écrire seul", List.of(), List.of("directrice"), "", "atteint");
    PlanContent after = new PlanContent(List.of(), List.of("n", "m"), List.of(other), "juin", "");

    ContentDifference difference = ContentDifference.between(before, after);

    assertThat(difference.changes())
        .containsExactly(
            new Change("strengths", REMOVED, "s", ""),
            new Change("needs", ADDED, "", "m"),
            new Change("goals[0].need", CHANGED, "lire", "écrire"),
            new Change("goals[0].objective", CHANGED, "lire seul", "écrire seul"),
            new Change("goals[0].means", REMOVED, "guidée", ""),
            new Change("goals[0].responsible", REMOVED, "titulaire", ""),
            new Change("goals[0].responsible", ADDED, "", "directrice"),
            new Change("goals[0].due", REMOVED, "mai", ""),
            new Change("goals[0].evaluation", CHANGED, "en cours", "atteint"),
            new Change("meeting", CHANGED, "mai", "juin"),
            new Change("remarks", REMOVED, "remarque", ""));
    assertThat(difference.sections())
        .containsExactly(
            "strengths",
            "needs",
            "goals[0].need",
            "goals[0].objective",
            "goals[0].means",
            "goals[0].responsible",
            "goals[0].due",
            "goals[0].evaluation",
            "meeting",
            "remarks");
  }

  @Test
  @DisplayName("Y-6 a text that was empty is added")
  void texts() {
    assertThat(
            ContentDifference.between(PlanContent.EMPTY, PlanContent.EMPTY.withRemarks("bonjour"))
                .changes())
        .containsExactly(new Change("remarks", ADDED, "", "bonjour"));
  }

  @Test
  @DisplayName("Y-6 goals more or less at the end are added or removed, by their objective")
  void goals() {
    Goal writing = new Goal("écrire", "écrire seul", List.of(), List.of(), "", "");
    PlanContent one = goals(READING);
    PlanContent three = goals(READING, writing, READING);

    assertThat(ContentDifference.between(one, three).changes())
        .containsExactly(
            new Change("goals[1]", ADDED, "", "écrire seul"),
            new Change("goals[2]", ADDED, "", "lire seul"));
    assertThat(ContentDifference.between(three, one).changes())
        .containsExactly(
            new Change("goals[1]", REMOVED, "écrire seul", ""),
            new Change("goals[2]", REMOVED, "lire seul", ""));
  }

  @Test
  @DisplayName("T-2 a change says where and what happened, and not what was written")
  void silent() {
    assertThat(new Change("needs", CHANGED, "canary", "canary"))
        .hasToString("Change[needs, CHANGED]");
  }

  private static String told(Change change) {
    assertThat(change.section()).isEqualTo("strengths");
    return change.kind() == ADDED ? "+" + change.after() : "-" + change.before();
  }

  private static PlanContent strengths(String letters) {
    List<String> all = letters.chars().mapToObj(Character::toString).toList();
    return new PlanContent(all, List.of(), List.of(), "", "");
  }

  private static PlanContent goals(Goal... goals) {
    return new PlanContent(List.of(), List.of(), List.of(goals), "", "");
  }
}
