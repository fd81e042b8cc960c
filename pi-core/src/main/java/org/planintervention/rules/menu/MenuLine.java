package org.planintervention.rules.menu;

import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planintervention.decision.Action.AnswerOpening;
import org.planintervention.decision.Action.ChangeStatus;
import org.planintervention.decision.Action.Consult;
import org.planintervention.decision.Action.Decline;
import org.planintervention.decision.Action.Duplicate;
import org.planintervention.decision.Action.ListPerson;
import org.planintervention.decision.Action.NameCoordinator;
import org.planintervention.decision.Action.OnPlan;
import org.planintervention.decision.Action.Purge;
import org.planintervention.decision.Action.Recover;
import org.planintervention.decision.Action.Sign;
import org.planintervention.decision.Action.SignFor;
import org.planintervention.decision.Action.UnlistPerson;
import org.planintervention.decision.Action.Write;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.PlanId;

/**
 * Line of every menu: an action on a plan, or one for each person whom it could name.
 *
 * @param name the name of the row, such as {@code SignFor} or {@code ChangeStatus:CLOSED}
 * @param actions the actions, ready to be requested
 */
record MenuLine(
    @PersonalData(NONE) String name,
    @PersonalData(SENSITIVE) Function<Screen, Stream<OnPlan>> actions) {
  private static final String SOME_TEXT = "…";
  private static final OpeningAnswer SOME_ANSWER =
      OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION);

  /** The lines, in the order of the table of actions. */
  static final List<MenuLine> ALL =
      ImmutableList.<MenuLine>builder()
          .add(one("Duplicate", on -> new Duplicate(on.id())))
          .add(one("Consult", on -> new Consult(on.id())))
          .add(one("Recover", on -> new Recover(on.id())))
          .add(one("AnswerOpening", on -> new AnswerOpening(on.id(), SOME_ANSWER)))
          .add(one("Write", on -> new Write(on.id(), on.plan().version(), on.plan().content())))
          .add(each("ListPerson", Screen::people, (on, who) -> new ListPerson(on.id(), who)))
          .add(each("UnlistPerson", Screen::listed, (on, who) -> new UnlistPerson(on.id(), who)))
          .add(
              each(
                  "NameCoordinator",
                  Screen::people,
                  (on, who) -> new NameCoordinator(on.id(), who)))
          .addAll(Iterables.transform(EnumSet.allOf(PlanStatus.class), MenuLine::changeTo))
          .add(one("Sign", on -> new Sign(on.id(), Optional.empty())))
          .add(
              each(
                  "SignFor",
                  Screen::people,
                  (on, who) -> SignFor.onGround(on.id(), who, on.ground(), on.today())))
          .add(one("Decline", on -> new Decline(on.id(), SOME_TEXT)))
          .add(one("Purge", on -> new Purge(on.id())))
          .build();

  private static MenuLine one(String name, Function<Screen, OnPlan> action) {
    return new MenuLine(name, on -> Stream.of(action.apply(on)));
  }

  private static MenuLine each(
      String name,
      Function<Screen, List<Person>> people,
      BiFunction<Screen, Person, OnPlan> action) {
    return new MenuLine(name, on -> people.apply(on).stream().map(who -> action.apply(on, who)));
  }

  private static MenuLine changeTo(PlanStatus status) {
    return one("ChangeStatus:" + status, on -> new ChangeStatus(on.id(), status));
  }

  /**
   * What the actions of a menu are filled in from.
   *
   * @param plan the plan
   * @param today the day on which they are requested
   * @param ground the ground of a signature for another person
   * @param people the people whom an action could name
   */
  record Screen(
      @PersonalData(SENSITIVE) Plan plan,
      @PersonalData(NONE) LocalDate today,
      @PersonalData(SENSITIVE) ConsentGround ground,
      @PersonalData(SENSITIVE) List<Person> people) {
    PlanId id() {
      return plan.id();
    }

    /** Returns the listed people. If nobody is listed, everybody: nobody can be unlisted then. */
    List<Person> listed() {
      List<Person> listed = people.stream().filter(plan.listed()::contains).toList();
      return listed.isEmpty() ? people : listed;
    }

    /** The type only (T-2). */
    @Override
    public String toString() {
      return "Screen";
    }
  }
}
