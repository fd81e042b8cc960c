package org.planintervention.samples.schoolyear.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planintervention.canonical.CanonicalForm;
import org.planintervention.canonical.Edition;
import org.planintervention.decision.Action;
import org.planintervention.decision.Diagnosis;
import org.planintervention.decision.RuleId;
import org.planintervention.desk.Batch;
import org.planintervention.desk.Outcome;
import org.planintervention.desk.PlanDesk;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.ContentHash;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.samples.schoolyear.story.Stage.About;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.outside.SupportDesk;
import org.planintervention.spi.store.PlanId;
import org.planintervention.trail.VerificationReport;

/** The steps of the school year that follow the reading of the files and the entering. */
final class Story {
  private static final int EVERY_TENTH = 10;
  private static final String DECLINES = "Je préfère en discuter.";
  private static final String REVISED = "Révision de mi-année.";

  private final PlanDesk desk;
  private final Cast cast;
  private final Stage stage;
  private final StepAccount account;
  private final SupportDesk support;
  private final Actor itServices;
  private final LocalDate today;
  private final FaqAnswers faq;

  /** The revised plan of each school. */
  private final Map<SchoolCode, PlanId> revised = new LinkedHashMap<>();

  Story(
      PlanDesk desk,
      Cast cast,
      Stage stage,
      StepAccount account,
      SupportDesk support,
      Actor itServices,
      LocalDate today,
      FaqAnswers faq) {
    this.desk = desk;
    this.cast = cast;
    this.stage = stage;
    this.account = account;
    this.support = support;
    this.itServices = itServices;
    this.today = today;
    this.faq = faq;
  }

  VerificationReport play() {
    step(2, cast.students().size(), this::duplicate);
    step(3, cast.plansOfThisYear().size(), this::open);
    step(4, cast.plansOfThisYear().size(), this::name);
    step(5, cast.plansOfThisYear(PlanStatus.OPENING).size(), this::makeReady);
    step(6, cast.plansOfThisYear().size(), this::signInLots);
    step(7, cast.plansOfThisYear(PlanStatus.READY_TO_SIGN).size(), this::parents);
    step(8, cast.plansOfThisYear(PlanStatus.READY_TO_SIGN).size(), this::forOthers);
    step(9, cast.schools().size(), this::revise);
    step(10, cast.plansOfThisYear(PlanStatus.CREATED_IN_ERROR).size(), this::delete);
    step(11, cast.students().size(), this::left);
    step(12, revised.size(), this::beside);
    account.begin(13, 0);
    VerificationReport found = desk.verifyAll(Optional.empty(), (done, all) -> true);
    account.end(13);
    return found;
  }

  private void step(int number, int expected, Runnable played) {
    account.begin(number, expected);
    played.run();
    account.end(number);
  }

  private void duplicate() {
    for (Student student : cast.students()) {
      Optional<Plan> archived = cast.latestOfEarlierYears(student.number());
      Optional<Actor> first = cast.first(student.school());
      if (archived.isEmpty() || first.isEmpty()) {
        continue;
      }
      Plan source = archived.get();
      Outcome outcome = stage.ask(2, first.get(), new Action.Duplicate(source.id()), about(source));
      faq.duplicated(outcome);
      if (outcome.rules().equals(List.of(RuleId.Y_3))) {
        Action create = new Action.Create(student.number(), cast.thisYear());
        stage.ask(2, first.get(), create, new About(student.number(), cast.thisYear()));
      }
    }
  }

  private void open() {
    for (Plan plan : cast.plansOfThisYear()) {
      Optional<Actor> first = cast.first(plan.school());
      if (first.isEmpty()) {
        continue;
      }
      Actor actor = first.get();
      if (!faq.isShown(14)) {
        faq.beforeOpening(desk.menu(actor, plan.id()));
      }
      Optional<OpeningAnswer> answer =
          cast.sourceOf(plan).flatMap(Plan::opening).filter(OpeningAnswer::hasSituation);
      if (answer.isPresent()) {
        stage.ask(3, actor, new Action.AnswerOpening(plan.id(), answer.get()), about(plan));
        continue;
      }
      OpeningAnswer none = new OpeningAnswer.DoesNotMeet();
      OpeningAnswer concerted = OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION);
      Action mark = new Action.ChangeStatus(plan.id(), PlanStatus.CREATED_IN_ERROR);
      stage.ask(3, actor, new Action.AnswerOpening(plan.id(), none), about(plan));
      Outcome refused = stage.ask(3, actor, mark, about(plan));
      stage.ask(3, actor, new Action.AnswerOpening(plan.id(), concerted), about(plan));
      faq.marked(refused, stage.ask(3, actor, mark, about(plan)));
    }
  }

  private void name() {
    for (Plan plan : cast.plansOfThisYear()) {
      Optional<Plan> source = cast.sourceOf(plan);
      Optional<Actor> first = cast.first(plan.school());
      if (source.isPresent() && first.isPresent()) {
        Person coordinator = Person.of(source.get().coordinator());
        Action named = new Action.NameCoordinator(plan.id(), coordinator);
        faq.named(plan.id(), coordinator, stage.ask(4, first.get(), named, about(plan)));
      }
    }
  }

  private void makeReady() {
    for (Plan plan : cast.plansOfThisYear(PlanStatus.OPENING)) {
      Action ready = new Action.ChangeStatus(plan.id(), PlanStatus.READY_TO_SIGN);
      Actor coordinator = Cast.coordinatorOf(plan);
      faq.madeReady(plan.id(), coordinator, stage.ask(5, coordinator, ready, about(plan)));
    }
  }

  private void signInLots() {
    for (SchoolCode school : cast.schools()) {
      Optional<Actor> second = cast.second(school);
      if (second.isEmpty()) {
        continue;
      }
      Map<PlanId, Plan> plans = new LinkedHashMap<>();
      cast.plansOfThisYear().stream()
          .filter(plan -> plan.school().equals(school))
          .forEach(plan -> plans.put(plan.id(), plan));
      List<Action> lot =
          plans.values().stream()
              .<Action>map(plan -> new Action.Sign(plan.id(), displayed(plan)))
              .toList();
      Batch.Result result = desk.performAll(second.get(), lot, (done, all) -> true);
      for (Batch.Item item : result.items()) {
        Action.OnPlan action = (Action.OnPlan) item.action();
        Plan plan = plans.getOrDefault(action.plan(), cast.find(action.plan()));
        stage.write(6, second.get(), action, about(plan), item.outcome());
      }
      faq.signedInLot(result, desk.performAll(second.get(), lot, (done, all) -> true));
    }
  }

  private void parents() {
    int seen = 0;
    Set<SchoolCode> asked = new HashSet<>();
    for (Plan plan : cast.plansOfThisYear(PlanStatus.READY_TO_SIGN)) {
      for (EmailAddress address : cast.listedGuardians(plan)) {
        Actor parent = Actor.of(Entry.PARENT_PORTAL, address);
        desk.perform(parent, new Action.Enter());
        seen++;
        if (seen % EVERY_TENTH == 0) {
          stage.ask(7, parent, new Action.Decline(plan.id(), DECLINES), about(plan));
        }
        Action sign = new Action.Sign(plan.id(), displayed(plan));
        if (!stage.ask(7, parent, sign, about(plan)).done()) {
          helpParent(plan, parent, asked);
        }
      }
    }
  }

  /** The diagnosis of Q10; for the first parent of a school who is refused, the support request. */
  private void helpParent(Plan plan, Actor parent, Set<SchoolCode> asked) {
    Actor viewer = cast.first(plan.school()).orElse(Cast.coordinatorOf(plan));
    Diagnosis diagnosis = desk.whyCannotSign(viewer, plan.id(), parent);
    faq.diagnosed(diagnosis);
    if (asked.add(plan.school())) {
      desk.supportRequest(viewer, plan.id(), parent).ifPresent(support::send);
    }
  }

  private void forOthers() {
    for (Plan plan : cast.plansOfThisYear(PlanStatus.READY_TO_SIGN)) {
      for (EmailAddress address : cast.listedGuardians(plan)) {
        Person guardian = Person.of(address);
        if (cast.hasAuthority(plan.student(), address) && !plan.signedBy(guardian)) {
          Action signFor =
              new Action.SignFor(
                  plan.id(),
                  guardian,
                  Optional.of(ConsentGround.VOICE),
                  "",
                  Optional.of(today),
                  displayed(plan));
          stage.ask(8, Cast.coordinatorOf(plan), signFor, about(plan));
        }
      }
    }
  }

  private void revise() {
    Map<SchoolCode, Plan> firstReady = new HashMap<>();
    cast.plansOfThisYear(PlanStatus.READY_TO_SIGN)
        .forEach(plan -> firstReady.putIfAbsent(plan.school(), plan));
    for (SchoolCode school : cast.schools()) {
      Plan plan = firstReady.get(school);
      Optional<Actor> first = cast.first(school);
      if (plan != null && first.isPresent()) {
        revised.put(school, plan.id());
        revise(plan, first.get(), cast.second(school));
      }
    }
  }

  private void revise(Plan ready, Actor first, Optional<Actor> second) {
    PlanId id = ready.id();
    About about = about(ready);
    stage.ask(9, first, new Action.ChangeStatus(id, PlanStatus.IN_REVISION), about);
    second.ifPresent(
        other -> {
          Action sign = new Action.Sign(id, Optional.empty());
          faq.unsigned(stage.ask(9, other, sign, about), desk.pathTo(other, sign));
        });
    Plan inRevision = cast.find(id);
    Action.Write write =
        new Action.Write(id, inRevision.version(), withRemark(inRevision.content()));
    stage.ask(9, first, write, about);
    stage.ask(9, second.orElse(Cast.coordinatorOf(inRevision)), write, about);
    stage.ask(9, first, new Action.ChangeStatus(id, PlanStatus.READY_TO_SIGN), about);
    second.ifPresent(
        other ->
            faq.signedAfterRevision(
                stage.ask(9, other, new Action.Sign(id, displayed(cast.find(id))), about)));
  }

  private static PlanContent withRemark(PlanContent content) {
    String before = content.remarks();
    return content.withRemarks(before.isEmpty() ? REVISED : before + "\n" + REVISED);
  }

  private void delete() {
    List<Plan> marked = new ArrayList<>(cast.plansOfThisYear(PlanStatus.CREATED_IN_ERROR));
    if (marked.isEmpty()) {
      return;
    }
    Plan back = marked.remove(0);
    cast.first(back.school())
        .ifPresent(
            first -> {
              Action open = new Action.ChangeStatus(back.id(), PlanStatus.OPENING);
              Action ready = new Action.ChangeStatus(back.id(), PlanStatus.READY_TO_SIGN);
              faq.broughtBack(stage.ask(10, first, open, about(back)));
              stage.ask(10, first, ready, about(back));
            });
    for (Plan plan : marked) {
      stage.ask(10, itServices, new Action.Purge(plan.id()), about(plan));
    }
    if (!marked.isEmpty()) {
      Plan purged = marked.get(0);
      cast.first(purged.school())
          .ifPresent(
              first -> {
                Action open = new Action.ChangeStatus(purged.id(), PlanStatus.OPENING);
                Outcome read = stage.ask(10, first, new Action.Consult(purged.id()), about(purged));
                faq.gone(read, stage.ask(10, first, open, about(purged)));
              });
    }
  }

  private void left() {
    for (Student student : cast.students()) {
      Optional<Plan> archived = cast.latestArchived(student.number());
      if (archived.isEmpty() || !student.hasLeftBy(today)) {
        continue;
      }
      Plan plan = archived.get();
      Action recover = new Action.Recover(plan.id());
      cast.first(student.school())
          .ifPresent(first -> faq.recovered(stage.ask(11, first, recover, about(plan))));
      for (SchoolCode other : cast.schools()) {
        if (!other.equals(student.school())) {
          cast.first(other).ifPresent(first -> stage.ask(11, first, recover, about(plan)));
        }
      }
    }
  }

  private void beside() {
    revised.forEach(
        (school, id) -> {
          Plan plan = cast.find(id);
          Optional<Plan> source = cast.sourceOf(plan);
          Optional<Actor> first = cast.first(school);
          if (source.isEmpty()) {
            first.ifPresent(one -> stage.ask(12, one, new Action.Consult(id), about(plan)));
          } else if (first.isPresent()) {
            Action left = new Action.Consult(id);
            Action right = new Action.Consult(source.get().id());
            var both = desk.sideBySide(first.get(), id, source.get().id());
            stage.write(12, first.get(), left, about(plan), both.left());
            stage.write(12, first.get(), right, about(source.get()), both.right());
            faq.beside(both, desk.earlierPlans(first.get(), plan.student()));
          }
        });
  }

  /** The hash of what the person was shown (G-7). */
  private static Optional<ContentHash> displayed(Plan plan) {
    return Optional.of(CanonicalForm.hash(Edition.of(plan)));
  }

  private static About about(Plan plan) {
    return new About(plan.student(), plan.year());
  }
}
