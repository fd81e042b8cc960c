package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import java.util.Optional;
import org.planintervention.plan.ContentDifference;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Two plans side by side (Y-6). Each was consulted by itself, and each consultation is on its
 * trail.
 *
 * @param left what came of consulting the one
 * @param right what came of consulting the other
 * @param difference section by section, what was added, removed, changed from left to right; empty
 *     unless both may be read
 */
public record SideBySide(
    @PersonalData(SENSITIVE) Outcome left,
    @PersonalData(SENSITIVE) Outcome right,
    @PersonalData(SENSITIVE) Optional<ContentDifference> difference) {}
