package org.planintervention.testkit.generate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.plan.Signature;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;

/** Plans of the student, in every state that a plan can be in, and some that it seldom is. */
final class GeneratedPlans {
  private static final int MOST_VERSIONS = 5;
  private static final int MOST_LISTED = 5;
  private static final int MOST_SIGNATURES = 3;

  private final DistrictPolicy policy;
  private final People people;
  private final Chance chance;

  GeneratedPlans(DistrictPolicy policy, People people, Chance chance) {
    this.policy = policy;
    this.people = people;
    this.chance = chance;
  }

  Plan plan(String name, SchoolYear year) {
    PlanStatus status = chance.one(PlanStatus.values());
    int version = chance.between(1, MOST_VERSIONS);
    EmailAddress coordinator = chance.one(people.addresses());
    boolean wasReady =
        status == PlanStatus.READY_TO_SIGN || status == PlanStatus.CLOSED || chance.onceIn(2);
    return new Plan(
        new PlanId(People.HERE, name),
        people.student().number(),
        year,
        status,
        opening(),
        coordinator,
        listed(coordinator),
        GeneratedContent.drawn(policy, chance),
        version,
        wasReady ? Optional.of(chance.between(1, version)) : Optional.empty(),
        wasReady ? signatures(version) : List.of(),
        List.of(),
        Optional.empty(),
        status == PlanStatus.CREATED_IN_ERROR ? Optional.of(person()) : Optional.empty());
  }

  Person person() {
    return chance.one(people.everybody());
  }

  private Optional<OpeningAnswer> opening() {
    return chance.onceIn(8)
        ? Optional.empty()
        : Optional.of(
            chance.onceIn(8)
                ? new OpeningAnswer.DoesNotMeet()
                : OpeningAnswer.of(chance.one(OpeningSituation.values())));
  }

  private Set<Person> listed(EmailAddress coordinator) {
    Set<Person> listed = new HashSet<>();
    for (int i = chance.upTo(MOST_LISTED); i > 0; i--) {
      listed.add(person());
    }
    if (!chance.onceIn(3)) {
      listed.add(Person.of(people.student().number()));
    }
    listed.remove(Person.of(coordinator));
    return listed;
  }

  private List<Signature> signatures(int version) {
    List<Signature> signatures = new ArrayList<>();
    Set<Person> signed = new HashSet<>();
    for (int i = chance.upTo(MOST_SIGNATURES); i > 0; i--) {
      Person signatory = person();
      if (signed.add(signatory)) {
        signatures.add(
            new Signature(
                chance.onceIn(2) ? version : chance.between(1, version),
                signatory,
                signatory,
                Optional.empty(),
                Optional.empty(),
                "",
                Instant.EPOCH,
                policy.id(),
                ""));
      }
    }
    return signatures;
  }
}
