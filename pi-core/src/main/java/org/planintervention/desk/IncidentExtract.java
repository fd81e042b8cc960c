package org.planintervention.desk;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.planintervention.plan.Plan;
import org.planintervention.report.DataKind;
import org.planintervention.report.Figure;
import org.planintervention.report.Period;
import org.planintervention.report.ReportHead;
import org.planintervention.report.ReportRequest;
import org.planintervention.report.ReportRow;
import org.planintervention.report.ReportSink;
import org.planintervention.report.ReportTable;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.StoredPlan;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailQuery;
import org.planintervention.spi.store.TrailRow;

/**
 * Tells what an incident concerns: plans, persons, kinds of data, and what was done meanwhile. It
 * remembers identifiers and keys; what plans say, it reads a few at a time.
 */
final class IncidentExtract {
  /** Contents are long. */
  private static final int CHUNK = 100;

  private final HostSystems host;
  private final Trails trails;
  private final ReportRequest.Scope scope;
  private final Period period;
  private final ReportNotes notes;
  private final ReportSink sink;
  private final Set<StudentNumber> students = new HashSet<>();
  private final Set<Person> persons = new HashSet<>();
  private final Map<DataKind, Integer> kinds = new EnumMap<>(DataKind.class);
  private final Map<Figure, Integer> figures = new EnumMap<>(Figure.class);

  IncidentExtract(
      HostSystems host,
      Trails trails,
      ReportRequest.Incident incident,
      ReportNotes notes,
      ReportSink sink) {
    this.host = host;
    this.trails = trails;
    this.scope = incident.scope();
    this.period = incident.period();
    this.notes = notes;
    this.sink = sink;
  }

  /** Answers whether it was told: nothing is when the asking could not be kept on every trail. */
  boolean tell(ReportHead head) {
    Set<PlanId> concerned = concerned();
    List<PlanId> there = new ArrayList<>();
    if (!notes.told(head.about())) {
      return false;
    }
    for (List<PlanId> chunk : Lists.partition(List.copyOf(concerned), CHUNK)) {
      Optional<List<StoredPlan>> plans = notes.toldOf(chunk);
      if (plans.isEmpty()) {
        return false;
      }
      plans.get().forEach(stored -> there.add(stored.row().id()));
    }
    sink.begin(head);
    plans(there, this::plan);
    plans(there, this::people);
    kinds.forEach((kind, plans) -> count(ReportTable.KINDS, kind, plans));
    actions(concerned);
    there.forEach(concerned::remove);
    concerned.forEach(purged -> host.store().tombstone(purged).ifPresent(this::purged));
    figures();
    sink.end();
    return true;
  }

  /** In the order of the identifiers; those that were purged since are among them. */
  private Set<PlanId> concerned() {
    Set<PlanId> plans = new TreeSet<>();
    Consumer<TrailRow> taking =
        row -> plans.add(new PlanId(row.chain().school(), row.chain().name()));
    if (scope instanceof ReportRequest.ByPerson by) {
      trails.by(
          by.person().key(),
          row -> {
            if (!row.chain().isDoor() && period.holds(row.at()) && TrailRows.read(row).granted()) {
              taking.accept(row);
            }
          });
    } else if (scope instanceof ReportRequest.OfSchool of) {
      trails.of(
          TrailQuery.of(of.school()),
          row -> {
            if (!row.chain().isDoor() && row.at().isBefore(period.until())) {
              taking.accept(row);
            }
          });
    } else if (scope instanceof ReportRequest.OfPlans some) {
      plans.addAll(some.plans());
    }
    return plans;
  }

  private void plans(List<PlanId> ids, Consumer<StoredPlan> each) {
    Lists.partition(ids, CHUNK).forEach(chunk -> host.store().find(chunk).forEach(each));
  }

  private void plan(StoredPlan stored) {
    sink.row(ReportRows.plan(stored));
    add(figures, Figure.PLANS);
    DataKinds.of(PlanRows.plan(stored)).forEach(kind -> add(kinds, kind));
  }

  private void people(StoredPlan stored) {
    Plan plan = PlanRows.plan(stored);
    students.add(plan.student());
    ReportRows.people(plan, StudentExport.guardiansOf(host, plan.student()))
        .forEach(
            (person, as) -> {
              persons.add(person);
              sink.row(ReportRows.person(plan, person, as));
            });
  }

  private void actions(Set<PlanId> concerned) {
    if (scope instanceof ReportRequest.ByPerson by) {
      trails.by(by.person().key(), this::action);
    } else if (scope instanceof ReportRequest.OfSchool of) {
      trails.of(TrailQuery.of(of.school()), this::action);
    } else {
      concerned.forEach(plan -> trails.of(plan, this::action));
    }
  }

  private void action(TrailRow row) {
    if (period.holds(row.at())) {
      ReportRow told = ReportRows.action(row);
      sink.row(told);
      told.cell("outcome").map(Figure::valueOf).ifPresent(came -> add(figures, came));
    }
  }

  /** What was purged before the period was out of reach in it. */
  private void purged(Tombstone tombstone) {
    if (!tombstone.at().isBefore(period.from())) {
      sink.row(ReportRows.tombstone(tombstone));
      add(figures, Figure.PURGED);
    }
  }

  private void figures() {
    figures.put(Figure.STUDENTS, students.size());
    figures.put(Figure.PERSONS, persons.size());
    for (Figure figure : Figure.values()) {
      count(ReportTable.FIGURES, figure, figures.getOrDefault(figure, 0));
    }
  }

  private void count(ReportTable table, Enum<?> what, int count) {
    sink.row(ReportRow.of(table).text(what.name()).number(count).row());
  }

  private static <K> void add(Map<K, Integer> counts, K what) {
    counts.merge(what, 1, Integer::sum);
  }
}
