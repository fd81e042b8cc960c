package org.planintervention.rules;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import org.planintervention.decision.Action;
import org.planintervention.plan.Plan;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.policy.Role;
import org.planintervention.rules.chapters.Deletion;
import org.planintervention.rules.chapters.Signing;
import org.planintervention.rules.chapters.Statuses;
import org.planintervention.rules.table.Evaluation;
import org.planintervention.rules.table.Party;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.PlanId;

/** In what capacity people stand, apart from any action: who is shown a list, and who is on it. */
public final class Capacities {
  private final StaffRoles roles;

  /** Capacities under a policy. */
  public Capacities(DistrictPolicy policy) {
    this.roles = new StaffRoles(policy);
  }

  /** Whether a person is of a school's direction, which reads and signs its plans (A-7, G-2). */
  public boolean isDirection(Facts facts, Actor actor, SchoolCode school) {
    return evaluation(facts, actor, new Action.RefreshRights()).actorIsDirectionOf(school);
  }

  /** Whether a person holds a role in a school that serves on plans, the direction included. */
  public boolean serves(Facts facts, Actor actor, SchoolCode school) {
    return evaluation(facts, actor, new Action.RefreshRights())
        .actorHolds(school, Role::servesOnPlans);
  }

  /** Whether a person is of the direction of any school. */
  public boolean isDirectionSomewhere(Facts facts, Actor actor) {
    return evaluation(facts, actor, new Action.RefreshRights())
        .actorHoldsAnywhere(role -> role == Role.DIRECTION);
  }

  /** Whether a person is of IT services, who purge and read nothing (D-1). */
  public boolean isItServices(Facts facts, Actor actor) {
    return Deletion.isItServices(evaluation(facts, actor, new Action.RefreshRights()));
  }

  /**
   * Whose signature a plan's present version lacks.
   *
   * @param direction whether nobody has signed as the direction (G-8)
   * @param people of the coordinator and those who are listed, in this order, who may sign (G-2)
   *     and has not (G-3)
   */
  public record Missing(
      @PersonalData(DEIDENTIFIED) boolean direction,
      @PersonalData(IDENTIFYING) List<Person> people) {
    private static final Missing NOTHING = new Missing(false, ImmutableList.of());

    /** Whether every signature is there, or none can be given. */
    public boolean nothing() {
      return !direction && people.isEmpty();
    }
  }

  /**
   * The signatures that a plan lacks; none while it cannot be signed (G-1, S-9).
   *
   * @param facts the facts, with the plan and the staff table of its school
   */
  public Missing missingSignatures(Facts facts, Actor viewer, PlanId id) {
    Evaluation<Action.OnPlan> asked = evaluation(facts, viewer, new Action.Consult(id));
    Plan plan = asked.plan();
    if (!Signing.isReady(asked)
        || !Statuses.yearIsNotPast(asked)
        || !Statuses.studentIsHere(asked)) {
      return Missing.NOTHING;
    }
    List<Person> people =
        Stream.concat(Stream.of(Person.of(plan.coordinator())), plan.listed().stream())
            .map(asked::onPlan)
            .filter(party -> Signing.personMaySign(asked, party))
            .filter(party -> Signing.personHasNotSigned(asked, party))
            .map(Party::person)
            .collect(ImmutableList.toImmutableList());
    boolean byDirection =
        plan.presentSignatures().stream()
            .anyMatch(signature -> signature.role().equals(Signing.DIRECTION));
    return new Missing(!byDirection, people);
  }

  private <A extends Action> Evaluation<A> evaluation(Facts facts, Actor actor, A action) {
    return new Evaluation<>(roles, facts, actor, action);
  }
}
