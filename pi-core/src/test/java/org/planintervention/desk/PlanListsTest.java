package org.planintervention.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planintervention.desk.TwoSchools.IT;
import static org.planintervention.desk.TwoSchools.LAST_YEAR;
import static org.planintervention.desk.TwoSchools.MAPLES;
import static org.planintervention.desk.TwoSchools.MOTHER;
import static org.planintervention.desk.TwoSchools.MOTHER_ADDRESS;
import static org.planintervention.desk.TwoSchools.PARK;
import static org.planintervention.desk.TwoSchools.PRINCIPAL;
import static org.planintervention.desk.TwoSchools.PRINCIPAL_OF_PARK;
import static org.planintervention.desk.TwoSchools.PSYCHOLOGIST;
import static org.planintervention.desk.TwoSchools.SECRETARY;
import static org.planintervention.desk.TwoSchools.TEACHER;
import static org.planintervention.desk.TwoSchools.THIS_YEAR;
import static org.planintervention.desk.TwoSchools.TODAY;
import static org.planintervention.desk.TwoSchools.VICE_PRINCIPAL;
import static org.planintervention.desk.TwoSchools.VISITOR;
import static org.planintervention.desk.TwoSchools.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planintervention.decision.Action;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanStore;

/** The lists of plans, page by page, told to who may know. */
class PlanListsTest {
  private static final PlanQuery MAPLES_NOW = PlanQuery.of(MAPLES, 2026);
  private static final PlanQuery MAPLES_BEFORE = PlanQuery.of(MAPLES, 2025);

  private final TwoSchools schools = new TwoSchools();
  private final PlanDesk desk = schools.desk;

  @Nested
  class HomePage {
    @Test
    @DisplayName("Y-4 only plans of the school and the year, by student")
    void onlyOfSchoolAndYear() {
      PlanId second = schools.created(PRINCIPAL, schools.student(1_000_002));
      PlanId first = schools.created(PRINCIPAL, schools.student(1_000_001));
      schools.archived(new StudentNumber(1_000_001), MAPLES, LAST_YEAR);
      schools.created(PRINCIPAL_OF_PARK, schools.student(1_000_003, PARK, "Roy, Léa"));

      assertThat(home(PRINCIPAL, MAPLES_NOW)).containsExactly(first, second);
    }

    @Test
    @DisplayName("Y-4 by status and by coordinator")
    void byStatusAndCoordinator() {
      PlanId ready = schools.ready(PRINCIPAL, schools.student(1_000_001));
      PlanId open = schools.created(PSYCHOLOGIST, schools.student(1_000_002));

      assertThat(home(PRINCIPAL, MAPLES_NOW.inStatus("READY_TO_SIGN"))).containsExactly(ready);
      assertThat(home(PRINCIPAL, MAPLES_NOW.ledBy(PSYCHOLOGIST.address().orElseThrow())))
          .containsExactly(open);
      assertThat(
              home(
                  PRINCIPAL,
                  MAPLES_NOW.inStatus("READY_TO_SIGN").ledBy(PSYCHOLOGIST.address().orElseThrow())))
          .isEmpty();
    }

    @Test
    @DisplayName("A-11 staff see the plans that they serve, secretary and visitors none")
    void onlyWhatOneMayRead() {
      PlanId served = schools.created(PSYCHOLOGIST, schools.student(1_000_001));
      PlanId other = schools.created(PRINCIPAL, schools.student(1_000_002));

      assertThat(home(PRINCIPAL, MAPLES_NOW)).containsExactly(served, other);
      assertThat(home(PSYCHOLOGIST, MAPLES_NOW)).containsExactly(served);
      assertThat(home(SECRETARY, MAPLES_NOW)).isEmpty();
      assertThat(home(PRINCIPAL_OF_PARK, MAPLES_NOW)).isEmpty();
      assertThat(home(VISITOR, MAPLES_NOW)).isEmpty();
      assertThat(home(IT, MAPLES_NOW)).isEmpty();
    }

    @Test
    @DisplayName("A-8 the direction of the school where the student is now sees the year before")
    void earlierYearOfWhoMoved() {
      StudentNumber student = schools.student(1_000_001);
      PlanId before = schools.archived(student, MAPLES, LAST_YEAR);
      assertThat(home(PRINCIPAL_OF_PARK, MAPLES_BEFORE)).isEmpty();

      schools.at(student, PARK, Optional.empty());

      assertThat(home(PRINCIPAL_OF_PARK, MAPLES_BEFORE)).containsExactly(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 7, 8})
    @DisplayName("Y-4 pages of any size hold every plan once, and the last says that it is")
    void pagesHoldEveryPlanOnce(int limit) {
      List<PlanId> plans = new ArrayList<>();
      for (int i = 1; i <= 7; i++) {
        plans.add(schools.created(PRINCIPAL, schools.student(1_000_000 + i)));
      }
      List<Integer> sizes = new ArrayList<>();

      List<PlanId> listed =
          all(
              (Optional<PageKey> after) -> desk.homePage(PRINCIPAL, MAPLES_NOW, after, limit),
              PlanSummary::id,
              sizes);

      assertThat(listed).containsExactlyElementsOf(plans);
      assertThat(sizes).hasSize((7 + limit - 1) / limit).allMatch(size -> size > 0);
    }

    @Test
    @DisplayName("A-11 what is not shown takes no place on a page")
    void whatIsHiddenTakesNoPlace() {
      List<PlanId> served = new ArrayList<>();
      for (int i = 1; i <= 40; i++) {
        Actor by = i % 10 == 0 ? PSYCHOLOGIST : PRINCIPAL;
        PlanId plan = schools.created(by, schools.student(1_000_000 + i));
        if (by.equals(PSYCHOLOGIST)) {
          served.add(plan);
        }
      }
      List<Integer> sizes = new ArrayList<>();

      List<PlanId> listed =
          all(
              (Optional<PageKey> after) -> desk.homePage(PSYCHOLOGIST, MAPLES_NOW, after, 2),
              PlanSummary::id,
              sizes);

      assertThat(listed).containsExactlyElementsOf(served);
      assertThat(sizes).containsExactly(2, 2);
    }

    @Test
    @DisplayName("Y-4 a plan that comes to be between two pages is on the second, or on none")
    void plansComeToBeBetweenPages() {
      PlanId second = schools.created(PRINCIPAL, schools.student(1_000_020));
      PlanId fourth = schools.created(PRINCIPAL, schools.student(1_000_040));
      PlanId fifth = schools.created(PRINCIPAL, schools.student(1_000_050));
      Page<PlanSummary, PageKey> first = desk.homePage(PRINCIPAL, MAPLES_NOW, Optional.empty(), 1);

      schools.created(PRINCIPAL, schools.student(1_000_010));
      PlanId third = schools.created(PRINCIPAL, schools.student(1_000_030));

      assertThat(ids(first)).containsExactly(second);
      assertThat(ids(desk.homePage(PRINCIPAL, MAPLES_NOW, first.next(), 10)))
          .containsExactly(third, fourth, fifth);
    }

    @Test
    @DisplayName("D-2 a page goes on after a plan that was purged meanwhile")
    void theLastOneWasPurged() {
      PlanId gone = schools.marked(PRINCIPAL, schools.student(1_000_001));
      PlanId stays = schools.created(PRINCIPAL, schools.student(1_000_002));
      Page<PlanSummary, PageKey> first = desk.homePage(PRINCIPAL, MAPLES_NOW, Optional.empty(), 1);
      desk.perform(IT, new Action.Purge(gone));

      assertThat(ids(desk.homePage(PRINCIPAL, MAPLES_NOW, first.next(), 1))).containsExactly(stays);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, PlanStore.MOST + 1})
    @DisplayName("every list has a limit")
    void limits(int limit) {
      assertThatThrownBy(() -> desk.homePage(PRINCIPAL, MAPLES_NOW, Optional.empty(), limit))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> desk.plansToSign(VISITOR, Optional.empty(), limit))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> desk.markedForPurge(VISITOR, Optional.empty(), limit))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("a page can be as long as a list may be")
    void theLongestPage() {
      PlanId plan = schools.created(PRINCIPAL, schools.student(1_000_001));

      assertThat(ids(desk.homePage(PRINCIPAL, MAPLES_NOW, Optional.empty(), PlanStore.MOST)))
          .containsExactly(plan);
    }
  }

  @Nested
  class ByName {
    @Test
    @DisplayName("Y-4 by the beginning of the student's name, page by page")
    void byName() {
      PlanId karim =
          schools.created(PRINCIPAL, schools.student(1_000_003, MAPLES, "Beaulieu, Karim"));
      PlanId emile =
          schools.created(PRINCIPAL, schools.student(1_000_001, MAPLES, "Beauchamp, Émile"));
      schools.created(PRINCIPAL, schools.student(1_000_002, MAPLES, "Roy, Léa"));

      Page<PlanSummary, PageKey> first =
          desk.homePage(PRINCIPAL, MAPLES_NOW, "beau", Optional.empty(), 1);

      assertThat(ids(first)).containsExactly(emile);
      assertThat(ids(desk.homePage(PRINCIPAL, MAPLES_NOW, "beau", first.next(), 1)))
          .containsExactly(karim);
      assertThat(desk.homePage(PRINCIPAL, MAPLES_NOW, "beau", Optional.empty(), 2).next())
          .isEmpty();
      assertThat(ids(desk.homePage(PRINCIPAL, MAPLES_NOW, "Tremblay", Optional.empty(), 5)))
          .isEmpty();
    }

    @Test
    @DisplayName("A-11 a name finds only what one may read")
    void onlyWhatOneMayRead() {
      schools.created(PRINCIPAL, schools.student(1_000_001));

      assertThat(ids(desk.homePage(TEACHER, MAPLES_NOW, "Beau", Optional.empty(), 5))).isEmpty();
      assertThat(ids(desk.homePage(SECRETARY, MAPLES_NOW, "Beau", Optional.empty(), 5))).isEmpty();
    }

    @Test
    @DisplayName("Y-4 more students of a name than one question to the store takes")
    void moreThanOneBatch() {
      for (int i = 0; i < 2 * PlanStore.MOST + 10; i++) {
        schools.student(1_000_000 + i);
      }
      PlanId first = schools.created(PRINCIPAL, new StudentNumber(1_000_000));
      PlanId boundary = schools.created(PRINCIPAL, new StudentNumber(1_000_999));
      PlanId next = schools.created(PRINCIPAL, new StudentNumber(1_001_000));
      PlanId last = schools.created(PRINCIPAL, new StudentNumber(1_002_009));

      List<PlanId> listed =
          all(
              (Optional<PageKey> after) ->
                  desk.homePage(PRINCIPAL, MAPLES_NOW, "Beaulieu", after, 2),
              PlanSummary::id,
              new ArrayList<>());

      assertThat(listed).containsExactly(first, boundary, next, last);
    }
  }

  @Nested
  class MyPlans {
    @Test
    @DisplayName("A-6 those that one leads or is listed on, in every school")
    void ofEverySchool() {
      PlanId led = schools.created(PSYCHOLOGIST, schools.student(1_000_001));
      PlanId atPark = schools.created(PSYCHOLOGIST, schools.student(1_000_002, PARK, "Roy, Léa"));
      PlanId listed = schools.ready(PRINCIPAL, schools.student(1_000_003));
      schools.done(PRINCIPAL, new Action.ListPerson(listed, person(PSYCHOLOGIST)));
      schools.created(PRINCIPAL, schools.student(1_000_004));

      for (int limit = 1; limit <= 4; limit++) {
        int size = limit;
        assertThat(
                all(
                    (Optional<PlaceKey> after) ->
                        desk.myPlans(PSYCHOLOGIST, THIS_YEAR, after, size),
                    PlanSummary::id,
                    new ArrayList<>()))
            .containsExactly(led, listed, atPark);
      }
      assertThat(desk.myPlans(PSYCHOLOGIST, LAST_YEAR, Optional.empty(), 5).entries()).isEmpty();
    }

    @Test
    @DisplayName(
        "A-7 a parent's are those of their children, from the first time that one is ready")
    void ofAParent() {
      PlanId ready = schools.ready(PRINCIPAL, schools.student(1_000_001));
      PlanId open = schools.created(PRINCIPAL, schools.student(1_000_002));
      schools.done(
          PRINCIPAL,
          new Action.AnswerOpening(open, OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION)));
      schools.done(PRINCIPAL, new Action.ListPerson(open, Person.of(MOTHER_ADDRESS)));

      assertThat(mine(MOTHER)).containsExactly(ready);
      assertThat(mine(Actor.of(Entry.MOZAIK, MOTHER_ADDRESS))).isEmpty();
      assertThat(mine(Actor.student(new StudentNumber(1_000_001)))).isEmpty();
    }

    @Test
    @DisplayName("A-7 a student's own, from 14 on")
    void ofAStudent() {
      StudentNumber student = schools.student(1_000_001);
      PlanId plan = schools.ready(PRINCIPAL, student);
      schools.done(PRINCIPAL, new Action.ListPerson(plan, Person.of(student)));
      assertThat(mine(Actor.student(student))).isEmpty();

      schools.district.with(new Student(student, TODAY.minusYears(14), MAPLES, Optional.empty()));

      assertThat(mine(Actor.student(student))).containsExactly(plan);
    }

    @Test
    @DisplayName("A-11 an address that nobody knows has none")
    void ofNobody() {
      schools.ready(PRINCIPAL, schools.student(1_000_001));

      assertThat(mine(VISITOR)).isEmpty();
      assertThat(mine(IT)).isEmpty();
      assertThat(mine(Actor.typed(Entry.STAFF, "no address"))).isEmpty();
      assertThat(mine(Actor.typed(Entry.PARENT_PORTAL, "stranger@famille.example"))).isEmpty();
    }

    private List<PlanId> mine(Actor actor) {
      return ids(desk.myPlans(actor, THIS_YEAR, Optional.empty(), 10));
    }
  }

  @Nested
  class ToSign {
    @Test
    @DisplayName("G-1 to G-3 those that are ready, that one may sign and has not")
    void readyAndUnsigned() {
      PlanId ready = schools.ready(PRINCIPAL, schools.student(1_000_001));
      PlanId signed = schools.ready(PRINCIPAL, schools.student(1_000_002));
      schools.created(PRINCIPAL, schools.student(1_000_003));
      schools.sign(PRINCIPAL, signed);
      schools.sign(MOTHER, signed);

      assertThat(toSign(PRINCIPAL)).containsExactly(ready);
      assertThat(toSign(VICE_PRINCIPAL)).containsExactly(ready, signed);
      assertThat(toSign(MOTHER)).containsExactly(ready);
    }

    @Test
    @DisplayName("G-3 after a revision the signature is missing again")
    void againAfterARevision() {
      PlanId plan = schools.ready(PRINCIPAL, schools.student(1_000_001));
      schools.sign(PRINCIPAL, plan);
      schools.done(PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.IN_REVISION));
      assertThat(toSign(PRINCIPAL)).isEmpty();

      schools.done(PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.READY_TO_SIGN));

      assertThat(toSign(PRINCIPAL)).containsExactly(plan);
    }

    @Test
    @DisplayName("G-2 staff sign where they are listed; secretary, IT and visitors nowhere")
    void staffWhereTheyAreListed() {
      PlanId plan = schools.ready(PRINCIPAL, schools.student(1_000_001));
      assertThat(toSign(TEACHER)).isEmpty();

      schools.done(PRINCIPAL, new Action.ListPerson(plan, person(TEACHER)));

      assertThat(toSign(TEACHER)).containsExactly(plan);
      assertThat(toSign(SECRETARY)).isEmpty();
      assertThat(toSign(IT)).isEmpty();
      assertThat(toSign(VISITOR)).isEmpty();
    }

    @Test
    @DisplayName("G-4 a parent by the parents' door alone")
    void byTheParentsDoor() {
      schools.ready(PRINCIPAL, schools.student(1_000_001));

      assertThat(toSign(Actor.of(Entry.MOZAIK, MOTHER_ADDRESS))).isEmpty();
    }

    @Test
    @DisplayName("S-9 nothing of a past year, nothing of who left")
    void nothingThatChangesNoMore() {
      StudentNumber student = schools.student(1_000_001);
      schools.archived(student, MAPLES, LAST_YEAR);
      schools.ready(PRINCIPAL, student);
      schools.at(student, MAPLES, Optional.of(TODAY));

      assertThat(toSign(PRINCIPAL)).isEmpty();
    }

    @Test
    @DisplayName("G-6 what is listed can be signed, every one of it")
    void whatIsListedCanBeSigned() {
      for (int i = 1; i <= 5; i++) {
        schools.ready(i % 2 == 0 ? PSYCHOLOGIST : PRINCIPAL, schools.student(1_000_000 + i));
      }
      List<PlanId> listed =
          all(
              (Optional<PlaceKey> after) -> desk.plansToSign(VICE_PRINCIPAL, after, 2),
              PlanSummary::id,
              new ArrayList<>());

      listed.forEach(plan -> schools.sign(VICE_PRINCIPAL, plan));

      assertThat(listed).hasSize(5);
      assertThat(toSign(VICE_PRINCIPAL)).isEmpty();
    }

    private List<PlanId> toSign(Actor actor) {
      return ids(desk.plansToSign(actor, Optional.empty(), 10));
    }
  }

  @Nested
  class ToDuplicate {
    @Test
    @DisplayName("Y-3 last year's plans whose student has none this year")
    void withoutAPlanThisYear() {
      PlanId waits = schools.archived(schools.student(1_000_001), MAPLES, LAST_YEAR);
      PlanId done = schools.archived(schools.student(1_000_002), MAPLES, LAST_YEAR);
      schools.done(PRINCIPAL, new Action.Duplicate(done));

      assertThat(toDuplicate(PRINCIPAL)).containsExactly(waits);

      schools.done(PRINCIPAL, new Action.Duplicate(waits));
      assertThat(toDuplicate(PRINCIPAL)).isEmpty();
    }

    @Test
    @DisplayName("Y-5 for who may duplicate, at the school where the student is now")
    void forWhoMayDuplicate() {
      StudentNumber student = schools.student(1_000_001);
      PlanId plan = schools.archived(student, MAPLES, LAST_YEAR);

      assertThat(toDuplicate(PSYCHOLOGIST)).containsExactly(plan);
      assertThat(toDuplicate(TEACHER)).isEmpty();
      assertThat(toDuplicate(SECRETARY)).isEmpty();

      schools.at(student, PARK, Optional.empty());
      assertThat(toDuplicate(PRINCIPAL)).isEmpty();
      assertThat(toDuplicate(PRINCIPAL_OF_PARK)).containsExactly(plan);

      schools.at(student, PARK, Optional.of(TODAY));
      assertThat(toDuplicate(PRINCIPAL_OF_PARK)).isEmpty();
    }

    private List<PlanId> toDuplicate(Actor actor) {
      return ids(desk.plansToDuplicate(actor, MAPLES_BEFORE, Optional.empty(), 10));
    }
  }

  @Nested
  class EarlierPlans {
    @Test
    @DisplayName("A-8 of a student now at the school, the latest first, this year's aside")
    void theLatestFirst() {
      StudentNumber student = schools.student(1_000_001, PARK, "Roy, Léa");
      PlanId older = schools.archived(student, MAPLES, new SchoolYear(2023));
      PlanId latest = schools.archived(student, MAPLES, LAST_YEAR);
      schools.created(PRINCIPAL_OF_PARK, student);

      assertThat(earlier(PRINCIPAL_OF_PARK, student)).containsExactly(latest, older);
      assertThat(earlier(TEACHER, student)).isEmpty();
      assertThat(earlier(SECRETARY, student)).isEmpty();
      assertThat(earlier(PRINCIPAL, new StudentNumber(1_999_999))).isEmpty();
    }

    @Test
    @DisplayName("A-9 of a student who left, all of them, for the direction of the last school")
    void ofWhoLeft() {
      StudentNumber student = schools.student(1_000_001);
      PlanId earlier = schools.archived(student, PARK, LAST_YEAR);
      PlanId present = schools.ready(PRINCIPAL, student);
      schools.at(student, MAPLES, Optional.of(TODAY));

      assertThat(earlier(PRINCIPAL, student)).containsExactly(present, earlier);
      assertThat(earlier(PRINCIPAL_OF_PARK, student)).isEmpty();
      assertThat(earlier(PSYCHOLOGIST, student)).isEmpty();
    }

    private List<PlanId> earlier(Actor actor, StudentNumber student) {
      return desk.earlierPlans(actor, student).stream().map(PlanSummary::id).toList();
    }
  }

  @Nested
  class SignaturesMissing {
    @Test
    @DisplayName("G-2, G-8 which signatures a ready plan lacks, whose")
    void whose() {
      PlanId plan = schools.ready(PSYCHOLOGIST, schools.student(1_000_001));
      schools.done(PSYCHOLOGIST, new Action.ListPerson(plan, person(TEACHER)));
      schools.created(PSYCHOLOGIST, schools.student(1_000_002));

      MissingSignatures all = missing(PRINCIPAL).get(0);
      assertThat(missing(PRINCIPAL)).hasSize(1);
      assertThat(all.plan().id()).isEqualTo(plan);
      assertThat(all.direction()).isTrue();
      assertThat(all.people())
          .containsExactly(person(PSYCHOLOGIST), Person.of(MOTHER_ADDRESS), person(TEACHER));

      schools.sign(VICE_PRINCIPAL, plan);
      schools.sign(MOTHER, plan);
      MissingSignatures some = missing(PRINCIPAL).get(0);
      assertThat(some.direction()).isFalse();
      assertThat(some.people()).containsExactly(person(PSYCHOLOGIST), person(TEACHER));

      schools.sign(PSYCHOLOGIST, plan);
      schools.sign(TEACHER, plan);
      assertThat(missing(PRINCIPAL)).isEmpty();
    }

    @Test
    @DisplayName("G-2 who holds no right any more is not waited for")
    void whoMaySignNoMore() {
      PlanId plan = schools.ready(PRINCIPAL, schools.student(1_000_001));
      schools.done(PRINCIPAL, new Action.ListPerson(plan, person(TEACHER)));
      schools.sign(PRINCIPAL, plan);
      schools.sign(MOTHER, plan);
      assertThat(missing(PRINCIPAL)).hasSize(1);

      schools.district.rowsOf(TEACHER.address().orElseThrow()).forEach(schools.district::without);

      assertThat(missing(PRINCIPAL)).isEmpty();
    }

    @Test
    @DisplayName("A-11 for the direction of the school alone")
    void forTheDirectionAlone() {
      schools.ready(PSYCHOLOGIST, schools.student(1_000_001));

      assertThat(missing(VICE_PRINCIPAL)).hasSize(1);
      assertThat(missing(PSYCHOLOGIST)).isEmpty();
      assertThat(missing(PRINCIPAL_OF_PARK)).isEmpty();
      assertThat(missing(SECRETARY)).isEmpty();
      assertThat(missing(MOTHER)).isEmpty();
    }

    @Test
    @DisplayName("S-9 nothing is waited for of a student who left")
    void nothingOfWhoLeft() {
      StudentNumber student = schools.student(1_000_001);
      schools.ready(PSYCHOLOGIST, student);
      schools.at(student, MAPLES, Optional.of(TODAY));

      assertThat(missing(PRINCIPAL)).isEmpty();
    }

    @Test
    @DisplayName("D-2 a plan that is purged while the page is made is not on it")
    void purgedMeanwhile() {
      PlanId gone = schools.ready(PRINCIPAL, schools.student(1_000_001));
      PlanId stays = schools.ready(PRINCIPAL, schools.student(1_000_002));
      schools.store.beforeNextFind(
          () -> {
            schools.done(PRINCIPAL, new Action.ChangeStatus(gone, PlanStatus.CREATED_IN_ERROR));
            desk.perform(IT, new Action.Purge(gone));
          });

      assertThat(missing(PRINCIPAL)).extracting(one -> one.plan().id()).containsExactly(stays);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5})
    @DisplayName("G-2 page by page, plans that lack nothing aside")
    void pageByPage(int limit) {
      List<PlanId> lacking = new ArrayList<>();
      for (int i = 1; i <= 8; i++) {
        PlanId plan = schools.ready(PRINCIPAL, schools.student(1_000_000 + i));
        if (i % 2 == 0) {
          lacking.add(plan);
        } else {
          schools.sign(PRINCIPAL, plan);
          schools.sign(MOTHER, plan);
        }
      }
      assertThat(
              all(
                  (Optional<PageKey> after) ->
                      desk.missingSignatures(PRINCIPAL, MAPLES, after, limit),
                  entry -> entry.plan().id(),
                  new ArrayList<>()))
          .containsExactlyElementsOf(lacking);
    }

    private List<MissingSignatures> missing(Actor actor) {
      return desk.missingSignatures(actor, MAPLES, Optional.empty(), 10).entries();
    }
  }

  @Nested
  class MarkedForPurge {
    @Test
    @DisplayName("D-1 of all schools, with since when, while they wait")
    void ofAllSchools() {
      PlanId maples = schools.marked(PRINCIPAL, schools.student(1_000_001));
      schools.later(10);
      PlanId park = schools.marked(PRINCIPAL_OF_PARK, schools.student(1_000_002, PARK, "Roy, Léa"));
      schools.ready(PRINCIPAL, schools.student(1_000_003));

      List<MarkedPlan> marked = desk.markedForPurge(IT, Optional.empty(), 10).entries();

      assertThat(marked).extracting(MarkedPlan::id).containsExactly(maples, park);
      assertThat(marked).extracting(MarkedPlan::year).containsOnly(THIS_YEAR);
      assertThat(marked)
          .extracting(one -> one.since().toString())
          .containsExactly("2026-11-23T17:00:00Z", "2026-11-23T17:10:00Z");

      schools.done(PRINCIPAL, new Action.ChangeStatus(maples, PlanStatus.OPENING));
      desk.perform(IT, new Action.Purge(park));
      assertThat(desk.markedForPurge(IT, Optional.empty(), 10).entries()).isEmpty();
    }

    @Test
    @DisplayName("D-1 page by page while they are purged: none is left out")
    void whileTheyArePurged() {
      for (int i = 1; i <= 7; i++) {
        if (i % 2 == 0) {
          schools.marked(PRINCIPAL_OF_PARK, schools.student(1_000_000 + i, PARK, "Roy, Léa"));
        } else {
          schools.marked(PRINCIPAL, schools.student(1_000_000 + i));
        }
      }
      List<PlanId> purged = new ArrayList<>();
      Optional<PlanId> after = Optional.empty();
      do {
        Page<MarkedPlan, PlanId> page = desk.markedForPurge(IT, after, 2);
        for (MarkedPlan plan : page.entries()) {
          assertThat(desk.perform(IT, new Action.Purge(plan.id())).done()).isTrue();
          purged.add(plan.id());
        }
        after = page.next();
      } while (after.isPresent());

      assertThat(purged).hasSize(7).isSorted();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    @DisplayName("D-1 page by page while they wait: each once")
    void whileTheyWait(int limit) {
      for (int i = 1; i <= 4; i++) {
        schools.marked(PRINCIPAL, schools.student(1_000_000 + i));
      }

      List<PlanId> listed =
          all(
              (Optional<PlanId> after) -> desk.markedForPurge(IT, after, limit),
              MarkedPlan::id,
              new ArrayList<>());

      assertThat(listed).hasSize(4).doesNotHaveDuplicates().isSorted();
    }

    @Test
    @DisplayName("A-7, A-11 for IT services alone")
    void forItServicesAlone() {
      schools.marked(PRINCIPAL, schools.student(1_000_001));

      for (Actor actor : List.of(PRINCIPAL, SECRETARY, VISITOR, MOTHER)) {
        assertThat(desk.markedForPurge(actor, Optional.empty(), 10).entries()).isEmpty();
      }
      Actor byStaffDoor = Actor.of(Entry.STAFF, IT.address().orElseThrow());
      assertThat(desk.markedForPurge(byStaffDoor, Optional.empty(), 10).entries()).isEmpty();
    }
  }

  @Nested
  class FewQuestions {
    @Test
    @DisplayName("Y-4 a page of this year is one question to the store, and reads no content")
    void aPageIsOneQuestion() {
      fifty(PRINCIPAL);

      assertThat(desk.homePage(PRINCIPAL, MAPLES_NOW, Optional.empty(), 50).entries()).hasSize(50);
      assertThat(schools.store.asked()).containsExactly("page");
      assertThat(desk.plansToSign(VICE_PRINCIPAL, Optional.empty(), 50).entries()).hasSize(50);
      assertThat(schools.store.asked()).containsExactly("page");
      assertThat(desk.myPlans(PRINCIPAL, THIS_YEAR, Optional.empty(), 50).entries()).hasSize(50);
      assertThat(schools.store.asked()).containsExactly("page");
    }

    @Test
    @DisplayName("A-8 a page of an earlier year asks once more, for this year's plans together")
    void anEarlierYearAsksOnceMore() {
      for (int i = 1; i <= 50; i++) {
        schools.archived(schools.student(1_000_000 + i), MAPLES, LAST_YEAR);
      }
      schools.store.asked();

      assertThat(desk.homePage(PRINCIPAL, MAPLES_BEFORE, Optional.empty(), 50).entries())
          .hasSize(50);
      assertThat(schools.store.asked()).containsExactly("page", "ofStudents");
      assertThat(desk.plansToDuplicate(PRINCIPAL, MAPLES_BEFORE, Optional.empty(), 50).entries())
          .hasSize(50);
      assertThat(schools.store.asked()).containsExactly("page", "ofStudents");
    }

    @Test
    @DisplayName("G-2 missing signatures ask once more, for the signatures together")
    void missingSignaturesAskOnceMore() {
      fifty(PRINCIPAL);

      assertThat(desk.missingSignatures(PRINCIPAL, MAPLES, Optional.empty(), 50).entries())
          .hasSize(50);
      assertThat(schools.store.asked()).containsExactly("page", "find");
    }

    @Test
    @DisplayName("A-11 who may know nothing of many plans makes few questions of it")
    void hiddenPlansAreFewQuestions() {
      fifty(PRINCIPAL);

      assertThat(desk.homePage(TEACHER, MAPLES_NOW, Optional.empty(), 1).entries()).isEmpty();
      assertThat(schools.store.asked()).hasSizeLessThanOrEqualTo(6).containsOnly("page");
    }

    private void fifty(Actor by) {
      for (int i = 1; i <= 50; i++) {
        schools.ready(by, schools.student(1_000_000 + i));
      }
      schools.store.asked();
    }
  }

  private List<PlanId> home(Actor actor, PlanQuery query) {
    return ids(desk.homePage(actor, query, Optional.empty(), 100));
  }

  private static List<PlanId> ids(Page<PlanSummary, ?> page) {
    return page.entries().stream().map(PlanSummary::id).toList();
  }

  /** Every entry of every page, and how many each page had. */
  private static <T, K> List<PlanId> all(
      Function<Optional<K>, Page<T, K>> pages, Function<T, PlanId> id, List<Integer> sizes) {
    List<PlanId> listed = new ArrayList<>();
    Optional<K> after = Optional.empty();
    do {
      Page<T, K> page = pages.apply(after);
      page.entries().forEach(entry -> listed.add(id.apply(entry)));
      sizes.add(page.entries().size());
      assertThat(sizes).as("pages come to an end").hasSizeLessThan(100);
      after = page.next();
    } while (after.isPresent());
    return listed;
  }
}
