package org.planintervention.rules;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planintervention.decision.Action;
import org.planintervention.decision.Decision;
import org.planintervention.decision.MenuItem;
import org.planintervention.decision.ReasonCode;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.Plan;
import org.planintervention.spi.identity.Actor;
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
    ConsentGround ground = book.policy().plans().someGround();
    List<Line> lines =
        plan.isPresent()
            ? Candidates.on(facts, plan.get(), ground)
            : Candidates.onUnknown(facts, id, ground);
    Matter<?> matter = book.matter(facts, actor, new Action.Consult(id));
    ImmutableList.Builder<MenuItem> menu = ImmutableList.builderWithExpectedSize(lines.size());
    for (Line line : lines) {
      menu.add(
          line instanceof Line.ForEach each ? forEach(matter, each) : one(matter, (Line.One) line));
    }
    return menu.build();
  }

  private MenuItem one(Matter<?> matter, Line.One line) {
    Decision decision = book.judge(matter.asking(line.action()));
    return new MenuItem(
        line.name(),
        decision.granted(),
        decision.reasons(),
        decision.granted() ? line.actions() : ImmutableList.of());
  }

  /** The reasons that hold for everybody; where there are none, all that hold for somebody. */
  private MenuItem forEach(Matter<?> matter, Line.ForEach line) {
    Named first = line.people().iterator().next();
    RuleBook.Outlook outlook = book.outlook(matter.asking(line.naming(first)));
    if (outlook.reasons().isEmpty()) {
      List<Action> choices = new ArrayList<>();
      for (Named one : line.people()) {
        if (outlook.grants(one)) {
          choices.add(line.naming(one));
        }
      }
      if (!choices.isEmpty()) {
        return new MenuItem(line.name(), true, ImmutableList.of(), choices);
      }
    }
    Set<ReasonCode> forAll = EnumSet.copyOf(outlook.reasonsFor(first));
    Set<ReasonCode> forSome = EnumSet.noneOf(ReasonCode.class);
    for (Named one : line.people()) {
      Set<ReasonCode> reasons = outlook.reasonsFor(one);
      forAll.retainAll(reasons);
      forSome.addAll(reasons);
      if (forAll.equals(outlook.reasons()) && !forAll.isEmpty()) {
        break; // that is the least it can come to
      }
    }
    return new MenuItem(
        line.name(),
        false,
        ImmutableList.copyOf(forAll.isEmpty() ? forSome : forAll),
        ImmutableList.of());
  }
}
