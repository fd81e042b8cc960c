package org.planintervention.testkit.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planintervention.decision.Action;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;

/** Who asks, and for what: everything that can be asked for, mostly of the plan in the middle. */
final class GeneratedActions {
  private static final StudentNumber NOBODY = new StudentNumber(9_999_998);

  private final DistrictPolicy policy;
  private final People people;
  private final Plan plan;
  private final SchoolYear thisYear;
  private final Chance chance;

  GeneratedActions(
      DistrictPolicy policy, People people, Plan plan, SchoolYear thisYear, Chance chance) {
    this.policy = policy;
    this.people = people;
    this.plan = plan;
    this.thisYear = thisYear;
    this.chance = chance;
  }

  Actor actor() {
    return switch (chance.between(0, 9)) {
      case 0 -> Actor.student(chance.onceIn(6) ? NOBODY : plan.student());
      case 1 -> it();
      case 2, 3 -> Actor.of(chance.onceIn(4) ? Entry.MOZAIK : Entry.PARENT_PORTAL, parent());
      case 4 -> Actor.typed(chance.one(Entry.STAFF, Entry.PARENT_PORTAL), "a b@c");
      case 5, 6 -> Actor.of(Entry.STAFF, plan.coordinator());
      default -> Actor.of(Entry.STAFF, chance.one(people.addresses()));
    };
  }

  private Actor it() {
    List<EmailAddress> addresses = new ArrayList<>(policy.itServices());
    addresses.addAll(people.addresses().subList(0, 1));
    return Actor.of(Entry.IT, addresses.get(0));
  }

  private EmailAddress parent() {
    List<EmailAddress> addresses = new ArrayList<>(List.of(People.STRANGER));
    people.guardians().forEach(guardian -> guardian.address().ifPresent(addresses::add));
    return addresses.get(addresses.size() - 1 - chance.upTo(addresses.size() - 1));
  }

  Action action() {
    PlanId id = chance.onceIn(15) ? new PlanId(plan.school(), "nowhere") : plan.id();
    Person person = chance.one(people.everybody());
    return switch (chance.between(0, 19)) {
      case 0 -> new Action.Enter();
      case 1 -> new Action.MaintainStaffTable(chance.one(People.HERE, People.THERE));
      case 2 ->
          new Action.Create(
              chance.onceIn(8) ? NOBODY : plan.student(),
              new SchoolYear(thisYear.start() - (chance.onceIn(6) ? 1 : 0)));
      case 3 -> new Action.Duplicate(id);
      case 4 -> new Action.Consult(id);
      case 5 -> new Action.Recover(id);
      case 6 -> new Action.AnswerOpening(id, answer());
      case 7, 8 ->
          new Action.Write(
              id,
              plan.version() - (chance.onceIn(6) ? 1 : 0),
              GeneratedContent.drawn(policy, chance));
      case 9 -> new Action.ListPerson(id, person);
      case 10 -> new Action.UnlistPerson(id, person);
      case 11 -> new Action.NameCoordinator(id, person);
      case 12, 13 -> new Action.ChangeStatus(id, chance.one(PlanStatus.values()));
      case 14, 15 -> new Action.Sign(id, Optional.empty());
      case 16, 17 -> signFor(id, person);
      case 18 -> new Action.Decline(id, GeneratedContent.text(policy, chance));
      default -> chance.onceIn(4) ? new Action.RefreshRights() : new Action.Purge(id);
    };
  }

  private OpeningAnswer answer() {
    return chance.onceIn(4)
        ? new OpeningAnswer.DoesNotMeet()
        : chance.onceIn(4)
            ? OpeningAnswer.of()
            : OpeningAnswer.of(chance.one(OpeningSituation.values()));
  }

  private Action signFor(PlanId id, Person person) {
    LocalDate day = people.today().plusDays(chance.onceIn(6) ? 1 : 0);
    return new Action.SignFor(
        id,
        person,
        chance.onceIn(8) ? Optional.empty() : Optional.of(chance.one(ConsentGround.values())),
        GeneratedContent.text(policy, chance),
        chance.onceIn(8) ? Optional.empty() : Optional.of(day),
        Optional.empty());
  }
}
