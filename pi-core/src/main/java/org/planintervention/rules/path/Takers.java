package org.planintervention.rules.path;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.planintervention.decision.Action;
import org.planintervention.plan.Plan;
import org.planintervention.rules.Facts;
import org.planintervention.rules.RuleBook;
import org.planintervention.rules.StaffRoles;
import org.planintervention.rules.chapters.People;
import org.planintervention.rules.table.Evaluation;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Who can take a step (H-3): members of staff. How they stand in a school is looked up once; no
 * action changes that.
 */
final class Takers {
  private final RuleBook book;
  private final Evaluation<?> evaluation;
  private final List<EmailAddress> staff;
  private final Map<SchoolCode, School> schools = new HashMap<>();

  /**
   * Creates the takers of the steps of a search.
   *
   * @param start the facts of its start
   */
  Takers(RuleBook book, Facts start, Actor actor, Action goal) {
    this.book = book;
    this.evaluation = new Evaluation<>(new StaffRoles(book.policy()), start, actor, goal);
    this.staff = ImmutableList.copyOf(start.staff().keySet());
  }

  /**
   * People of a school, in the order of its table.
   *
   * @param directions the direction
   * @param serving those whose role serves on plans, the direction included
   */
  private record School(
      @PersonalData(IDENTIFYING) List<EmailAddress> directions,
      @PersonalData(IDENTIFYING) List<EmailAddress> serving) {}

  /** Those whose role serves on plans in a school. */
  List<EmailAddress> serving(SchoolCode school) {
    return in(school).serving();
  }

  /**
   * The steps on a plan that are permitted to one of its direction, to its coordinator or to one of
   * its collaborators: between them they can take every step that helps, and it makes no difference
   * who does.
   */
  List<Move> byLeaders(Facts facts, Plan plan, List<Action.OnPlan> actions) {
    School school = in(plan.school());
    List<EmailAddress> leaders =
        Stream.of(
                school.directions().stream().limit(1),
                Stream.of(plan.coordinator()),
                school.serving().stream()
                    .filter(address -> plan.listed().contains(Person.of(address)))
                    .limit(1))
            .flatMap(people -> people)
            .toList();
    List<Move> moves = new ArrayList<>();
    for (Action.OnPlan action : actions) {
      granted(facts, action, leaders.stream())
          .findFirst()
          .ifPresent(leader -> moves.add(new Move(action, leader)));
    }
    return moves;
  }

  /**
   * The making of a plan by those to whom it is permitted. Who makes it leads it, so it makes a
   * difference whether it is somebody concerned; of the others one stands for all.
   */
  Stream<Move> makers(Facts facts, Action action, Set<Person> concerned) {
    return Stream.concat(
            granted(
                facts,
                action,
                concerned.stream().flatMap(person -> People.addressOf(person).stream())),
            granted(
                    facts,
                    action,
                    staff.stream().filter(other -> !concerned.contains(Person.of(other))))
                .limit(1))
        .map(maker -> new Move(action, maker));
  }

  /**
   * Everybody who can take a step: directions first, the coordinator, then others. Who makes a plan
   * leads it, so there that one alone is told.
   */
  List<Actor> all(Facts facts, Move move) {
    Action action = move.action();
    if (action instanceof Action.Create || action instanceof Action.Duplicate) {
      return ImmutableList.of(move.by());
    }
    Plan plan = facts.plan(((Action.OnPlan) action).plan()).orElseThrow();
    School school = in(plan.school());
    return granted(
            facts,
            action,
            Stream.of(school.directions(), ImmutableList.of(plan.coordinator()), school.serving())
                .flatMap(List::stream)
                .distinct())
        .toList();
  }

  private Stream<Actor> granted(Facts facts, Action action, Stream<EmailAddress> people) {
    return people.map(Takers::staff).filter(one -> book.grants(facts, one, action));
  }

  private School in(SchoolCode school) {
    return schools.computeIfAbsent(
        school,
        code ->
            new School(
                staff.stream().filter(address -> evaluation.isDirection(address, code)).toList(),
                staff.stream().filter(address -> evaluation.serves(address, code)).toList()));
  }

  private static Actor staff(EmailAddress address) {
    return Actor.of(Entry.STAFF, address);
  }
}
