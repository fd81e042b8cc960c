package org.planintervention.desk;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planintervention.decision.Action;
import org.planintervention.plan.Plan;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.StoredPlan;

/** Where a walk reads plans: in the store, or in what was read for a whole chunk beforehand. */
interface PlanReading {
  Optional<StoredPlan> find(PlanId id);

  /** The rows of the plans of a student and a year. */
  List<PlanRow> ofStudent(StudentNumber student, int year);

  /** The plan that stored rows say, as far as an action looks at it. */
  Plan plan(StoredPlan stored, Action action);

  /** Reads in the store, each time afresh. */
  static PlanReading in(PlanStore store) {
    return new PlanReading() {
      @Override
      public Optional<StoredPlan> find(PlanId id) {
        return store.find(id);
      }

      @Override
      public List<PlanRow> ofStudent(StudentNumber student, int year) {
        return store.ofStudents(List.of(student), Optional.of(year));
      }

      @Override
      public Plan plan(StoredPlan stored, Action action) {
        return PlanRows.plan(stored);
      }
    };
  }

  /**
   * Reads the plans of a chunk of actions, and the students' plans of a year, in two questions. A
   * plan that changes afterwards is found out when the chunk is kept, by compare-and-set. What a
   * plan says is not read for who signs it, which is why a lot hands out no such plan.
   */
  static PlanReading ahead(PlanStore store, Collection<Action> chunk, int thisYear) {
    Set<PlanId> ids = new LinkedHashSet<>();
    Set<StudentNumber> students = new LinkedHashSet<>();
    for (Action action : chunk) {
      if (action instanceof Action.OnPlan onPlan) {
        ids.add(onPlan.plan());
      } else if (action instanceof Action.Create create) {
        students.add(create.student());
      }
    }
    Map<PlanId, StoredPlan> plans = Maps.uniqueIndex(store.find(ids), plan -> plan.row().id());
    plans.values().forEach(plan -> students.add(plan.row().student()));
    if (plans.size() < ids.size()) {
      students.add(FactGathering.NOBODY);
    }
    Map<StudentNumber, Collection<PlanRow>> byStudent =
        ImmutableMap.copyOf(
            Multimaps.index(store.ofStudents(students, Optional.of(thisYear)), PlanRow::student)
                .asMap());
    PlanReading afresh = in(store);
    return new PlanReading() {
      @Override
      public Optional<StoredPlan> find(PlanId id) {
        return Optional.ofNullable(plans.get(id));
      }

      @Override
      public List<PlanRow> ofStudent(StudentNumber student, int year) {
        return year == thisYear && students.contains(student)
            ? List.copyOf(byStudent.getOrDefault(student, List.of()))
            : afresh.ofStudent(student, year);
      }

      @Override
      public Plan plan(StoredPlan stored, Action action) {
        return action instanceof Action.Sign || action instanceof Action.SignFor
            ? PlanRows.unread(stored)
            : PlanRows.plan(stored);
      }
    };
  }
}
