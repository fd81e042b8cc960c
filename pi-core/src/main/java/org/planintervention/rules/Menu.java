package org.planintervention.rules;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planintervention.decision.Action;
import org.planintervention.decision.Decision;
import org.planintervention.decision.MenuItem;
import org.planintervention.decision.ReasonCode;
import org.planintervention.plan.Plan;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;

/** For a person and a plan, every action there is, allowed or refused with its reasons (H-2). */
public final class Menu {
  private final RuleBook book;

  /** Menus judged by a rule book. */
  public Menu(RuleBook book) {
    this.book = book;
  }

  /**
   * The menu, in the order of the table of actions. Of a plan that is not there it says the same as
   * of a forbidden one.
   */
  public List<MenuItem> on(Facts facts, Actor actor, PlanId id) {
    Optional<Plan> plan = facts.plan(id);
    Map<String, List<Action>> lines =
        plan.isPresent() ? Candidates.on(facts, plan.get()) : Candidates.onUnknown(facts, id);
    ImmutableList.Builder<MenuItem> menu = ImmutableList.builder();
    lines.forEach((name, actions) -> menu.add(item(facts, actor, name, asked(actions, plan))));
    return menu.build();
  }

  private MenuItem item(Facts facts, Actor actor, String name, List<Action> actions) {
    List<Action> choices = new ArrayList<>();
    Set<ReasonCode> forAll = new LinkedHashSet<>();
    Set<ReasonCode> forSome = new LinkedHashSet<>();
    boolean first = true;
    for (Action action : actions) {
      Decision decision = book.judge(facts, actor, action);
      if (decision.granted()) {
        choices.add(action);
      }
      if (first) {
        forAll.addAll(decision.reasons());
      } else {
        forAll.retainAll(decision.reasons());
      }
      forSome.addAll(decision.reasons());
      first = false;
    }
    boolean granted = !choices.isEmpty();
    List<ReasonCode> reasons = ImmutableList.sortedCopyOf(forAll.isEmpty() ? forSome : forAll);
    return new MenuItem(name, granted, granted ? ImmutableList.of() : reasons, choices);
  }

  /**
   * Nobody is listed, so nobody can be taken off: said of the student, who is not listed either.
   */
  private static List<Action> asked(List<Action> actions, Optional<Plan> plan) {
    if (!actions.isEmpty() || plan.isEmpty()) {
      return actions;
    }
    Person student = Person.of(plan.get().student());
    return ImmutableList.of(new Action.UnlistPerson(plan.get().id(), student));
  }
}
