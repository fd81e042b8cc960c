package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planintervention.plan.SchoolYear;
import org.planintervention.report.ReportRow;
import org.planintervention.report.ReportSink;
import org.planintervention.report.ReportTable;
import org.planintervention.rules.Retention;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;

/**
 * Tells which plans are to be destroyed, school by school, by identifier: nothing of whose they
 * are, not even which two are of one student.
 */
final class DueList {
  private final HostSystems host;
  private final Retention retention;
  private final LocalDate today;
  private final ReportSink sink;

  DueList(HostSystems host, Retention retention, LocalDate today, ReportSink sink) {
    this.host = host;
    this.retention = retention;
    this.today = today;
    this.sink = sink;
  }

  /** A plan that is to be destroyed. */
  private record Due(
      @PersonalData(SENSITIVE) PlanRow row, @PersonalData(DEIDENTIFIED) LocalDate since) {}

  void of(SchoolCode school) {
    List<Due> due = new ArrayList<>();
    Optional<PageKey> after = Optional.empty();
    List<PlanRow> page;
    do {
      page = host.store().page(PlanQuery.of(school), after, PlanStore.MOST);
      take(page, due);
      after = page.isEmpty() ? after : Optional.of(PageKey.of(page.get(page.size() - 1)));
    } while (page.size() == PlanStore.MOST);
    due.sort(Comparator.comparing(one -> one.row().id()));
    due.forEach(one -> sink.row(row(one)));
  }

  private void take(List<PlanRow> page, List<Due> due) {
    List<PlanRow> old =
        page.stream().filter(row -> retention.canBeDue(new SchoolYear(row.year()), today)).toList();
    Map<StudentNumber, Student> students =
        host.students().students(old.stream().map(PlanRow::student).distinct().toList());
    for (PlanRow row : old) {
      retention
          .dueSince(
              new SchoolYear(row.year()), Optional.ofNullable(students.get(row.student())), today)
          .ifPresent(since -> due.add(new Due(row, since)));
    }
  }

  private static ReportRow row(Due due) {
    PlanRow row = due.row();
    return ReportRow.of(ReportTable.DUE)
        .text(row.id().school().value())
        .text(row.id().name())
        .text(new SchoolYear(row.year()).text())
        .text(row.status())
        .day(due.since())
        .row();
  }
}
