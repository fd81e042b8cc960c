package org.planintervention.rules;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.planintervention.decision.Action;
import org.planintervention.decision.Decision;
import org.planintervention.decision.MenuItem;
import org.planintervention.plan.ConsentGround;
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
    ConsentGround ground = book.policy().plans().someGround();
    Matter<?> matter = book.matter(facts, actor, new Action.Consult(id));
    Everybody people = matter.reads() ? Everybody.around(matter) : Everybody.NOBODY;
    Person anybody = Person.of(plan.coordinator());
    ImmutableList.Builder<MenuItem> menu = ImmutableList.builder();
    for (Line line : Candidates.on(facts, plan, ground)) {
      menu.add(
          line instanceof Line.ForEach each
              ? forEach(each, book.outlook(matter.asking(each.naming().apply(anybody))), people)
              : one(matter, (Line.One) line));
    }
    return menu.build();
  }

  private MenuItem one(Matter<?> matter, Line.One line) {
    Decision decision = book.judge(matter.asking(line.action()));
    return new MenuItem(
        line.name(),
        decision.granted(),
        decision.reasons(),
        decision.granted() ? ImmutableList.of(line.action()) : ImmutableList.of());
  }

  private static MenuItem forEach(Line.ForEach line, Outlook outlook, Everybody people) {
    Everybody asked = line.whom() == Line.Whom.LISTED ? people.listed() : people;
    return outlook.isGrantedOfSome(asked)
        ? MenuItem.forEach(line.name(), () -> outlook.grantedOf(asked), line.naming())
        : new MenuItem(line.name(), false, outlook.reasonsOf(asked), ImmutableList.of());
  }
}
