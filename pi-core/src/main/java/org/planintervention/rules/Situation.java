package org.planintervention.rules;

import org.planintervention.decision.Action;
import org.planintervention.spi.identity.Actor;

/**
 * Something that somebody could ask for: what a rule book judges.
 *
 * @param name how the situation is found again, such as a plan's identifier; no personal data (T-2)
 * @param facts the facts
 * @param actor who asks
 * @param action for what
 */
public record Situation(String name, Facts facts, Actor actor, Action action) {}
