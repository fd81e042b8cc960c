package org.planintervention.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planintervention.decision.Action;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;

/**
 * The actions on a plan that make sense to ask about: one of each kind, or one for each person it
 * could name.
 */
final class Candidates {
  private static final String SOME_TEXT = "…";
  private static final OpeningAnswer SOME_ANSWER =
      OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION);
  private static final EmailAddress NOBODY = new EmailAddress("nobody@example.invalid");
  private static final StudentNumber SOMEBODY = new StudentNumber(9_999_999);
  private static final Map<PlanStatus, String> CHANGES_TO =
      Maps.immutableEnumMap(
          Maps.toMap(EnumSet.allOf(PlanStatus.class), status -> "ChangeStatus:" + status));

  private Candidates() {}

  /**
   * The same lines for a plan that is not there: they are judged like any other, with somebody in
   * the place of people.
   */
  static List<Line> onUnknown(Facts facts, PlanId id, ConsentGround ground) {
    return on(
        facts,
        Plan.opened(
            id,
            SOMEBODY,
            new SchoolYear(facts.today().getYear()),
            NOBODY,
            ImmutableSet.of(),
            PlanContent.EMPTY,
            Optional.empty()),
        ground);
  }

  /**
   * The menu's lines, in the order of the table of actions.
   *
   * @param ground the ground on which somebody would be signed for
   */
  static List<Line> on(Facts facts, Plan plan, ConsentGround ground) {
    PlanId id = plan.id();
    List<Named> people = people(facts, plan);
    ImmutableList.Builder<Line> lines = ImmutableList.builder();
    lines.add(new Line.One("Duplicate", new Action.Duplicate(id)));
    lines.add(new Line.One("Consult", new Action.Consult(id)));
    lines.add(new Line.One("Recover", new Action.Recover(id)));
    lines.add(new Line.One("AnswerOpening", new Action.AnswerOpening(id, SOME_ANSWER)));
    lines.add(new Line.One("Write", new Action.Write(id, plan.version(), plan.content())));
    lines.add(new Line.ForEach("ListPerson", people, one -> new Action.ListPerson(id, one)));
    lines.add(
        new Line.ForEach("UnlistPerson", listed(plan), one -> new Action.UnlistPerson(id, one)));
    lines.add(
        new Line.ForEach("NameCoordinator", people, one -> new Action.NameCoordinator(id, one)));
    CHANGES_TO.forEach(
        (status, name) -> lines.add(new Line.One(name, new Action.ChangeStatus(id, status))));
    lines.add(new Line.One("Sign", new Action.Sign(id, Optional.empty())));
    lines.add(
        new Line.ForEach(
            "SignFor",
            signatories(plan, people),
            one -> Action.SignFor.onGround(id, one, ground, facts.today())));
    lines.add(new Line.One("Decline", new Action.Decline(id, SOME_TEXT)));
    lines.add(new Line.One("Purge", new Action.Purge(id)));
    return lines.build();
  }

  /** Everybody whom the facts know. */
  private static List<Named> people(Facts facts, Plan plan) {
    List<Named> people = new ArrayList<>(facts.staff().size() + facts.guardians().size() + 1);
    facts
        .staff()
        .forEach(
            (address, rows) -> {
              if (workAt(plan.school(), rows)) {
                people.add(new Named(address, rows));
              }
            });
    Set<EmailAddress> guardians = new LinkedHashSet<>();
    facts.guardians().forEach(guardian -> guardian.address().ifPresent(guardians::add));
    for (EmailAddress address : guardians) {
      if (!workAt(plan.school(), facts.staff().getOrDefault(address, ImmutableList.of()))) {
        people.add(new Named(Person.of(address)));
      }
    }
    people.add(new Named(Person.of(plan.student())));
    return people;
  }

  private static boolean workAt(SchoolCode school, List<StaffRow> rows) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).school().equals(school)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where nobody is listed, nobody can be taken off: said of the student, who is not listed either.
   */
  private static List<Named> listed(Plan plan) {
    return plan.listed().isEmpty()
        ? ImmutableList.of(new Named(Person.of(plan.student())))
        : ImmutableList.copyOf(Iterables.transform(plan.listed(), Named::new));
  }

  /** Those of the plan first. */
  private static Iterable<Named> signatories(Plan plan, List<Named> people) {
    ImmutableList.Builder<Named> ofPlan = ImmutableList.builder();
    Person coordinator = Person.of(plan.coordinator());
    ofPlan.add(new Named(coordinator));
    for (Person person : plan.listed()) {
      if (!person.equals(coordinator)) {
        ofPlan.add(new Named(person));
      }
    }
    return Iterables.concat(
        ofPlan.build(),
        Iterables.filter(people, one -> !one.isCoordinator(plan) && !one.isListed(plan)));
  }
}
