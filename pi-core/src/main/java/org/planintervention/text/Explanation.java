package org.planintervention.text;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.Optional;
import org.planintervention.decision.RuleId;
import org.planintervention.spi.privacy.PersonalData;

/**
 * One reason of a refusal, as it is shown to a person (H-1).
 *
 * @param rule the rule of which a condition fails
 * @param code the stable code of the reason, such as {@code NOT_READY_TO_SIGN}
 * @param why why not
 * @param whoseMove whose move it is
 * @param whatToDo what to do
 * @param guideKey the key of the guide that tells more, such as {@code sign-for}
 * @param link the host's link to that guide; empty when it has none
 */
public record Explanation(
    @PersonalData(NONE) RuleId rule,
    @PersonalData(DEIDENTIFIED) String code,
    @PersonalData(DEIDENTIFIED) String why,
    @PersonalData(DEIDENTIFIED) String whoseMove,
    @PersonalData(DEIDENTIFIED) String whatToDo,
    @PersonalData(NONE) String guideKey,
    @PersonalData(NONE) Optional<String> link) {}
