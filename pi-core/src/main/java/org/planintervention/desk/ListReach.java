package org.planintervention.desk;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.Set;
import org.planintervention.plan.SchoolYear;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.Capacities;
import org.planintervention.rules.Facts;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.facts.StudentRegistry;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.store.PlanQuery;

/**
 * How far a list reaches for an actor: a query is narrowed to what could be shown to them, by what
 * is known of the actor alone. How many plans there are that the actor may not read then makes no
 * difference to what the store is asked.
 */
final class ListReach {
  private final StudentRegistry students;
  private final DistrictPolicy policy;
  private final Capacities capacities;

  ListReach(StudentRegistry students, DistrictPolicy policy) {
    this.students = students;
    this.policy = policy;
    this.capacities = new Capacities(policy);
  }

  /**
   * Returns the query as far as it could show the actor a plan; empty if it could show none. Where
   * a person is asked for, the result may hold plans that this person is not on.
   */
  Optional<PlanQuery> of(Facts ofActor, Actor actor, PlanQuery query) {
    if (actor.entry() == Entry.STAFF) {
      return actor
          .person()
          .map(
              person -> readsAsDirection(ofActor, actor, query) ? query : query.with(person.key()));
    }
    Set<StudentNumber> own = studentsOf(actor);
    Set<StudentNumber> asked =
        query.students().map(wanted -> Set.copyOf(Sets.intersection(wanted, own))).orElse(own);
    return asked.isEmpty() ? Optional.empty() : Optional.of(query.ofStudents(asked));
  }

  /** The students as whose parent, or as whom, somebody acts. */
  Set<StudentNumber> studentsOf(Actor actor) {
    if (actor.entry().ofParents()) {
      return actor
          .address()
          .<Set<StudentNumber>>map(address -> ImmutableSet.copyOf(students.studentsOf(address)))
          .orElse(ImmutableSet.of());
    }
    return actor.student().<Set<StudentNumber>>map(ImmutableSet::of).orElse(ImmutableSet.of());
  }

  /**
   * A direction may read plans of any school, of students who came to its own, and whoever works on
   * this year's plan the earlier ones; staff otherwise read the plans that they are on.
   */
  private boolean readsAsDirection(Facts ofActor, Actor actor, PlanQuery query) {
    SchoolYear thisYear = policy.yearOf(ofActor.today());
    return query.year().filter(year -> year >= thisYear.start()).isEmpty()
        || capacities.isDirectionSomewhere(ofActor, actor);
  }
}
