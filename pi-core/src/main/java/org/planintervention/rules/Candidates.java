package org.planintervention.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
  private static final Map<PlanStatus, String> CHANGES_TO =
      Maps.immutableEnumMap(
          Maps.toMap(EnumSet.allOf(PlanStatus.class), status -> "ChangeStatus:" + status));

  private Candidates() {}

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

  /**
   * The menu's lines, in the order of the table of actions.
   *
   * @param ground the ground on which somebody would be signed for
   */
  static List<Line> on(Facts facts, Plan plan, ConsentGround ground) {
    PlanId id = plan.id();
    ImmutableList.Builder<Line> lines = ImmutableList.builder();
    lines.add(new Line.One("Duplicate", new Action.Duplicate(id)));
    lines.add(new Line.One("Consult", new Action.Consult(id)));
    lines.add(new Line.One("Recover", new Action.Recover(id)));
    lines.add(new Line.One("AnswerOpening", new Action.AnswerOpening(id, SOME_ANSWER)));
    lines.add(new Line.One("Write", new Action.Write(id, plan.version(), plan.content())));
    lines.add(
        new Line.ForEach("ListPerson", Line.Whom.EVERYBODY, one -> new Action.ListPerson(id, one)));
    lines.add(
        new Line.ForEach(
            "UnlistPerson", Line.Whom.LISTED, one -> new Action.UnlistPerson(id, one)));
    lines.add(
        new Line.ForEach(
            "NameCoordinator", Line.Whom.EVERYBODY, one -> new Action.NameCoordinator(id, one)));
    CHANGES_TO.forEach(
        (status, name) -> lines.add(new Line.One(name, new Action.ChangeStatus(id, status))));
    lines.add(new Line.One("Sign", new Action.Sign(id, Optional.empty())));
    lines.add(
        new Line.ForEach(
            "SignFor",
            Line.Whom.EVERYBODY,
            one -> Action.SignFor.onGround(id, one, ground, facts.today())));
    lines.add(new Line.One("Decline", new Action.Decline(id, SOME_TEXT)));
    lines.add(new Line.One("Purge", new Action.Purge(id)));
    return lines.build();
  }

  /** A line's actions. */
  static Stream<Action> actions(Facts facts, Plan plan, Line line) {
    return line instanceof Line.ForEach each
        ? people(facts, plan, each.whom()).map(each.naming())
        : Stream.of(((Line.One) line).action());
  }

  private static Stream<Person> people(Facts facts, Plan plan, Line.Whom whom) {
    return whom == Line.Whom.LISTED && !plan.listed().isEmpty()
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
