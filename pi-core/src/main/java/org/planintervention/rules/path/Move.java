package org.planintervention.rules.path;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import org.planintervention.decision.Action;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.privacy.PersonalData;

/**
 * A step on the way to a goal, and one of those to whom it is permitted.
 *
 * @param action what is done
 * @param by who does it
 */
record Move(@PersonalData(SENSITIVE) Action action, @PersonalData(IDENTIFYING) Actor by) {}
