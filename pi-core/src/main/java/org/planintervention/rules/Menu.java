package org.planintervention.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.List;
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
    Plan plan = facts.plan(id).orElseGet(() -> Candidates.inPlaceOf(facts, id));
    Line.Asking asking = new Line.Asking(plan, facts.today(), book.policy().plans().someGround());
    Matter<?> matter = book.matter(facts, actor, new Action.Consult(id));
    Everybody people = matter.reads() ? Everybody.around(matter) : Everybody.nobody();
    return ImmutableList.copyOf(
        Lists.transform(
            Candidates.LINES,
            line ->
                line instanceof Line.ForEach each
                    ? forEach(each, asking, matter, people)
                    : one((Line.One) line, asking, matter)));
  }

  private MenuItem one(Line.One line, Line.Asking asking, Matter<?> matter) {
    Action.OnPlan action = line.form().filledIn(asking);
    Decision decision = book.judge(matter.asking(action));
    return new MenuItem(
        line.name(),
        decision.granted(),
        decision.reasons(),
        decision.granted() ? ImmutableList.of(action) : ImmutableList.of());
  }

  private MenuItem forEach(
      Line.ForEach line, Line.Asking asking, Matter<?> matter, Everybody people) {
    Everybody asked = line.whom() == Line.Whom.LISTED ? people.listed() : people;
    Person anybody = Person.of(asking.plan().coordinator());
    Outlook outlook = book.outlook(matter.asking(line.form().filledIn(asking, anybody)));
    List<ReasonCode> reasons = outlook.reasonsOf(asked);
    return reasons.isEmpty()
        ? MenuItem.forEach(
            line.name(),
            () -> outlook.grantedOf(asked),
            person -> line.form().filledIn(asking, person))
        : new MenuItem(line.name(), false, reasons, ImmutableList.of());
  }
}
