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
   * The menu, in the order of the table of actions. Empty when the plan is not there: there is
   * nothing to draw.
   */
  public List<MenuItem> on(Facts facts, Actor actor, PlanId id) {
    Optional<Plan> plan = facts.plan(id);
    if (plan.isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<MenuItem> menu = ImmutableList.builder();
    for (Map.Entry<String, List<Action>> line :
        Candidates.on(facts, actor, plan.get()).entrySet()) {
      menu.add(item(facts, actor, line.getKey(), line.getValue(), plan.get()));
    }
    return menu.build();
  }

  private MenuItem item(Facts facts, Actor actor, String name, List<Action> actions, Plan plan) {
    List<Action> choices = new ArrayList<>();
    Set<ReasonCode> forEverybody = new LinkedHashSet<>();
    boolean first = true;
    for (Action action : orSomebodyUnlisted(actions, plan)) {
      Decision decision = book.judge(facts, actor, action);
      if (decision.granted()) {
        choices.add(action);
      }
      if (first) {
        forEverybody.addAll(decision.reasons());
      } else {
        forEverybody.retainAll(decision.reasons());
      }
      first = false;
    }
    if (choices.isEmpty() && forEverybody.isEmpty()) {
      actions.forEach(action -> forEverybody.addAll(book.judge(facts, actor, action).reasons()));
    }
    return new MenuItem(
        name,
        !choices.isEmpty(),
        choices.isEmpty() ? ImmutableList.sortedCopyOf(forEverybody) : List.of(),
        choices);
  }

  /**
   * Nobody is listed, so nobody can be taken off: said of the student, who is not listed either.
   */
  private static List<Action> orSomebodyUnlisted(List<Action> actions, Plan plan) {
    return actions.isEmpty()
        ? ImmutableList.of(new Action.UnlistPerson(plan.id(), Person.of(plan.student())))
        : actions;
  }
}
