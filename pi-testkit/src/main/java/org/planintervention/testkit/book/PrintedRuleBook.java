package org.planintervention.testkit.book;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.planintervention.decision.ReasonCode;
import org.planintervention.decision.RuleId;
import org.planintervention.plan.PlanStatus;
import org.planintervention.rules.RuleBook;
import org.planintervention.rules.StatusChange;
import org.planintervention.text.Language;
import org.planintervention.text.Texts;

/** The rule book in one language, as a page of Markdown. */
public final class PrintedRuleBook {
  private static final String BUNDLE = "org.planintervention.testkit.book.book";

  private final Texts texts;
  private final ResourceBundle words;
  private final StringBuilder page = new StringBuilder();

  private PrintedRuleBook(Language language) {
    Locale locale =
        switch (language) {
          case FRENCH -> Locale.FRENCH;
          case ENGLISH -> Locale.ROOT;
        };
    this.texts = Texts.in(language);
    this.words = ResourceBundle.getBundle(BUNDLE, locale, PrintedRuleBook.class.getModule());
  }

  /** The page: the same for the same code, line for line. */
  public static String in(Language language) {
    return new PrintedRuleBook(language).print();
  }

  private String print() {
    paragraph("# " + words.getString("title"));
    paragraph(words.getString("printed"));
    paragraph("    mvn -q -ntp -pl pi-testkit -am compile exec:java@rules");
    paragraph(words.getString("marks"));
    statuses();
    actions();
    rules();
    return page.toString().stripTrailing() + "\n";
  }

  private void statuses() {
    paragraph("## " + words.getString("statuses"));
    line("```mermaid");
    line("stateDiagram-v2");
    for (PlanStatus status : PlanStatus.values()) {
      line("    state \"" + texts.status(status) + "\" as " + status);
    }
    line("    [*] --> OPENING : " + RuleId.O_1.text());
    for (StatusChange change : RuleBook.statusChanges()) {
      for (PlanStatus from : change.from()) {
        line("    " + from + " --> " + change.to() + " : " + change.rule().text());
      }
    }
    line("    CREATED_IN_ERROR --> [*] : " + RuleId.D_1.text());
    paragraph("```");
    row("rule", "from", "to", "refusedWhen");
    for (StatusChange change : RuleBook.statusChanges()) {
      line(
          cells(
              link(change.rule()),
              change.from().stream().map(texts::status).collect(joining("<br>")),
              texts.status(change.to()),
              change.reasons().stream().map(texts::why).collect(joining("<br>"))));
    }
    paragraph("");
  }

  private void actions() {
    paragraph("## " + words.getString("actions"));
    paragraph(words.getString("stages"));
    row("action", "stage", "refusedFor");
    RuleBook.table()
        .forEach(
            (action, stages) -> {
              for (int stage = 0; stage < stages.size(); stage++) {
                line(
                    cells(
                        stage == 0 ? named(action) : "",
                        String.valueOf(stage + 1),
                        stages.get(stage).isEmpty()
                            ? words.getString("nothing")
                            : stages.get(stage).stream()
                                .map(reason -> link(reason.rule()) + " `" + reason + "`")
                                .collect(joining("<br>"))));
              }
            });
    paragraph("");
  }

  private void rules() {
    char chapter = ' ';
    for (RuleId rule : RuleId.values()) {
      if (rule.text().charAt(0) != chapter) {
        chapter = rule.text().charAt(0);
        paragraph("## " + chapter + ". " + words.getString("chapter." + chapter));
      }
      rule(rule);
    }
  }

  private void rule(RuleId rule) {
    paragraph("### " + rule.text());
    paragraph(texts.rule(rule));
    paragraph("*" + words.getString("source") + "* " + texts.source(rule));
    List<ReasonCode> reasons =
        Arrays.stream(ReasonCode.values()).filter(reason -> reason.rule() == rule).toList();
    if (reasons.isEmpty()) {
      paragraph(words.getString("refusesNothing"));
      return;
    }
    paragraph(
        "*"
            + words.getString("guards")
            + "* "
            + actionsGuardedBy(rule).map(this::named).collect(joining(", "))
            + ".");
    row("reason", "refusedWhen", "whoseMove", "whatToDo", "guide");
    for (ReasonCode reason : reasons) {
      line(
          cells(
              "`" + reason + "`",
              texts.why(reason),
              texts.whoseMove(reason.mover()),
              texts.whatToDo(reason),
              "`" + reason.guide().text() + "`"));
    }
    paragraph("");
  }

  private static Stream<String> actionsGuardedBy(RuleId rule) {
    return RuleBook.table().entrySet().stream()
        .filter(row -> rulesOf(row).contains(rule))
        .map(Map.Entry::getKey);
  }

  private static Set<RuleId> rulesOf(Map.Entry<String, List<List<ReasonCode>>> row) {
    Set<RuleId> rules = EnumSet.noneOf(RuleId.class);
    row.getValue().forEach(stage -> stage.forEach(reason -> rules.add(reason.rule())));
    return rules;
  }

  private String named(String action) {
    return texts.action(action) + " (`" + action + "`)";
  }

  private static String link(RuleId rule) {
    return "[" + rule.text() + "](#" + rule.text().toLowerCase(Locale.ROOT) + ")";
  }

  private void row(String... heads) {
    line(Arrays.stream(heads).map(words::getString).collect(joining(" | ", "| ", " |")));
    line("|" + "---|".repeat(heads.length));
  }

  private static String cells(String... cells) {
    return Arrays.stream(cells).collect(joining(" | ", "| ", " |"));
  }

  private void line(String text) {
    page.append(text).append('\n');
  }

  /** A text and an empty line; an empty text ends a table. */
  private void paragraph(String text) {
    page.append(text).append(text.isEmpty() ? "\n" : "\n\n");
  }
}
