package org.planintervention.rules;

import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import java.util.function.BiPredicate;
import org.planintervention.decision.ReasonCode;
import org.planintervention.spi.privacy.PersonalData;

/**
 * One condition of the person whom an action names: it sees nothing else of the action.
 *
 * @param otherwise the reason for which the action is refused when it does not hold
 * @param holds the condition
 */
record ConditionOfPerson(
    @PersonalData(NONE) ReasonCode otherwise,
    @PersonalData(SENSITIVE) BiPredicate<Matter<?>, Named> holds) {}
