package org.planintervention.rules;

import org.planintervention.decision.Action;
import org.planintervention.spi.identity.Actor;

/**
 * A step on the way to a goal, and one of those to whom it is permitted.
 *
 * @param action what is done
 * @param by who does it
 */
record Move(Action action, Actor by) {}
