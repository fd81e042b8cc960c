package org.planintervention.rules.table;

import static org.planintervention.spi.privacy.DataLevel.NONE;

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
 * @param stages the stages; conditions are added to the last
 */
public record Row<A extends Action>(@PersonalData(NONE) List<Stage<A>> stages) {
  /** Returns a row without a condition. */
  public static <A extends Action> Row<A> of(Class<A> action) {
    return new Row<>(ImmutableList.of(Stage.empty()));
  }

  /** Returns the row with another condition in the last stage. */
  public Row<A> needs(ReasonCode otherwise, Predicate<Evaluation<A>> holds) {
    return needsAll(ImmutableList.of(new Condition<>(otherwise, holds)));
  }

  /** Returns the row with another condition, of the person whom the action names. */
  public Row<A> needsOfPerson(ReasonCode otherwise, BiPredicate<Evaluation<?>, Party> holds) {
    return needs(otherwise, evaluation -> holds.test(evaluation, evaluation.party()));
  }

  /** Returns the row with more conditions in the last stage. */
  public Row<A> needsAll(List<Condition<A>> more) {
    int last = stages.size() - 1;
    return of(stages.subList(0, last), stages.get(last).with(more));
  }

  /** Returns the row with another stage, which is judged only if all earlier ones hold. */
  public Row<A> then() {
    return of(stages, Stage.empty());
  }

  private static <A extends Action> Row<A> of(List<Stage<A>> earlier, Stage<A> last) {
    return new Row<>(ImmutableList.<Stage<A>>builder().addAll(earlier).add(last).build());
  }

  /** Grants, or refuses with all reasons of the first stage that fails. */
  public Decision judge(Evaluation<A> evaluation) {
    for (Stage<A> stage : stages) {
      List<ReasonCode> reasons = stage.failures(evaluation);
      if (!reasons.isEmpty()) {
        return new Decision.Refused(reasons);
      }
    }
    return Decision.yes();
  }

  /** Returns what {@link #judge} says; stops at the first condition that fails. */
  public boolean grants(Evaluation<A> evaluation) {
    for (Stage<A> stage : stages) {
      if (!stage.holds(evaluation)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the first stage holds. Only then does a later one tell anything. */
  public boolean admits(Evaluation<A> evaluation) {
    return stages.get(0).holds(evaluation);
  }

  /** Returns the reasons for which the action is refused, stage by stage. */
  public List<List<ReasonCode>> reasons() {
    return ImmutableList.copyOf(Lists.transform(stages, Stage::reasons));
  }
}
