package org.planintervention.rules;

import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.planintervention.decision.Action;
import org.planintervention.decision.ReasonCode;
import org.planintervention.spi.privacy.PersonalData;

/**
 * One condition of an action. It looks at the matter alone, never at another condition.
 *
 * @param <A> the kind of action
 */
sealed interface Condition<A extends Action> {
  /** The reason for which the action is refused when it does not hold. */
  ReasonCode otherwise();

  /** Whether it holds. */
  boolean holds(Matter<A> matter);

  /**
   * A condition that says the same of every person whom the action could name.
   *
   * @param otherwise as above
   * @param test the condition
   */
  record OfMatter<A extends Action>(
      @PersonalData(NONE) ReasonCode otherwise, @PersonalData(NONE) Predicate<Matter<A>> test)
      implements Condition<A> {
    @Override
    public boolean holds(Matter<A> matter) {
      return test.test(matter);
    }
  }

  /**
   * A condition of the person whom the action names: it sees nothing else of the action.
   *
   * @param otherwise as above
   * @param test the condition
   */
  record OfPerson<A extends Action>(
      @PersonalData(NONE) ReasonCode otherwise,
      @PersonalData(NONE) BiPredicate<Matter<?>, Named> test)
      implements Condition<A> {
    @Override
    public boolean holds(Matter<A> matter) {
      return test.test(matter, matter.named());
    }
  }
}
