package org.planintervention.rules.menu;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planintervention.decision.Action;
import org.planintervention.decision.Decision;
import org.planintervention.decision.MenuItem;
import org.planintervention.decision.ReasonCode;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.SchoolYear;
import org.planintervention.plan.Signature;
import org.planintervention.rules.Facts;
import org.planintervention.rules.RuleBook;
import org.planintervention.rules.StaffRoles;
import org.planintervention.rules.table.Evaluation;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;

/**
 * Menu of a person on a plan: every action there is, allowed or refused with its reasons. Every
 * action of every line is judged by itself (H-2).
 */
public final class Menu {
  private static final EmailAddress NOBODY = new EmailAddress("nobody@example.invalid");
  private static final StudentNumber SOMEBODY = new StudentNumber(9_999_999);

  private final RuleBook book;
  private final StaffRoles roles;

  /** Creates menus judged by a rule book. */
  public Menu(RuleBook book) {
    this.book = book;
    this.roles = new StaffRoles(book.policy());
  }

  /**
   * Returns the menu, in the order of the table of actions. If the plan is not there, the menu is
   * that of a forbidden plan.
   */
  public List<MenuItem> on(Facts facts, Actor actor, PlanId id) {
    Plan plan = facts.plan(id).orElseGet(() -> inPlaceOf(facts, id));
    MenuLine.Screen screen =
        new MenuLine.Screen(
            plan, facts.today(), book.policy().plans().someGround(), people(facts, actor, plan));
    return MenuLine.ALL.stream()
        .map(line -> item(line, screen, facts, actor))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Judges the actions of a line. If none is granted, the reasons are those that hold for all of
   * them; if there are none, those that hold for some.
   */
  private MenuItem item(MenuLine line, MenuLine.Screen screen, Facts facts, Actor actor) {
    List<Action> choices = new ArrayList<>();
    Set<ReasonCode> ofAll = EnumSet.allOf(ReasonCode.class);
    Set<ReasonCode> ofSome = EnumSet.noneOf(ReasonCode.class);
    line.actions()
        .apply(screen)
        .forEach(
            action -> {
              Decision decision = book.judge(facts, actor, action);
              if (decision.granted()) {
                choices.add(action);
              }
              ofAll.retainAll(decision.reasons());
              ofSome.addAll(decision.reasons());
            });
    Set<ReasonCode> reasons = ofAll.isEmpty() ? ofSome : ofAll;
    return choices.isEmpty()
        ? new MenuItem(line.name(), false, ImmutableList.copyOf(reasons), choices)
        : new MenuItem(line.name(), true, ImmutableList.of(), choices);
  }

  /** Returns the people near the plan, then the actor, then colleagues by their standing. */
  private List<Person> people(Facts facts, Actor actor, Plan plan) {
    Evaluation<?> evaluation = new Evaluation<>(roles, facts, actor, new Action.Consult(plan.id()));
    Set<Person> people = near(facts, plan);
    actor.person().ifPresent(people::add);
    facts.staff().entrySet().stream()
        .sorted(
            Comparator.comparing(member -> evaluation.standing(member.getValue(), plan.school())))
        .map(member -> Person.of(member.getKey()))
        .forEach(people::add);
    return ImmutableList.copyOf(people);
  }

  /** Returns all people whom an action on a plan could name. */
  public static Set<Person> people(Facts facts, Plan plan) {
    Set<Person> people = near(facts, plan);
    facts.staff().keySet().forEach(address -> people.add(Person.of(address)));
    return ImmutableSet.copyOf(people);
  }

  /** Returns the people on the plan, its signatories, the guardians and the student. */
  private static Set<Person> near(Facts facts, Plan plan) {
    Set<Person> near = new LinkedHashSet<>();
    near.add(Person.of(plan.coordinator()));
    near.addAll(plan.listed());
    for (Signature signature : plan.signatures()) {
      near.add(signature.signatory());
    }
    for (Guardian guardian : facts.guardians()) {
      guardian.address().map(Person::of).ifPresent(near::add);
    }
    near.add(Person.of(plan.student()));
    return near;
  }

  /** Returns what stands in the place of a plan that is not there. */
  private static Plan inPlaceOf(Facts facts, PlanId id) {
    return Plan.opened(
        id,
        SOMEBODY,
        new SchoolYear(facts.today().getYear()),
        NOBODY,
        ImmutableSet.of(),
        PlanContent.EMPTY,
        Optional.empty());
  }
}
