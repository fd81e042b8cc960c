package org.planintervention.decision;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;

/**
 * One line of a person's menu on a plan (H-2): an action, allowed or refused with its reasons.
 *
 * @param action the name of the action's row, such as {@code SignFor}; a status change names its
 *     target too, such as {@code ChangeStatus:CLOSED}
 * @param granted whether it is allowed, for an action that names a person: for at least one
 * @param reasons why not; for an action that names a person, the reasons that hold for everybody
 * @param choices the actions that are granted, ready to be asked for; for one that names a person,
 *     one for each, looked up when they are first looked at, under the facts of the menu
 */
public record MenuItem(
    @PersonalData(NONE) String action,
    @PersonalData(DEIDENTIFIED) boolean granted,
    @PersonalData(DEIDENTIFIED) List<ReasonCode> reasons,
    @PersonalData(SENSITIVE) List<Action> choices) {
  /**
   * A line that names a person, granted for some.
   *
   * @param people for whom; at least one, looked up when its choices are first looked at
   * @param naming the action that names one of them
   */
  public static MenuItem forEach(
      String action, Supplier<List<Person>> people, Function<Person, ? extends Action> naming) {
    return new MenuItem(action, true, ImmutableList.of(), new EachOf(people, naming));
  }

  /** Takes the parts; lists are copied. */
  public MenuItem {
    reasons = ImmutableList.copyOf(reasons);
    choices = choices instanceof EachOf ? choices : ImmutableList.copyOf(choices);
  }
}
