package org.planintervention.rules;

import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterators;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Everybody whom an action on a plan could name, as they stand on it. A school has many colleagues
 * who have nothing to do with the plan; they differ by their standing alone, so that one of each
 * says what holds for all. They are looked up when they are asked about, and not before.
 *
 * @param near those who have to do with the plan
 * @param examples of all others, one of each standing that there is
 * @param others who all others are, by standing
 */
record Everybody(
    @PersonalData(SENSITIVE) List<Named> near,
    @PersonalData(SENSITIVE) OneOfEachStanding examples,
    @PersonalData(SENSITIVE) Supplier<Map<Standing, List<Person>>> others) {
  private static Everybody of(List<Named> people) {
    return new Everybody(
        people, new OneOfEachStanding(wanted -> Collections.emptyIterator()), ImmutableMap::of);
  }

  /** Everybody around the plan of a matter; who asks is near. */
  static Everybody around(Matter<?> matter) {
    Set<Person> people = Candidates.near(matter.facts(), matter.plan());
    matter.actor().person().ifPresent(people::add);
    List<Named> near = new ArrayList<>(people.size());
    for (Person person : people) {
      near.add(matter.onPlan(person));
    }
    return new Everybody(
        near,
        new OneOfEachStanding(wanted -> colleagues(matter, people, wanted)),
        Suppliers.memoize(() -> byStanding(colleagues(matter, people, any -> true))));
  }

  /** Nobody at all. */
  static Everybody nobody() {
    return of(ImmutableList.of());
  }

  private static Iterator<Named> colleagues(
      Matter<?> matter, Set<Person> near, Predicate<Standing> wanted) {
    SchoolCode school = matter.plan().school();
    return Iterators.filter(
        Iterators.transform(
            matter.facts().staff().entrySet().iterator(),
            member ->
                colleague(Person.of(member.getKey()), matter.standing(member.getValue(), school))),
        one -> wanted.test(one.standing()) && !near.contains(one.person()));
  }

  /** Those who are listed; where nobody is, everybody: nobody can be taken off. */
  Everybody listed() {
    List<Named> listed = new ArrayList<>(near.size());
    for (Named one : near) {
      if (one.isListed()) {
        listed.add(one);
      }
    }
    return listed.isEmpty() ? this : of(listed);
  }

  /** Whether something holds for all; colleagues are asked about where it does for all near. */
  boolean allAre(Predicate<Named> holds) {
    for (Named one : near) {
      if (!holds.test(one)) {
        return false;
      }
    }
    return examples.allAre(holds);
  }

  /** All of whom something holds: colleagues last, by standing. */
  List<Person> allWho(Predicate<Named> holds) {
    List<Person> all = new ArrayList<>();
    for (Named one : near) {
      if (holds.test(one)) {
        all.add(one.person());
      }
    }
    others
        .get()
        .forEach(
            (standing, people) -> {
              if (holds.test(colleague(people.get(0), standing))) {
                all.addAll(people);
              }
            });
    return all;
  }

  private static Map<Standing, List<Person>> byStanding(Iterator<Named> colleagues) {
    Map<Standing, List<Person>> byStanding = new EnumMap<>(Standing.class);
    colleagues.forEachRemaining(
        one ->
            byStanding
                .computeIfAbsent(one.standing(), none -> new ArrayList<>())
                .add(one.person()));
    return byStanding;
  }

  private static Named colleague(Person person, Standing standing) {
    return new Named(person, standing, false, false, false);
  }
}
