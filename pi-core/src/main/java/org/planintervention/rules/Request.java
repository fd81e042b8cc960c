package org.planintervention.rules;

import org.planintervention.decision.Action;
import org.planintervention.spi.identity.Actor;

/**
 * Something that somebody could ask for: what a rule book judges.
 *
 * @param name how the request is found again, such as a plan's identifier; no personal data (T-2)
 * @param facts the facts
 * @param actor who asks
 * @param action for what
 */
public record Request(String name, Facts facts, Actor actor, Action action) {}
