package org.planintervention.rules.table;

import static org.planintervention.spi.privacy.DataLevel.NONE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.planintervention.decision.Action;
import org.planintervention.decision.ReasonCode;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Conditions that are judged together.
 *
 * @param reasons the reasons for which it refuses, in the table's order
 * @param conditions the conditions, in book order
 */
record Stage<A extends Action>(
    @PersonalData(NONE) List<ReasonCode> reasons,
    @PersonalData(NONE) List<Condition<A>> conditions) {

  static <A extends Action> Stage<A> empty() {
    return new Stage<>(ImmutableList.of(), ImmutableList.of());
  }

  Stage<A> with(List<Condition<A>> more) {
    return new Stage<>(
        joined(reasons, Lists.transform(more, Condition::otherwise)),
        ImmutableList.sortedCopyOf(
            Comparator.comparing(Condition::otherwise), joined(conditions, more)));
  }

  /** Returns the reasons of the conditions that fail, in book order. */
  List<ReasonCode> failures(Evaluation<A> evaluation) {
    List<ReasonCode> failures = ImmutableList.of();
    for (int i = 0; i < conditions.size(); i++) {
      Condition<A> condition = conditions.get(i);
      if (!condition.holds().test(evaluation)) {
        if (failures.isEmpty()) {
          failures = new ArrayList<>();
        }
        failures.add(condition.otherwise());
      }
    }
    return failures;
  }

  /** Returns whether all conditions hold; stops at the first that fails. */
  boolean holds(Evaluation<A> evaluation) {
    for (int i = 0; i < conditions.size(); i++) {
      if (!conditions.get(i).holds().test(evaluation)) {
        return false;
      }
    }
    return true;
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return ImmutableList.<T>builder().addAll(first).addAll(second).build();
  }
}
