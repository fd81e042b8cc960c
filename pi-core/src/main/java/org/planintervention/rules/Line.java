package org.planintervention.rules;

import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import java.time.LocalDate;
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
   * @param form what fills the action in
   */
  record One(@PersonalData(NONE) String name, @PersonalData(NONE) Form form) implements Line {}

  /**
   * An action for each of some people.
   *
   * @param name the name
   * @param whom which people
   * @param form what fills the action in that names a person
   */
  record ForEach(
      @PersonalData(NONE) String name,
      @PersonalData(NONE) Whom whom,
      @PersonalData(NONE) FormNaming form)
      implements Line {}

  /** Fills an action in. */
  @FunctionalInterface
  interface Form {
    /** The action, as it is asked for. */
    Action.OnPlan filledIn(Asking on);
  }

  /** Fills an action in that names a person. */
  @FunctionalInterface
  interface FormNaming {
    /** The action, as it is asked for, that names a person. */
    Action.OnPlan filledIn(Asking on, Person whom);
  }

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
      @PersonalData(SENSITIVE) ConsentGround ground) {
    @Override
    public String toString() {
      return "Asking";
    }
  }
}
