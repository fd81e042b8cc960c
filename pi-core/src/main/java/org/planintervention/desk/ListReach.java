package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planintervention.plan.SchoolYear;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.Capacities;
import org.planintervention.rules.Facts;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;

/**
 * How far a list reaches for an actor: a query is narrowed to what could be shown to them, by what
 * is known of the actor alone. How many plans there are that the actor may not read then makes no
 * difference to what store and directories are asked.
 */
final class ListReach {
  private final HostSystems host;
  private final DistrictPolicy policy;
  private final Capacities capacities;

  ListReach(HostSystems host, DistrictPolicy policy) {
    this.host = host;
    this.policy = policy;
    this.capacities = new Capacities(policy);
  }

  /**
   * What the store is asked for a list.
   *
   * @param queries one or more, each narrower than the list's; the list is made of all their plans
   * @param among whether the plans that may be shown lie among others, so that their number must
   *     not show
   */
  record Narrowed(
      @PersonalData(IDENTIFYING) List<PlanQuery> queries, @PersonalData(NONE) boolean among) {

    /** The students who are named, all of them; empty if none are. */
    Optional<Collection<StudentNumber>> students() {
      return queries.size() == 1
          ? queries.get(0).students().map(ImmutableList::copyOf)
          : Optional.empty();
    }
  }

  /**
   * Returns what could show the actor a plan of the list; without queries if nothing could. Where a
   * person is asked for, plans may be among them that this person is not on.
   */
  Narrowed of(Facts ofActor, Actor actor, PlanQuery query) {
    if (actor.entry() == Entry.STAFF) {
      return actor
          .person()
          .map(person -> ofStaff(ofActor, actor, person.key(), query))
          .orElseGet(() -> new Narrowed(ImmutableList.of(), false));
    }
    return new Narrowed(among(query, studentsOf(actor)), false);
  }

  /** The students as whose parent, or as whom, somebody acts. */
  Set<StudentNumber> studentsOf(Actor actor) {
    if (actor.entry().ofParents()) {
      return actor
          .address()
          .<Set<StudentNumber>>map(
              address -> ImmutableSet.copyOf(host.students().studentsOf(address)))
          .orElse(ImmutableSet.of());
    }
    return actor.student().<Set<StudentNumber>>map(ImmutableSet::of).orElse(ImmutableSet.of());
  }

  /**
   * A direction reads the plans of its school. A direction of another school may read earlier
   * plans of students who came there. Other staff read the plans that they are on, and the
   * earlier ones of the students of those.
   */
  private Narrowed ofStaff(Facts ofActor, Actor actor, String person, PlanQuery query) {
    int thisYear = thisYear(ofActor).start();
    boolean earlier = query.year().filter(year -> year >= thisYear).isEmpty();
    if (capacities.isDirection(ofActor, actor, query.school())) {
      return new Narrowed(ImmutableList.of(query), false);
    } else if (earlier && capacities.isDirectionSomewhere(ofActor, actor)) {
      return new Narrowed(ImmutableList.of(query), true);
    }
    ImmutableList.Builder<PlanQuery> queries = ImmutableList.builder();
    if (capacities.serves(ofActor, actor, query.school())) {
      queries.add(query.with(person));
    }
    if (earlier) {
      queries.addAll(among(query, studentsOfPlansOf(ofActor, actor, person)));
    }
    return new Narrowed(queries.build(), false);
  }

  private SchoolYear thisYear(Facts ofActor) {
    return policy.yearOf(ofActor.today());
  }

  private static List<PlanQuery> among(PlanQuery query, Set<StudentNumber> students) {
    Set<StudentNumber> both =
        query
            .students()
            .map(asked -> Set.copyOf(Sets.intersection(asked, students)))
            .orElse(students);
    return both.isEmpty() ? ImmutableList.of() : ImmutableList.of(query.ofStudents(both));
  }

  /** The students of this year's plans that somebody is on, in the schools where they serve. */
  private Set<StudentNumber> studentsOfPlansOf(Facts ofActor, Actor actor, String person) {
    Set<SchoolCode> schools = new LinkedHashSet<>();
    for (List<StaffRow> rows : ofActor.staff().values()) {
      rows.stream()
          .map(StaffRow::school)
          .filter(school -> capacities.serves(ofActor, actor, school))
          .forEach(schools::add);
    }
    Set<StudentNumber> students = new LinkedHashSet<>();
    for (SchoolCode school : schools) {
      PlanQuery own = PlanQuery.of(school, thisYear(ofActor).start()).with(person);
      host.store().page(own, Optional.empty(), PlanStore.MOST).stream()
          .map(PlanRow::student)
          .forEach(students::add);
    }
    return students.size() <= PlanStore.MOST
        ? students
        : ImmutableSet.copyOf(new ArrayList<>(students).subList(0, PlanStore.MOST));
  }
}
