package org.planintervention.desk;

import java.util.List;
import java.util.Optional;
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
}
