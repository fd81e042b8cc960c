package org.planintervention.decision;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Line of a person's menu on a plan: an action, allowed or refused with its reasons (H-2).
 *
 * @param action the name of the action's row, such as {@code SignFor}; a status change names its
 *     target too, such as {@code ChangeStatus:CLOSED}
 * @param granted whether it is allowed; for an action that names a person, whether it is allowed
 *     for at least one
 * @param reasons why it is refused; for an action that names a person, the reasons that hold for
 *     everybody
 * @param choices the granted actions, ready to be requested; for an action that names a person, one
 *     for each
 */
public record MenuItem(
    @PersonalData(NONE) String action,
    @PersonalData(DEIDENTIFIED) boolean granted,
    @PersonalData(DEIDENTIFIED) List<ReasonCode> reasons,
    @PersonalData(SENSITIVE) List<Action> choices) {
  /** Creates a line; lists are copied. */
  public MenuItem {
    reasons = ImmutableList.copyOf(reasons);
    choices = ImmutableList.copyOf(choices);
  }
}
