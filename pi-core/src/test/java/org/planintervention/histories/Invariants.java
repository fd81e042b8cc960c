package org.planintervention.histories;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.planintervention.decision.RuleId;
import org.planintervention.desk.Outcome;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.Signature;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.identity.Person;

/** What holds after every step of every history; {@code docs/invariants.md} says why. */
final class Invariants {
  private Invariants() {}

  private static final Set<String> LINES =
      Set.of(
          "OPENING READY_TO_SIGN",
          "READY_TO_SIGN IN_REVISION",
          "IN_REVISION READY_TO_SIGN",
          "OPENING CREATED_IN_ERROR",
          "READY_TO_SIGN CREATED_IN_ERROR",
          "IN_REVISION CREATED_IN_ERROR",
          "CREATED_IN_ERROR OPENING",
          "READY_TO_SIGN CLOSED",
          "IN_REVISION CLOSED",
          "CLOSED IN_REVISION");

  private static final Predicate<Step> ALWAYS = step -> true;
  private static final Predicate<Step> DONE = step -> step.outcome().done();
  private static final Predicate<Step> REFUSED = step -> step.outcome() instanceof Outcome.Refused;
  private static final Predicate<Step> CHANGED = step -> !step.changed().isEmpty();

  static final List<Invariant> ALL =
      List.of(
          new Invariant(
              "Y-2 one live plan per student and year", ALWAYS, Invariants::oneLivePlanAYear),
          new Invariant(
              "Y-3 a plan's student, school, year and source never change",
              CHANGED,
              each(
                  (before, after) ->
                      before.id().equals(after.id())
                          && before.student().equals(after.student())
                          && before.year().equals(after.year())
                          && before.source().equals(after.source()))),
          new Invariant(
              "O-1 a new plan is in opening, unanswered, at version 1",
              step -> step.after().size() > step.before().size(),
              step ->
                  step.after().entrySet().stream()
                      .filter(entry -> !step.before().containsKey(entry.getKey()))
                      .map(Map.Entry::getValue)
                      .allMatch(
                          plan ->
                              plan.status() == PlanStatus.OPENING
                                  && plan.opening().isEmpty()
                                  && plan.version() == 1
                                  && plan.signatures().isEmpty())),
          new Invariant(
              "S-8 a status moves along the lines of the table only",
              statusMoved(),
              each(
                  (before, after) ->
                      before.status() == after.status()
                          || LINES.contains(before.status() + " " + after.status()))),
          new Invariant(
              "S-9 a plan of a past year changes no more",
              step -> step.before().values().stream().anyMatch(plan -> past(step, plan)),
              step -> step.changed().stream().noneMatch(pair -> past(step, pair.before()))),
          new Invariant(
              "C-1 nothing writes in READY_TO_SIGN",
              step ->
                  step.pairs().stream()
                      .anyMatch(pair -> pair.before().status() == PlanStatus.READY_TO_SIGN),
              each(
                  (before, after) ->
                      before.status() != PlanStatus.READY_TO_SIGN
                          || (before.content().equals(after.content())
                              && before.opening().equals(after.opening())))),
          new Invariant(
              "C-3 versions only grow, one at a time",
              CHANGED,
              each(
                  (before, after) ->
                      after.version() == before.version()
                          || after.version() == before.version() + 1)),
          new Invariant(
              "C-5 the coordinator is never listed",
              ALWAYS,
              step ->
                  step.after().values().stream()
                      .noneMatch(plan -> plan.listed().contains(Person.of(plan.coordinator())))),
          new Invariant(
              "C-5 who signed the present version is not unlisted",
              step ->
                  step.changed().stream()
                      .anyMatch(pair -> !pair.before().presentSignatures().isEmpty()),
              each(Invariants::signatoriesStay)),
          new Invariant(
              "G-1 signatures come to be in READY_TO_SIGN only",
              signed(),
              each(
                  (before, after) ->
                      before.signatures().size() == after.signatures().size()
                          || before.status() == PlanStatus.READY_TO_SIGN)),
          new Invariant(
              "G-3 a signature counts for the present version only, and once each",
              signed(),
              each(Invariants::signaturesOfTheirVersion)),
          new Invariant(
              "G-3 a new version has no signature",
              step ->
                  step.changed().stream()
                      .anyMatch(pair -> pair.before().version() != pair.after().version()),
              each(
                  (before, after) ->
                      before.version() == after.version() || after.presentSignatures().isEmpty())),
          new Invariant(
              "G-3 no signature is lost while the plan is there",
              CHANGED,
              each((before, after) -> after.signatures().containsAll(before.signatures()))),
          new Invariant(
              "G-7 the content of a version never changes",
              step -> !step.seenNow().isEmpty(),
              step ->
                  step.seenNow().entrySet().stream()
                      .allMatch(
                          now ->
                              Objects.equals(now.getValue(), step.firstSeen().get(now.getKey())))),
          new Invariant(
              "A-7 families are shown the version that was last ready",
              step -> step.outcome().view().isPresent() && byFamily(step),
              step ->
                  step.outcome().view().stream()
                      .allMatch(
                          view ->
                              view.plan().lastReady().equals(Optional.of(view.plan().version())))),
          new Invariant(
              "A-7 IT services are shown no plan",
              step -> step.ask().door().equals("IT"),
              step -> step.outcome().view().isEmpty()),
          new Invariant(
              "A-10 a withdrawn right never acts",
              step ->
                  step.outcome().done()
                      && step.ask().door().equals("STAFF")
                      && (!step.ask().plan().isEmpty() || step.ask().kind().equals("Create")),
              Invariants::actorServesToday),
          new Invariant(
              "A-11 who may not know is told one rule alone",
              step -> step.outcome().rules().contains(RuleId.A_11),
              step -> step.outcome().rules().size() == 1),
          new Invariant(
              "D-1 only a plan that is marked is purged",
              step -> DONE.test(step) && step.ask().kind().equals("Purge"),
              step ->
                  step.before().entrySet().stream()
                      .filter(entry -> !step.after().containsKey(entry.getKey()))
                      .allMatch(entry -> entry.getValue().status() == PlanStatus.CREATED_IN_ERROR)),
          new Invariant(
              "D-2 a purged plan is nowhere, for ever",
              step -> !step.purged().isEmpty(),
              step ->
                  step.leftBehind().isEmpty()
                      && step.purged().stream().noneMatch(step.after()::containsKey)),
          new Invariant(
              "T-1 what is refused changes nothing but the trail",
              REFUSED,
              step -> step.before().equals(step.after())),
          new Invariant(
              "T-1 every answer leaves one row on one trail, a conflict none",
              ALWAYS,
              step ->
                  step.rowsAfter() - step.rowsBefore()
                      == (step.outcome() instanceof Outcome.Conflict ? 0 : 1)),
          new Invariant(
              "T-1 the trail verifies",
              step -> step.verified().isPresent(),
              step -> step.verified().stream().allMatch(report -> report.findings().isEmpty())));

  /** Something that is so between a plan before and after. */
  private interface Between {
    boolean holds(Plan before, Plan after);
  }

  private static Predicate<Step> each(Between between) {
    return step ->
        step.changed().stream().allMatch(pair -> between.holds(pair.before(), pair.after()));
  }

  private static Predicate<Step> statusMoved() {
    return step ->
        step.changed().stream().anyMatch(pair -> pair.before().status() != pair.after().status());
  }

  private static Predicate<Step> signed() {
    return step ->
        step.changed().stream()
            .anyMatch(
                pair -> pair.after().signatures().size() != pair.before().signatures().size());
  }

  private static boolean oneLivePlanAYear(Step step) {
    Set<String> taken = new HashSet<>();
    return step.after().values().stream()
        .filter(Plan::live)
        .allMatch(plan -> taken.add(plan.student().value() + " " + plan.year().start()));
  }

  private static boolean past(Step step, Plan plan) {
    int july = 7;
    int year =
        step.today().getMonthValue() >= july ? step.today().getYear() : step.today().getYear() - 1;
    return plan.year().start() < year;
  }

  private static boolean signatoriesStay(Plan before, Plan after) {
    return before.version() != after.version()
        || before.presentSignatures().stream()
            .map(Signature::signatory)
            .filter(before.listed()::contains)
            .allMatch(
                person ->
                    after.listed().contains(person)
                        || person.equals(Person.of(after.coordinator())));
  }

  private static boolean signaturesOfTheirVersion(Plan before, Plan after) {
    Set<String> once = new HashSet<>();
    return after.signatures().stream()
            .allMatch(one -> once.add(one.version() + " " + one.signatory().key()))
        && after.signatures().stream()
            .filter(one -> !before.signatures().contains(one))
            .allMatch(one -> one.version() == after.version());
  }

  private static boolean byFamily(Step step) {
    return !step.ask().door().equals("STAFF") && !step.ask().door().equals("IT");
  }

  /** Some row of theirs, current today, is of more than a secretary's or a supervisor's work. */
  private static boolean actorServesToday(Step step) {
    return step.rowsOfActor().stream().anyMatch(row -> row.currentOn(step.today()) && serves(row));
  }

  private static boolean serves(StaffRow row) {
    return !row.category().equals("Soutien")
        || row.function().equals("Technicienne en éducation spécialisée");
  }
}
