package org.planintervention.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.List;
import java.util.function.Function;
import org.planintervention.decision.Action;
import org.planintervention.spi.identity.Person;

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
  record One(String name, Action.OnPlan action) implements Line {
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
      String name, Iterable<Named> people, Function<Person, ? extends Action.OnPlan> naming)
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
