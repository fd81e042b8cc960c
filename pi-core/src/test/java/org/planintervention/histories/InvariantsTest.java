package org.planintervention.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.planintervention.decision.ReasonCode;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;
import org.planintervention.trail.Finding;

@DisplayName("Invariants: each is broken by a step that should never be")
class InvariantsTest {
  private static final Path PAGE = Path.of("..", "docs", "invariants.md");

  private static Map<String, Forged> forgeries() {
    Map<String, Forged> all = new LinkedHashMap<>();
    all.put("Y-2 one live plan per student and year", Forged.sound().alsoAfter(second(2)));
    all.put(
        "Y-3 a plan's student, school, year and source never change",
        Forged.from(Forged.inRevision()).to(plan -> ofStudent(plan, 1_000_002)));
    all.put("O-1 a new plan is in opening, unanswered, at version 1", withSecond());
    all.put(
        "S-8 a status moves along the lines of the table only",
        Forged.from(Forged.ready()).to(plan -> in(plan, PlanStatus.OPENING)));
    all.put(
        "S-9 a plan of a past year changes no more",
        Forged.from(ofYear(Forged.inRevision(), 2025)).to(InvariantsTest::written));
    all.put(
        "C-1 nothing writes in READY_TO_SIGN",
        Forged.from(Forged.ready()).to(InvariantsTest::written));
    all.put(
        "C-3 versions only grow, one at a time",
        Forged.from(Forged.inRevision()).to(plan -> written(written(plan))));
    all.put(
        "C-5 the coordinator is never listed",
        Forged.sound().to(plan -> listing(plan, Person.of(Forged.LEADER))));
    all.put(
        "C-5 who signed the present version is not unlisted",
        Forged.from(Forged.signed()).to(plan -> plan.withoutListed(Person.of(Forged.MOTHER))));
    all.put(
        "G-1 signatures come to be in READY_TO_SIGN only",
        Forged.from(Forged.inRevision()).to(plan -> plan.signed(Forged.signature(plan.version()))));
    all.put(
        "G-3 a signature counts for the present version only, and once each",
        Forged.from(Forged.ready()).to(plan -> plan.signed(Forged.signature(1))));
    all.put(
        "G-3 a new version has no signature",
        Forged.from(Forged.inRevision())
            .to(plan -> written(plan).signed(Forged.signature(plan.version() + 1))));
    all.put(
        "G-3 no signature is lost while the plan is there",
        Forged.from(Forged.signed()).to(plan -> Forged.ready().withListed(person())));
    all.put("G-7 the content of a version never changes", Forged.sound().contentsAltered());
    all.put(
        "A-7 families are shown the version that was last ready",
        Forged.sound()
            .asked(Ask.of("Consult", "PARENT_PORTAL", Forged.MOTHER.value(), Forged.ID.text()))
            .showing(Forged.inRevision()));
    all.put(
        "A-7 IT services are shown no plan",
        Forged.sound()
            .asked(Ask.of("Purge", "IT", "ti.pi@csdm.qc.ca", Forged.ID.text()))
            .showing(Forged.inRevision()));
    all.put(
        "A-10 a withdrawn right never acts",
        Forged.sound().rowOfActor(Forged.row(Forged.TODAY.minusDays(1))));
    all.put(
        "A-11 who may not know is told one rule alone",
        Forged.from(Forged.ready()).refused(ReasonCode.NOT_FOUND, ReasonCode.NOT_READY_TO_SIGN));
    all.put(
        "D-1 only a plan that is marked is purged",
        Forged.from(Forged.ready())
            .goneAfter()
            .asked(Ask.of("Purge", "IT", "ti.pi@csdm.qc.ca", Forged.ID.text())));
    all.put(
        "D-2 a purged plan is nowhere, for ever",
        Forged.from(Forged.ready()).goneAfter().purged("a payload"));
    all.put(
        "T-1 what is refused changes nothing but the trail",
        Forged.sound().refused(ReasonCode.NOT_WHO_WRITES));
    all.put(
        "T-1 every answer leaves one row on one trail, a conflict none",
        Forged.sound().leavingRows(0));
    all.put("T-1 the trail verifies", Forged.sound().found(Finding.Kind.GAP));
    return all;
  }

  @TestFactory
  Stream<DynamicTest> eachCanBeBroken() {
    Map<String, Forged> forgeries = forgeries();
    return Invariants.ALL.stream()
        .map(
            invariant ->
                DynamicTest.dynamicTest(
                    invariant.name(),
                    () -> {
                      Step forged = forgeries.getOrDefault(invariant.name(), Forged.sound()).step();
                      assertThat(invariant.concerns().test(forged)).isTrue();
                      assertThat(invariant.holds().test(forged)).isFalse();
                    }));
  }

  @Test
  @DisplayName("a sound step breaks none")
  void soundStep() {
    assertThat(broken(Forged.sound().step())).isEmpty();
  }

  @Test
  @DisplayName("T-1 a conflict leaves no row")
  void conflictLeavesNone() {
    Step conflict = Forged.from(Forged.ready()).inConflict().leavingRows(1).step();
    assertThat(broken(conflict))
        .containsExactly("T-1 every answer leaves one row on one trail, a conflict none");
  }

  private static List<String> broken(Step step) {
    return Invariants.ALL.stream()
        .filter(invariant -> invariant.concerns().test(step) && !invariant.holds().test(step))
        .map(Invariant::name)
        .toList();
  }

  @Test
  @DisplayName("docs/invariants.md lists each, in this order, and no other")
  void page() throws IOException {
    List<String> listed =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| **"))
            .map(line -> line.split("\\|")[1].replace("*", "").strip())
            .toList();
    assertThat(listed)
        .containsExactlyElementsOf(Invariants.ALL.stream().map(Invariant::name).toList());
  }

  private static Person person() {
    return Person.of(new StudentNumber(1_000_001));
  }

  private static Plan written(Plan plan) {
    return plan.written(PlanContent.EMPTY.withRemarks(plan.content().remarks() + "neuf"));
  }

  private static Forged withSecond() {
    return Forged.sound()
        .alsoAfter(
            ofStudent(second(3), 1_000_003)
                .answered(OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION)));
  }

  private static Plan second(int number) {
    return Plan.opened(
        new PlanId(Forged.ID.school(), "p" + number),
        new StudentNumber(1_000_001),
        new SchoolYear(2026),
        Forged.LEADER,
        Set.of(),
        PlanContent.EMPTY,
        Optional.empty());
  }

  private static Plan ofStudent(Plan plan, int student) {
    return copy(plan, new StudentNumber(student), plan.year(), plan.status(), plan.listed());
  }

  private static Plan ofYear(Plan plan, int year) {
    return copy(plan, plan.student(), new SchoolYear(year), plan.status(), plan.listed());
  }

  private static Plan in(Plan plan, PlanStatus status) {
    return copy(plan, plan.student(), plan.year(), status, plan.listed());
  }

  private static Plan listing(Plan plan, Person person) {
    return copy(plan, plan.student(), plan.year(), plan.status(), Set.of(person));
  }

  private static Plan copy(
      Plan plan, StudentNumber student, SchoolYear year, PlanStatus status, Set<Person> listed) {
    return new Plan(
        plan.id(),
        student,
        year,
        status,
        plan.opening(),
        plan.coordinator(),
        listed,
        plan.content(),
        plan.version(),
        plan.lastReady(),
        plan.signatures(),
        plan.declinations(),
        plan.source(),
        plan.markedBy());
  }
}
