package org.planintervention.rules;

import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.planintervention.decision.Action;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.Plan;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;

/** A line of every menu: an action, or one for each person whom it could name. */
sealed interface Line {
  /** The name of the row, such as {@code SignFor}, or {@code ChangeStatus:CLOSED}. */
  String name();

  /**
   * One action.
   *
   * @param name the name
   * @param action the action, as it is asked for
   */
  record One(
      @PersonalData(NONE) String name, @PersonalData(NONE) Function<Asking, Action.OnPlan> action)
      implements Line {}

  /**
   * An action for each of some people.
   *
   * @param name the name
   * @param whom which people
   * @param action the action that names a person, as it is asked for
   */
  record ForEach(
      @PersonalData(NONE) String name,
      @PersonalData(NONE) Whom whom,
      @PersonalData(NONE) BiFunction<Asking, Person, Action.OnPlan> action)
      implements Line {}

  /** The people for whom a line asks. */
  enum Whom {
    /** Everybody. */
    EVERYBODY,
    /** Those who are listed; where nobody is, everybody: nobody can be taken off. */
    LISTED
  }

  /**
   * What a line's actions are filled in from.
   *
   * @param plan the plan that they are on
   * @param today the day on which they are asked for
   * @param ground the ground on which somebody would be signed for
   */
  record Asking(
      @PersonalData(SENSITIVE) Plan plan,
      @PersonalData(NONE) LocalDate today,
      @PersonalData(SENSITIVE) ConsentGround ground) {}
}
