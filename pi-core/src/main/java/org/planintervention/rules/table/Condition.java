package org.planintervention.rules.table;

import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.function.Predicate;
import org.planintervention.decision.Action;
import org.planintervention.decision.ReasonCode;
import org.planintervention.spi.privacy.PersonalData;

/**
 * One condition of an action. It looks at the evaluation alone, never at another condition.
 *
 * @param otherwise the reason for which the action is refused when it does not hold
 * @param holds the condition
 * @param <A> the kind of action
 */
public record Condition<A extends Action>(
    @PersonalData(NONE) ReasonCode otherwise, @PersonalData(NONE) Predicate<Evaluation<A>> holds) {}
