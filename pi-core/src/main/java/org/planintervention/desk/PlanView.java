package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import org.planintervention.plan.ContentHash;
import org.planintervention.plan.Plan;
import org.planintervention.spi.privacy.PersonalData;

/**
 * A plan as an actor may see it: families see the version that was last ready, staff the
 * present one.
 *
 * @param plan the plan, as of the version shown
 * @param hash the hash of what is shown, to be handed back when it is signed (G-7)
 */
public record PlanView(
    @PersonalData(SENSITIVE) Plan plan, @PersonalData(DEIDENTIFIED) ContentHash hash) {}
