package org.planintervention.rules.table;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.PERSONAL;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Somebody whom an action on a plan names, or who asks for it, as they stand on that plan today.
 *
 * @param person who
 * @param standing what their current staff rows make of them in the plan's school
 * @param isCoordinator whether the plan names them its coordinator, whatever role they hold today
 * @param isListed whether the plan lists them
 * @param hasSigned whether they signed its present version
 */
public record Party(
    @PersonalData(IDENTIFYING) Person person,
    @PersonalData(PERSONAL) Standing standing,
    @PersonalData(SENSITIVE) boolean isCoordinator,
    @PersonalData(SENSITIVE) boolean isListed,
    @PersonalData(SENSITIVE) boolean hasSigned) {
  /** Of the direction of the plan's school. */
  public boolean isDirection() {
    return standing == Standing.DIRECTION;
  }

  /** With a role in the plan's school that serves on plans. */
  public boolean serves() {
    return standing.serves();
  }

  /** The coordinator, with a role that serves on plans. */
  public boolean coordinates() {
    return isCoordinator && serves();
  }

  /** Listed, with a role that serves on plans. */
  public boolean collaborates() {
    return isListed && serves();
  }

  /** Direction, coordinator or staff collaborator: who reads the plan and signs it as staff. */
  public boolean worksOnPlan() {
    return isDirection() || coordinates() || collaborates();
  }

  /** Nothing of the person (T-2). */
  @Override
  public String toString() {
    return "Party";
  }
}
