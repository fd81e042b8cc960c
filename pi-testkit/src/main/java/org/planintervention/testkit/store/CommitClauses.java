package org.planintervention.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.StoredPlan;

/** A commit is kept whole or not at all, and only as the next row of each of its chains. */
interface CommitClauses extends Clauses {
  @Test
  @DisplayName("ST-10 a plan that comes to be is read as it was put")
  default void aPlanThatComesToBe() {
    Draft plan =
        Draft.of("a").listing("1234567", "parent@example.org").signedBy("parent@example.org");
    keep(plan.put());
    assertThat(store().find(plan.id()))
        .contains(
            new StoredPlan(
                plan.row(),
                new ChainHead(plan.chain(), 1, plan.trail().hash()),
                plan.signatures(),
                plan.content()));
    assertThat(store().trail(plan.chain(), 0, 10)).containsExactly(plan.trail());
  }

  @Test
  @DisplayName("ST-10 a note at a door that had no row begins its chain")
  default void aNoteBeginsAChain() {
    Change.Note note = Draft.atDoor(Draft.SCHOOL, 1, Optional.of(Draft.of("a").id()));
    keep(note);
    assertThat(store().trail(ChainId.door(Draft.SCHOOL), 0, 10)).containsExactly(note.trail());
    assertThat(store().head(ChainId.door(Draft.SCHOOL)).length()).isOne();
  }

  @Test
  @DisplayName("ST-10 a note on a plan's chain moves the chain and leaves the plan as it was")
  default void aNoteLeavesThePlan() {
    Draft plan = Draft.of("a");
    keep(plan.put());
    keep(plan.next().note());
    StoredPlan stored = store().find(plan.id()).orElseThrow();
    assertThat(stored.row()).isEqualTo(plan.row());
    assertThat(stored.head()).isEqualTo(new ChainHead(plan.chain(), 2, plan.next().trail().hash()));
    assertThat(store().trail(plan.chain(), 1, 10)).containsExactly(plan.next().trail());
  }

  @Test
  @DisplayName("ST-10 plans of several schools are kept in one commit")
  default void severalSchools() {
    Draft here = Draft.of("a", 1_000_001);
    Draft there = Draft.elsewhere("a", 1_000_002);
    keep(there.put(), here.put());
    assertThat(store().find(List.of(here.id(), there.id())))
        .extracting(StoredPlan::row)
        .containsExactly(here.row(), there.row());
  }

  @Test
  @DisplayName("ST-10 a plan, a change, a note, a purge and a door's row are kept in one commit")
  default void everyKindOfChange() {
    Draft changed = Draft.of("changed", 1_000_001);
    Draft noted = Draft.of("noted", 1_000_002);
    Draft purged = Draft.of("purged", 1_000_003);
    Draft created = Draft.of("created", 1_000_004);
    keep(changed.put(), noted.put(), purged.put());
    Draft later = changed.nextVersion("more").inStatus("READY_TO_SIGN");
    Change.Note door = Draft.atDoor(Draft.SCHOOL, 1, Optional.empty());
    keep(created.put(), later.put(), noted.next().note(), purged.next().purge(), door);
    assertThat(store().find(List.of(created.id(), later.id(), noted.id(), purged.id())))
        .extracting(StoredPlan::row)
        .containsExactly(later.row(), created.row(), noted.row());
    assertThat(store().tombstone(purged.id())).contains(purged.next().purge().tombstone());
    assertThat(store().trail(door.trail().chain(), 0, 10)).containsExactly(door.trail());
    Everything.in(store()).assertChainsAreWhole();
  }

  @Test
  @DisplayName("ST-10 a commit of five hundred changes is kept whole")
  default void manyChanges() {
    List<Draft> plans =
        IntStream.range(0, 500)
            .mapToObj(one -> Draft.of("p" + one, 1_000_000 + one).listing("1234567"))
            .toList();
    keep(plans.stream().map(Draft::put).toArray(Change[]::new));
    assertThat(store().find(plans.stream().map(Draft::id).toList()))
        .extracting(StoredPlan::row)
        .containsExactlyInAnyOrderElementsOf(plans.stream().map(Draft::row).toList());
  }

  @ParameterizedTest(name = "ST-10 a change is kept: {0}")
  @MethodSource("changesOfOnePart")
  default void aChangeIsKept(UnaryOperator<Draft> change) {
    Draft plan = Draft.of("a").listing("1234567").signedBy("first@csdm.qc.ca");
    keep(plan.put());
    Draft changed = change.apply(plan.next());
    keep(changed.put());
    StoredPlan stored = store().find(plan.id()).orElseThrow();
    assertThat(stored.row()).isEqualTo(changed.row());
    assertThat(stored.head()).isEqualTo(new ChainHead(plan.chain(), 2, changed.trail().hash()));
    assertThat(stored.content()).isEqualTo(changed.put().content().orElse(plan.content()));
    assertThat(stored.signatures())
        .containsExactlyElementsOf(
            Stream.concat(plan.signatures().stream(), changed.signatures().stream()).toList());
  }

  /** One part of a plan each. */
  static Stream<Named<UnaryOperator<Draft>>> changesOfOnePart() {
    return Stream.of(
        part("nothing but its chain", draft -> draft),
        part("status", draft -> draft.inStatus("READY_TO_SIGN")),
        part("coordinator", draft -> draft.ledBy("another@csdm.qc.ca")),
        part("more people", draft -> draft.listing("1234567", "a@csdm.qc.ca", "z@csdm.qc.ca")),
        part("other people", draft -> draft.listing("b@csdm.qc.ca")),
        part("nobody listed", draft -> draft.listing()),
        part("marked", draft -> draft.marked(Optional.of(Draft.NOON))),
        part("state", draft -> draft.state(Bytes.utf8("{\"opening\":1}"))),
        part("one signature", draft -> draft.signedBy("second@csdm.qc.ca")),
        part(
            "three signatures", draft -> draft.signedBy("z@csdm.qc.ca", "a@csdm.qc.ca", "1234567")),
        part(
            "all at once",
            draft ->
                draft
                    .inStatus("CREATED_IN_ERROR")
                    .ledBy("another@csdm.qc.ca")
                    .listing("c@csdm.qc.ca")
                    .marked(Optional.of(Instant.EPOCH))
                    .state(Bytes.utf8("[]"))
                    .signedBy("c@csdm.qc.ca")));
  }

  @Test
  @DisplayName("ST-10 a new version is kept beside the earlier one")
  default void aNewVersion() {
    Draft first = Draft.of("a");
    Draft second = first.nextVersion("what it says later");
    keep(first.put());
    keep(second.put());
    assertThat(store().find(first.id()).orElseThrow().content()).isEqualTo(second.content());
    assertThat(store().content(first.id(), 1)).contains(first.content());
    assertThat(store().content(first.id(), 2)).contains(second.content());
  }

  @Test
  @DisplayName("ST-10 a mark that is taken off is gone")
  default void aMarkIsTakenOff() {
    Draft plan = Draft.of("a").marked(Optional.of(Draft.NOON));
    keep(plan.put());
    keep(plan.next().marked(Optional.empty()).put());
    assertThat(store().find(plan.id()).orElseThrow().row().markedAt()).isEmpty();
  }

  @ParameterizedTest(name = "ST-11 of five changes number {1} fails, nothing is done: {0}")
  @MethodSource("failures")
  default void nothingOfAFailedCommit(Failure failure, int place) {
    Draft changed = Draft.of("changed", 1_000_001);
    Draft purged = Draft.of("purged", 1_000_002);
    Draft target = Draft.of("target", 1_000_003).signedBy("first@csdm.qc.ca");
    keep(changed.put(), purged.put(), target.put());
    Everything before = Everything.in(store());
    List<Change> changes = new ArrayList<>();
    changes.add(changed.nextVersion("lost").signedBy("lost@csdm.qc.ca").put());
    changes.add(purged.next().purge());
    changes.add(Draft.atDoor(Draft.SCHOOL, 1, Optional.empty()));
    changes.add(Draft.elsewhere("lost", 1_000_004).put());
    changes.add(place, failure.change().apply(target.next()));
    assertThat(commit(changes.toArray(Change[]::new))).isEqualTo(failure.result());
    Everything.in(store()).assertSameAs(before);
  }

  /** Each way in which a change fails, as the first, third and last of five changes. */
  static Stream<Arguments> failures() {
    List<Failure> ways =
        List.of(
            new Failure("a row too early", next -> next.numbered(1).note(), CommitResult.STALE),
            new Failure("a row too late", next -> next.numbered(3).note(), CommitResult.STALE),
            new Failure("a change too late", next -> next.numbered(3).put(), CommitResult.STALE),
            new Failure(
                "a plan that is not there",
                next -> Draft.of("none", 1_000_009).next().put(),
                CommitResult.STALE),
            new Failure(
                "a purge of a plan that is not there",
                next -> Draft.of("none", 1_000_009).next().purge(),
                CommitResult.STALE),
            new Failure(
                "a second signature",
                next -> next.signedBy("first@csdm.qc.ca").put(),
                CommitResult.STALE),
            new Failure("a second content", next -> next.saying("other").put(), CommitResult.STALE),
            new Failure(
                "a year that is taken",
                next -> Draft.of("rival", 1_000_003).put(),
                CommitResult.YEAR_TAKEN));
    return ways.stream().flatMap(way -> Stream.of(0, 2, 4).map(place -> Arguments.of(way, place)));
  }

  /** A way in which a change on a plan fails. */
  record Failure(String name, Function<Draft, Change> change, CommitResult result) {
    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest(name = "ST-12 on a chain of three rows, row {0} is STALE")
  @MethodSource("wrongNumbers")
  default void aWrongRow(long number) {
    Draft third = Draft.of("a").next().next();
    keep(Draft.of("a").put());
    keep(Draft.of("a").next().put());
    keep(third.note());
    Everything before = Everything.in(store());
    Draft wrong = third.numbered(number);
    assertThat(commit(wrong.note())).isEqualTo(CommitResult.STALE);
    assertThat(commit(wrong.saying("a").put())).isEqualTo(CommitResult.STALE);
    assertThat(commit(wrong.purge())).isEqualTo(CommitResult.STALE);
    Everything.in(store()).assertSameAs(before);
    keep(third.next().put());
  }

  /** All but the fourth. */
  static Stream<Long> wrongNumbers() {
    return Stream.of(1L, 2L, 3L, 5L, 6L, 1_000_000L, Long.MAX_VALUE);
  }

  @Test
  @DisplayName("ST-12 a chain of no row takes number 1 only")
  default void aChainOfNoRow() {
    assertThat(commit(Draft.atDoor(Draft.SCHOOL, 2, Optional.empty())))
        .isEqualTo(CommitResult.STALE);
    assertThat(store().head(ChainId.door(Draft.SCHOOL)))
        .isEqualTo(ChainHead.none(ChainId.door(Draft.SCHOOL)));
    keep(Draft.atDoor(Draft.SCHOOL, 1, Optional.empty()));
  }

  @Test
  @DisplayName("ST-12 a plan comes to be once")
  default void aPlanComesToBeOnce() {
    Draft plan = Draft.of("a");
    keep(plan.put());
    assertThat(commit(plan.put())).isEqualTo(CommitResult.STALE);
    assertThat(commit(Draft.of("a", 7_654_321).put())).isEqualTo(CommitResult.STALE);
    assertThat(store().find(plan.id()).orElseThrow().row()).isEqualTo(plan.row());
  }

  @Test
  @DisplayName("ST-12 chains of the same name in two schools move apart")
  default void chainsOfTwoSchools() {
    keep(Draft.atDoor(Draft.SCHOOL, 1, Optional.empty()));
    keep(Draft.atDoor(Draft.SCHOOL, 2, Optional.empty()));
    keep(Draft.atDoor(Draft.OTHER_SCHOOL, 1, Optional.empty()));
    assertThat(store().head(ChainId.door(Draft.SCHOOL)).length()).isEqualTo(2);
    assertThat(store().head(ChainId.door(Draft.OTHER_SCHOOL)).length()).isOne();
  }

  @Test
  @DisplayName("ST-13 a change of a plan of which there are only notes is STALE")
  default void aChangeOfNotesOnly() {
    Draft plan = Draft.of("a");
    keep(plan.note());
    assertThat(commit(plan.next().put())).isEqualTo(CommitResult.STALE);
    assertThat(commit(plan.next().purge())).isEqualTo(CommitResult.STALE);
    assertThat(store().find(plan.id())).isEmpty();
    assertThat(store().head(plan.chain()).length()).isOne();
  }

  @Test
  @DisplayName("ST-13 a purge of a plan that never was is STALE")
  default void aPurgeOfNothing() {
    assertThat(commit(Draft.of("a").purge())).isEqualTo(CommitResult.STALE);
    assertThat(store().tombstone(Draft.of("a").id())).isEmpty();
    assertThat(store().schools(Optional.empty(), 10)).isEmpty();
  }

  @Test
  @DisplayName("ST-13 a purged plan neither changes, nor comes to be again, nor is purged again")
  default void aChangeAfterAPurge() {
    Draft plan = Draft.of("a");
    Draft after = plan.next().next();
    keep(plan.put());
    keep(plan.next().purge());
    Everything before = Everything.in(store());
    assertThat(commit(after.put())).isEqualTo(CommitResult.STALE);
    assertThat(commit(after.saying("again").claiming(Change.Claim.TAKE).put()))
        .isEqualTo(CommitResult.STALE);
    assertThat(commit(plan.put())).isEqualTo(CommitResult.STALE);
    assertThat(commit(after.purge())).isEqualTo(CommitResult.STALE);
    Everything.in(store()).assertSameAs(before);
  }

  @Test
  @DisplayName("ST-14 a version that was written is not written again, present or earlier")
  default void aVersionIsWrittenOnce() {
    Draft first = Draft.of("a");
    Draft second = first.nextVersion("second");
    keep(first.put());
    assertThat(commit(first.next().saying("another first").put())).isEqualTo(CommitResult.STALE);
    keep(second.put());
    assertThat(commit(second.next().saying("another second").put())).isEqualTo(CommitResult.STALE);
    assertThat(commit(first.next().next().saying("another first").put()))
        .isEqualTo(CommitResult.STALE);
    assertThat(store().content(first.id(), 1)).contains(first.content());
    assertThat(store().content(first.id(), 2)).contains(second.content());
  }

  @Test
  @DisplayName("ST-15 one signature of a person for each version")
  default void oneSignatureAVersion() {
    Draft first = Draft.of("a").signedBy("x@csdm.qc.ca");
    Draft second = first.nextVersion("second").signedBy("x@csdm.qc.ca");
    keep(first.put());
    assertThat(commit(first.next().signedBy("x@csdm.qc.ca").put())).isEqualTo(CommitResult.STALE);
    keep(second.put());
    assertThat(commit(second.next().signedBy("x@csdm.qc.ca").put())).isEqualTo(CommitResult.STALE);
    keep(second.next().signedBy("y@csdm.qc.ca").put());
    assertThat(store().find(first.id()).orElseThrow().signatures())
        .containsExactly(
            Draft.signature(1, "x@csdm.qc.ca"),
            Draft.signature(2, "x@csdm.qc.ca"),
            Draft.signature(2, "y@csdm.qc.ca"));
  }

  @Test
  @DisplayName("ST-15 a person signs the same version of two plans")
  default void oneSignatureAPlan() {
    keep(Draft.of("a", 1_000_001).signedBy("x@csdm.qc.ca").put());
    keep(Draft.of("b", 1_000_002).signedBy("x@csdm.qc.ca").put());
    keep(Draft.elsewhere("a", 1_000_003).signedBy("x@csdm.qc.ca").put());
    assertThat(store().find(Draft.elsewhere("a", 1_000_003).id()).orElseThrow().signatures())
        .hasSize(1);
  }

  @Test
  @DisplayName("ST-15 two signatures of a person in one commit are STALE")
  default void twoSignaturesAtOnce() {
    Draft plan = Draft.of("a");
    keep(plan.put());
    assertThat(commit(plan.next().signedBy("x@csdm.qc.ca", "x@csdm.qc.ca").put()))
        .isEqualTo(CommitResult.STALE);
    assertThat(store().find(plan.id()).orElseThrow().signatures()).isEmpty();
    assertThat(store().head(plan.chain()).length()).isOne();
  }

  private static Named<UnaryOperator<Draft>> part(String name, UnaryOperator<Draft> change) {
    return Named.of(name, change);
  }
}
