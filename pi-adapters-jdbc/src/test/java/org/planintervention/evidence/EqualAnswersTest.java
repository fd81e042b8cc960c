package org.planintervention.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planintervention.decision.Action;
import org.planintervention.desk.HostSystems;
import org.planintervention.desk.Outcome;
import org.planintervention.desk.PlanDesk;
import org.planintervention.jdbc.JdbcPlanStore;
import org.planintervention.jdbc.TestDatabase;
import org.planintervention.memory.MemoryDistrict;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.report.ReportRequest;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.TrailRow;
import org.planintervention.text.Language;
import org.planintervention.text.ReportText;
import org.planintervention.text.Texts;

/**
 * who may not read a plan cannot tell whether it is there, by what they are answered, by what
 * the database is asked, or by what the trail keeps.
 */
class EqualAnswersTest {
  private static final SchoolCode MAPLES = new SchoolCode("014");
  private static final SchoolCode PARK = new SchoolCode("052");
  private static final SchoolYear THIS_YEAR = new SchoolYear(2026);
  private static final StudentNumber STUDENT = new StudentNumber(1_200_337);
  private static final StudentNumber WITHOUT_PLAN = new StudentNumber(1_200_401);
  private static final Actor PRINCIPAL = Actor.typed(Entry.STAFF, "principal@csdm.qc.ca");
  private static final EmailAddress PARENT = new EmailAddress("parent@famille.example");
  private static final List<Actor> STRANGERS =
      List.of(
          Actor.typed(Entry.STAFF, "teacher@csdm.qc.ca"),
          Actor.typed(Entry.STAFF, "secretary@csdm.qc.ca"),
          Actor.typed(Entry.STAFF, "principal.park@csdm.qc.ca"),
          Actor.typed(Entry.STAFF, "visitor@csdm.qc.ca"),
          Actor.typed(Entry.IT, "ti.pi@csdm.qc.ca"),
          Actor.of(Entry.PARENT_PORTAL, PARENT),
          Actor.of(Entry.PARENT_PORTAL, new EmailAddress("nobody@famille.example")));

  private final MemoryDistrict district = new MemoryDistrict();
  private Optional<HikariDataSource> pool = Optional.empty();
  private RecordedStatements recorded = new RecordedStatements();
  private Optional<PlanStore> store = Optional.empty();
  private Optional<PlanDesk> desk = Optional.empty();
  private Optional<PlanId> plan = Optional.empty();

  static Stream<TestDatabase> databases() {
    return TestDatabase.all();
  }

  private void aPlanThatIsThere(TestDatabase database) {
    pool = Optional.of(database.pool(4));
    recorded = new RecordedStatements();
    row(MAPLES, "principal@csdm.qc.ca", "Direction", "Directrice");
    row(MAPLES, "teacher@csdm.qc.ca", "Enseignant", "Enseignante titulaire");
    row(MAPLES, "secretary@csdm.qc.ca", "Soutien", "Secrétaire d'école");
    row(PARK, "principal.park@csdm.qc.ca", "Direction", "Directeur");
    district
        .with(new Student(STUDENT, LocalDate.of(2014, 10, 10), MAPLES, Optional.empty()))
        .with(new Student(WITHOUT_PLAN, LocalDate.of(2014, 10, 10), MAPLES, Optional.empty()))
        .withAccount(PARENT);
    JdbcPlanStore opened =
        JdbcPlanStore.builder(recorded.source(pool.orElseThrow()), TestDatabase.freshDistrict())
            .acceptingUnsafeSettings()
            .build();
    store = Optional.of(opened);
    desk =
        Optional.of(
            new PlanDesk(
                new HostSystems(
                    opened,
                    district,
                    district,
                    district,
                    () -> Instant.parse("2026-11-23T17:00:00Z"),
                    byte[]::new),
                DistrictPolicy.reference()));
    PlanId created = done(new Action.Create(STUDENT, THIS_YEAR));
    done(new Action.AnswerOpening(created, OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION)));
    done(new Action.Write(created, 2, PlanContent.EMPTY.withRemarks("Rien.")));
    plan = Optional.of(created);
    // The first row ever of a door is another statement; it tells of no plan.
    desk.orElseThrow().perform(STRANGERS.get(0), new Action.Consult(new PlanId(MAPLES, "first")));
  }

  @AfterEach
  void close() {
    pool.ifPresent(HikariDataSource::close);
  }

  @ParameterizedTest(
      name = "A-11 on {0} a plan that is forbidden and one that is not: equal, byte by byte")
  @MethodSource("databases")
  void equal(TestDatabase database) {
    aPlanThatIsThere(database);
    PlanId forbidden = plan.orElseThrow();
    PlanId nowhere = new PlanId(MAPLES, "x".repeat(forbidden.name().length()));
    Set<Class<?>> compared = new HashSet<>();
    for (Actor stranger : STRANGERS) {
      for (Action action : actions(forbidden).filter(one -> isBlind(stranger, one)).toList()) {
        Action same = ((Action.OnPlan) action).on(nowhere);
        Seen there = seen(stranger, action, forbidden);
        Seen notThere = seen(stranger, same, nowhere);
        assertThat(there.answer()).as(action.name()).isEqualTo(notThere.answer());
        assertThat(there.statements())
            .as(action.name())
            .isNotEmpty()
            .isEqualTo(notThere.statements());
        assertThat(there.trail()).as(action.name()).isEqualTo(notThere.trail()).hasSize(1);
        compared.add(action.getClass());
      }
    }
    assertThat(compared).containsExactlyInAnyOrder(Action.OnPlan.class.getPermittedSubclasses());
  }

  /** IT services, who purge, are told by D-1 whether there is a plan to purge. */
  private static boolean isBlind(Actor stranger, Action action) {
    return stranger.entry() != Entry.IT || !(action instanceof Action.Purge);
  }

  @ParameterizedTest(name = "A-11 on {0} whatever is asked about the two, the answers are equal")
  @MethodSource("databases")
  void questions(TestDatabase database) {
    aPlanThatIsThere(database);
    PlanId forbidden = plan.orElseThrow();
    PlanId nowhere = new PlanId(MAPLES, "x".repeat(forbidden.name().length()));
    List<Function<PlanId, Object>> questions = new ArrayList<>();
    for (Actor stranger : STRANGERS.stream().filter(one -> one.entry() != Entry.IT).toList()) {
      questions.add(one -> desk.orElseThrow().menu(stranger, one));
      for (Action action : actions(forbidden).toList()) {
        questions.add(one -> desk.orElseThrow().pathTo(stranger, ((Action.OnPlan) action).on(one)));
      }
      questions.add(
          one ->
              desk.orElseThrow()
                  .pathFor(stranger, PRINCIPAL, new Action.Sign(one, Optional.empty())));
      questions.add(
          one ->
              desk.orElseThrow()
                  .whyCannotSign(stranger, one, Actor.of(Entry.PARENT_PORTAL, PARENT)));
      questions.add(
          one ->
              desk.orElseThrow()
                  .supportRequest(stranger, one, Actor.of(Entry.PARENT_PORTAL, PARENT)));
      questions.add(one -> desk.orElseThrow().sideBySide(stranger, one, one));
      questions.add(one -> desk.orElseThrow().trail(stranger, one, 0, 10));
      questions.add(one -> desk.orElseThrow().purged(stranger, one));
      questions.add(one -> desk.orElseThrow().certificateOfDestruction(stranger, one));
    }
    int silent = 0;
    for (Function<PlanId, Object> question : questions) {
      recorded.forget();
      String there = hidden(question.apply(forbidden).toString(), forbidden);
      List<String> asked = recorded.statements();
      recorded.forget();
      String notThere = hidden(question.apply(nowhere).toString(), nowhere);
      assertThat(there).isEqualTo(notThere);
      assertThat(asked).isEqualTo(recorded.statements());
      silent += asked.isEmpty() ? 1 : 0;
    }
    // Who learns of a purge, and gets its certificate, is judged by who asks alone.
    assertThat(silent).isEqualTo(2 * (STRANGERS.size() - 1));
  }

  @ParameterizedTest(name = "A-11 on {0} a report tells no stranger which student has a plan")
  @MethodSource("databases")
  void reports(TestDatabase database) {
    aPlanThatIsThere(database);
    // The first row ever of a door is another statement; it tells of nobody.
    reported(STRANGERS.get(0), new ReportRequest.Due());
    List<Function<StudentNumber, ReportRequest>> requests =
        List.of(ReportRequest.Access::new, ReportRequest.OfStudent::new);
    for (Actor stranger : STRANGERS) {
      for (Function<StudentNumber, ReportRequest> request : requests) {
        assertThat(reported(stranger, request.apply(STUDENT)))
            .isEqualTo(reported(stranger, request.apply(WITHOUT_PLAN)));
      }
    }
  }

  /** What the database was asked; one row more is on the doors' trails. */
  private List<String> reported(Actor stranger, ReportRequest request) {
    List<String> told = new ArrayList<>();
    long before = doors();
    recorded.forget();
    boolean granted =
        desk.orElseThrow().report(stranger, request, new ReportText(Language.FRENCH, told::add));
    List<String> statements = recorded.statements();
    assertThat(granted).isFalse();
    assertThat(told).isEmpty();
    assertThat(statements).isNotEmpty();
    assertThat(doors()).isEqualTo(before + 1);
    return statements;
  }

  private long doors() {
    return Stream.of(MAPLES, new SchoolCode("-"))
        .mapToLong(school -> store.orElseThrow().head(ChainId.door(school)).length())
        .sum();
  }

  /** What somebody could notice of one action: answer, statements, and what the trail keeps. */
  private record Seen(List<Byte> answer, List<String> statements, List<String> trail) {}

  private Seen seen(Actor stranger, Action action, PlanId about) {
    ChainId door = ChainId.door(MAPLES);
    long before = store.orElseThrow().head(door).length();
    long onItsOwn = store.orElseThrow().head(ChainId.of(about)).length();
    recorded.forget();
    Outcome outcome = desk.orElseThrow().perform(stranger, action);
    List<String> statements = recorded.statements();
    assertThat(outcome.done()).as(action.name()).isFalse();
    assertThat(store.orElseThrow().head(ChainId.of(about)).length()).isEqualTo(onItsOwn);
    List<String> trail =
        store.orElseThrow().trail(door, before, 10).stream()
            .map(row -> hidden(said(row), about))
            .toList();
    Outcome.Refused refused = (Outcome.Refused) outcome;
    String answer = refused.toString();
    for (Language language : Language.values()) {
      answer += Texts.in(language).explain(refused.reasons(), key -> Optional.of(key));
    }
    return new Seen(bytes(hidden(answer, about)), statements, trail);
  }

  private static String said(TrailRow row) {
    return row.kind()
        + row.at()
        + row.actor()
        + row.student()
        + row.about().map(PlanId::text)
        + row.salt().map(salt -> salt.length())
        + row.payload().map(payload -> payload.utf8());
  }

  private static String hidden(String text, PlanId plan) {
    return text.replace(plan.name(), "THE PLAN");
  }

  private static List<Byte> bytes(String text) {
    List<Byte> bytes = new ArrayList<>();
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      bytes.add(one);
    }
    return bytes;
  }

  private static Stream<Action> actions(PlanId plan) {
    Person person = Person.of(PARENT);
    return Stream.concat(
        Stream.of(
            new Action.Consult(plan),
            new Action.Recover(plan),
            new Action.Duplicate(plan),
            new Action.AnswerOpening(plan, new OpeningAnswer.DoesNotMeet()),
            new Action.Write(plan, 3, PlanContent.EMPTY),
            new Action.Write(plan, 1, PlanContent.EMPTY),
            new Action.ListPerson(plan, person),
            new Action.UnlistPerson(plan, person),
            new Action.NameCoordinator(plan, person),
            new Action.Sign(plan, Optional.empty()),
            new Action.SignFor(
                plan,
                person,
                Optional.of(ConsentGround.VOICE),
                "",
                Optional.of(LocalDate.of(2026, 11, 1)),
                Optional.empty()),
            new Action.Decline(plan, "Non."),
            new Action.Purge(plan)),
        Stream.of(PlanStatus.values()).map(status -> new Action.ChangeStatus(plan, status)));
  }

  private PlanId done(Action action) {
    return desk.orElseThrow().perform(PRINCIPAL, action).view().orElseThrow().plan().id();
  }

  private void row(SchoolCode school, String address, String category, String function) {
    district.with(
        new StaffRow(
            school,
            new EmailAddress(address),
            category,
            function,
            Optional.empty(),
            Optional.empty()));
  }
}
