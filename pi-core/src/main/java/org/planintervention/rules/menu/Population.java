package org.planintervention.rules.menu;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.planintervention.decision.Action;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.Plan;
import org.planintervention.rules.Facts;
import org.planintervention.rules.Request;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;

/** Everything that anybody whom the facts know could ask for on a plan. */
public final class Population {
  private Population() {}

  /**
   * The situations around a plan: staff, guardians and student, each by their own door, and every
   * line of the menu; signing for somebody, on every ground.
   *
   * @param facts the facts about the plan, with the whole staff table of its school
   */
  public static Stream<Request> around(Facts facts, Plan plan) {
    List<Person> people = ImmutableList.copyOf(Menu.people(facts, plan));
    List<? extends Action> actions =
        Stream.of(ConsentGround.values())
            .map(ground -> new MenuLine.Screen(plan, facts.today(), ground, people))
            .flatMap(screen -> MenuLine.ALL.stream().flatMap(line -> line.actions().apply(screen)))
            .distinct()
            .toList();
    return actors(facts, plan).stream()
        .flatMap(
            actor ->
                actions.stream()
                    .map(action -> new Request(plan.id().text(), facts, actor, action)));
  }

  private static Set<Actor> actors(Facts facts, Plan plan) {
    ImmutableSet.Builder<Actor> actors = ImmutableSet.builder();
    facts.staff().keySet().forEach(address -> actors.add(Actor.of(Entry.STAFF, address)));
    facts
        .guardians()
        .forEach(
            guardian ->
                guardian
                    .address()
                    .ifPresent(address -> actors.add(Actor.of(Entry.PARENT_PORTAL, address))));
    return actors.add(Actor.student(plan.student())).build();
  }
}
