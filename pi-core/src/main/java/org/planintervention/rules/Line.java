package org.planintervention.rules;

import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import java.util.function.Function;
import org.planintervention.decision.Action;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;

/** A line of a menu: an action, or one for each person whom it could name. */
sealed interface Line {
  /** The name of the row, such as {@code SignFor}, or {@code ChangeStatus:CLOSED}. */
  String name();

  /**
   * One action.
   *
   * @param name the name
   * @param action the action
   */
  record One(@PersonalData(NONE) String name, @PersonalData(SENSITIVE) Action.OnPlan action)
      implements Line {}

  /**
   * An action for each of some people.
   *
   * @param name the name
   * @param whom which people
   * @param naming the action that names a person
   */
  record ForEach(
      @PersonalData(NONE) String name,
      @PersonalData(NONE) Whom whom,
      @PersonalData(SENSITIVE) Function<Person, Action.OnPlan> naming)
      implements Line {}

  /** The people for whom a line asks. */
  enum Whom {
    /** Everybody. */
    EVERYBODY,
    /** Those who are listed; where nobody is, everybody: nobody can be taken off. */
    LISTED
  }
}
