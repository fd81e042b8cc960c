package org.planintervention.rules;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planintervention.decision.Action;
import org.planintervention.plan.Consent;
import org.planintervention.plan.ContentHash;
import org.planintervention.plan.Declination;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.Signature;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.chapters.People;
import org.planintervention.rules.chapters.Signing;
import org.planintervention.rules.table.Evaluation;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.PlanId;

/**
 * What a granted action makes of a plan. It judges nothing: it is asked after the rule book has
 * granted.
 */
public final class Consequences {
  private final StaffRoles roles;

  /** The consequences under a policy. */
  public Consequences(DistrictPolicy policy) {
    this.roles = new StaffRoles(policy);
  }

  /**
   * What comes along with an action from outside the rules.
   *
   * @param at when
   * @param newPlan the identifier of a plan that comes to be
   * @param hash the hash of the content that is signed; empty where nothing is signed for good, as
   *     in a search for a path
   */
  public record Circumstances(
      @PersonalData(DEIDENTIFIED) Instant at,
      @PersonalData(DEIDENTIFIED) String newPlan,
      @PersonalData(DEIDENTIFIED) Optional<ContentHash> hash) {}

  /**
   * The plan after an action; empty when the action makes or changes none, or purges it.
   *
   * @param facts the facts under which it was granted
   */
  public Optional<Plan> after(
      Facts facts, Actor actor, Action action, Circumstances circumstances) {
    return Optional.ofNullable(
        action instanceof Action.OnPlan onPlan
            ? afterOnPlan(new Evaluation<>(roles, facts, actor, onPlan), circumstances)
            : action instanceof Action.Create create
                ? created(facts, actor, create, circumstances)
                : null);
  }

  private @Nullable Plan afterOnPlan(
      Evaluation<Action.OnPlan> evaluation, Circumstances circumstances) {
    Plan plan = evaluation.plan();
    Action.OnPlan action = evaluation.action();
    if (action instanceof Action.AnswerOpening answer) {
      return plan.answered(answer.answer());
    } else if (action instanceof Action.Write write) {
      return plan.written(write.content());
    } else if (action instanceof Action.ListPerson list) {
      return plan.withListed(list.person());
    } else if (action instanceof Action.UnlistPerson unlist) {
      return plan.withoutListed(unlist.person());
    } else if (action instanceof Action.NameCoordinator name) {
      return coordinated(evaluation, plan, name.person());
    } else if (action instanceof Action.ChangeStatus change) {
      return plan.inStatus(change.to(), actorOf(evaluation));
    } else if (action instanceof Action.Sign) {
      return plan.signed(
          signature(evaluation, actorOf(evaluation), Optional.empty(), circumstances));
    } else if (action instanceof Action.SignFor signFor) {
      Consent consent =
          new Consent(signFor.ground().orElseThrow(), signFor.text(), signFor.date().orElseThrow());
      return plan.signed(
          signature(evaluation, signFor.person(), Optional.of(consent), circumstances));
    } else if (action instanceof Action.Decline decline) {
      return plan.declined(
          new Declination(plan.version(), actorOf(evaluation), decline.text(), circumstances.at()));
    } else if (action instanceof Action.Duplicate) {
      return duplicated(evaluation, plan, circumstances);
    }
    return null;
  }

  private Plan created(
      Facts facts, Actor actor, Action.Create create, Circumstances circumstances) {
    PlanId id = new PlanId(facts.student().orElseThrow().school(), circumstances.newPlan());
    return Plan.opened(
        id,
        create.student(),
        create.year(),
        actor.address().orElseThrow(),
        Set.of(),
        PlanContent.EMPTY,
        Optional.empty());
  }

  /** Y-3: content, and those who may be listed today, come along; the rest does not. */
  private Plan duplicated(
      Evaluation<Action.OnPlan> evaluation, Plan source, Circumstances circumstances) {
    EmailAddress coordinator = evaluation.actor().address().orElseThrow();
    PlanId id =
        new PlanId(evaluation.facts().student().orElseThrow().school(), circumstances.newPlan());
    Plan empty =
        Plan.opened(
            id,
            source.student(),
            evaluation.thisYear(),
            coordinator,
            Set.of(),
            source.content(),
            Optional.of(source.id()));
    Set<Person> listed =
        Stream.concat(Stream.of(Person.of(source.coordinator())), source.listed().stream())
            .filter(person -> People.mayBeListed(evaluation, evaluation.on(empty, person), empty))
            .collect(ImmutableSet.toImmutableSet());
    return empty.withPeople(coordinator, listed);
  }

  /**
   * C-5: who is named leaves the list; who was coordinator joins it, if that person may be listed.
   */
  private Plan coordinated(Evaluation<Action.OnPlan> evaluation, Plan plan, Person named) {
    Person before = Person.of(plan.coordinator());
    ImmutableSet.Builder<Person> listed = ImmutableSet.<Person>builder().addAll(plan.listed());
    if (People.mayBeListed(evaluation, evaluation.onPlan(before))) {
      listed.add(before);
    }
    return plan.withPeople(People.addressOf(named).orElseThrow(), listed.build());
  }

  private Signature signature(
      Evaluation<Action.OnPlan> evaluation,
      Person signatory,
      Optional<Consent> consent,
      Circumstances circumstances) {
    return new Signature(
        evaluation.plan().version(),
        signatory,
        actorOf(evaluation),
        consent,
        circumstances.hash(),
        Signing.capacityOf(evaluation, signatory),
        circumstances.at(),
        roles.policy().id(),
        evaluation.actor().evidence());
  }

  private static Person actorOf(Evaluation<?> evaluation) {
    return evaluation.actor().person().orElseThrow();
  }
}
