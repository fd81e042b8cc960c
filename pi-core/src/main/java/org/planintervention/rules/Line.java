package org.planintervention.rules;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.List;
import java.util.function.Function;
import org.planintervention.decision.Action;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;

/** A line of a menu: an action, or one for each person whom it could name. */
sealed interface Line {
  /** The name of the row, such as {@code SignFor}, or {@code ChangeStatus:CLOSED}. */
  String name();

  /** What can be asked for. */
  Iterable<? extends Action> actions();

  /**
   * One action.
   *
   * @param name the name
   * @param action the action
   */
  record One(@PersonalData(NONE) String name, @PersonalData(SENSITIVE) Action.OnPlan action)
      implements Line {
    @Override
    public List<Action> actions() {
      return ImmutableList.of(action);
    }
  }

  /**
   * An action for each of some people.
   *
   * @param name the name
   * @param people the people; at least one
   * @param naming the action that names a person
   */
  record ForEach(
      @PersonalData(NONE) String name,
      @PersonalData(IDENTIFYING) Iterable<Named> people,
      @PersonalData(SENSITIVE) Function<Person, ? extends Action.OnPlan> naming)
      implements Line {
    @Override
    public Iterable<Action.OnPlan> actions() {
      return Iterables.transform(people, this::naming);
    }

    Action.OnPlan naming(Named one) {
      return naming.apply(one.person());
    }
  }
}
