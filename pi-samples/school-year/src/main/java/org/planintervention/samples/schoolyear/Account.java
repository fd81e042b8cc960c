package org.planintervention.samples.schoolyear;

import java.io.PrintStream;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.planintervention.decision.ReasonCode;
import org.planintervention.desk.Outcome;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.samples.schoolyear.reading.DistrictData;
import org.planintervention.samples.schoolyear.reading.ReadFile;
import org.planintervention.samples.schoolyear.story.StepAccount;
import org.planintervention.samples.schoolyear.story.YearReport;
import org.planintervention.text.Language;
import org.planintervention.text.Texts;
import org.planintervention.text.VisibleText;
import picocli.CommandLine.Help.Ansi;

/** The readable account of the year: what was asked for, what came of it, and why. */
final class Account implements StepAccount {
  private final PrintStream out;
  private final Texts texts;
  private final ResourceBundle words;
  private final Language language;
  private final Map<ReasonCode, Integer> refusals = new EnumMap<>(ReasonCode.class);
  private Optional<ProgressBar> progress = Optional.empty();
  private int granted;
  private int refused;

  Account(PrintStream out, Language language, ResourceBundle words) {
    this.out = out;
    this.language = language;
    this.texts = Texts.in(language);
    this.words = words;
  }

  void title(LocalDate today, SchoolYear year) {
    Locale locale = language == Language.FRENCH ? Locale.CANADA_FRENCH : Locale.CANADA;
    String day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(today);
    out.println(Ansi.AUTO.string("@|bold " + say("title", year.text(), day) + "|@"));
    out.println();
  }

  void files(DistrictData data) {
    for (ReadFile file : data.files()) {
      out.println(say("file", file.file(), file.rows(), file.used()));
      data.sentences(file.file(), language)
          .forEach(sentence -> out.println("    " + VisibleText.of(sentence)));
    }
    out.println();
  }

  @Override
  public void begin(int step, int expected) {
    granted = 0;
    refused = 0;
    refusals.clear();
    if (System.console() != null && expected > 0) {
      progress =
          Optional.of(
              new ProgressBarBuilder()
                  .setTaskName(say("step." + step))
                  .setInitialMax(expected)
                  .setStyle(ProgressBarStyle.ASCII)
                  .clearDisplayOnFinish()
                  .build());
    }
  }

  @Override
  public void count(int step, Outcome outcome) {
    progress.ifPresent(ProgressBar::step);
    if (outcome.done()) {
      granted++;
    } else {
      refused++;
    }
    if (outcome instanceof Outcome.Refused why) {
      why.reasons().forEach(reason -> refusals.merge(reason, 1, Integer::sum));
    }
  }

  @Override
  public void end(int step) {
    progress.ifPresent(ProgressBar::close);
    progress = Optional.empty();
    out.println(
        Ansi.AUTO.string("@|bold " + String.format("%2d", step) + "|@  " + say("step." + step)));
    if (granted + refused > 0) {
      out.println("    " + say("counts", granted, refused));
    }
    refusals.forEach(this::refusal);
  }

  private void refusal(ReasonCode reason, int times) {
    out.println(
        "    "
            + Ansi.AUTO.string("@|yellow " + reason.rule().text() + "|@")
            + "  "
            + say("times", times)
            + "  "
            + texts.why(reason));
    out.println("          " + texts.whoseMove(reason.mover()) + " " + texts.whatToDo(reason));
  }

  void ending(YearReport year, int requests) {
    out.println();
    Map<String, Integer> byStatus = new TreeMap<>();
    int purged = 0;
    for (Object plan : year.getPlans()) {
      if (plan instanceof YearReport.PlanAtEnd kept) {
        byStatus.merge(kept.status(), 1, Integer::sum);
      } else {
        purged++;
      }
    }
    out.println(say("plans", year.getPlans().size()));
    byStatus.forEach(
        (status, count) ->
            out.println("    " + count + "  " + texts.status(PlanStatus.valueOf(status))));
    out.println("    " + say("purged", purged));
    out.println(say("requests", requests));
    YearReport.Verified verified = year.getVerify();
    out.println(say("verified", verified.plans(), verified.rows(), verified.findings().size()));
    out.println(say("faq"));
    for (YearReport.Faq answer : year.getFaq()) {
      String mark = answer.shown() ? "@|green ✓|@" : "@|red ✗|@";
      out.println("    " + Ansi.AUTO.string(mark) + " " + say("question." + answer.question()));
    }
    out.println(say("timing", year.getTiming().seconds()));
  }

  void written(Path report) {
    out.println(say("written", report));
  }

  private static Object visible(Object value) {
    return value instanceof Number ? value : VisibleText.of(value.toString());
  }

  private String say(String key, Object... values) {
    return new MessageFormat(
            words.getString(key),
            language == Language.FRENCH ? Locale.CANADA_FRENCH : Locale.CANADA)
        .format(Stream.of(values).map(Account::visible).toArray());
  }
}
