package org.planintervention.rules;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.planintervention.decision.Action;
import org.planintervention.decision.ReasonCode;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Conditions that are judged together.
 *
 * @param reasons what it can be refused for, in the table's order
 * @param conditions those that say the same of whoever is named, in book order
 * @param ofPerson those of the person who is named, in book order
 */
record Stage<A extends Action>(
    @PersonalData(DEIDENTIFIED) List<ReasonCode> reasons,
    @PersonalData(DEIDENTIFIED) List<Condition<A>> conditions,
    @PersonalData(SENSITIVE) List<ConditionOfPerson> ofPerson) {

  static <A extends Action> Stage<A> empty() {
    return new Stage<>(ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
  }

  Stage<A> with(List<Condition<A>> more) {
    return new Stage<>(
        joined(reasons, Lists.transform(more, Condition::otherwise)),
        inBookOrder(Condition::otherwise, joined(conditions, more)),
        ofPerson);
  }

  Stage<A> with(ConditionOfPerson more) {
    return new Stage<>(
        joined(reasons, ImmutableList.of(more.otherwise())),
        conditions,
        inBookOrder(ConditionOfPerson::otherwise, joined(ofPerson, ImmutableList.of(more))));
  }

  /** The reasons of the conditions that fail, in book order. */
  List<ReasonCode> failures(Matter<A> matter) {
    List<ReasonCode> reasons = failuresWhoeverIsNamed(matter);
    return ofPerson.isEmpty()
        ? reasons
        : ImmutableList.sortedCopyOf(Iterables.concat(reasons, failuresOf(matter, matter.named())));
  }

  /** The same, of the conditions that say the same of whoever is named. */
  List<ReasonCode> failuresWhoeverIsNamed(Matter<A> matter) {
    List<ReasonCode> failures = ImmutableList.of();
    for (int i = 0; i < conditions.size(); i++) {
      Condition<A> condition = conditions.get(i);
      if (!condition.holds().test(matter)) {
        if (failures.isEmpty()) {
          failures = new ArrayList<>();
        }
        failures.add(condition.otherwise());
      }
    }
    return failures;
  }

  private List<ReasonCode> failuresOf(Matter<A> matter, Named named) {
    return ofPerson.stream()
        .filter(condition -> !condition.holds().test(matter, named))
        .map(ConditionOfPerson::otherwise)
        .toList();
  }

  /** Whether nothing fails, without looking for more once something does. */
  boolean holds(Matter<A> matter) {
    for (int i = 0; i < conditions.size(); i++) {
      if (!conditions.get(i).holds().test(matter)) {
        return false;
      }
    }
    return ofPerson.isEmpty() || failuresOf(matter, matter.named()).isEmpty();
  }

  private static <T> List<T> inBookOrder(Function<T, ReasonCode> reason, List<T> conditions) {
    return ImmutableList.sortedCopyOf(Comparator.comparing(reason), conditions);
  }

  private static <T> List<T> joined(List<? extends T> first, List<? extends T> second) {
    return ImmutableList.<T>builder().addAll(first).addAll(second).build();
  }
}
