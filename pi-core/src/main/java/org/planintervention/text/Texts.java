package org.planintervention.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import org.planintervention.decision.Action;
import org.planintervention.decision.ConflictKind;
import org.planintervention.decision.Diagnosis;
import org.planintervention.decision.GuideKey;
import org.planintervention.decision.Mover;
import org.planintervention.decision.ReasonCode;
import org.planintervention.decision.RuleId;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.PlanStatus;
import org.planintervention.report.Column;
import org.planintervention.report.DataKind;
import org.planintervention.report.Figure;
import org.planintervention.report.Reading;
import org.planintervention.report.ReportKind;
import org.planintervention.report.ReportTable;
import org.planintervention.report.Result;
import org.planintervention.report.Section;
import org.planintervention.report.Standing;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.outside.GuideLinks;
import org.planintervention.trail.Finding;
import org.planintervention.trail.VerificationReport;

/**
 * The sentences in one language. Names (statuses, actions, answers, grounds, guides) are parts of a
 * screen and have no full stop; all else is one or two whole sentences.
 */
public final class Texts {
  private static final String BUNDLE = "org.planintervention.text.texts";

  private static final Map<Language, Texts> ALL =
      Maps.immutableEnumMap(Maps.toMap(EnumSet.allOf(Language.class), Texts::read));

  private final ResourceBundle sentences;

  private Texts(ResourceBundle sentences) {
    this.sentences = sentences;
  }

  /** The sentences in a language, whatever the language of the machine. */
  public static Texts in(Language language) {
    return Objects.requireNonNull(ALL.get(language), "every language has its sentences");
  }

  /**
   * English is the root bundle: each language has one of its own, and no fallback is looked for.
   */
  static Texts read(Language language) {
    Locale locale =
        switch (language) {
          case ENGLISH -> Locale.ROOT;
          case FRENCH -> Locale.FRENCH;
        };
    return new Texts(ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getModule()));
  }

  /** Every reason with whose move it is and what to do (H-1), in the order given. */
  public List<Explanation> explain(List<ReasonCode> reasons, GuideLinks links) {
    return reasons.stream()
        .map(reason -> explain(reason, links))
        .collect(ImmutableList.toImmutableList());
  }

  private Explanation explain(ReasonCode reason, GuideLinks links) {
    String guide = reason.guide().text();
    return new Explanation(
        reason.rule(),
        reason.name(),
        why(reason),
        whoseMove(reason.mover()),
        whatToDo(reason),
        guide,
        links.linkFor(guide));
  }

  /** Why not. */
  public String why(ReasonCode reason) {
    return sentence("reason", reason, "why");
  }

  /** What to do about it. */
  public String whatToDo(ReasonCode reason) {
    return sentence("reason", reason, "what");
  }

  /** Whose move it is. */
  public String whoseMove(Mover mover) {
    return sentence("mover", mover);
  }

  /** The name of a status. */
  public String status(PlanStatus status) {
    return sentence("status", status);
  }

  /** An opening situation, as it is chosen (O-2). */
  public String situation(OpeningSituation situation) {
    return sentence("situation", situation);
  }

  /** The answer that none of the situations applies (O-2). */
  public String doesNotMeet() {
    return sentences.getString("situation.DOES_NOT_MEET");
  }

  /**
   * The name of an action, as a button bears it.
   *
   * @param menuLineName the name of the action's line on the menu or on the trail, such as {@code
   *     SignFor} or {@code ChangeStatus:CLOSED}
   * @throws java.util.MissingResourceException when there is no action of that name
   */
  public String action(String menuLineName) {
    return sentences.getString("action." + menuLineName.replace(':', '.'));
  }

  /** The name of an action; a change of status names its target too. */
  public String action(Action action) {
    return action(
        action instanceof Action.ChangeStatus change
            ? change.name() + ":" + change.to()
            : action.name());
  }

  /** The title of a guide, for the host's link to it (H-1). */
  public String guide(GuideKey guide) {
    return sentence("guide", guide);
  }

  /** The name of a ground for signing for somebody (G-5). */
  public String ground(ConsentGround ground) {
    return sentence("ground", ground);
  }

  /** What a diagnosis looks at (H-4). */
  public String question(Diagnosis.Question question) {
    return sentence("question", question);
  }

  /** What to do when the answer is not yes. */
  public String whatToDo(Diagnosis.Question question) {
    return sentence("question", question, "what");
  }

  /** What who asked for a diagnosis does next. */
  public String next(Diagnosis.Next next) {
    return sentence("next", next);
  }

  /** Every check of a diagnosis, with what to do where it does not pass (H-4), in its order. */
  public List<CheckExplanation> explain(Diagnosis diagnosis, GuideLinks links) {
    return diagnosis.checks().stream()
        .map(check -> explain(check, links))
        .collect(ImmutableList.toImmutableList());
  }

  private CheckExplanation explain(Diagnosis.Check check, GuideLinks links) {
    Diagnosis.Question question = check.question();
    String guide = question.guide().text();
    Optional<CheckExplanation.Advice> advice =
        check.answer() == Diagnosis.Answer.YES
            ? Optional.empty()
            : Optional.of(
                new CheckExplanation.Advice(
                    whoseMove(question.mover()), whatToDo(question), guide, links.linkFor(guide)));
    return new CheckExplanation(
        question.name(), question(question), answer(check.answer()), advice);
  }

  /** What came of looking. */
  public String answer(Diagnosis.Answer answer) {
    return sentence("answer", answer);
  }

  /** Why an action that was granted is not done all the same. */
  public String conflict(ConflictKind kind) {
    return sentence("conflict", kind);
  }

  /** A rule, in one to three plain sentences. */
  public String rule(RuleId rule) {
    return sentences.getString("rule." + rule.text());
  }

  /**
   * Where a rule comes from: the help page (F), law and public frameworks (L), a default of the
   * district's policy (D).
   */
  public String source(RuleId rule) {
    return sentences.getString("source." + rule.text());
  }

  /** What a verification found. */
  public String finding(Finding.Kind kind) {
    return sentence("finding", kind, "what");
  }

  /** What to do about a finding. */
  public String remedy(Finding.Kind kind) {
    return sentence("finding", kind, "remedy");
  }

  /** The name of a figure of a verification's report. */
  public String figure(VerificationReport.Figure figure) {
    return sentence("figure", figure);
  }

  /** What a verification's report says of itself. */
  public String note(VerificationReport.Note note) {
    return sentence("note", note);
  }

  /** The name of a report. */
  public String report(ReportKind kind) {
    return sentence("report", kind);
  }

  /** That a report is whole. */
  public String endOfReport() {
    return sentences.getString("report.END");
  }

  /** The name of a table of a report. */
  public String table(ReportTable table) {
    return sentence("table", table);
  }

  /** The name of a column of a report. */
  public String column(Column column) {
    return sentences.getString("column." + column.name());
  }

  /** Where in a plan a text stands. */
  public String section(Section section) {
    return sentence("section", section);
  }

  /** As what a person has to do with a plan. */
  public String standing(Standing standing) {
    return sentence("standing", standing);
  }

  /** What somebody read. */
  public String reading(Reading reading) {
    return sentence("reading", reading);
  }

  /** What came of something that was asked for. */
  public String result(Result result) {
    return sentence("result", result);
  }

  /** A kind of personal data. */
  public String data(DataKind kind) {
    return sentence("data", kind);
  }

  /** What a report counts. */
  public String reported(Figure figure) {
    return sentence("reported", figure);
  }

  /** By which door somebody came in. */
  public String door(Entry entry) {
    return sentence("door", entry);
  }

  private String sentence(String family, Enum<?> code) {
    return sentences.getString(family + "." + code.name());
  }

  private String sentence(String family, Enum<?> code, String part) {
    return sentences.getString(family + "." + code.name() + "." + part);
  }
}
