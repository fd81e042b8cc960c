package org.planintervention.rules;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;

/**
 * People who stand on a plan alike: what is judged of one of them is judged of all.
 *
 * @param one one of them
 * @param people all of them
 */
record Alike(@PersonalData(SENSITIVE) Named one, @PersonalData(IDENTIFYING) List<Person> people) {
  /** People who have nothing to do with a plan, and stand alike in its school. */
  static Alike colleagues(Standing standing, List<Person> people) {
    return new Alike(new Named(people.get(0), standing, false, false), people);
  }

  /** Somebody who is like nobody else. */
  static Alike alone(Named one) {
    return new Alike(one, ImmutableList.of(one.person()));
  }
}
