package org.planintervention.samples.schoolyear.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planintervention.decision.Action;
import org.planintervention.decision.Diagnosis;
import org.planintervention.decision.MenuItem;
import org.planintervention.decision.Path;
import org.planintervention.decision.RuleId;
import org.planintervention.desk.Batch;
import org.planintervention.desk.Outcome;
import org.planintervention.desk.PlanSummary;
import org.planintervention.desk.SideBySide;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;

/**
 * Which of the help page's sixteen questions the year has answered: each by what the library said,
 * none by what the story hoped for.
 */
final class FaqAnswers {
  /** Where each answer comes from. */
  private static final Map<Integer, String> BY =
      Map.ofEntries(
          Map.entry(1, "step 12: Consult, earlierPlans, sideBySide"),
          Map.entry(2, "step 2: Duplicate"),
          Map.entry(3, "homePage before and after step 2"),
          Map.entry(4, "step 11: Recover"),
          Map.entry(5, "step 1: Enter, whyCannotEnter"),
          Map.entry(6, "step 1: rights"),
          Map.entry(7, "whyCannotEnter: the support request"),
          Map.entry(8, "steps 4 and 5: who was named acts at once; rights"),
          Map.entry(9, "step 6: performAll, twice"),
          Map.entry(10, "step 7: whyCannotSign, supportRequest"),
          Map.entry(11, "steps 3 and 10: ChangeStatus"),
          Map.entry(12, "step 10: Consult and ChangeStatus after Purge"),
          Map.entry(13, "step 3: ChangeStatus, AnswerOpening"),
          Map.entry(14, "step 3: menu before AnswerOpening"),
          Map.entry(15, "guide keys of the refusals, GuideLinks"),
          Map.entry(16, "step 9: Sign, pathTo"));

  private final Set<Integer> shown = new HashSet<>();
  private final Map<PlanId, Person> named = new HashMap<>();
  private int listedBefore;
  private boolean onlyThisYearBefore;
  private boolean refusedInRevision;

  List<YearReport.Faq> answers() {
    Map<Integer, YearReport.Faq> answers = new LinkedHashMap<>();
    for (int question = 1; question <= BY.size(); question++) {
      answers.put(
          question,
          new YearReport.Faq(question, shown.contains(question), BY.getOrDefault(question, "")));
    }
    return new ArrayList<>(answers.values());
  }

  /** Q3: last year's plans are not on this year's page, until they are duplicated. */
  void homePageBefore(List<PlanSummary> listed, SchoolYear year) {
    listedBefore = listed.size();
    onlyThisYearBefore = areOf(year, listed);
  }

  void homePageAfter(List<PlanSummary> listed, SchoolYear year) {
    showIf(3, onlyThisYearBefore && areOf(year, listed) && listed.size() > listedBefore);
  }

  private static boolean areOf(SchoolYear year, List<PlanSummary> listed) {
    return listed.stream().allMatch(plan -> plan.year().equals(year));
  }

  /** Q5: who asks is told what stands in the way. */
  void cannotEnter(Diagnosis diagnosis) {
    boolean told =
        diagnosis.checks().stream().anyMatch(check -> check.answer() == Diagnosis.Answer.NO);
    showIf(5, told || !diagnosis.slips().isEmpty());
  }

  /** Q6: the schools that are offered are those of one's rows. */
  void schoolsOffered(boolean exactlyThoseOfRows) {
    showIf(6, exactlyThoseOfRows);
  }

  /** Q7: all checks pass, and it still fails. */
  void stillCannotEnter(Diagnosis diagnosis) {
    showIf(7, diagnosis.request().isPresent());
  }

  void duplicated(Outcome outcome) {
    showIf(2, outcome.done());
  }

  /** Whether a question is answered already. */
  boolean isShown(int question) {
    return shown.contains(question);
  }

  /** Q14: before the opening is answered, nothing else works. */
  void beforeOpening(List<MenuItem> menu) {
    boolean writingWaits =
        menu.stream()
            .anyMatch(
                item ->
                    item.action().equals("Write")
                        && item.reasons().stream().anyMatch(reason -> reason.rule() == RuleId.O_3));
    boolean openingOffered =
        menu.stream().anyMatch(item -> item.action().equals("AnswerOpening") && item.granted());
    showIf(14, writingWaits && openingOffered);
  }

  /** Q13: with "does not meet" no status is offered; once a situation is chosen it is. Q11. */
  void marked(Outcome withoutSituation, Outcome withSituation) {
    showIf(13, withoutSituation.rules().contains(RuleId.O_4) && withSituation.done());
  }

  void named(PlanId plan, Person coordinator, Outcome outcome) {
    if (outcome.done()) {
      named.put(plan, coordinator);
    }
  }

  /** Q8: a right that was given acts at once. */
  void madeReady(PlanId plan, Actor coordinator, Outcome outcome) {
    boolean justNamed = coordinator.person().filter(one -> one.equals(named.get(plan))).isPresent();
    showIf(8, justNamed && outcome.done());
  }

  /** Q9: the lot signs, and sent again it does nothing. */
  void signedInLot(Batch.Result first, Batch.Result again) {
    showIf(
        9,
        first.count(Batch.Standing.DONE) > 0
            && again.count(Batch.Standing.DONE) == 0
            && again.count(Batch.Standing.DONE_BEFORE) == first.count(Batch.Standing.DONE));
  }

  void diagnosed(Diagnosis diagnosis) {
    showIf(10, !diagnosis.nothingFound() || diagnosis.request().isPresent());
  }

  /** Q16: why the button is missing, and the step that brings it back. */
  void unsigned(Outcome refused, Path path) {
    refusedInRevision =
        refused.rules().contains(RuleId.G_1)
            && path instanceof Path.Steps steps
            && steps.steps().stream()
                .anyMatch(
                    step ->
                        step.action() instanceof Action.ChangeStatus change
                            && change.to() == PlanStatus.READY_TO_SIGN);
  }

  void signedAfterRevision(Outcome outcome) {
    showIf(16, refusedInRevision && outcome.done());
  }

  /** Q11: a marked plan is brought back until it is purged. */
  void broughtBack(Outcome outcome) {
    showIf(11, outcome.done());
  }

  /** Q12: a purged plan is gone for good. */
  void gone(Outcome read, Outcome back) {
    List<RuleId> unknown = List.of(RuleId.A_11);
    showIf(12, read.rules().equals(unknown) && back.rules().equals(unknown));
  }

  void recovered(Outcome outcome) {
    showIf(4, outcome.done());
  }

  void beside(SideBySide both, List<PlanSummary> earlier) {
    showIf(1, both.difference().isPresent() && !earlier.isEmpty());
  }

  /** Q15: the host turns the key of the training guide into its own link. */
  void training(boolean linked) {
    showIf(15, linked);
  }

  private void showIf(int question, boolean answered) {
    if (answered) {
      shown.add(question);
    }
  }
}
