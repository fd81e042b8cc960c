package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.StoredPlan;

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

  private static final Comparator<PlaceKey> IN_ORDER =
      Comparator.comparing(PlaceKey::school)
          .thenComparing(key -> key.place().student())
          .thenComparing(key -> key.place().name());

  private final HostSystems host;
  private final RuleBook book;
  private final Capacities capacities;
  private final FactGathering gathering;
  private final RightsCache rights;
  private final ListFacts facts;
  private final ListReach reach;

  PlanLists(HostSystems host, RuleBook book, FactGathering gathering, RightsCache rights) {
    this.host = host;
    this.book = book;
    this.capacities = new Capacities(book.policy());
    this.gathering = gathering;
    this.rights = rights;
    this.facts = new ListFacts(host, book);
    this.reach = new ListReach(host, book.policy());
  }

  Page<PlanSummary, PageKey> readable(
      Actor actor, PlanQuery query, Optional<PageKey> after, int limit) {
    return list(actor, query, after, limit, mayRead(actor));
  }

  /** By the registry's numbers, batch by batch: as many names as there are begin so. */
  Page<PlanSummary, PageKey> readableNamed(
      Actor actor, PlanQuery query, String prefix, Optional<PageKey> after, int limit) {
    PageFilling<PlanRow> filling = new PageFilling<>(limit);
    Search search = search(actor, query, mayRead(actor));
    StudentNumber from = after.map(PageKey::student).orElse(StudentNumber.FIRST);
    Optional<PageKey> place = after;
    List<StudentNumber> batch;
    do {
      batch =
          search.reach().queries().isEmpty()
              ? List.of()
              : host.students().named(query.school(), prefix, from, PlanStore.MOST);
      if (!batch.isEmpty()) {
        place = fill(filling, search.among(ImmutableSet.copyOf(batch)), place);
        from = batch.get(batch.size() - 1);
      }
    } while (batch.size() == PlanStore.MOST && !filling.complete());
    return filling.page(PageKey::of).map(PlanSummary::of);
  }

  Page<PlanSummary, PlaceKey> mine(
      Actor actor, SchoolYear year, Optional<PlaceKey> after, int limit) {
    PageFilling<PlanRow> filling = new PageFilling<>(limit);
    if (actor.entry() == Entry.STAFF) {
      acrossSchools(
          filling,
          actor,
          after,
          (school, person) -> PlanQuery.of(school, year.start()).with(person),
          mayRead(actor));
    } else {
      ofFamily(actor, year, after, mayRead(actor)).keySet().forEach(filling::take);
    }
    return filling.page(PlaceKey::of).map(PlanSummary::of);
  }

  Page<PlanSummary, PlaceKey> toSign(Actor actor, Optional<PlaceKey> after, int limit) {
    PageFilling<PlanRow> filling = new PageFilling<>(limit);
    SchoolYear year = book.policy().yearOf(gathering.today());
    if (actor.entry() == Entry.STAFF) {
      Facts ofActor = gathering.aboutActor(actor);
      acrossSchools(
          filling,
          actor,
          after,
          (school, person) -> {
            PlanQuery unsigned =
                PlanQuery.of(school, year.start()).inStatus(READY).unsignedBy(person);
            return capacities.isDirection(ofActor, actor, school)
                ? unsigned
                : unsigned.with(person);
          },
          (row, about) -> NOT_SEEN_IN_A_ROW.containsAll(judgeSigning(about, actor, row).reasons()));
    } else {
      unsigned(actor, ofFamily(actor, year, after, mayRead(actor))).forEach(filling::take);
    }
    return filling.page(PlaceKey::of).map(PlanSummary::of);
  }

  private Decision judgeSigning(Facts facts, Actor actor, PlanRow row) {
    return book.judge(facts, actor, new Action.Sign(row.id(), Optional.empty()));
  }

  /** Those of some readable plans that a family may sign; they are few, and found together. */
  private List<PlanRow> unsigned(Actor actor, Map<PlanRow, Facts> readable) {
    List<PlanRow> ready =
        readable.keySet().stream().filter(row -> row.status().equals(READY)).toList();
    if (ready.isEmpty()) {
      return ready;
    }
    Map<PlanId, StoredPlan> plans =
        Maps.uniqueIndex(
            host.store().find(ready.stream().map(PlanRow::id).toList()), plan -> plan.row().id());
    List<PlanRow> unsigned = new ArrayList<>();
    readable.forEach(
        (row, facts) ->
            Optional.ofNullable(plans.get(row.id()))
                .map(PlanRows::unread)
                .filter(plan -> judgeSigning(facts.with(plan), actor, row).granted())
                .ifPresent(plan -> unsigned.add(row)));
    return unsigned;
  }

  Page<PlanSummary, PageKey> toDuplicate(
      Actor actor, PlanQuery query, Optional<PageKey> after, int limit) {
    return list(
        actor,
        query,
        after,
        limit,
        (row, facts) -> book.judge(facts, actor, new Action.Duplicate(row.id())).granted());
  }

  Page<MissingSignatures, PageKey> missingSignatures(
      Actor actor, SchoolCode school, Optional<PageKey> after, int limit) {
    PageFilling<MissingSignatures> filling = new PageFilling<>(limit);
    Facts ofActor = gathering.aboutActor(actor);
    if (capacities.isDirection(ofActor, actor, school)) {
      SchoolYear year = book.policy().yearOf(ofActor.today());
      PlanQuery query = PlanQuery.of(school, year.start()).inStatus(READY);
      Search search =
          new Search(actor, ofActor, Optional.of(year.start()), whole(query), mayRead(actor));
      chunks(
          filling,
          search,
          after,
          rows -> {
            Map<PlanRow, Facts> readable = shown(search, rows);
            if (!readable.isEmpty()) {
              facts
                  .ofSignatures(school, readable)
                  .forEach((row, facts) -> missing(facts, actor, row).ifPresent(filling::take));
            }
          });
    }
    return filling.page(MissingSignatures::key);
  }

  private Optional<MissingSignatures> missing(Facts facts, Actor actor, PlanRow row) {
    if (facts.plan(row.id()).isEmpty()) {
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

  /**
   * A list that is asked for.
   *
   * @param actor who asks
   * @param ofActor the facts about them
   * @param year the year of the list; empty: of all years
   * @param reach what the store is asked
   * @param shown which of its plans are shown
   */
  private record Search(
      @PersonalData(IDENTIFYING) Actor actor,
      @PersonalData(SENSITIVE) Facts ofActor,
      @PersonalData(NONE) Optional<Integer> year,
      @PersonalData(IDENTIFYING) ListReach.Narrowed reach,
      @PersonalData(NONE) Shown shown) {

    /** The same list, of students of some name alone. */
    Search among(Set<StudentNumber> named) {
      List<PlanQuery> queries =
          reach.queries().stream()
              .map(
                  query ->
                      query.ofStudents(
                          query
                              .students()
                              .map(own -> Set.copyOf(Sets.intersection(own, named)))
                              .orElse(named)))
              .toList();
      return new Search(
          actor, ofActor, year, new ListReach.Narrowed(queries, reach.among()), shown);
    }
  }

  private static ListReach.Narrowed whole(PlanQuery query) {
    return new ListReach.Narrowed(ImmutableList.of(query), false);
  }

  private Shown mayRead(Actor actor) {
    return (row, facts) -> book.mayRead(facts, actor, row.id());
  }

  private static boolean isOn(PlanRow row, String person) {
    return row.listed().contains(person) || Person.of(row.coordinator()).key().equals(person);
  }

  private Search search(Actor actor, PlanQuery query, Shown shown) {
    Facts ofActor = gathering.aboutActor(actor);
    Shown onlyOfPerson =
        (row, facts) ->
            query.person().filter(person -> !isOn(row, person)).isEmpty()
                && shown.shows(row, facts);
    return new Search(actor, ofActor, query.year(), reach.of(ofActor, actor, query), onlyOfPerson);
  }

  private Page<PlanSummary, PageKey> list(
      Actor actor, PlanQuery query, Optional<PageKey> after, int limit, Shown shown) {
    PageFilling<PlanRow> filling = new PageFilling<>(limit);
    fill(filling, search(actor, query, shown), after);
    return filling.page(PageKey::of).map(PlanSummary::of);
  }

  /** Staff have plans where their rows are. */
  private void acrossSchools(
      PageFilling<PlanRow> filling,
      Actor actor,
      Optional<PlaceKey> after,
      BiFunction<SchoolCode, String, PlanQuery> query,
      Shown shown) {
    Optional<String> person = actor.person().map(Person::key);
    if (person.isPresent()) {
      Facts ofActor = gathering.aboutActor(actor);
      for (SchoolCode school : rights.fresh(actor).schools()) {
        boolean toCome = after.isEmpty() || school.compareTo(after.get().school()) >= 0;
        if (toCome && !filling.complete()) {
          Optional<PageKey> from =
              after.filter(last -> last.school().equals(school)).map(PlaceKey::place);
          PlanQuery ofSchool = query.apply(school, person.get());
          fill(filling, new Search(actor, ofActor, ofSchool.year(), whole(ofSchool), shown), from);
        }
      }
    }
  }

  /**
   * The plans of a year that parents and students are listed on, in the order of a list, whatever
   * school they are of: few, and read by the same questions whether there is one or not.
   */
  private Map<PlanRow, Facts> ofFamily(
      Actor actor, SchoolYear year, Optional<PlaceKey> after, Shown shown) {
    Set<StudentNumber> students = reach.studentsOf(actor);
    if (students.isEmpty()) {
      return ImmutableMap.of();
    }
    String person = actor.person().orElseThrow().key();
    Optional<Integer> ofYear = Optional.of(year.start());
    List<PlanRow> rows =
        host.store().ofStudents(students, ofYear).stream()
            .filter(row -> isOn(row, person))
            .filter(row -> after.isEmpty() || IN_ORDER.compare(PlaceKey.of(row), after.get()) > 0)
            .sorted(Comparator.comparing(PlaceKey::of, IN_ORDER))
            .toList();
    return shown(facts.ofRows(gathering.aboutActor(actor), actor, ofYear, students, rows), shown);
  }

  private Map<PlanRow, Facts> shown(Search search, List<PlanRow> rows) {
    return shown(
        facts.ofRows(search.ofActor(), search.actor(), search.year(), students(search, rows), rows),
        search.shown());
  }

  /**
   * Of whom is asked who may read their plans: of those who are named, or of those of the rows. How
   * many rows there are among which few may be shown does not show: of as many is asked each time.
   */
  private static Collection<StudentNumber> students(Search search, List<PlanRow> rows) {
    return search
        .reach()
        .students()
        .orElseGet(
            () -> {
              List<StudentNumber> students =
                  new ArrayList<>(rows.stream().map(PlanRow::student).distinct().toList());
              while (search.reach().among() && students.size() < PlanStore.MOST) {
                students.add(FactGathering.NOBODY);
              }
              return students;
            });
  }

  private static Map<PlanRow, Facts> shown(Map<PlanRow, Facts> rows, Shown shown) {
    return Maps.filterEntries(rows, row -> shown.shows(row.getKey(), row.getValue()));
  }

  /** Returns the place that was reached. */
  private Optional<PageKey> fill(
      PageFilling<PlanRow> filling, Search search, Optional<PageKey> after) {
    return chunks(
        filling, search, after, rows -> shown(search, rows).keySet().forEach(filling::take));
  }

  /**
   * Rows chunk by chunk, until the page is complete: at first as many as a page needs that shows
   * them all, then, the more of them are not to be shown, the larger. Where it must not show how
   * many rows there are, whatever is there is asked for at once.
   */
  private Optional<PageKey> chunks(
      PageFilling<?> filling,
      Search search,
      Optional<PageKey> after,
      Consumer<List<PlanRow>> taking) {
    ListReach.Narrowed reach = search.reach();
    Optional<PageKey> from = after;
    int size = reach.among() || reach.students().isPresent() ? PlanStore.MOST : filling.needed();
    boolean more = !reach.queries().isEmpty();
    while (more && !filling.complete()) {
      size = Math.min(size, PlanStore.MOST);
      List<PlanRow> rows = page(reach.queries(), from, size);
      taking.accept(rows);
      if (!rows.isEmpty()) {
        from = Optional.of(PageKey.of(rows.get(rows.size() - 1)));
      }
      more = rows.size() == size;
      size *= 2;
    }
    return from;
  }

  /** The next plans that are in any of some queries. */
  private List<PlanRow> page(List<PlanQuery> queries, Optional<PageKey> from, int size) {
    return queries.stream()
        .flatMap(query -> host.store().page(query, from, size).stream())
        .sorted(Comparator.comparing(PlanRow::student).thenComparing(row -> row.id().name()))
        .distinct()
        .limit(size)
        .toList();
  }
}
