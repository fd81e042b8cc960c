package org.planintervention.desk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.planintervention.decision.Action;
import org.planintervention.decision.Decision;
import org.planintervention.decision.ReasonCode;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.rules.Capacities;
import org.planintervention.rules.Facts;
import org.planintervention.rules.RuleBook;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;

/**
 * The lists of plans that screens show: page by page, each plan judged by the rules from its row
 * alone, and shown to who may know of it.
 */
final class PlanLists {
  private static final String READY = PlanStatus.READY_TO_SIGN.name();
  private static final String MARKED = PlanStatus.CREATED_IN_ERROR.name();

  /** A row does not say how the opening was answered; a plan that is ready has a situation. */
  private static final Set<ReasonCode> NOT_SEEN_IN_A_ROW =
      ImmutableSet.of(ReasonCode.NO_SITUATION_CHOSEN);

  private final HostSystems host;
  private final RuleBook book;
  private final Capacities capacities;
  private final FactGathering gathering;
  private final RightsCache rights;

  PlanLists(HostSystems host, RuleBook book, FactGathering gathering, RightsCache rights) {
    this.host = host;
    this.book = book;
    this.capacities = new Capacities(book.policy());
    this.gathering = gathering;
    this.rights = rights;
  }

  Page<PlanSummary, PageKey> readable(
      Actor actor, PlanQuery query, Optional<PageKey> after, int limit) {
    PageFilling<PlanRow> filling = new PageFilling<>(limit);
    fill(filling, actor, query, after, mayRead(actor));
    return filling.page(PageKey::of).map(PlanSummary::of);
  }

  /** By the registry's numbers, batch by batch: as many names as there are begin so. */
  Page<PlanSummary, PageKey> readableNamed(
      Actor actor, PlanQuery query, String prefix, Optional<PageKey> after, int limit) {
    PageFilling<PlanRow> filling = new PageFilling<>(limit);
    StudentNumber from = after.map(PageKey::student).orElse(StudentNumber.FIRST);
    Optional<PageKey> place = after;
    List<StudentNumber> batch;
    do {
      batch = host.students().named(query.school(), prefix, from, PlanStore.MOST);
      if (!batch.isEmpty()) {
        PlanQuery ofBatch = query.ofStudents(ImmutableSet.copyOf(batch));
        place = fill(filling, actor, ofBatch, place, mayRead(actor));
        from = batch.get(batch.size() - 1);
      }
    } while (batch.size() == PlanStore.MOST && !filling.complete());
    return filling.page(PageKey::of).map(PlanSummary::of);
  }

  Page<PlanSummary, PlaceKey> mine(
      Actor actor, SchoolYear year, Optional<PlaceKey> after, int limit) {
    return acrossSchools(
        actor,
        after,
        limit,
        year,
        (school, person) -> PlanQuery.of(school, year.start()).with(person),
        mayRead(actor));
  }

  Page<PlanSummary, PlaceKey> toSign(Actor actor, Optional<PlaceKey> after, int limit) {
    Facts facts = gathering.aboutActor(actor);
    SchoolYear year = book.policy().yearOf(facts.today());
    return acrossSchools(
        actor,
        after,
        limit,
        year,
        (school, person) -> {
          PlanQuery unsigned =
              PlanQuery.of(school, year.start()).inStatus(READY).unsignedBy(person);
          return capacities.isDirection(facts, actor, school) ? unsigned : unsigned.with(person);
        },
        (row, about) -> {
          Decision decision = book.judge(about, actor, new Action.Sign(row.id(), Optional.empty()));
          return NOT_SEEN_IN_A_ROW.containsAll(decision.reasons());
        });
  }

  Page<PlanSummary, PageKey> toDuplicate(
      Actor actor, PlanQuery query, Optional<PageKey> after, int limit) {
    PageFilling<PlanRow> filling = new PageFilling<>(limit);
    fill(
        filling,
        actor,
        query,
        after,
        (row, facts) -> book.judge(facts, actor, new Action.Duplicate(row.id())).granted());
    return filling.page(PageKey::of).map(PlanSummary::of);
  }

  Page<MissingSignatures, PageKey> missingSignatures(
      Actor actor, SchoolCode school, Optional<PageKey> after, int limit) {
    PageFilling<MissingSignatures> filling = new PageFilling<>(limit);
    Facts aboutActor = gathering.aboutActor(actor);
    if (capacities.isDirection(aboutActor, actor, school)) {
      SchoolYear year = book.policy().yearOf(aboutActor.today());
      chunks(
          filling,
          PlanQuery.of(school, year.start()).inStatus(READY),
          after,
          rows ->
              gathering
                  .aboutSignatures(school, rows)
                  .forEach((row, facts) -> missing(facts, actor, row).ifPresent(filling::take)));
    }
    return filling.page(MissingSignatures::key);
  }

  private Optional<MissingSignatures> missing(Facts facts, Actor actor, PlanRow row) {
    if (!book.mayRead(facts, actor, row.id())) {
      return Optional.empty();
    }
    Capacities.Missing missing = capacities.missingSignatures(facts, actor, row.id());
    return missing.nothing()
        ? Optional.empty()
        : Optional.of(
            new MissingSignatures(PlanSummary.of(row), missing.direction(), missing.people()));
  }

  /**
   * By identifier, so that a key says nothing of a student, and holds when its plan was purged
   * meanwhile. Few plans of a school are marked at a time, and they are sorted here.
   */
  Page<MarkedPlan, PlanId> markedForPurge(Actor actor, Optional<PlanId> after, int limit) {
    PageFilling<MarkedPlan> filling = new PageFilling<>(limit);
    if (capacities.isItServices(gathering.aboutActor(actor), actor)) {
      after.ifPresent(last -> markedIn(last.school(), after, filling));
      Optional<SchoolCode> from = after.map(PlanId::school);
      List<SchoolCode> schools = host.store().schools(from, PlanStore.MOST);
      while (!schools.isEmpty() && !filling.complete()) {
        for (SchoolCode school : schools) {
          if (!filling.complete()) {
            markedIn(school, after, filling);
          }
        }
        from = Optional.of(schools.get(schools.size() - 1));
        schools = host.store().schools(from, PlanStore.MOST);
      }
    }
    return filling.page(MarkedPlan::id);
  }

  private void markedIn(
      SchoolCode school, Optional<PlanId> after, PageFilling<MarkedPlan> filling) {
    List<MarkedPlan> marked = new ArrayList<>();
    PlanQuery query = PlanQuery.of(school).inStatus(MARKED);
    Optional<PageKey> from = Optional.empty();
    List<PlanRow> rows;
    do {
      rows = host.store().page(query, from, PlanStore.MOST);
      for (PlanRow row : rows) {
        marked.add(MarkedPlan.of(row));
        from = Optional.of(PageKey.of(row));
      }
    } while (rows.size() == PlanStore.MOST);
    marked.stream()
        .filter(plan -> after.isEmpty() || plan.id().compareTo(after.get()) > 0)
        .sorted((one, other) -> one.id().compareTo(other.id()))
        .forEach(filling::take);
  }

  // How a page is filled.

  /** Whether a list shows a plan, by the facts about its row. */
  private interface Shown {
    boolean shows(PlanRow row, Facts facts);
  }

  private Shown mayRead(Actor actor) {
    return (row, facts) -> book.mayRead(facts, actor, row.id());
  }

  private Page<PlanSummary, PlaceKey> acrossSchools(
      Actor actor,
      Optional<PlaceKey> after,
      int limit,
      SchoolYear year,
      BiFunction<SchoolCode, String, PlanQuery> query,
      Shown shown) {
    PageFilling<PlanRow> filling = new PageFilling<>(limit);
    Optional<String> person = actor.person().map(Person::key);
    if (person.isPresent()) {
      for (SchoolCode school : schoolsOf(actor, year)) {
        boolean toCome = after.isEmpty() || school.compareTo(after.get().school()) >= 0;
        if (toCome && !filling.complete()) {
          Optional<PageKey> from =
              after.filter(last -> last.school().equals(school)).map(PlaceKey::place);
          fill(filling, actor, query.apply(school, person.get()), from, shown);
        }
      }
    }
    return filling.page(PlaceKey::of).map(PlanSummary::of);
  }

  /** Staff have plans where their rows are, families where plans of their students are. */
  private List<SchoolCode> schoolsOf(Actor actor, SchoolYear year) {
    if (actor.entry() == Entry.STAFF) {
      return rights.fresh(actor).schools();
    }
    List<StudentNumber> students =
        actor.entry().ofParents()
            ? actor.address().map(host.students()::studentsOf).orElse(ImmutableList.of())
            : actor.student().map(ImmutableList::of).orElse(ImmutableList.of());
    return students.isEmpty()
        ? ImmutableList.of()
        : host.store().ofStudents(students, Optional.of(year.start())).stream()
            .map(row -> row.id().school())
            .distinct()
            .sorted()
            .toList();
  }

  /** Answers with the place that was reached. */
  private Optional<PageKey> fill(
      PageFilling<PlanRow> filling,
      Actor actor,
      PlanQuery query,
      Optional<PageKey> after,
      Shown shown) {
    return chunks(
        filling,
        query,
        after,
        rows ->
            gathering
                .aboutRows(actor, rows)
                .forEach(
                    (row, facts) -> {
                      if (shown.shows(row, facts)) {
                        filling.take(row);
                      }
                    }));
  }

  /**
   * Rows chunk by chunk, until the page is complete: at first as many as a page needs that shows
   * them all, then, the more of them are not to be shown, the larger.
   */
  private Optional<PageKey> chunks(
      PageFilling<?> filling,
      PlanQuery query,
      Optional<PageKey> after,
      Consumer<List<PlanRow>> taking) {
    Optional<PageKey> from = after;
    int size = filling.needed();
    boolean more = true;
    while (more && !filling.complete()) {
      size = Math.min(size, PlanStore.MOST);
      List<PlanRow> rows = host.store().page(query, from, size);
      taking.accept(rows);
      if (!rows.isEmpty()) {
        from = Optional.of(PageKey.of(rows.get(rows.size() - 1)));
      }
      more = rows.size() == size;
      size *= 2;
    }
    return from;
  }
}
