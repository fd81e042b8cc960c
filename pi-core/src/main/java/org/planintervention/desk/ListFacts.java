package org.planintervention.desk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planintervention.plan.Plan;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.Disclosure;
import org.planintervention.rules.Facts;
import org.planintervention.rules.RuleBook;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.StoredPlan;

/** The facts about the plans of a list, read for all of them together. */
final class ListFacts {
  private final HostSystems host;
  private final DistrictPolicy policy;
  private final Disclosure disclosure;

  ListFacts(HostSystems host, RuleBook book) {
    this.host = host;
    this.policy = book.policy();
    this.disclosure = new Disclosure(book);
  }

  /**
   * For each row of a list, the facts that say whether the actor may read it; no content is read.
   *
   * @param ofActor the facts about the actor
   * @param year the year of the list; empty: of all years
   * @param students those of the rows, and others that are asked about whether they have plans or
   *     not
   */
  Map<PlanRow, Facts> ofRows(
      Facts ofActor,
      Actor actor,
      Optional<Integer> year,
      Collection<StudentNumber> students,
      List<PlanRow> rows) {
    Multimap<StudentNumber, Plan> thisYears =
        plansOfThisYear(policy.yearOf(ofActor.today()).start(), year, students);
    Map<StudentNumber, Student> registered = host.students().students(students);
    Map<StudentNumber, List<Guardian>> guardians =
        actor.entry().ofParents() ? host.students().guardiansOf(students) : ImmutableMap.of();
    Map<PlanRow, Facts> facts = new LinkedHashMap<>();
    for (PlanRow row : rows) {
      ImmutableList.Builder<Plan> plans = ImmutableList.builder();
      plans.add(PlanRows.outline(row));
      for (Plan other : thisYears.get(row.student())) {
        if (!other.id().equals(row.id())) {
          plans.add(other);
        }
      }
      Facts all =
          ofActor.about(
              Optional.ofNullable(registered.get(row.student())),
              guardians.getOrDefault(row.student(), ImmutableList.of()),
              plans.build());
      facts.put(row, disclosure.facts(all, actor));
    }
    return facts;
  }

  /** they decide who may read earlier ones, and are not asked for otherwise. */
  private Multimap<StudentNumber, Plan> plansOfThisYear(
      int thisYear, Optional<Integer> year, Collection<StudentNumber> students) {
    Multimap<StudentNumber, Plan> plans = LinkedHashMultimap.create();
    if (year.isEmpty() || year.get() < thisYear) {
      host.store()
          .ofStudents(
              students.isEmpty() ? List.of(FactGathering.NOBODY) : students, Optional.of(thisYear))
          .forEach(row -> plans.put(row.student(), PlanRows.outline(row)));
    }
    return plans;
  }

  /**
   * For each plan of a list, the facts that say who may sign it, the plan itself among them unless
   * it was purged meanwhile: one staff table, and one reading of the signatures, for all of them.
   *
   * @param readable the rows that the actor may read, and the facts that say so
   */
  Map<PlanRow, Facts> ofSignatures(SchoolCode school, Map<PlanRow, Facts> readable) {
    Map<EmailAddress, List<StaffRow>> staff =
        host.staff().rowsOfSchool(school).stream()
            .collect(Collectors.groupingBy(StaffRow::address));
    Map<StudentNumber, List<Guardian>> guardians =
        host.students().guardiansOf(readable.keySet().stream().map(PlanRow::student).toList());
    Map<PlanId, StoredPlan> plans =
        Maps.uniqueIndex(
            host.store().find(readable.keySet().stream().map(PlanRow::id).toList()),
            plan -> plan.row().id());
    Map<PlanRow, Facts> facts = new LinkedHashMap<>();
    readable.forEach(
        (row, known) ->
            facts.put(
                row,
                known
                    .withStaff(staff)
                    .withGuardians(guardians.getOrDefault(row.student(), List.of()))
                    .withPlans(
                        Stream.ofNullable(plans.get(row.id())).map(PlanRows::plan).toList())));
    return facts;
  }
}
