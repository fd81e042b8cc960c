package org.planintervention.paths;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.planintervention.decision.Action;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.Goal;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.Signature;
import org.planintervention.rules.Consequences;
import org.planintervention.rules.Facts;
import org.planintervention.rules.RuleBook;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;

/**
 * Tries everything that anybody can do, breadth first, by the judgement and its consequences alone.
 * It leaves nothing out for being of no help, only what is a step of no path: what ends, marks or
 * purges a plan.
 */
final class EveryWay {
  private static final List<PlanContent> CONTENTS =
      List.of(
          PlanContent.EMPTY,
          new PlanContent(
              List.of(),
              List.of(),
              List.of(new Goal("", "lire", List.of("lecture"), List.of(), "", "")),
              "",
              ""));
  private static final List<OpeningAnswer> ANSWERS =
      List.of(
          OpeningAnswer.of(OpeningSituation.PATHWAY_DECISIONS), new OpeningAnswer.DoesNotMeet());

  private final RuleBook book;
  private final Consequences consequences;
  private final int mostStates;

  EveryWay(RuleBook book, int mostStates) {
    this.book = book;
    this.consequences = new Consequences(book.policy());
    this.mostStates = mostStates;
  }

  /**
   * What was found.
   *
   * @param shortest how many steps the shortest way takes; empty: none was found
   * @param steps no way of at most so many steps was overlooked
   * @param whole whether there is nothing else that anybody could do
   */
  record Answer(OptionalInt shortest, int steps, boolean whole) {}

  /** The shortest way, of at most so many steps. */
  Answer to(Facts start, Actor actor, Action goal, int mostSteps) {
    Set<Object> seen = new HashSet<>(Set.of(outline(start)));
    List<Facts> layer = List.of(start);
    for (int steps = 0; ; steps++) {
      if (layer.stream().anyMatch(facts -> granted(facts, actor, onPresentVersion(facts, goal)))) {
        return new Answer(OptionalInt.of(steps), steps, false);
      }
      if (layer.isEmpty() || steps == mostSteps) {
        return new Answer(OptionalInt.empty(), steps, layer.isEmpty());
      }
      List<Facts> next = new ArrayList<>();
      for (Facts facts : layer) {
        for (Facts after : from(facts)) {
          if (seen.add(outline(after))) {
            next.add(after);
          }
        }
        if (seen.size() > mostStates) {
          return new Answer(OptionalInt.empty(), steps, false);
        }
      }
      layer = next;
    }
  }

  private List<Facts> from(Facts facts) {
    List<Facts> next = new ArrayList<>();
    List<Actor> everybody = everybody(facts);
    for (Action action : everything(facts)) {
      for (Actor one : everybody) {
        if (granted(facts, one, action)) {
          after(facts, one, action).ifPresent(next::add);
          if (!mattersWho(action)) {
            break;
          }
        }
      }
    }
    return next;
  }

  private boolean granted(Facts facts, Actor actor, Action action) {
    return book.judge(facts, actor, action).granted();
  }

  /** Empty where the store would not keep it: two live plans of a student and year (Y-2). */
  private Optional<Facts> after(Facts facts, Actor actor, Action action) {
    Consequences.Circumstances circumstances =
        new Consequences.Circumstances(
            Instant.EPOCH, "made-" + facts.plans().size(), Optional.empty());
    return consequences
        .after(facts, actor, action, circumstances)
        .filter(plan -> !(comesToLife(facts, plan) && anotherIsLive(facts, plan)))
        .map(facts::with);
  }

  private static boolean comesToLife(Facts facts, Plan plan) {
    return plan.live() && facts.plan(plan.id()).filter(Plan::live).isEmpty();
  }

  private static boolean anotherIsLive(Facts facts, Plan plan) {
    return facts.plans().stream()
        .anyMatch(
            other ->
                other.live()
                    && !other.id().equals(plan.id())
                    && other.student().equals(plan.student())
                    && other.year().equals(plan.year()));
  }

  private static boolean mattersWho(Action action) {
    return action instanceof Action.Create
        || action instanceof Action.Duplicate
        || action instanceof Action.Sign;
  }

  private List<Actor> everybody(Facts facts) {
    List<Actor> all = new ArrayList<>();
    facts.staff().keySet().forEach(address -> all.add(Actor.of(Entry.STAFF, address)));
    facts.guardians().stream()
        .flatMap(guardian -> guardian.address().stream())
        .forEach(address -> all.add(Actor.of(Entry.PARENT_PORTAL, address)));
    facts.student().ifPresent(student -> all.add(Actor.student(student.number())));
    book.policy().itServices().forEach(address -> all.add(Actor.of(Entry.IT, address)));
    return all;
  }

  private List<Action> everything(Facts facts) {
    Set<Person> people = new LinkedHashSet<>();
    everybody(facts).forEach(one -> people.add(one.person().orElseThrow()));
    List<Action> all = new ArrayList<>();
    facts
        .student()
        .ifPresent(
            student ->
                all.add(new Action.Create(student.number(), book.policy().yearOf(facts.today()))));
    for (Plan plan : facts.plans()) {
      onPlan(facts, plan, people, all);
    }
    return all;
  }

  private static void onPlan(Facts facts, Plan plan, Set<Person> people, List<Action> all) {
    PlanId id = plan.id();
    all.add(new Action.Duplicate(id));
    ANSWERS.forEach(answer -> all.add(new Action.AnswerOpening(id, answer)));
    CONTENTS.forEach(content -> all.add(new Action.Write(id, plan.version(), content)));
    for (PlanStatus status :
        List.of(PlanStatus.OPENING, PlanStatus.READY_TO_SIGN, PlanStatus.IN_REVISION)) {
      all.add(new Action.ChangeStatus(id, status));
    }
    for (Person person : people) {
      all.add(new Action.ListPerson(id, person));
      all.add(new Action.UnlistPerson(id, person));
      all.add(new Action.NameCoordinator(id, person));
      all.add(
          new Action.SignFor(
              id,
              person,
              Optional.of(ConsentGround.VOICE),
              "",
              Optional.of(facts.today()),
              Optional.empty()));
    }
    all.add(new Action.Sign(id, Optional.empty()));
    all.add(new Action.Decline(id, "Non."));
  }

  /** All of the plans that a condition can look at; versions and refusals to sign are left out. */
  private static Object outline(Facts facts) {
    return facts.plans().stream()
        .map(
            plan ->
                List.of(
                    plan.id(),
                    plan.status(),
                    plan.opening(),
                    plan.coordinator(),
                    plan.listed(),
                    plan.content(),
                    plan.wasReady(),
                    plan.everSigned(),
                    plan.presentSignatures().stream()
                        .map(Signature::signatory)
                        .collect(Collectors.toSet())))
        .collect(Collectors.toSet());
  }

  /** A save is thought of as made on the version that is present by then. */
  static Action onPresentVersion(Facts facts, Action goal) {
    return goal instanceof Action.Write write
        ? new Action.Write(
            write.plan(),
            facts.plan(write.plan()).map(Plan::version).orElse(write.base()),
            write.content())
        : goal;
  }
}
