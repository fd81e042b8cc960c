package org.planintervention.rules;

import java.util.function.Predicate;
import org.planintervention.decision.Action;
import org.planintervention.decision.ReasonCode;

/**
 * One condition of an action. It looks at the matter alone, never at another condition.
 *
 * @param <A> the kind of action
 * @param otherwise the reason for which the action is refused when it does not hold
 * @param holds the condition
 */
record Condition<A extends Action>(ReasonCode otherwise, Predicate<Matter<A>> holds) {}
