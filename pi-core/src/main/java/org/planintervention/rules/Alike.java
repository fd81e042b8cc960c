package org.planintervention.rules;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.planintervention.spi.identity.Person;

/**
 * People who stand on a plan alike: what is judged of one of them is judged of all.
 *
 * @param one one of them
 * @param people all of them
 */
record Alike(Named one, List<Person> people) {
  /** Somebody who is like nobody else. */
  static Alike alone(Named one) {
    return new Alike(one, ImmutableList.of(one.person()));
  }
}
