package org.planintervention.rules;

import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.planintervention.decision.Action;
import org.planintervention.decision.Decision;
import org.planintervention.decision.ReasonCode;
import org.planintervention.spi.privacy.PersonalData;

/**
 * A row of the table of actions: its conditions, stage by stage.
 *
 * @param earlier the stages that are judged first
 * @param last the last stage, the only one that asks about a person who is named
 */
record Row<A extends Action>(
    @PersonalData(SENSITIVE) List<Stage<A>> earlier, @PersonalData(SENSITIVE) Stage<A> last) {
  /** A row without a condition. */
  static <A extends Action> Row<A> of(Class<A> action) {
    return new Row<>(ImmutableList.of(), Stage.empty());
  }

  /** With another condition in the last stage. */
  Row<A> needs(ReasonCode otherwise, Predicate<Matter<A>> holds) {
    return needsAll(ImmutableList.of(new Condition<>(otherwise, holds)));
  }

  /** With another condition of the person who is named. */
  Row<A> needsOfPerson(ReasonCode otherwise, BiPredicate<Matter<?>, Named> holds) {
    return new Row<>(earlier, last.with(new ConditionOfPerson(otherwise, holds)));
  }

  /** With more conditions in the last stage. */
  Row<A> needsAll(List<Condition<A>> more) {
    return new Row<>(earlier, last.with(more));
  }

  /** With another stage, which is judged only where all that stands before holds. */
  Row<A> then() {
    return new Row<>(
        ImmutableList.<Stage<A>>builder().addAll(earlier).add(last).build(), Stage.empty());
  }

  /** Granted, or refused with all reasons of the first stage that fails. */
  Decision judge(Matter<A> matter) {
    List<ReasonCode> reasons = earlierFailures(matter);
    if (reasons.isEmpty()) {
      reasons = last.failures(matter);
    }
    return reasons.isEmpty() ? Decision.yes() : new Decision.Refused(reasons);
  }

  /** What {@link #judge} says, without looking for more reasons once one is found. */
  boolean grants(Matter<A> matter) {
    for (int i = 0; i < earlier.size(); i++) {
      if (!earlier.get(i).holds(matter)) {
        return false;
      }
    }
    return last.holds(matter);
  }

  /** Whether the first stage holds; only then does a later one tell anything. */
  boolean admits(Matter<A> matter) {
    return earlier.isEmpty() || earlier.get(0).holds(matter);
  }

  /** What it comes to, whoever is named. */
  Outlook outlook(Matter<A> matter) {
    List<ReasonCode> reasons = earlierFailures(matter);
    return reasons.isEmpty()
        ? new Outlook(matter, last.failuresWhoeverIsNamed(matter), last.ofPerson())
        : new Outlook(matter, reasons, ImmutableList.of());
  }

  /** What it can be refused for, stage by stage. */
  List<List<ReasonCode>> reasons() {
    return ImmutableList.<List<ReasonCode>>builder()
        .addAll(Lists.transform(earlier, Stage::reasons))
        .add(last.reasons())
        .build();
  }

  private List<ReasonCode> earlierFailures(Matter<A> matter) {
    List<ReasonCode> reasons = ImmutableList.of();
    for (int i = 0; i < earlier.size() && reasons.isEmpty(); i++) {
      reasons = earlier.get(i).failures(matter);
    }
    return reasons;
  }
}
