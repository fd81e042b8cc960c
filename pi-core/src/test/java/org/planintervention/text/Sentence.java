package org.planintervention.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
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
import org.planintervention.trail.Finding;
import org.planintervention.trail.VerificationReport;

/** A sentence that {@link Texts} gives, with where it comes from. */
record Sentence(Family family, String code, Language language, String text) {
  /** How a sentence ends. */
  enum Ending {
    FULL_STOP,
    QUESTION_MARK,
    NONE
  }

  /** The families of sentences, each with what all of it has in common. */
  enum Family {
    WHY(Ending.FULL_STOP),
    WHAT_TO_DO(Ending.FULL_STOP),
    WHOSE_MOVE(Ending.FULL_STOP),
    STATUS(Ending.NONE),
    SITUATION(Ending.FULL_STOP),
    ACTION(Ending.NONE),
    GROUND(Ending.NONE),
    GUIDE(Ending.NONE),
    QUESTION(Ending.QUESTION_MARK),
    ADVICE(Ending.FULL_STOP),
    NEXT(Ending.FULL_STOP),
    ANSWER(Ending.NONE),
    FIGURE(Ending.NONE),
    NOTE(Ending.FULL_STOP),
    CONFLICT(Ending.FULL_STOP),
    RULE(Ending.FULL_STOP),
    SOURCE(Ending.FULL_STOP),
    FINDING(Ending.FULL_STOP),
    REMEDY(Ending.FULL_STOP),
    REPORT(Ending.NONE),
    TABLE(Ending.NONE),
    COLUMN(Ending.NONE),
    SECTION(Ending.NONE),
    STANDING(Ending.NONE),
    READING(Ending.NONE),
    RESULT(Ending.NONE),
    DATA(Ending.NONE),
    REPORTED(Ending.NONE),
    DOOR(Ending.NONE);

    private final Ending ending;

    Family(Ending ending) {
      this.ending = ending;
    }

    Ending ending() {
      return ending;
    }
  }

  /** Every sentence that there is a way to ask for. */
  static List<Sentence> all(Language language) {
    return all(language, Texts.in(language));
  }

  static List<Sentence> all(Language language, Texts texts) {
    List<Sentence> all = new ArrayList<>();
    each(all, language, Family.WHY, ReasonCode.values(), texts::why);
    each(all, language, Family.WHAT_TO_DO, ReasonCode.values(), texts::whatToDo);
    each(all, language, Family.WHOSE_MOVE, Mover.values(), texts::whoseMove);
    each(all, language, Family.STATUS, PlanStatus.values(), texts::status);
    each(all, language, Family.SITUATION, OpeningSituation.values(), texts::situation);
    all.add(new Sentence(Family.SITUATION, "DOES_NOT_MEET", language, texts.doesNotMeet()));
    each(all, language, Family.ACTION, actions(), texts::action);
    each(all, language, Family.GROUND, ConsentGround.values(), texts::ground);
    each(all, language, Family.GUIDE, GuideKey.values(), texts::guide);
    each(all, language, Family.QUESTION, Diagnosis.Question.values(), texts::question);
    each(all, language, Family.ADVICE, Diagnosis.Question.values(), texts::whatToDo);
    each(all, language, Family.NEXT, Diagnosis.Next.values(), texts::next);
    each(all, language, Family.ANSWER, Diagnosis.Answer.values(), texts::answer);
    each(all, language, Family.CONFLICT, ConflictKind.values(), texts::conflict);
    each(all, language, Family.RULE, RuleId.values(), texts::rule);
    each(all, language, Family.SOURCE, RuleId.values(), texts::source);
    each(all, language, Family.FINDING, Finding.Kind.values(), texts::finding);
    each(all, language, Family.REMEDY, Finding.Kind.values(), texts::remedy);
    each(all, language, Family.FIGURE, VerificationReport.Figure.values(), texts::figure);
    each(all, language, Family.NOTE, VerificationReport.Note.values(), texts::note);
    each(all, language, Family.REPORT, ReportKind.values(), texts::report);
    all.add(new Sentence(Family.REPORT, "END", language, texts.endOfReport()));
    each(all, language, Family.TABLE, ReportTable.values(), texts::table);
    columns()
        .forEach(
            (name, column) ->
                all.add(new Sentence(Family.COLUMN, name, language, texts.column(column))));
    each(all, language, Family.SECTION, Section.values(), texts::section);
    each(all, language, Family.STANDING, Standing.values(), texts::standing);
    each(all, language, Family.READING, Reading.values(), texts::reading);
    each(all, language, Family.RESULT, Result.values(), texts::result);
    each(all, language, Family.DATA, DataKind.values(), texts::data);
    each(all, language, Family.REPORTED, Figure.values(), texts::reported);
    each(all, language, Family.DOOR, Entry.values(), texts::door);
    return all;
  }

  /** Columns of several tables that have a name in common have the words in common. */
  private static Map<String, Column> columns() {
    Map<String, Column> columns = new LinkedHashMap<>();
    for (ReportTable table : ReportTable.values()) {
      table.columns().forEach(column -> columns.put(column.name(), column));
    }
    return columns;
  }

  static Stream<Sentence> all() {
    return Arrays.stream(Language.values()).flatMap(language -> all(language).stream());
  }

  /** The rows of the table of actions, the lines of menus, and what else a trail names. */
  private static String[] actions() {
    return Stream.of(
            rows(Action.class).map(Class::getSimpleName),
            Arrays.stream(PlanStatus.values()).map(status -> "ChangeStatus:" + status),
            Stream.of(
                "TakeOver",
                "ReadTrail",
                "ReadConsultations",
                "WhyCannotEnter",
                "WhySchoolIsMissing",
                "WhyCannotSign",
                "SupportRequest",
                "ExportEvidence"),
            Arrays.stream(ReportKind.values()).map(ReportKind::trailName))
        .flatMap(Function.identity())
        .toArray(String[]::new);
  }

  private static Stream<Class<?>> rows(Class<?> sealed) {
    return sealed.isSealed()
        ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(Sentence::rows)
        : Stream.of(sealed);
  }

  private static <T> void each(
      List<Sentence> all,
      Language language,
      Family family,
      T[] codes,
      Function<? super T, String> text) {
    for (T code : codes) {
      all.add(new Sentence(family, code.toString(), language, text.apply(code)));
    }
  }

  @Override
  public String toString() {
    return language + " " + family + " " + code + ": " + text;
  }
}
