package org.planintervention.rules;

import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.List;
import java.util.Set;
import org.planintervention.decision.ReasonCode;
import org.planintervention.decision.RuleId;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.privacy.PersonalData;

/**
 * A row of the table of status changes, as it is told to people.
 *
 * @param rule the row's rule
 * @param from the statuses that it leads from
 * @param to the status that it leads to
 * @param reasons the reasons for which it is refused where its own conditions fail
 */
public record StatusChange(
    @PersonalData(NONE) RuleId rule,
    @PersonalData(NONE) Set<PlanStatus> from,
    @PersonalData(NONE) PlanStatus to,
    @PersonalData(NONE) List<ReasonCode> reasons) {}
