package org.planintervention.histories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.planintervention.canonical.CanonicalForm;
import org.planintervention.canonical.Edition;
import org.planintervention.decision.ConflictKind;
import org.planintervention.decision.ReasonCode;
import org.planintervention.desk.Outcome;
import org.planintervention.desk.PlanView;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.plan.Signature;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.PlanId;
import org.planintervention.trail.Finding;
import org.planintervention.trail.VerificationReport;

/** A step that never happened: a sound one, made to break an invariant. */
final class Forged {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final PlanId ID = new PlanId(new SchoolCode("014"), "p1");
  static final EmailAddress LEADER = new EmailAddress("titulaire@csdm.qc.ca");
  static final EmailAddress MOTHER = new EmailAddress("mere@courriel.example");

  private Ask ask = Ask.of("Write", "STAFF", LEADER.value(), ID.text());
  private Outcome outcome = new Outcome.Done(Optional.empty());
  private final Map<String, Plan> before = new LinkedHashMap<>();
  private final Map<String, Plan> after = new LinkedHashMap<>();
  private long rows = 1;
  private List<StaffRow> rowsOfActor = List.of(row(TODAY));
  private final Map<String, Bytes> firstSeen = new HashMap<>();
  private final Map<String, Bytes> seenNow = new HashMap<>();
  private final Set<String> purged = new HashSet<>();
  private final List<String> leftBehind = new ArrayList<>();
  private Optional<VerificationReport> verified = Optional.empty();

  private Forged() {}

  /** A plan in revision is written on, as it should be. */
  static Forged sound() {
    return from(inRevision()).to(plan -> plan.written(PlanContent.EMPTY.withRemarks("neuf")));
  }

  static Forged from(Plan plan) {
    Forged step = new Forged();
    step.before.put(plan.id().text(), plan);
    step.after.put(plan.id().text(), plan);
    return step;
  }

  static Plan inRevision() {
    return Plan.opened(
            ID,
            new StudentNumber(1_000_001),
            new SchoolYear(2026),
            LEADER,
            Set.of(Person.of(MOTHER)),
            PlanContent.EMPTY,
            Optional.empty())
        .answered(OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION))
        .inStatus(PlanStatus.READY_TO_SIGN, Person.of(LEADER))
        .inStatus(PlanStatus.IN_REVISION, Person.of(LEADER));
  }

  static Plan ready() {
    return inRevision().inStatus(PlanStatus.READY_TO_SIGN, Person.of(LEADER));
  }

  static Plan signed() {
    return ready().signed(signature(ready().version()));
  }

  static Signature signature(int version) {
    return new Signature(
        version,
        Person.of(MOTHER),
        Person.of(MOTHER),
        Optional.empty(),
        Optional.empty(),
        "GUARDIAN",
        Instant.parse("2026-11-23T17:00:00Z"),
        "",
        "");
  }

  static StaffRow row(LocalDate to) {
    return new StaffRow(
        ID.school(), LEADER, "Enseignant", "Titulaire", Optional.empty(), Optional.of(to));
  }

  /** What becomes of the plan. */
  Forged to(UnaryOperator<Plan> change) {
    after.replaceAll((id, plan) -> change.apply(plan));
    return this;
  }

  Forged alsoAfter(Plan plan) {
    after.put(plan.id().text(), plan);
    return this;
  }

  Forged goneAfter() {
    after.clear();
    return this;
  }

  Forged asked(Ask other) {
    ask = other;
    return this;
  }

  Forged refused(ReasonCode... reasons) {
    outcome = new Outcome.Refused(List.of(reasons), Optional.empty());
    return this;
  }

  Forged inConflict() {
    outcome = new Outcome.Conflict(ConflictKind.BUSY);
    return this;
  }

  Forged showing(Plan plan) {
    outcome =
        new Outcome.Done(Optional.of(new PlanView(plan, CanonicalForm.hash(Edition.of(plan)))));
    return this;
  }

  Forged leavingRows(long count) {
    rows = count;
    return this;
  }

  Forged rowOfActor(StaffRow row) {
    rowsOfActor = List.of(row);
    return this;
  }

  /** The content of version 1 was one, and is another. */
  Forged contentsAltered() {
    firstSeen.put(ID.text() + "#1", Bytes.of(new byte[] {1}));
    seenNow.put(ID.text() + "#1", Bytes.of(new byte[] {2}));
    return this;
  }

  Forged purged(String... left) {
    purged.add(ID.text());
    leftBehind.addAll(List.of(left));
    return this;
  }

  Forged found(Finding.Kind kind) {
    verified =
        Optional.of(
            new VerificationReport(
                1,
                1,
                List.of(
                    new Finding(kind, ChainId.of(ID), OptionalLong.empty(), Optional.empty()))));
    return this;
  }

  Step step() {
    List<Step.Pair> pairs = Step.pairs(before, after);
    return new Step(
        ask,
        outcome,
        before,
        after,
        pairs,
        Step.changed(pairs),
        0,
        rows,
        TODAY,
        rowsOfActor,
        firstSeen,
        seenNow,
        purged,
        leftBehind,
        verified);
  }
}
