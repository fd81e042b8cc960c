package org.planintervention.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.planintervention.report.Reading;
import org.planintervention.report.ReportHead;
import org.planintervention.report.ReportRequest;
import org.planintervention.report.ReportSink;
import org.planintervention.rules.Retention;
import org.planintervention.rules.RuleBook;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.StoredPlan;
import org.planintervention.spi.store.TrailRow;

/**
 * Reports for who answers for personal data (T-2). The asking is on the trail before anything is
 * told; if that row fails, so does the report.
 */
final class Reporting {
  private final HostSystems host;
  private final RuleBook book;
  private final FactGathering gathering;
  private final Trails trails;

  Reporting(HostSystems host, RuleBook book, FactGathering gathering) {
    this.host = host;
    this.book = book;
    this.gathering = gathering;
    this.trails = new Trails(host.store());
  }

  /** Judged by who asks alone, so that a refusal tells nothing of whom was asked about. */
  boolean report(Actor actor, ReportRequest request, ReportSink sink) {
    ReportNotes notes = new ReportNotes(host, actor, request.kind().trailName());
    if (!book.mayReport(gathering.aboutActor(actor), actor, request.kind())) {
      notes.refused();
      return false;
    }
    ReportHead head =
        new ReportHead(request.kind(), host.clock().instant(), book.policy().id(), request.about());
    if (request instanceof ReportRequest.Access access) {
      return ofStudent(notes, access.student(), head, sink, plans -> access(plans, sink));
    } else if (request instanceof ReportRequest.OfStudent export) {
      StudentExport all = new StudentExport(host, trails, sink);
      return ofStudent(notes, export.student(), head, sink, all::tell);
    } else if (request instanceof ReportRequest.OfPerson person) {
      return atDoor(notes, head, sink, () -> ofPerson(person, sink));
    } else if (request instanceof ReportRequest.Incident incident) {
      return new IncidentExtract(host, trails, incident, notes, sink).tell(head);
    }
    DueList due = new DueList(host, new Retention(book.policy()), gathering.today(), sink);
    return atDoor(notes, head, sink, () -> trails.schools(due::of));
  }

  private static boolean atDoor(
      ReportNotes notes, ReportHead head, ReportSink sink, Runnable rows) {
    boolean told = notes.told(head.about());
    if (told) {
      sink.begin(head);
      rows.run();
      sink.end();
    }
    return told;
  }

  private boolean ofStudent(
      ReportNotes notes,
      StudentNumber student,
      ReportHead head,
      ReportSink sink,
      Consumer<List<StoredPlan>> rows) {
    List<PlanId> ids =
        host.store().ofStudents(List.of(student), Optional.empty()).stream()
            .map(PlanRow::id)
            .sorted()
            .toList();
    Optional<List<StoredPlan>> plans = notes.toldOf(ids);
    boolean told = plans.isPresent() && (!plans.get().isEmpty() || notes.told(Optional.empty()));
    if (told) {
      sink.begin(head);
      rows.accept(plans.get());
      sink.end();
    }
    return told;
  }

  private void access(List<StoredPlan> plans, ReportSink sink) {
    Consumer<TrailRow> readings =
        row ->
            Reading.by(TrailRows.action(row))
                .ifPresent(reading -> sink.row(ReportRows.action(row)));
    plans.forEach(plan -> trails.of(plan.row().id(), readings));
  }

  private void ofPerson(ReportRequest.OfPerson person, ReportSink sink) {
    trails.by(
        person.person().key(),
        row -> {
          if (person.period().holds(row.at())) {
            sink.row(ReportRows.action(row));
          }
        });
  }
}
