package org.planintervention.rules;

import static java.util.Comparator.comparing;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Everybody whom an action on a plan could name, as they stand on it. A school has many colleagues
 * who have nothing to do with the plan; they differ by their standing alone, so that one of each
 * says what holds for all. They are looked up when they are asked about, and not before.
 *
 * @param near those who have to do with the plan
 * @param examples of all others, one of each standing that there is, by standing
 * @param others all others, in the order of the staff tables
 */
record Everybody(
    @PersonalData(SENSITIVE) List<Named> near,
    @PersonalData(SENSITIVE) Supplier<List<Named>> examples,
    @PersonalData(SENSITIVE) Supplier<List<Named>> others) {
  /** Nobody at all. */
  static final Everybody NOBODY = of(ImmutableList.of());

  private static Everybody of(List<Named> people) {
    return new Everybody(people, ImmutableList::of, ImmutableList::of);
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
        Suppliers.memoize(() -> oneOfEachStanding(colleagues(people, matter))),
        Suppliers.memoize(() -> colleagues(people, matter).toList()));
  }

  private static Stream<Named> colleagues(Set<Person> near, Matter<?> matter) {
    SchoolCode school = matter.plan().school();
    return matter.facts().staff().entrySet().stream()
        .map(
            member ->
                new Named(
                    Person.of(member.getKey()),
                    matter.standing(member.getValue(), school),
                    false,
                    false))
        .filter(one -> !near.contains(one.person()));
  }

  private static List<Named> oneOfEachStanding(Stream<Named> people) {
    Set<Standing> met = EnumSet.noneOf(Standing.class);
    return people
        .filter(one -> met.add(one.standing()))
        .limit(Standing.values().length) // nobody else is looked at once all are met
        .sorted(comparing(Named::standing))
        .toList();
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
    return allAre(near, holds) && allAre(examples.get(), holds);
  }

  private static boolean allAre(List<Named> people, Predicate<Named> holds) {
    for (int i = 0; i < people.size(); i++) {
      if (!holds.test(people.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** All of whom something holds: colleagues last, by standing. */
  List<Person> allWho(Predicate<Named> holds) {
    ImmutableList.Builder<Person> all = ImmutableList.builder();
    for (Named one : near) {
      if (holds.test(one)) {
        all.add(one.person());
      }
    }
    for (Named example : examples.get()) {
      if (holds.test(example)) {
        addAll(others.get(), example.standing(), all);
      }
    }
    return all.build();
  }

  private static void addAll(
      List<Named> people, Standing standing, ImmutableList.Builder<Person> all) {
    for (Named one : people) {
      if (one.standing() == standing) {
        all.add(one.person());
      }
    }
  }
}
