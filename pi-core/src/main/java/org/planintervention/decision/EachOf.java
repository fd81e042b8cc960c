package org.planintervention.decision;

import com.google.common.collect.ImmutableList;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;
import org.planintervention.spi.identity.Person;

/**
 * An action for each of some people, made when it is looked at: a school has many, and a host asks
 * for one. It never changes.
 */
final class EachOf extends AbstractList<Action> implements RandomAccess {
  private final List<Person> people;
  private final Function<Person, ? extends Action> naming;

  EachOf(List<Person> people, Function<Person, ? extends Action> naming) {
    this.people = ImmutableList.copyOf(people);
    this.naming = naming;
  }

  @Override
  public Action get(int index) {
    return naming.apply(people.get(index));
  }

  @Override
  public int size() {
    return people.size();
  }
}
