package org.planintervention.rules;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import org.planintervention.decision.Action;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Something that somebody could ask for: what a rule book judges.
 *
 * @param name how the request is found again, such as a plan's identifier; no personal data (T-2)
 * @param facts the facts
 * @param actor who asks
 * @param action for what
 */
public record Request(
    @PersonalData(DEIDENTIFIED) String name,
    @PersonalData(SENSITIVE) Facts facts,
    @PersonalData(IDENTIFYING) Actor actor,
    @PersonalData(SENSITIVE) Action action) {}
