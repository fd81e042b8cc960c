package org.planintervention.secrecy;

import static org.planintervention.secrecy.World.EARLIER;
import static org.planintervention.secrecy.World.LAST_YEAR;
import static org.planintervention.secrecy.World.MAPLES;
import static org.planintervention.secrecy.World.PARK;
import static org.planintervention.secrecy.World.STUDENT;
import static org.planintervention.secrecy.World.THIS_YEAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.planintervention.decision.Action;
import org.planintervention.desk.Consultation;
import org.planintervention.desk.PlaceKey;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.report.Period;
import org.planintervention.report.ReportHead;
import org.planintervention.report.ReportRequest;
import org.planintervention.report.ReportRow;
import org.planintervention.report.ReportSink;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;

/** Every question that the desk takes, method by method, about one plan and one student. */
final class Questions {
  /** A key under which somebody else asked for something. */
  static final String KEY_OF_ANOTHER = "form-1";

  private static final StudentNumber BEFORE = new StudentNumber(STUDENT.value() - 1);

  /** Methods that ask for nobody: the host calls them, and answers for who is told. */
  static final Map<String, String> OF_HOST =
      Map.of(
          "thisYear()", "says nothing of anybody",
          "takeOver(List)", "the host hands plans in",
          "replay(SchoolCode,SchoolYear,PolicyChange)", "counts, for who writes a policy",
          "verify(PlanId)", "the host verifies",
          "verify(PlanId,CheckpointSource,Optional)", "the host verifies",
          "verifyAll(Optional,Progress)", "the host verifies",
          "verifyAll(Optional,CheckpointSource,Optional,Progress)", "the host verifies",
          "checkpoint(CheckpointSink,Optional)", "holds hashes",
          "exportEvidence(Optional,OutputStream)", "for who may know everything",
          "exportEvidence(Actor,Optional,OutputStream)", "the same, with a row on the trail");

  private final Map<String, List<Question>> byMethod = new LinkedHashMap<>();
  private final PlanId plan;
  private final List<Action> actions;

  Questions(PlanId plan) {
    this.plan = plan;
    this.actions = actions(plan);
    performing();
    paths();
    lists();
    screens();
    proofs();
    help();
  }

  Map<String, List<Question>> byMethod() {
    return byMethod;
  }

  List<Question> all() {
    return byMethod.values().stream().flatMap(List::stream).toList();
  }

  /** Every action, in every form in which a refusal could tell something else. */
  static List<Action> actions(PlanId plan) {
    Person mother = Person.of(Viewer.MOTHER.address());
    List<Action> actions = new ArrayList<>();
    actions.addAll(
        List.of(
            new Action.Enter(),
            new Action.MaintainStaffTable(MAPLES),
            new Action.MaintainStaffTable(PARK),
            new Action.RefreshRights(),
            new Action.Create(STUDENT, THIS_YEAR),
            new Action.Create(STUDENT, new SchoolYear(2027)),
            new Action.Consult(plan),
            new Action.Recover(plan),
            new Action.Duplicate(plan),
            new Action.Duplicate(EARLIER),
            new Action.AnswerOpening(plan, new OpeningAnswer.DoesNotMeet()),
            new Action.Write(plan, 3, PlanContent.EMPTY),
            new Action.Write(plan, 1, PlanContent.EMPTY),
            new Action.ListPerson(plan, Person.of(Viewer.FATHER.address())),
            new Action.ListPerson(plan, Person.of(World.COLLEAGUE)),
            new Action.UnlistPerson(plan, mother),
            new Action.NameCoordinator(plan, Person.of(Viewer.COLLABORATOR.address())),
            new Action.NameCoordinator(plan, Person.of(World.COLLEAGUE)),
            new Action.Sign(plan, Optional.empty()),
            new Action.SignFor(
                plan,
                mother,
                Optional.of(ConsentGround.VOICE),
                "",
                Optional.of(LocalDate.of(2026, 11, 1)),
                Optional.empty()),
            new Action.Decline(plan, "Non."),
            new Action.Purge(plan)));
    Stream.of(PlanStatus.values())
        .map(status -> new Action.ChangeStatus(plan, status))
        .forEach(actions::add);
    return actions;
  }

  private void performing() {
    for (Action action : actions) {
      ask("perform(Actor,Action)", action, (desk, viewer) -> desk.perform(viewer, action));
      String keyed = "perform(Actor,Action,Optional)";
      ask(
          keyed,
          action,
          " " + KEY_OF_ANOTHER,
          (desk, viewer) -> desk.perform(viewer, action, Optional.of(KEY_OF_ANOTHER)));
      ask(
          keyed,
          action,
          " own",
          (desk, viewer) -> desk.perform(viewer, action, Optional.of("own")));
    }
    ask(
        "performAll(Actor,List,Progress)",
        "every action",
        (desk, viewer) ->
            desk.performAll(
                viewer,
                actions.stream().filter(action -> !(action instanceof Action.Create)).toList(),
                (decided, all) -> true));
  }

  private void paths() {
    for (Action action : actions) {
      ask("pathTo(Actor,Action)", action, (desk, viewer) -> desk.pathTo(viewer, action));
      for (Viewer other : List.of(Viewer.PRINCIPAL, Viewer.FATHER)) {
        ask(
            "pathFor(Actor,Actor,Action)",
            action,
            " for " + other,
            (desk, viewer) -> desk.pathFor(viewer, other.actor(), action));
      }
    }
  }

  private void lists() {
    List<Optional<PageKey>> places =
        List.of(
            Optional.empty(),
            Optional.of(new PageKey(STUDENT, plan.name())),
            Optional.of(new PageKey(BEFORE, "made-up")));
    List<PlanQuery> queries = new ArrayList<>();
    for (SchoolYear year : List.of(THIS_YEAR, LAST_YEAR)) {
      PlanQuery all = PlanQuery.of(MAPLES, year.start());
      queries.addAll(
          List.of(
              all,
              all.ofStudents(Set.of(STUDENT)),
              all.ofStudents(Set.of(STUDENT, World.ANOTHER_STUDENT)).inStatus("READY_TO_SIGN"),
              all.with(Viewer.MOTHER.address().value()),
              all.ledBy(Viewer.COORDINATOR.address()),
              all.unsignedBy(Viewer.COORDINATOR.address().value())));
    }
    queries.add(PlanQuery.of(MAPLES));
    queries.add(PlanQuery.of(PARK));
    for (Optional<PageKey> after : places) {
      for (PlanQuery query : after.isEmpty() ? queries : queries.subList(0, 3)) {
        int limit = query.person().isPresent() ? 1 : 10;
        ask(
            "homePage(Actor,PlanQuery,Optional,int)",
            listed(query, after, limit),
            (desk, viewer) -> desk.homePage(viewer, query, after, limit));
        ask(
            "plansToDuplicate(Actor,PlanQuery,Optional,int)",
            listed(query, after, limit),
            (desk, viewer) -> desk.plansToDuplicate(viewer, query, after, limit));
      }
      for (String prefix : List.of("Beau", "")) {
        PlanQuery query = PlanQuery.of(MAPLES, THIS_YEAR.start());
        ask(
            "homePage(Actor,PlanQuery,String,Optional,int)",
            listed(query, after, 10) + " " + prefix,
            (desk, viewer) -> desk.homePage(viewer, query, prefix, after, 10));
      }
      Optional<PlaceKey> place = after.map(key -> new PlaceKey(MAPLES, key));
      for (SchoolYear year : List.of(THIS_YEAR, LAST_YEAR)) {
        ask(
            "myPlans(Actor,SchoolYear,Optional,int)",
            year.text() + " " + Rendering.of(place),
            (desk, viewer) -> desk.myPlans(viewer, year, place, 10));
      }
      ask(
          "plansToSign(Actor,Optional,int)",
          Rendering.of(place),
          (desk, viewer) -> desk.plansToSign(viewer, place, 10));
      ask(
          "missingSignatures(Actor,SchoolCode,Optional,int)",
          Rendering.of(after),
          (desk, viewer) -> desk.missingSignatures(viewer, MAPLES, after, 10));
      Optional<PlanId> last = after.map(key -> new PlanId(MAPLES, key.name()));
      ask(
          "markedForPurge(Actor,Optional,int)",
          Rendering.of(last),
          (desk, viewer) -> desk.markedForPurge(viewer, last, 10));
    }
  }

  private void screens() {
    ask(
        "earlierPlans(Actor,StudentNumber)",
        "",
        (desk, viewer) -> desk.earlierPlans(viewer, STUDENT));
    ask("rights(Actor)", "", (desk, viewer) -> desk.rights(viewer));
    for (PlanId one : List.of(plan, EARLIER)) {
      ask("menu(Actor,PlanId)", one.name(), (desk, viewer) -> desk.menu(viewer, one));
      ask(
          "sideBySide(Actor,PlanId,PlanId)",
          one.name(),
          (desk, viewer) -> desk.sideBySide(viewer, one, plan));
    }
  }

  private void proofs() {
    for (PlanId one : List.of(plan, EARLIER)) {
      for (long after : List.of(0L, 2L)) {
        ask(
            "trail(Actor,PlanId,long,int)",
            one.name() + " " + after,
            (desk, viewer) -> desk.trail(viewer, one, after, 10));
      }
      ask("purged(Actor,PlanId)", one.name(), (desk, viewer) -> desk.purged(viewer, one));
      ask(
          "certificateOfDestruction(Actor,PlanId)",
          one.name(),
          (desk, viewer) -> desk.certificateOfDestruction(viewer, one));
    }
    for (Optional<Consultation.Key> after :
        List.of(Optional.<Consultation.Key>empty(), Optional.of(new Consultation.Key(plan, 1)))) {
      ask(
          "consultations(Actor,StudentNumber,Optional,int)",
          Rendering.of(after),
          (desk, viewer) -> desk.consultations(viewer, STUDENT, after, 10));
    }
    Person mother = Person.of(Viewer.MOTHER.address());
    for (ReportRequest request :
        List.of(
            new ReportRequest.Access(STUDENT),
            new ReportRequest.OfPerson(mother, Period.EVER),
            new ReportRequest.OfStudent(STUDENT),
            new ReportRequest.Due(),
            new ReportRequest.Incident(new ReportRequest.ByPerson(mother), Period.EVER),
            new ReportRequest.Incident(new ReportRequest.OfSchool(MAPLES), Period.EVER),
            new ReportRequest.Incident(new ReportRequest.OfPlans(List.of(plan)), Period.EVER))) {
      ask(
          "report(Actor,ReportRequest,ReportSink)",
          Rendering.of(request),
          (desk, viewer) -> {
            Report report = new Report();
            boolean told = desk.report(viewer, request, report);
            return List.of(told, report.lines);
          });
    }
  }

  private void help() {
    for (String typed :
        List.of(
            World.COLLEAGUE.value(),
            " " + World.COLLEAGUE.value(),
            "colleague@csdm.qc.c",
            Viewer.COORDINATOR.address().value(),
            Viewer.FATHER.address().value())) {
      ask(
          "whyCannotEnter(Actor,String)",
          typed,
          (desk, viewer) -> desk.whyCannotEnter(viewer, typed));
      ask(
          "whySchoolIsMissing(Actor,String,SchoolCode)",
          typed,
          (desk, viewer) -> desk.whySchoolIsMissing(viewer, typed, MAPLES));
    }
    for (EmailAddress address :
        List.of(Viewer.MOTHER.address(), Viewer.FATHER.address(), World.ANYBODY)) {
      for (Entry door : List.of(Entry.PARENT_PORTAL, Entry.MOZAIK, Entry.STAFF)) {
        Actor parent = Actor.of(door, address);
        for (PlanId one : List.of(plan, EARLIER)) {
          String label = one.name() + " " + address.value() + " " + door;
          ask(
              "whyCannotSign(Actor,PlanId,Actor)",
              label,
              (desk, viewer) -> desk.whyCannotSign(viewer, one, parent));
          ask(
              "supportRequest(Actor,PlanId,Actor)",
              label,
              (desk, viewer) -> desk.supportRequest(viewer, one, parent));
        }
        ask(
            "whyCannotSign(Actor,StudentNumber,Actor)",
            address.value() + " " + door,
            (desk, viewer) -> desk.whyCannotSign(viewer, STUDENT, parent));
      }
      ask(
          "supportRequest(Actor,StudentNumber,EmailAddress)",
          address.value(),
          (desk, viewer) -> desk.supportRequest(viewer, STUDENT, address));
    }
    ask(
        "whyCannotSign(Actor,PlanId,Actor)",
        "for oneself",
        (desk, viewer) -> desk.whyCannotSign(viewer, plan, viewer));
    ask(
        "whyCannotEnter(Actor,String)",
        "for oneself",
        (desk, viewer) ->
            desk.whyCannotEnter(viewer, viewer.address().map(EmailAddress::value).orElse("x")));
  }

  private void ask(String method, Action action, Question.Asking asking) {
    ask(method, action, "", asking);
  }

  private void ask(String method, Action action, String more, Question.Asking asking) {
    add(new Question(method, Rendering.of(action) + more, Optional.of(action), asking));
  }

  private void ask(String method, String label, Question.Asking asking) {
    add(new Question(method, label, Optional.empty(), asking));
  }

  private void add(Question question) {
    byMethod.computeIfAbsent(question.method(), method -> new ArrayList<>()).add(question);
  }

  private static String listed(PlanQuery query, Optional<PageKey> after, int limit) {
    return Rendering.of(query) + " after " + Rendering.of(after) + " " + limit;
  }

  /** What a report told. */
  private static final class Report implements ReportSink {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void begin(ReportHead head) {
      lines.add(Rendering.of(head));
    }

    @Override
    public void row(ReportRow row) {
      lines.add(Rendering.of(row));
    }

    @Override
    public void end() {
      lines.add("end");
    }
  }
}
