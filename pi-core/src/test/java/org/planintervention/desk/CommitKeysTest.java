package org.planintervention.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.planintervention.desk.TwoSchools.IT;
import static org.planintervention.desk.TwoSchools.MAPLES;
import static org.planintervention.desk.TwoSchools.MOTHER;
import static org.planintervention.desk.TwoSchools.MOTHER_ADDRESS;
import static org.planintervention.desk.TwoSchools.PARK;
import static org.planintervention.desk.TwoSchools.PRINCIPAL;
import static org.planintervention.desk.TwoSchools.PSYCHOLOGIST;
import static org.planintervention.desk.TwoSchools.TEACHER;
import static org.planintervention.desk.TwoSchools.VISITOR;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planintervention.canonical.CanonicalForm;
import org.planintervention.decision.Action;
import org.planintervention.decision.ConflictKind;
import org.planintervention.decision.RuleId;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.ContentHash;
import org.planintervention.plan.Goal;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.CommitKey;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.TrailQuery;
import org.planintervention.spi.store.TrailRow;

/** Commit keys (T-3): whose they are, and what they belong to. */
@DisplayName("T-3 commit keys")
class CommitKeysTest {
  private static final Outcome KEY_USED = new Outcome.Conflict(ConflictKind.KEY_USED);
  private static final Optional<String> FORM = Optional.of("form-1");
  private static final EmailAddress OTHER_MOTHER_ADDRESS =
      new EmailAddress("autre@famille.example");
  private static final Actor OTHER_MOTHER = Actor.of(Entry.PARENT_PORTAL, OTHER_MOTHER_ADDRESS);
  private static final int ROUNDS = 40;

  private final TwoSchools schools = new TwoSchools();
  private final PlanDesk desk = schools.desk;

  @Test
  @DisplayName("T-3 the same key of two mothers is two keys, and a stranger's is a third")
  void t3_theSameKeyOfAnotherPersonIsAnotherKey() {
    PlanId p = schools.ready(TEACHER, schools.student(1_000_001));
    PlanId q = readyFor(OTHER_MOTHER_ADDRESS, schools.student(1_000_002));
    assertThat(desk.perform(MOTHER, sign(p), FORM).done()).isTrue();
    assertThat(desk.perform(OTHER_MOTHER, sign(q), FORM).view().orElseThrow().plan().id())
        .isEqualTo(q);
    assertThat(signatures(p)).isOne();
    assertThat(signatures(q)).isOne();
    assertThat(desk.perform(VISITOR, new Action.Purge(p), FORM).rules())
        .containsExactly(RuleId.D_1);
    assertThat(schools.store.find(p)).isPresent();
  }

  @Test
  @DisplayName("T-3 a stranger learns nothing by a key that somebody used")
  void t3_aStrangerIsToldWhatAKeyWithoutUseWouldTell() {
    PlanId plan = schools.ready(TEACHER, schools.student(1_000_001));
    Action signing = sign(plan);
    desk.perform(MOTHER, signing, FORM);
    schools.store.asked();
    Outcome used = desk.perform(VISITOR, signing, FORM);
    List<String> whenUsed = schools.store.asked();
    Outcome fresh = desk.perform(VISITOR, signing, Optional.of("form-2"));
    assertThat(used).isEqualTo(fresh);
    assertThat(schools.store.asked()).isEqualTo(whenUsed);
    assertThat(used.rules()).containsExactly(RuleId.A_11);
  }

  @Test
  @DisplayName("T-3 the same request again does nothing and gives the answer that was given")
  void t3_theSameRequestIsDoneOnce() {
    PlanId plan = schools.ready(TEACHER, schools.student(1_000_001));
    Outcome first = desk.perform(MOTHER, sign(plan), FORM);
    List<TrailRow> before = everyRow();
    assertThat(desk.perform(MOTHER, sign(plan), FORM)).isEqualTo(first);
    assertThat(first.view()).isPresent();
    assertThat(everyRow()).isEqualTo(before);
  }

  @Test
  @DisplayName("T-3 a key without which the plan would be made twice makes it once")
  void t3_createsOnce() {
    StudentNumber student = schools.student(1_000_001);
    Action create = new Action.Create(student, TwoSchools.THIS_YEAR);
    Outcome first = desk.perform(TEACHER, create, FORM);
    assertThat(desk.perform(TEACHER, create, FORM)).isEqualTo(first);
    assertThat(first.view()).isPresent();
    assertThat(desk.perform(TEACHER, create, Optional.of("form-2")).rules())
        .containsExactly(RuleId.Y_2);
  }

  @Test
  @DisplayName("T-3 a key that was used answers KEY_USED to any other request, in every school")
  void t3_anotherRequestIsKeyUsed() {
    PlanId p = schools.ready(TEACHER, schools.student(1_000_001));
    PlanId q = schools.ready(TEACHER, schools.student(1_000_002));
    PlanId elsewhere =
        schools.archived(schools.student(1_000_003, PARK, "Roy, Zoé"), PARK, TwoSchools.THIS_YEAR);
    desk.perform(PRINCIPAL, sign(p), FORM);
    List<TrailRow> before = everyRow();
    for (Action other :
        List.of(
            sign(q),
            sign(elsewhere),
            sign(new PlanId(PARK, "none")),
            new Action.Sign(p, schools.store.find(p).map(one -> hash(one.content().toArray()))),
            new Action.Consult(p),
            new Action.Consult(new PlanId(MAPLES, "none")),
            new Action.Purge(p),
            new Action.Create(new StudentNumber(1_000_004), TwoSchools.THIS_YEAR),
            new Action.MaintainStaffTable(MAPLES),
            new Action.Enter())) {
      assertThat(desk.perform(PRINCIPAL, other, FORM)).as(other.name()).isEqualTo(KEY_USED);
    }
    assertThat(everyRow()).isEqualTo(before);
    assertThat(signatures(q)).isZero();
  }

  @Test
  @DisplayName("T-3 the same request through another door is another request (A-6)")
  void t3_anotherDoorIsKeyUsed() {
    PlanId plan = schools.ready(TEACHER, schools.student(1_000_001));
    assertThat(desk.perform(TEACHER, sign(plan), FORM).done()).isTrue();
    Actor asParent = Actor.of(Entry.PARENT_PORTAL, TEACHER.address().orElseThrow());
    assertThat(desk.perform(asParent, sign(plan), FORM)).isEqualTo(KEY_USED);
  }

  @Test
  @DisplayName("T-3 what the host says of the authentication is no part of a request")
  void t3_anotherSessionIsTheSameRequest() {
    PlanId plan = schools.ready(TEACHER, schools.student(1_000_001));
    Outcome first = desk.perform(TEACHER.withEvidence("session 1"), sign(plan), FORM);
    assertThat(desk.perform(TEACHER.withEvidence("session 2"), sign(plan), FORM)).isEqualTo(first);
  }

  @Test
  @DisplayName("T-3 a refusal does not use a key up, and neither does a conflict")
  void t3_aRefusalLeavesTheKeyFree() {
    PlanId plan = schools.created(TEACHER, schools.student(1_000_001));
    Action noAnswer = new Action.AnswerOpening(plan, OpeningAnswer.of());
    assertThat(desk.perform(TEACHER, noAnswer, FORM).rules()).containsExactly(RuleId.O_2);
    assertThat(desk.perform(TEACHER, noAnswer, FORM).rules()).containsExactly(RuleId.O_2);
    assertThat(desk.perform(TEACHER, answer(plan), FORM).done()).isTrue();
    assertThat(desk.perform(TEACHER, noAnswer, FORM)).isEqualTo(KEY_USED);
    Optional<String> second = Optional.of("form-2");
    PlanId ready = schools.ready(TEACHER, schools.student(1_000_002));
    Action outdated = new Action.Sign(ready, Optional.of(hash(new byte[0])));
    assertThat(desk.perform(TEACHER, outdated, second))
        .isEqualTo(new Outcome.Conflict(ConflictKind.DISPLAYED_CONTENT_OUTDATED));
    assertThat(desk.perform(TEACHER, sign(ready), second).done()).isTrue();
  }

  @Test
  @DisplayName("T-3 who may not read the plan any more is told done, and nothing of the plan")
  void t3_theAnswerIsWhatTodaysRightsLetSee() {
    PlanId plan = schools.ready(TEACHER, schools.student(1_000_001));
    assertThat(desk.perform(MOTHER, sign(plan), FORM).view()).isPresent();
    schools.done(TEACHER, new Action.ChangeStatus(plan, PlanStatus.IN_REVISION));
    schools.done(TEACHER, new Action.UnlistPerson(plan, Person.of(MOTHER_ADDRESS)));
    assertThat(desk.perform(MOTHER, new Action.Consult(plan)).rules()).containsExactly(RuleId.A_11);
    List<TrailRow> before = everyRow();
    assertThat(desk.perform(MOTHER, sign(plan), FORM))
        .isEqualTo(new Outcome.Done(Optional.empty()));
    assertThat(everyRow()).isEqualTo(before);
  }

  @Test
  @DisplayName("A-11 a plan that is purged and one that may not be read are answered alike")
  void a11_theSameQuestionsOfAPurgedPlan() {
    PlanId plan = schools.created(TEACHER, schools.student(1_000_001));
    assertThat(desk.perform(TEACHER, answer(plan), FORM).view()).isPresent();
    schools.done(TEACHER, new Action.NameCoordinator(plan, TwoSchools.person(PSYCHOLOGIST)));
    schools.done(PSYCHOLOGIST, new Action.UnlistPerson(plan, TwoSchools.person(TEACHER)));
    schools.store.asked();
    Outcome unreadable = desk.perform(TEACHER, answer(plan), FORM);
    List<String> asked = schools.store.asked();
    schools.done(PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.CREATED_IN_ERROR));
    assertThat(desk.perform(IT, new Action.Purge(plan), FORM).done()).isTrue();
    schools.store.asked();
    assertThat(desk.perform(TEACHER, answer(plan), FORM)).isEqualTo(unreadable);
    assertThat(schools.store.asked()).isEqualTo(asked);
    assertThat(unreadable).isEqualTo(new Outcome.Done(Optional.empty()));
    assertThat(desk.perform(TEACHER, sign(plan), FORM)).isEqualTo(KEY_USED);
  }

  @Test
  @DisplayName("T-3 a purge that is asked again under its key is done, and done once")
  void t3_purgesOnce() {
    PlanId plan = schools.marked(TEACHER, schools.student(1_000_001));
    assertThat(desk.perform(IT, new Action.Purge(plan), FORM).done()).isTrue();
    List<TrailRow> before = everyRow();
    assertThat(desk.perform(IT, new Action.Purge(plan), FORM))
        .isEqualTo(new Outcome.Done(Optional.empty()));
    assertThat(everyRow()).isEqualTo(before);
    assertThat(desk.perform(IT, new Action.Purge(plan)).rules()).containsExactly(RuleId.A_11);
  }

  @Test
  @DisplayName("T-3 who typed an unusable address has no key: each request is judged by itself")
  void t3_nobodysKey() {
    Actor nobody = Actor.typed(Entry.STAFF, "teacher@csdm..qc.ca");
    Actor nobodyElse = Actor.typed(Entry.STAFF, "not an address");
    assertThat(desk.perform(nobody, new Action.RefreshRights(), FORM).done()).isTrue();
    assertThat(desk.perform(nobodyElse, new Action.Enter(), FORM).rules()).contains(RuleId.A_1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "é", "a\tb", "\u007F", "\u001F"})
  @DisplayName("T-3 a key of other characters, or of none, is a misuse")
  void t3_unusableKeys(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.perform(TEACHER, new Action.Enter(), Optional.of(text)))
        .withMessage("a commit key has 1 to 100 printable ASCII characters");
  }

  @Test
  @DisplayName("T-3 a key has at most a hundred characters, blank to tilde")
  void t3_longestKey() {
    String longest = " ~".repeat(50);
    assertThat(desk.perform(TEACHER, new Action.Enter(), Optional.of(longest)).done()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.perform(TEACHER, new Action.Enter(), Optional.of(longest + "x")));
  }

  @Test
  @DisplayName("T-3 of two requests at one moment, whenever the other comes, one does it")
  void t3_theOtherComesAtAnyMoment() {
    int moments = 0;
    boolean came = true;
    while (came) {
      TwoSchools fresh = new TwoSchools();
      PlanId plan = fresh.ready(TEACHER, fresh.student(1_000_001));
      PlanId other = fresh.ready(TEACHER, fresh.student(1_000_002));
      Rival rival = new Rival(fresh.store, moments);
      PlanDesk rivals = fresh.over(rival);
      List<Outcome> outcomes = new ArrayList<>();
      rival.comes(() -> outcomes.add(fresh.desk.perform(MOTHER, sign(plan), FORM)));
      Outcome same = rivals.perform(MOTHER, sign(plan), FORM);
      came = rival.came();
      outcomes.forEach(outcome -> assertThat(same).as("moment " + rival).isEqualTo(outcome));
      assertThat(same.view()).isPresent();
      assertThat(fresh.store.find(plan).orElseThrow().signatures()).hasSize(1);
      Rival second = new Rival(fresh.store, moments);
      PlanDesk seconds = fresh.over(second);
      Optional<String> form = Optional.of("form-2");
      List<Outcome> others = new ArrayList<>();
      second.comes(() -> others.add(fresh.desk.perform(TEACHER, sign(plan), form)));
      Outcome different = seconds.perform(TEACHER, sign(other), form);
      if (second.came()) {
        assertThat(Stream.concat(Stream.of(different), others.stream()))
            .as("moment " + moments)
            .containsOnlyOnce(KEY_USED);
        assertThat(
                fresh.store.find(plan).orElseThrow().signatures().size()
                    + fresh.store.find(other).orElseThrow().signatures().size())
            .isEqualTo(2);
      }
      moments++;
    }
    System.out.printf("T-3: a rival came at each of %d moments of a request%n", moments - 1);
    assertThat(moments).isGreaterThan(4);
  }

  @Test
  @DisplayName("T-3 eight threads with one key do one thing once, and get its answer")
  void t3_atTheSameMoment() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      PlanId plan = schools.ready(TEACHER, schools.student(1_000_001 + round));
      Optional<String> form = Optional.of("round " + round);
      List<Outcome> outcomes = together(8, racer -> desk.perform(MOTHER, sign(plan), form));
      assertThat(outcomes).allSatisfy(one -> assertThat(one.view()).isPresent());
      assertThat(new HashSet<>(outcomes)).hasSize(1);
      assertThat(signatures(plan)).isOne();
      assertThat(schools.store.head(rowsOf(plan).get(0).chain()).length())
          .isEqualTo(rowsOf(plan).size());
    }
  }

  @Test
  @DisplayName("T-3 eight threads with one key and eight things do one of them")
  void t3_differentThingsAtTheSameMoment() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      List<PlanId> plans = new ArrayList<>();
      for (int racer = 0; racer < 8; racer++) {
        plans.add(schools.ready(TEACHER, schools.student(1_000_001 + 10 * round + racer)));
      }
      Optional<String> form = Optional.of("round " + round);
      List<Outcome> outcomes =
          together(8, racer -> desk.perform(MOTHER, sign(plans.get(racer)), form));
      assertThat(outcomes.stream().filter(Outcome::done)).hasSize(1);
      assertThat(outcomes.stream().filter(KEY_USED::equals)).hasSize(7);
      assertThat(plans.stream().mapToInt(this::signatures).sum()).isOne();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @DisplayName("T-3 every argument of an action makes another use of a key")
  void t3_everyArgumentCounts(Class<?> kind) throws ReflectiveOperationException {
    List<Action> variants = variants().filter(kind::isInstance).toList();
    assertThat(variants).as("an action of this kind").isNotEmpty();
    assertThat(variants).doesNotHaveDuplicates();
    for (RecordComponent component : kind.getRecordComponents()) {
      Set<Object> values = new HashSet<>();
      for (Action variant : variants) {
        values.add(component.getAccessor().invoke(variant));
      }
      assertThat(values).as("variants of " + component.getName()).hasSizeGreaterThan(1);
    }
  }

  @Test
  @DisplayName("T-3 different actions have different fingerprints, the same action has one")
  void t3_fingerprints() {
    List<Action> all = variants().toList();
    Set<Object> fingerprints = new HashSet<>();
    Set<Object> scopes = new HashSet<>();
    for (Action action : all) {
      CommitKey key = CommitKeys.of(TEACHER, action, "k").orElseThrow();
      fingerprints.add(key.fingerprint());
      scopes.add(key.scope());
    }
    assertThat(fingerprints).hasSize(all.size());
    assertThat(scopes).hasSize(1);
    assertThat(variants().map(action -> CommitKeys.of(TEACHER, action, "k").orElseThrow()))
        .allSatisfy(key -> assertThat(fingerprints).contains(key.fingerprint()));
  }

  @Test
  @DisplayName("T-3 neither scope nor fingerprint is that of another person or another key")
  void t3_keysAreOfPersonAndText() {
    Set<Object> parts = new HashSet<>();
    for (Actor actor : List.of(TEACHER, MOTHER, Actor.student(new StudentNumber(1_000_001)))) {
      for (String text : List.of("k", "k ", "K", "kk")) {
        CommitKey key = CommitKeys.of(actor, new Action.Enter(), text).orElseThrow();
        parts.add(key.scope());
        parts.add(key.fingerprint());
      }
    }
    assertThat(parts).hasSize(3 * 4 * 2);
  }

  static Stream<Class<?>> kinds() {
    return kinds(Action.class);
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Stream.of(type.getPermittedSubclasses()).flatMap(CommitKeysTest::kinds).distinct();
  }

  /** Actions that differ in one place each, of every kind. */
  private static Stream<Action> variants() {
    PlanId plan = new PlanId(MAPLES, "a");
    Person person = TwoSchools.person(TEACHER);
    LocalDate day = LocalDate.of(2026, 11, 20);
    StudentNumber student = new StudentNumber(1_000_001);
    ContentHash hash = new ContentHash("0".repeat(64));
    Optional<ConsentGround> ground = Optional.of(ConsentGround.VOICE);
    Stream<Action> all =
        Stream.of(
            new Action.Enter(),
            new Action.RefreshRights(),
            new Action.MaintainStaffTable(MAPLES),
            new Action.MaintainStaffTable(PARK),
            new Action.Create(student, TwoSchools.THIS_YEAR),
            new Action.Create(student, TwoSchools.LAST_YEAR),
            new Action.Create(new StudentNumber(1_000_002), TwoSchools.THIS_YEAR),
            new Action.AnswerOpening(plan, OpeningAnswer.of()),
            new Action.AnswerOpening(plan, new OpeningAnswer.DoesNotMeet()),
            new Action.AnswerOpening(plan, OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION)),
            new Action.AnswerOpening(plan, OpeningAnswer.of(OpeningSituation.values())),
            new Action.ListPerson(plan, TwoSchools.person(MOTHER)),
            new Action.ListPerson(plan, Person.of(student)),
            new Action.UnlistPerson(plan, TwoSchools.person(MOTHER)),
            new Action.NameCoordinator(plan, TwoSchools.person(MOTHER)),
            new Action.Decline(plan, "other"),
            new Action.SignFor(
                plan, TwoSchools.person(MOTHER), ground, "", Optional.of(day), Optional.empty()),
            new Action.SignFor(
                plan, person, Optional.empty(), "", Optional.of(day), Optional.empty()),
            new Action.SignFor(
                plan,
                person,
                Optional.of(ConsentGround.PAPER_FORM),
                "",
                Optional.of(day),
                Optional.empty()),
            new Action.SignFor(plan, person, ground, "…", Optional.of(day), Optional.empty()),
            new Action.SignFor(plan, person, ground, "", Optional.empty(), Optional.empty()),
            new Action.SignFor(
                plan, person, ground, "", Optional.of(day.plusDays(1)), Optional.empty()),
            new Action.SignFor(plan, person, ground, "", Optional.of(day), Optional.of(hash)),
            new Action.Sign(plan, Optional.of(hash)),
            new Action.Sign(plan, Optional.of(new ContentHash("1".repeat(64)))),
            new Action.Write(plan, 2, PlanContent.EMPTY));
    return Stream.of(
            all,
            contents().map(content -> (Action) new Action.Write(plan, 1, content)),
            Stream.of(PlanStatus.values())
                .map(to -> (Action) new Action.ChangeStatus(new PlanId(PARK, "b"), to)),
            Stream.of(new PlanId(MAPLES, "a"), new PlanId(MAPLES, "b"), new PlanId(PARK, "a"))
                .flatMap(CommitKeysTest::onPlan))
        .flatMap(part -> part);
  }

  /** Every kind of action on a plan, asked of one. */
  private static Stream<Action> onPlan(PlanId plan) {
    return Stream.of(
        new Action.Duplicate(plan),
        new Action.Consult(plan),
        new Action.ChangeStatus(plan, PlanStatus.OPENING),
        new Action.Recover(plan),
        new Action.AnswerOpening(plan, OpeningAnswer.of(OpeningSituation.SPECIALISED_RESOURCES)),
        new Action.Write(plan, 1, PlanContent.EMPTY.withRemarks("on a plan")),
        new Action.ListPerson(plan, TwoSchools.person(TEACHER)),
        new Action.UnlistPerson(plan, TwoSchools.person(TEACHER)),
        new Action.NameCoordinator(plan, TwoSchools.person(TEACHER)),
        new Action.Sign(plan, Optional.empty()),
        SignForTeacher.on(plan),
        new Action.Decline(plan, ""),
        new Action.Purge(plan));
  }

  /** A signature for the teacher from which others differ in one place. */
  private static final class SignForTeacher {
    static Action on(PlanId plan) {
      return new Action.SignFor(
          plan,
          TwoSchools.person(TEACHER),
          Optional.of(ConsentGround.VOICE),
          "",
          Optional.of(LocalDate.of(2026, 11, 20)),
          Optional.empty());
    }
  }

  /** Contents whose texts, put one behind the other, are often the same. */
  private static Stream<PlanContent> contents() {
    List<String> none = List.of();
    Goal goal = new Goal("", "", none, none, "", "");
    return Stream.of(
        PlanContent.EMPTY,
        new PlanContent(List.of("ab"), none, List.of(), "", ""),
        new PlanContent(List.of("a", "b"), none, List.of(), "", ""),
        new PlanContent(List.of("a"), List.of("b"), List.of(), "", ""),
        new PlanContent(none, List.of("ab"), List.of(), "", ""),
        new PlanContent(List.of(""), none, List.of(), "", ""),
        new PlanContent(none, none, List.of(goal), "", ""),
        new PlanContent(none, none, List.of(goal, goal), "", ""),
        new PlanContent(none, none, List.of(new Goal("a", "", none, none, "", "")), "", ""),
        new PlanContent(none, none, List.of(new Goal("", "a", none, none, "", "")), "", ""),
        new PlanContent(none, none, List.of(new Goal("", "", List.of("a"), none, "", "")), "", ""),
        new PlanContent(none, none, List.of(new Goal("", "", none, List.of("a"), "", "")), "", ""),
        new PlanContent(none, none, List.of(new Goal("", "", none, none, "a", "")), "", ""),
        new PlanContent(none, none, List.of(new Goal("", "", none, none, "", "a")), "", ""),
        new PlanContent(none, none, List.of(), "a", ""),
        new PlanContent(none, none, List.of(), "", "a"),
        new PlanContent(none, none, List.of(), "", "1:a"),
        new PlanContent(none, none, List.of(), "", "?"),
        new PlanContent(none, none, List.of(), "", "\uD800"),
        new PlanContent(none, none, List.of(), "", "\uDC00"));
  }

  private PlanId readyFor(EmailAddress guardian, StudentNumber student) {
    schools.district.with(new Guardian(student, Optional.of(guardian), true)).withAccount(guardian);
    PlanId plan = schools.ready(TEACHER, student);
    return schools.done(TEACHER, new Action.ListPerson(plan, Person.of(guardian)));
  }

  private static Action sign(PlanId plan) {
    return new Action.Sign(plan, Optional.empty());
  }

  private static Action answer(PlanId plan) {
    return new Action.AnswerOpening(plan, OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION));
  }

  private static ContentHash hash(byte[] bytes) {
    return CanonicalForm.hash(Bytes.of(bytes));
  }

  private int signatures(PlanId plan) {
    return schools.store.find(plan).orElseThrow().signatures().size();
  }

  private List<TrailRow> rowsOf(PlanId plan) {
    return everyRow().stream().filter(row -> row.chain().name().equals(plan.name())).toList();
  }

  private List<TrailRow> everyRow() {
    return schools.store.schools(Optional.empty(), 100).stream()
        .flatMap(
            school -> schools.store.trail(TrailQuery.of(school), Optional.empty(), 1_000).stream())
        .toList();
  }

  private interface Request {
    Outcome of(int racer);
  }

  private static List<Outcome> together(int racers, Request request) throws Exception {
    CyclicBarrier start = new CyclicBarrier(racers);
    ExecutorService threads = Executors.newFixedThreadPool(racers);
    try {
      List<Callable<Outcome>> all = new ArrayList<>();
      for (int one = 0; one < racers; one++) {
        int racer = one;
        all.add(
            () -> {
              start.await();
              return request.of(racer);
            });
      }
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<Outcome> outcome : threads.invokeAll(all)) {
        outcomes.add(outcome.get());
      }
      return outcomes;
    } finally {
      threads.shutdownNow();
    }
  }
}
