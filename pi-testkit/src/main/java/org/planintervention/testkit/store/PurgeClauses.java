package org.planintervention.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.DoorRows;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.TrailQuery;
import org.planintervention.spi.store.TrailRow;

/** A purge is final: what the plan said and whose it was is gone, and its chain still verifies. */
interface PurgeClauses extends Clauses {
  /** A plan with everything that a plan can have, three rows long. */
  Draft FULL =
      Draft.of("a")
          .listing("1234567", "parent@example.org")
          .marked(Optional.of(Draft.NOON))
          .signedBy("parent@example.org");

  /** Every list of plans in which {@link #FULL} is. */
  List<PlanQuery> LISTS =
      List.of(
          PlanQuery.of(Draft.SCHOOL),
          PlanQuery.of(Draft.SCHOOL).inYear(Draft.YEAR),
          PlanQuery.of(Draft.SCHOOL).inStatus("OPENING"),
          PlanQuery.of(Draft.SCHOOL).ledBy(FULL.row().coordinator()),
          PlanQuery.of(Draft.SCHOOL).with(Draft.COORDINATOR),
          PlanQuery.of(Draft.SCHOOL).with("parent@example.org"),
          PlanQuery.of(Draft.SCHOOL).unsignedBy("nobody@csdm.qc.ca"),
          PlanQuery.of(Draft.SCHOOL).ofStudents(Set.of(FULL.student())));

  /**
   * Keeps {@link #FULL} under a key, a second version of it, and a note; then purges it. What is
   * asked afterwards was asked before through the same store: a store that remembers its answers
   * must not remember these.
   */
  default Draft purged() {
    Draft second = FULL.nextVersion("what it says later").signedBy("x@csdm.qc.ca");
    assertThat(commitUnder("k", FULL.put())).isEqualTo(CommitResult.COMMITTED);
    keep(second.put());
    keep(second.next().note());
    askEverything();
    Draft last = second.next().next();
    keep(purge(last));
    return last;
  }

  /** Asks all that these clauses ask of {@link #FULL}, in the same words. */
  default void askEverything() {
    store().find(FULL.id());
    store().find(List.of(FULL.id(), Draft.of("b").id()));
    store().ofStudents(List.of(FULL.student()), Optional.empty());
    store().ofStudents(List.of(FULL.student()), Optional.of(Draft.YEAR));
    store().content(FULL.id(), 1);
    store().content(FULL.id(), 2);
    store().contents(Draft.SCHOOL, Optional.empty(), 10);
    LISTS.forEach(list -> store().page(list, Optional.empty(), 10));
    store().schools(Optional.empty(), 10);
    store().head(FULL.chain());
    store().heads(Draft.SCHOOL, Optional.empty(), 10);
    store().trail(FULL.chain(), 0, 10);
    store().trail(TrailQuery.by(Draft.SCHOOL, Draft.ACTOR), Optional.empty(), 10);
    store().trail(TrailQuery.of(Draft.SCHOOL), Optional.empty(), 10);
    store().tombstone(FULL.id());
    store().tombstones(Draft.SCHOOL, Optional.empty(), 10);
    store().committed(Clauses.key("k"));
    store().health();
  }

  @Test
  @DisplayName("ST-60 the plan is not found, alone or among others")
  default void notFound() {
    keep(Draft.of("b", 7_654_321).put());
    purged();
    assertThat(store().find(FULL.id())).isEmpty();
    assertThat(store().find(List.of(FULL.id(), Draft.of("b").id()))).hasSize(1);
  }

  @Test
  @DisplayName("ST-60 the student has no plan any more, in no year")
  default void noPlanOfTheStudent() {
    purged();
    assertThat(store().ofStudents(List.of(FULL.student()), Optional.empty())).isEmpty();
    assertThat(store().ofStudents(List.of(FULL.student()), Optional.of(Draft.YEAR))).isEmpty();
  }

  @Test
  @DisplayName("ST-60 no content of any version")
  default void noContentAfterAPurge() {
    purged();
    assertThat(store().content(FULL.id(), 1)).isEmpty();
    assertThat(store().content(FULL.id(), 2)).isEmpty();
    assertThat(store().contents(Draft.SCHOOL, Optional.empty(), 10)).isEmpty();
  }

  @Test
  @DisplayName("ST-60 no list of plans has it, however it is narrowed")
  default void inNoList() {
    purged();
    for (PlanQuery list : LISTS) {
      assertThat(store().page(list, Optional.empty(), 10)).isEmpty();
    }
    assertThat(store().health().oldestMark()).isEmpty();
  }

  @Test
  @DisplayName("ST-60 its rows have neither salt nor payload, nor actor nor student")
  default void noPersonalDataOnItsTrail() {
    Draft last = purged();
    List<TrailRow> rows = store().trail(FULL.chain(), 0, 10);
    assertThat(rows).hasSize(4);
    for (TrailRow row : rows.subList(0, 3)) {
      assertThat(row.salt()).as("salt").isEmpty();
      assertThat(row.payload()).as("payload").isEmpty();
      assertThat(row.actor()).as("actor").isEmpty();
      assertThat(row.student()).as("student").isEmpty();
    }
    assertThat(rows.get(3)).isEqualTo(last.purge().trail());
  }

  @Test
  @DisplayName("ST-60 who acted on it is not told by the rows of a person")
  default void noRowOfAPerson() {
    Draft last = purged();
    assertThat(store().trail(TrailQuery.by(Draft.SCHOOL, Draft.ACTOR), Optional.empty(), 10))
        .isEmpty();
    assertThat(store().trail(TrailQuery.of(Draft.SCHOOL), Optional.empty(), 10))
        .isEqualTo(store().trail(last.chain(), 0, 10));
  }

  @Test
  @DisplayName("ST-60 a plan whose history was long is gone to the last row")
  default void aLongHistory() {
    Draft plan = FULL;
    keep(plan.put());
    for (int version = 2; version <= 60; version++) {
      plan = plan.nextVersion("version " + version).signedBy("s" + version);
      keep(plan.put());
    }
    keep(plan.next().purge());
    assertThat(store().contents(Draft.SCHOOL, Optional.empty(), 100)).isEmpty();
    assertThat(store().trail(plan.chain(), 0, 100).subList(0, 60))
        .allSatisfy(row -> assertThat(row.payload().or(row::salt)).isEmpty());
  }

  @Test
  @DisplayName("ST-61 numbers, times, kinds, commitments and hashes stay, and the head")
  default void whatStays() {
    Draft second = FULL.nextVersion("what it says later").at(Draft.NOON.plusMillis(7));
    keep(FULL.put());
    keep(second.put());
    List<TrailRow> before = store().trail(FULL.chain(), 0, 10);
    askEverything();
    TrailRow last = second.next().purge().trail();
    keep(second.next().purge());
    List<TrailRow> after = store().trail(FULL.chain(), 0, 10);
    assertThat(after).hasSize(3);
    for (int place = 0; place < 2; place++) {
      TrailRow was = before.get(place);
      TrailRow is = after.get(place);
      assertThat(is.key()).isEqualTo(was.key());
      assertThat(is.at()).isEqualTo(was.at());
      assertThat(is.kind()).isEqualTo(was.kind());
      assertThat(is.commitment()).isEqualTo(was.commitment());
      assertThat(is.hash()).isEqualTo(was.hash());
    }
    assertThat(after.get(2)).isEqualTo(last);
    assertThat(store().head(FULL.chain()).hash()).isEqualTo(last.hash());
    assertThat(store().heads(Draft.SCHOOL, Optional.empty(), 10))
        .containsExactly(store().head(FULL.chain()));
    Everything.in(store()).assertChainsAreWhole();
  }

  @Test
  @DisplayName("ST-62 a tombstone says which plan, and who marked and purged it, and when")
  default void aTombstone() {
    Draft last = purged();
    assertThat(store().tombstone(FULL.id())).contains(last.purge().tombstone());
    assertThat(store().tombstones(Draft.SCHOOL, Optional.empty(), 10))
        .containsExactly(last.purge().tombstone());
  }

  @Test
  @DisplayName("ST-62 no tombstone of a plan that is there or never was")
  default void noOtherTombstone() {
    keep(FULL.put());
    assertThat(store().tombstone(FULL.id())).isEmpty();
    assertThat(store().tombstone(Draft.of("none").id())).isEmpty();
    assertThat(store().tombstones(Draft.SCHOOL, Optional.empty(), 10)).isEmpty();
    keep(FULL.next().purge());
    assertThat(store().tombstone(Draft.elsewhere("a", Draft.STUDENT).id())).isEmpty();
  }

  @Test
  @DisplayName("ST-63 other plans stay, of the student, of the school, of the same name elsewhere")
  default void otherPlans() {
    Draft ofTheStudent = Draft.of("b").inYear(2025).signedBy("parent@example.org");
    Draft ofTheSchool = Draft.of("aa", 7_654_321).listing("parent@example.org");
    Draft ofTheName = Draft.elsewhere("a", 1_000_001).signedBy("x@csdm.qc.ca");
    keep(ofTheStudent.put(), ofTheSchool.put(), ofTheName.put());
    keep(ofTheName.nextVersion("second").put());
    List<PlanId> ids = List.of(ofTheStudent.id(), ofTheSchool.id(), ofTheName.id());
    var before = store().find(ids);
    purged();
    assertThat(store().find(ids)).isEqualTo(before);
    assertThat(store().trail(ofTheName.chain(), 0, 10))
        .containsExactly(ofTheName.trail(), ofTheName.next().trail());
    assertThat(store().content(ofTheName.id(), 1)).contains(ofTheName.content());
    assertThat(store().ofStudents(List.of(FULL.student()), Optional.empty())).hasSize(1);
  }

  @Test
  @DisplayName("ST-63 what was asked at the door about other plans, or about none, stays")
  default void othersAtTheDoor() {
    keep(Draft.atDoor(Draft.SCHOOL, 1, Optional.of(Draft.of("aa").id())));
    keep(Draft.atDoor(Draft.SCHOOL, 2, Optional.of(FULL.id())));
    keep(Draft.atDoor(Draft.SCHOOL, 3, Optional.empty()));
    keep(Draft.atDoor(Draft.OTHER_SCHOOL, 1, Optional.of(Draft.elsewhere("a", 7_654_321).id())));
    List<TrailRow> before = store().trail(ChainId.door(Draft.SCHOOL), 0, 10);
    List<TrailRow> elsewhere = store().trail(ChainId.door(Draft.OTHER_SCHOOL), 0, 10);
    purged();
    List<TrailRow> after = store().trail(ChainId.door(Draft.SCHOOL), 0, 10);
    assertThat(List.of(after.get(0), after.get(2))).containsExactly(before.get(0), before.get(2));
    assertThat(store().trail(ChainId.door(Draft.OTHER_SCHOOL), 0, 10)).isEqualTo(elsewhere);
    assertThat(store().trail(TrailQuery.about(Draft.of("aa").id()), Optional.empty(), 10))
        .containsExactly(before.get(0));
  }

  @Test
  @DisplayName("ST-65 rows of the door that name the plan keep number, time, kind and hashes")
  default void theDoor() {
    keep(Draft.atDoor(Draft.SCHOOL, 1, Optional.of(FULL.id())));
    keep(Draft.atDoor(Draft.SCHOOL, 2, "parent@example.org", Optional.of(FULL.id())));
    List<TrailRow> before = store().trail(ChainId.door(Draft.SCHOOL), 0, 10);
    store().trail(TrailQuery.about(FULL.id()), Optional.empty(), 10);
    store().trail(TrailQuery.by(Draft.SCHOOL, "parent@example.org"), Optional.empty(), 10);
    purged();
    List<TrailRow> after = store().trail(ChainId.door(Draft.SCHOOL), 0, 10);
    assertThat(after).hasSize(2);
    for (int place = 0; place < 2; place++) {
      TrailRow was = before.get(place);
      TrailRow is = after.get(place);
      assertThat(is)
          .isEqualTo(
              new TrailRow(
                  was.chain(),
                  was.number(),
                  was.at(),
                  was.kind(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  was.commitment(),
                  was.hash()));
    }
    assertThat(store().trail(TrailQuery.about(FULL.id()), Optional.empty(), 10)).isEmpty();
    assertThat(
            store().trail(TrailQuery.by(Draft.SCHOOL, "parent@example.org"), Optional.empty(), 10))
        .isEmpty();
    Everything.in(store()).assertChainsAreWhole();
  }

  @Test
  @DisplayName("ST-65 a door without a row has none afterwards, and takes its first")
  default void aDoorWithoutARow() {
    purged();
    assertThat(store().head(ChainId.door(Draft.SCHOOL)))
        .isEqualTo(ChainHead.none(ChainId.door(Draft.SCHOOL)));
    assertThat(store().heads(Draft.SCHOOL, Optional.empty(), 10)).hasSize(1);
    keep(Draft.atDoor(Draft.SCHOOL, 1, Optional.of(FULL.id())));
    assertThat(store().trail(ChainId.door(Draft.SCHOOL), 0, 10)).hasSize(1);
  }

  @Test
  @DisplayName("ST-65 several plans of a school are purged in one commit, with a row of its door")
  default void severalOfASchool() {
    Draft first = Draft.of("a", 1_000_001);
    Draft second = Draft.of("b", 1_000_002);
    keep(first.put(), second.put());
    keep(Draft.atDoor(Draft.SCHOOL, 1, Optional.of(second.id())));
    keep(Draft.atDoor(Draft.SCHOOL, 2, Optional.of(first.id())));
    keep(Draft.atDoor(Draft.SCHOOL, 3, Optional.of(second.id())));
    keep(
        purge(first.next()), purge(second.next()), Draft.atDoor(Draft.SCHOOL, 4, Optional.empty()));
    assertThat(store().trail(ChainId.door(Draft.SCHOOL), 0, 10))
        .extracting(row -> row.payload().isPresent())
        .containsExactly(false, false, false, true);
  }

  @Test
  @DisplayName("ST-66 a door that has moved since, from nothing or on, makes the purge STALE")
  default void aDoorThatMoved() {
    keep(FULL.put());
    Change.Purge early = FULL.next().purge();
    keep(Draft.atDoor(Draft.SCHOOL, 1, Optional.of(FULL.id())));
    Everything before = Everything.in(store());
    assertThat(commit(early)).isEqualTo(CommitResult.STALE);
    Change.Purge late = purge(FULL.next());
    Everything.in(store()).assertSameAs(before);
    keep(Draft.atDoor(Draft.SCHOOL, 2, Optional.empty()));
    assertThat(commit(late)).isEqualTo(CommitResult.STALE);
    keep(purge(FULL.next()));
  }

  @Test
  @DisplayName("ST-66 a purge that lists too few rows, too many or others is STALE")
  default void otherRowsThanNameThePlan() {
    keep(FULL.put());
    keep(Draft.atDoor(Draft.SCHOOL, 1, Optional.of(FULL.id())));
    keep(Draft.atDoor(Draft.SCHOOL, 2, Optional.of(Draft.of("aa").id())));
    keep(Draft.atDoor(Draft.SCHOOL, 3, Optional.of(FULL.id())));
    keep(Draft.atDoor(Draft.SCHOOL, 4, Optional.empty()));
    Everything before = Everything.in(store());
    ChainHead door = store().head(ChainId.door(Draft.SCHOOL));
    for (List<Long> numbers :
        List.of(
            List.<Long>of(),
            List.of(1L),
            List.of(3L),
            List.of(1L, 2L),
            List.of(1L, 2L, 3L),
            List.of(1L, 3L, 4L))) {
      assertThat(commit(FULL.next().purge(new DoorRows(door, numbers))))
          .as("rows " + numbers)
          .isEqualTo(CommitResult.STALE);
    }
    Everything.in(store()).assertSameAs(before);
    keep(FULL.next().purge(new DoorRows(door, List.of(1L, 3L))));
  }

  @Test
  @DisplayName("ST-63 several plans are purged in one commit, and others not")
  default void severalPurges() {
    Draft first = Draft.of("a", 1_000_001);
    Draft second = Draft.elsewhere("a", 1_000_002);
    Draft other = Draft.of("b", 1_000_003);
    keep(first.put(), second.put(), other.put());
    keep(first.next().purge(), second.next().purge());
    assertThat(store().find(List.of(first.id(), second.id(), other.id()))).hasSize(1);
    assertThat(store().tombstone(first.id())).isPresent();
    assertThat(store().tombstone(second.id())).isPresent();
  }
}
