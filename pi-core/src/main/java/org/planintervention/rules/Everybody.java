package org.planintervention.rules;

import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Everybody whom an action on a plan could name, as they stand on it. A school has many colleagues
 * who have nothing to do with the plan; they differ by their standing alone, and are looked up when
 * the first of them is asked about.
 *
 * @param near those who have to do with the plan, one by one
 * @param others all others, by standing
 */
record Everybody(
    @PersonalData(SENSITIVE) List<Alike> near,
    @PersonalData(SENSITIVE) Supplier<List<Alike>> others) {
  /** Nobody at all. */
  static final Everybody NOBODY = of(ImmutableList.of());

  private static Everybody of(List<Alike> people) {
    return new Everybody(people, ImmutableList::of);
  }

  /** Everybody around the plan of a matter; who asks is near. */
  static Everybody around(Matter<?> matter) {
    Set<Person> people = Candidates.near(matter.facts(), matter.plan());
    matter.actor().person().ifPresent(people::add);
    List<Alike> near = new ArrayList<>(people.size());
    for (Person person : people) {
      near.add(Alike.alone(matter.onPlan(person)));
    }
    return new Everybody(near, Suppliers.memoize(() -> colleagues(people, matter)));
  }

  private static List<Alike> colleagues(Set<Person> near, Matter<?> matter) {
    SchoolCode school = matter.plan().school();
    Map<Standing, ImmutableList.Builder<Person>> colleagues = new EnumMap<>(Standing.class);
    for (Map.Entry<EmailAddress, List<StaffRow>> member : matter.facts().staff().entrySet()) {
      Person person = Person.of(member.getKey());
      if (!near.contains(person)) {
        colleagues
            .computeIfAbsent(
                matter.standing(member.getValue(), school), first -> ImmutableList.builder())
            .add(person);
      }
    }
    List<Alike> all = new ArrayList<>();
    colleagues.forEach((standing, alike) -> all.add(Alike.colleagues(standing, alike.build())));
    return all;
  }

  /** Those who are listed; where nobody is, everybody: nobody can be taken off. */
  Everybody listed() {
    List<Alike> listed = new ArrayList<>(near.size());
    for (Alike some : near) {
      if (some.one().isListed()) {
        listed.add(some);
      }
    }
    return listed.isEmpty() ? this : of(listed);
  }

  /** Whether something holds for all. */
  boolean allAre(Predicate<Named> holds) {
    return allAre(near, holds) && allAre(others.get(), holds);
  }

  private static boolean allAre(List<Alike> people, Predicate<Named> holds) {
    for (int i = 0; i < people.size(); i++) {
      if (!holds.test(people.get(i).one())) {
        return false;
      }
    }
    return true;
  }
}
