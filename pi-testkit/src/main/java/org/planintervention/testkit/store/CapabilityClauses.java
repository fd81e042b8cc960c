package org.planintervention.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planintervention.spi.store.CommitResult.COMMITTED;
import static org.planintervention.spi.store.CommitResult.DONE_BEFORE;
import static org.planintervention.spi.store.CommitResult.STALE;
import static org.planintervention.spi.store.CommitResult.YEAR_TAKEN;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.KeyUse;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.StoreException;

/** What a store promises beyond the core, where it offers it. */
interface CapabilityClauses extends Clauses {
  /** A plan with everything, another that is purged, and a door's row. */
  default void populate() {
    Draft plan = Draft.of("a", 1_000_001).listing("x@csdm.qc.ca").signedBy("x@csdm.qc.ca");
    Draft purged = Draft.elsewhere("b", 1_000_002);
    assertThat(commitUnder("populated", plan.put(), purged.put())).isEqualTo(COMMITTED);
    keep(plan.nextVersion("second").marked(Optional.of(Draft.NOON)).put());
    keep(purged.next().purge(), Draft.atDoor(Draft.SCHOOL, 1, Optional.of(plan.id())));
  }

  @TestFactory
  @DisplayName("ST-80")
  default Stream<DynamicTest> everyRowAgain() {
    return Clauses.where(
        underTest().reopened(),
        "ST-80 opened again, every row is there, and the chains go on",
        opener -> {
          populate();
          Everything before = Everything.in(store());
          PlanStore reopened = opener.get();
          Everything.in(reopened).assertSameAs(before);
          Draft next = Draft.of("a", 1_000_001).numbered(3);
          assertThat(reopened.commit(Commit.of(List.of(next.note())))).isEqualTo(COMMITTED);
          assertThat(reopened.commit(Commit.of(List.of(next.note())))).isEqualTo(STALE);
        });
  }

  @TestFactory
  @DisplayName("ST-80")
  default Stream<DynamicTest> everyClaimAgain() {
    return Clauses.where(
        underTest().reopened(),
        "ST-80 opened again, a year that was taken is taken, one that was given up is free",
        opener -> {
          populate();
          keep(Draft.of("c", 1_000_003).put());
          keep(Draft.of("c", 1_000_003).next().claiming(Change.Claim.RELEASE).put());
          PlanStore reopened = opener.get();
          assertThat(reopened.commit(Commit.of(List.of(Draft.of("d", 1_000_001).put()))))
              .isEqualTo(YEAR_TAKEN);
          assertThat(reopened.commit(Commit.of(List.of(Draft.of("e", 1_000_003).put()))))
              .isEqualTo(COMMITTED);
        });
  }

  @TestFactory
  @DisplayName("ST-80")
  default Stream<DynamicTest> everyKeyAgain() {
    return Clauses.where(
        underTest().reopened(),
        "ST-80 opened again, a key that was used is used, one that was not is free",
        opener -> {
          populate();
          assertThat(commitUnder("failed", Draft.of("a", 1_000_001).put())).isEqualTo(STALE);

          Change fresh = Draft.of("f", 1_000_009).put();
          Optional<KeyUse> before = store().committed(Clauses.key("populated"));
          PlanStore reopened = opener.get();
          assertThat(before).isPresent();
          assertThat(reopened.committed(Clauses.key("populated"))).isEqualTo(before);
          assertThat(
                  reopened.commit(
                      new Commit(Optional.of(Clauses.key("populated")), List.of(fresh))))
              .isEqualTo(DONE_BEFORE);
          assertThat(
                  reopened.commit(new Commit(Optional.of(Clauses.key("failed")), List.of(fresh))))
              .isEqualTo(COMMITTED);
        });
  }

  @TestFactory
  @DisplayName("ST-81")
  default Stream<DynamicTest> keptWithTheHost() {
    return Clauses.where(
        underTest().hostTransaction(),
        "ST-81 a commit comes to be when the host commits, and not before",
        beginning -> {
          populate();
          Everything before = Everything.in(store());
          Draft plan = Draft.of("new", 1_000_003).signedBy("x");
          try (HostTransaction host = beginning.get()) {
            assertThat(host.store().commit(under("k", plan.put()))).isEqualTo(COMMITTED);
            assertThat(host.store().find(plan.id())).as("seen by the host").isPresent();
            Everything.in(store()).assertSameAs(before);
            host.commit();
          }
          assertThat(store().find(plan.id()).orElseThrow().row()).isEqualTo(plan.row());
          assertThat(store().committed(Clauses.key("k"))).contains(Clauses.use("k", plan.trail()));
        });
  }

  @TestFactory
  @DisplayName("ST-81")
  default Stream<DynamicTest> severalWithTheHost() {
    return Clauses.where(
        underTest().hostTransaction(),
        "ST-81 several commits build on each other within one transaction",
        beginning -> {
          Draft plan = Draft.of("a");
          try (HostTransaction host = beginning.get()) {
            assertThat(host.store().commit(under("1", plan.put()))).isEqualTo(COMMITTED);
            assertThat(host.store().commit(under("2", plan.next().put()))).isEqualTo(COMMITTED);
            assertThat(host.store().commit(under("2", plan.next().put()))).isEqualTo(DONE_BEFORE);
            assertThat(host.store().commit(under("3", plan.next().put()))).isEqualTo(STALE);
            host.commit();
          }
          assertThat(store().head(plan.chain()).length()).isEqualTo(2);
        });
  }

  @TestFactory
  @DisplayName("ST-82")
  default Stream<DynamicTest> goneWithTheHost() {
    return Clauses.where(
        underTest().hostTransaction(),
        "ST-82 a commit of every kind is gone when the host rolls back",
        beginning -> {
          populate();
          Everything before = Everything.in(store());
          Draft plan = Draft.of("a", 1_000_001).numbered(2);
          try (HostTransaction host = beginning.get()) {
            assertThat(
                    host.store()
                        .commit(
                            under(
                                "k",
                                purge(plan.next()),
                                Draft.of("n", 1_000_001).put(),
                                Draft.atDoor(Draft.SCHOOL, 2, Optional.empty()))))
                .isEqualTo(COMMITTED);
            host.rollback();
          }
          Everything.in(store()).assertSameAs(before);
          assertThat(store().committed(Clauses.key("k"))).isEmpty();
          assertThat(commit(Draft.of("n", 1_000_001).put())).isEqualTo(YEAR_TAKEN);
          assertThat(commitUnder("k", plan.next().note())).isEqualTo(COMMITTED);
        });
  }

  @TestFactory
  @DisplayName("ST-83")
  default Stream<DynamicTest> neitherEndedNorClosed() {
    return Clauses.where(
        underTest().hostTransaction(),
        "ST-83 whatever is asked or committed, kept or not, the host's transaction goes on",
        beginning -> {
          populate();
          Everything before = Everything.in(store());
          try (HostTransaction host = beginning.get()) {
            Everything.in(host.store()).assertSameAs(before);
            assertThat(host.isOpen()).as("after questions").isTrue();
            assertThat(host.store().commit(under("k", Draft.of("n", 1_000_003).put())))
                .isEqualTo(COMMITTED);
            assertThat(host.isOpen()).as("after a commit that is kept").isTrue();
            assertThat(host.store().commit(under("k2", Draft.of("n", 1_000_003).put())))
                .isEqualTo(STALE);
            assertThat(host.isOpen()).as("after a commit that is not kept").isTrue();
            assertThatThrownBy(() -> host.store().schools(Optional.empty(), 0))
                .isInstanceOf(IllegalArgumentException.class);
            assertThat(host.isOpen()).as("after a misuse").isTrue();
            host.rollback();
          }
          Everything.in(store()).assertSameAs(before);
        });
  }

  @TestFactory
  @DisplayName("ST-84")
  default Stream<DynamicTest> notKeptWithinTheHost() {
    return Stream.of(
            new NotKept("STALE", 1_000_010, STALE, Draft.of("a", 1_000_001).put()),
            new NotKept("YEAR_TAKEN", 1_000_011, YEAR_TAKEN, Draft.of("r", 1_000_001).put()),
            new NotKept(
                "a second signature",
                1_000_012,
                STALE,
                Draft.of("h1000012", 1_000_012).next().signedBy("x").put()))
        .flatMap(
            one ->
                Clauses.where(
                    underTest().hostTransaction(),
                    "ST-84 after " + one.name() + " the host's earlier work stands, the rest not",
                    beginning -> {
                      if (store().schools(Optional.empty(), 1).isEmpty()) {
                        populate();
                      }
                      Draft earlier = Draft.of("h" + one.student(), one.student()).signedBy("x");
                      Draft lost = Draft.of("lost", 1_000_006);
                      try (HostTransaction host = beginning.get()) {
                        assertThat(host.store().commit(Commit.of(List.of(earlier.put()))))
                            .isEqualTo(COMMITTED);
                        assertThat(
                                host.store().commit(Commit.of(List.of(lost.put(), one.change()))))
                            .isEqualTo(one.result());
                        assertThat(host.store().find(lost.id())).isEmpty();
                        host.commit();
                      }
                      assertThat(store().find(earlier.id())).isPresent();
                      assertThat(store().find(lost.id())).isEmpty();
                      keep(purge(earlier.next()));
                    }));
  }

  /** A change that is not kept, after one of a student of its own. */
  record NotKept(String name, int student, CommitResult result, Change change) {}

  @TestFactory
  @DisplayName("ST-85")
  default Stream<DynamicTest> readOnly() {
    return Clauses.where(
        underTest().readOnly(),
        "ST-85 everything reads, no commit is taken, and nothing changed",
        opener -> {
          populate();
          Everything before = Everything.in(store());
          PlanStore readOnly = opener.get();
          Everything.in(readOnly).assertSameAs(before);
          for (Change change :
              List.of(
                  Draft.of("n", 1_000_009).put(),
                  Draft.of("a", 1_000_001).numbered(3).note(),
                  Draft.of("a", 1_000_001).numbered(3).purge())) {
            assertThatThrownBy(() -> readOnly.commit(under("k", change)))
                .isInstanceOf(StoreException.class);
          }
          Everything.in(readOnly).assertSameAs(before);
          Everything.in(store()).assertSameAs(before);
        });
  }

  @TestFactory
  @DisplayName("ST-96")
  default Stream<DynamicTest> readOnlyIsTold() {
    return Clauses.where(
        underTest().readOnly(),
        "ST-96 health tells why no change is taken, and nothing of a store that takes them",
        opener -> {
          populate();
          PlanStore readOnly = opener.get();
          assertThat(readOnly.health().reachable()).isTrue();
          assertThat(readOnly.health().readOnly()).isPresent();
          assertThat(readOnly.health().oldestMark()).contains(Draft.NOON);
          assertThat(store().health().readOnly()).isEmpty();
        });
  }

  @TestFactory
  @DisplayName("ST-86")
  default Stream<DynamicTest> everythingOnOneConnection() {
    return Clauses.where(
        underTest().oneConnection(),
        "ST-86 every question and every outcome of a commit gives the connection back",
        opener -> {
          populate();
          PlanStore one = opener.get();
          Everything.in(one).assertSameAs(Everything.in(store()));
          Draft next = Draft.of("a", 1_000_001).numbered(3);
          for (int turn = 0; turn < 3; turn++) {
            Draft row = next.numbered(3 + turn);
            assertThat(one.commit(under("k" + turn, row.note()))).isEqualTo(COMMITTED);
            assertThat(one.commit(under("k" + turn, row.note()))).isEqualTo(DONE_BEFORE);
            assertThat(one.commit(Commit.of(List.of(row.note())))).isEqualTo(STALE);
            assertThat(one.commit(Commit.of(List.of(Draft.of("r", 1_000_001).put()))))
                .isEqualTo(YEAR_TAKEN);
            assertThatThrownBy(() -> one.schools(Optional.empty(), 0))
                .isInstanceOf(IllegalArgumentException.class);
          }
          Everything.in(one).assertSameAs(Everything.in(store()));
        });
  }

  @TestFactory
  @DisplayName("ST-86")
  default Stream<DynamicTest> manyOnOneConnection() {
    return Clauses.where(
        underTest().oneConnection(),
        "ST-86 eight threads read and commit, and none waits for ever",
        opener -> {
          PlanStore one = opener.get();
          Race.run(
              racer ->
                  () -> {
                    for (int turn = 0; turn < 10; turn++) {
                      Draft plan =
                          Draft.of("p" + racer + "-" + turn, 1_000_000 + racer * 100 + turn);
                      assertThat(one.commit(Commit.of(List.of(plan.put())))).isEqualTo(COMMITTED);
                      assertThat(one.find(plan.id())).isPresent();
                    }
                    return true;
                  });
          Everything.in(one).assertChainsAreWhole();
          assertThat(Everything.in(one).rows()).hasSize(80);
        });
  }

  private static Commit under(String key, Change... changes) {
    return new Commit(Optional.of(Clauses.key(key)), List.of(changes));
  }
}
