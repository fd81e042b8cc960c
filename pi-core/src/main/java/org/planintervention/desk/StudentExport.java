package org.planintervention.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.planintervention.plan.Plan;
import org.planintervention.report.ReportSink;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.StoredPlan;

/** Tells everything that is kept about a student, table by table. */
final class StudentExport {
  private final HostSystems host;
  private final Trails trails;
  private final ReportSink sink;

  StudentExport(HostSystems host, Trails trails, ReportSink sink) {
    this.host = host;
    this.trails = trails;
    this.sink = sink;
  }

  void tell(List<StoredPlan> stored) {
    List<Plan> plans = stored.stream().map(PlanRows::plan).toList();
    stored.forEach(one -> sink.row(ReportRows.plan(one)));
    plans.forEach(
        plan ->
            versions(
                plan,
                (version, content) -> sink.row(ReportRows.version(plan.id(), version, content))));
    plans.forEach(
        plan ->
            versions(
                plan,
                (version, content) -> ReportRows.contents(plan.id(), version, content, sink::row)));
    plans.forEach(
        plan ->
            ReportRows.people(plan, guardiansOf(host, plan.student()))
                .forEach((person, as) -> sink.row(ReportRows.person(plan, person, as))));
    plans.forEach(
        plan -> plan.signatures().forEach(one -> sink.row(ReportRows.signature(plan, one))));
    plans.forEach(
        plan -> plan.declinations().forEach(one -> sink.row(ReportRows.declination(plan, one))));
    plans.forEach(plan -> trails.of(plan.id(), row -> sink.row(ReportRows.action(row))));
    plans.stream()
        .flatMap(plan -> plan.source().stream())
        .distinct()
        .flatMap(source -> host.store().tombstone(source).stream())
        .forEach(tombstone -> sink.row(ReportRows.tombstone(tombstone)));
  }

  /** Whom the registry knows as guardians of a student. */
  static Set<Person> guardiansOf(HostSystems host, StudentNumber student) {
    return host.students().guardiansOf(student).stream()
        .flatMap(guardian -> guardian.address().stream())
        .map(Person::of)
        .collect(Collectors.toSet());
  }

  private interface OfVersion {
    void take(int version, Bytes content);
  }

  /** Of a plan that was taken over from an earlier platform, the earlier versions are not kept. */
  private void versions(Plan plan, OfVersion each) {
    for (int version = 1; version <= plan.version(); version++) {
      Optional<Bytes> content = host.store().content(plan.id(), version);
      if (content.isPresent()) {
        each.take(version, content.get());
      }
    }
  }
}
