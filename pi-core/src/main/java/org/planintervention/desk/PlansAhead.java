package org.planintervention.desk;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
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

/**
 * The plans of a chunk of actions, and their students' plans of a year, read in two questions. A
 * plan that changes afterwards is found out when the chunk is kept, by compare-and-set. What a plan
 * says is not read for who signs it, which is why a lot hands out no such plan.
 */
final class PlansAhead implements PlanReading {
  private final PlanReading afresh;
  private final int year;
  private final Map<PlanId, StoredPlan> plans;
  private final Set<StudentNumber> students;
  private final Map<StudentNumber, Collection<PlanRow>> ofYear;

  PlansAhead(PlanStore store, Collection<Action> chunk, int year) {
    this.afresh = PlanReading.in(store);
    this.year = year;
    Set<PlanId> ids = new LinkedHashSet<>();
    this.students = new LinkedHashSet<>();
    for (Action action : chunk) {
      if (action instanceof Action.OnPlan onPlan) {
        ids.add(onPlan.plan());
      } else if (action instanceof Action.Create create) {
        students.add(create.student());
      }
    }
    this.plans = Maps.uniqueIndex(store.find(ids), plan -> plan.row().id());
    // As many are asked about as plans were asked for, whichever of those are there.
    List<StudentNumber> asked = new ArrayList<>(students);
    for (PlanId id : ids) {
      asked.add(find(id).map(plan -> plan.row().student()).orElse(FactGathering.NOBODY));
    }
    students.addAll(asked);
    this.ofYear =
        ImmutableMap.copyOf(
            Multimaps.index(
                    ImmutableSet.copyOf(store.ofStudents(asked, Optional.of(year))),
                    PlanRow::student)
                .asMap());
  }

  /** Whose plans were read. */
  Set<StudentNumber> students() {
    return students;
  }

  /** Whose plans an action is about; empty where it is about none that is there. */
  Optional<StudentNumber> student(Action action) {
    if (action instanceof Action.OnPlan onPlan) {
      return find(onPlan.plan()).map(plan -> plan.row().student());
    }
    return action instanceof Action.Create create
        ? Optional.of(create.student())
        : Optional.empty();
  }

  @Override
  public Optional<StoredPlan> find(PlanId id) {
    return Optional.ofNullable(plans.get(id));
  }

  @Override
  public List<PlanRow> ofStudent(StudentNumber student, int asked) {
    return asked == year && students.contains(student)
        ? List.copyOf(ofYear.getOrDefault(student, List.of()))
        : afresh.ofStudent(student, asked);
  }

  @Override
  public Plan plan(StoredPlan stored, Action action) {
    return action instanceof Action.Sign || action instanceof Action.SignFor
        ? PlanRows.unread(stored)
        : PlanRows.plan(stored);
  }
}
