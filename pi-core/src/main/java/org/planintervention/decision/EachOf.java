package org.planintervention.decision;

import com.google.common.base.Suppliers;
import com.google.common.collect.ForwardingList;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.Supplier;
import org.planintervention.spi.identity.Person;

/**
 * An action for each of some people. Who they are is looked up when the list is first looked at,
 * and an action is made when it is: a host shows a line first, and of a school of sixty nobody
 * looks at all. It never changes.
 */
final class EachOf extends ForwardingList<Action> implements RandomAccess {
  private final Supplier<List<Action>> actions;

  EachOf(Supplier<List<Person>> people, Function<Person, ? extends Action> naming) {
    this.actions =
        Suppliers.memoize(() -> Lists.transform(ImmutableList.copyOf(people.get()), naming::apply));
  }

  @Override
  protected List<Action> delegate() {
    return actions.get();
  }

  /** Nothing of the people (T-2), who are not looked up for it. */
  @Override
  public String toString() {
    return "EachOf";
  }
}
