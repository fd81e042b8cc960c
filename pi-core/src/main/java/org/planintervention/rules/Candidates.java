package org.planintervention.rules;

import static org.planintervention.rules.Line.Whom.EVERYBODY;
import static org.planintervention.rules.Line.Whom.LISTED;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.planintervention.decision.Action;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.plan.Signature;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
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

  /** The lines of every menu, in the order of the table of actions. */
  static final ImmutableList<Line> LINES =
      ImmutableList.<Line>builder()
          .add(one("Duplicate", on -> new Action.Duplicate(on.plan().id())))
          .add(one("Consult", on -> new Action.Consult(on.plan().id())))
          .add(one("Recover", on -> new Action.Recover(on.plan().id())))
          .add(one("AnswerOpening", on -> new Action.AnswerOpening(on.plan().id(), SOME_ANSWER)))
          .add(
              one(
                  "Write",
                  on -> new Action.Write(on.plan().id(), on.plan().version(), on.plan().content())))
          .add(
              each(
                  "ListPerson", EVERYBODY, (on, who) -> new Action.ListPerson(on.plan().id(), who)))
          .add(
              each(
                  "UnlistPerson",
                  LISTED,
                  (on, who) -> new Action.UnlistPerson(on.plan().id(), who)))
          .add(
              each(
                  "NameCoordinator",
                  EVERYBODY,
                  (on, who) -> new Action.NameCoordinator(on.plan().id(), who)))
          .addAll(Iterables.transform(EnumSet.allOf(PlanStatus.class), Candidates::changeTo))
          .add(one("Sign", on -> new Action.Sign(on.plan().id(), Optional.empty())))
          .add(
              each(
                  "SignFor",
                  EVERYBODY,
                  (on, who) ->
                      Action.SignFor.onGround(on.plan().id(), who, on.ground(), on.today())))
          .add(one("Decline", on -> new Action.Decline(on.plan().id(), SOME_TEXT)))
          .add(one("Purge", on -> new Action.Purge(on.plan().id())))
          .build();

  private Candidates() {}

  private static Line one(String name, Line.Form form) {
    return new Line.One(name, form);
  }

  private static Line each(String name, Line.Whom whom, Line.FormNaming form) {
    return new Line.ForEach(name, whom, form);
  }

  private static Line changeTo(PlanStatus status) {
    return one("ChangeStatus:" + status, on -> new Action.ChangeStatus(on.plan().id(), status));
  }

  /**
   * What stands in the place of a plan that is not there: its lines are judged like any other, with
   * somebody in the place of people.
   */
  static Plan inPlaceOf(Facts facts, PlanId id) {
    return Plan.opened(
        id,
        SOMEBODY,
        new SchoolYear(facts.today().getYear()),
        NOBODY,
        ImmutableSet.of(),
        PlanContent.EMPTY,
        Optional.empty());
  }

  /** All lines' actions on a plan; somebody would be signed for on a ground. */
  static Stream<Action> actions(Facts facts, Plan plan, ConsentGround ground) {
    return LINES.stream().flatMap(line -> actions(facts, plan, ground, line));
  }

  /** A line's actions on a plan; somebody would be signed for on a ground. */
  static Stream<Action> actions(Facts facts, Plan plan, ConsentGround ground, Line line) {
    Line.Asking asking = new Line.Asking(plan, facts.today(), ground);
    return line instanceof Line.ForEach each
        ? people(facts, plan, each.whom()).map(person -> each.form().filledIn(asking, person))
        : Stream.of(((Line.One) line).form().filledIn(asking));
  }

  private static Stream<Person> people(Facts facts, Plan plan, Line.Whom whom) {
    return whom == LISTED && !plan.listed().isEmpty()
        ? plan.listed().stream()
        : Stream.concat(near(facts, plan).stream(), facts.staff().keySet().stream().map(Person::of))
            .distinct();
  }

  /** Those who have to do with a plan: on it, signatories of it, guardians, the student. */
  static Set<Person> near(Facts facts, Plan plan) {
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
}
