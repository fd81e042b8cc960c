package org.planintervention.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.rules.Scene.plan;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.report.ReportKind;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;

@DisplayName("T-2 who is told reports, asked apart from any action")
class ReportsTest {
  private static final EmailAddress NAMED = new EmailAddress("acces@csdm.qc.ca");
  private static final EmailAddress FOREIGN = new EmailAddress("acces@csdm.example");
  private static final EmailAddress IT = new EmailAddress("ti.pi@csdm.qc.ca");
  private static final RuleBook BOOK =
      new RuleBook(DistrictPolicy.reference().withAccessOfficers(Set.of(NAMED, FOREIGN)));

  @ParameterizedTest
  @EnumSource
  @DisplayName("T-2 the access officer, by the doors of the district's services alone")
  void theAccessOfficer(ReportKind report) {
    assertThat(told(Entry.STAFF, NAMED, report)).isTrue();
    assertThat(told(Entry.IT, NAMED, report)).isTrue();
    assertThat(told(Entry.PARENT_PORTAL, NAMED, report)).isFalse();
    assertThat(told(Entry.MOZAIK, NAMED, report)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("T-2 nobody whom the policy does not name, or whose address is not the district's")
  void nobodyElse(ReportKind report) {
    assertThat(told(Entry.STAFF, Scene.PRINCIPAL, report)).isFalse();
    assertThat(told(Entry.STAFF, FOREIGN, report)).isFalse();
    assertThat(judged(Actor.typed(Entry.STAFF, "acces"), report)).isFalse();
    assertThat(judged(Actor.student(Scene.STUDENT), report)).isFalse();
    assertThat(
            new RuleBook(DistrictPolicy.reference())
                .mayReport(plan().facts(), Actor.of(Entry.STAFF, NAMED), report))
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("D-1 IT services are told which plans are due, and nothing of whose they are")
  void itServices(ReportKind report) {
    assertThat(told(Entry.IT, IT, report)).isEqualTo(report == ReportKind.DUE);
    assertThat(told(Entry.STAFF, IT, report)).isFalse();
  }

  @Test
  @DisplayName("A-7 who answers for access reads no plan by that")
  void readsNoPlan() {
    assertThat(BOOK.mayRead(plan().facts(), Actor.of(Entry.STAFF, NAMED), Scene.PLAN)).isFalse();
    assertThat(BOOK.mayReadTrail(plan().facts(), Actor.of(Entry.STAFF, NAMED), Scene.PLAN))
        .isFalse();
  }

  private static boolean told(Entry door, EmailAddress address, ReportKind report) {
    return judged(Actor.of(door, address), report);
  }

  private static boolean judged(Actor actor, ReportKind report) {
    return BOOK.mayReport(plan().facts(), actor, report);
  }
}
