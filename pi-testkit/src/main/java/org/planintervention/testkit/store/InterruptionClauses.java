package org.planintervention.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planintervention.spi.store.CommitResult.COMMITTED;
import static org.planintervention.spi.store.CommitResult.DONE_BEFORE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.StoreException;
import org.planintervention.spi.store.StoredPlan;
import org.planintervention.spi.store.TrailQuery;

/** Whatever call breaks, nothing is lost, nothing twice, nothing torn. */
interface InterruptionClauses extends Clauses {
  /** More calls than any operation makes. */
  int MOST_CALLS = 1_000;

  @TestFactory
  @DisplayName("ST-87")
  default Stream<DynamicTest> keptExactlyOnce() {
    return Work.all()
        .flatMap(
            work ->
                Stream.of(Interruption.Kind.values())
                    .flatMap(
                        kind ->
                            Clauses.where(
                                underTest().interruption(),
                                "ST-87 " + work.name() + ", breaking " + kind,
                                offered -> breakEverywhere(offered.get(), kind, work, true))));
  }

  @TestFactory
  @DisplayName("ST-88")
  default Stream<DynamicTest> wholeOrNotAtAll() {
    return Work.all()
        .flatMap(
            work ->
                Stream.of(Interruption.Kind.values())
                    .flatMap(
                        kind ->
                            Clauses.where(
                                underTest().interruption(),
                                "ST-88 " + work.name() + " without a key, breaking " + kind,
                                offered -> breakEverywhere(offered.get(), kind, work, false))));
  }

  /** Breaks a commit at its first call, its second, and so on until none breaks any more. */
  private void breakEverywhere(
      Interruption interruption, Interruption.Kind kind, Work work, boolean underKey) {
    String tag = kind + work.name().replace(' ', '-') + underKey;
    Subject untouched = Subject.apartFromOthers();
    prepare(work, untouched);
    Trace before = Trace.of(store(), untouched);
    keep(work.commit().apply(untouched).toArray(Change[]::new));
    Trace after = Trace.of(store(), untouched);
    boolean broke = true;
    for (int call = 1; broke; call++) {
      assertThat(call).as("calls of one commit").isLessThan(MOST_CALLS);
      Subject subject = new Subject(untouched.name() + "-" + call, untouched.student() + call);
      prepare(work, subject);
      Commit commit =
          new Commit(
              Optional.of(Clauses.key(tag + call)).filter(key -> underKey),
              work.commit().apply(subject));
      interruption.breakAt(call, kind);
      Optional<CommitResult> result = attempt(interruption.store(), commit);
      broke = interruption.broke();
      interruption.mend();
      String at = "call " + call + ", which answered " + result;
      Trace then = Trace.of(store(), subject);
      assertThat(then).as("whole or not at all at " + at).isIn(before, after);
      if (result.equals(Optional.of(COMMITTED))) {
        assertThat(then).as("acknowledged at " + at).isEqualTo(after);
      }
      if (underKey) {
        assertThat(interruption.store().commit(commit))
            .as("asked again after " + at)
            .isIn(COMMITTED, DONE_BEFORE);
        assertThat(Trace.of(store(), subject)).as("asked again after " + at).isEqualTo(after);
        assertThat(store().committed(commit.key().orElseThrow())).isPresent();
      } else if (then.equals(before)) {
        assertThat(interruption.store().commit(commit))
            .as("asked again after " + at)
            .isEqualTo(COMMITTED);
      }
    }
  }

  private void prepare(Work work, Subject subject) {
    List<Change> changes = work.before().apply(subject);
    if (!changes.isEmpty()) {
      keep(changes.toArray(Change[]::new));
    }
  }

  private static Optional<CommitResult> attempt(PlanStore store, Commit commit) {
    try {
      return Optional.of(store.commit(commit));
    } catch (StoreException toldToTheHost) {
      return Optional.empty();
    }
  }

  /** The names of a commit's plans, and its student. */
  record Subject(String name, int student) {
    private static final AtomicInteger APART = new AtomicInteger();

    /** A subject after which the calls of one commit have students of their own. */
    static Subject apartFromOthers() {
      int apart = APART.incrementAndGet();
      return new Subject("u" + apart, 2_000_000 + apart % 5_000 * MOST_CALLS);
    }

    Draft plan() {
      return Draft.of(name, student).listing("parent@example.org").signedBy("x@csdm.qc.ca");
    }

    Draft other() {
      return Draft.elsewhere(name, student).inYear(2025).listing("parent@example.org");
    }
  }

  /** What a commit leaves of its plans; equal for two commits that do the same on two subjects. */
  record Trace(List<List<Object>> plans, int ofStudent, int listed) {
    static Trace of(PlanStore store, Subject subject) {
      return new Trace(
          List.of(plan(store, subject.plan()), plan(store, subject.other())),
          store.ofStudents(List.of(subject.plan().student()), Optional.empty()).size(),
          store
              .page(
                  PlanQuery.of(Draft.SCHOOL).ofStudents(Set.of(subject.plan().student())),
                  Optional.empty(),
                  10)
              .size());
    }

    private static List<Object> plan(PlanStore store, Draft draft) {
      Optional<StoredPlan> stored = store.find(draft.id());
      return List.of(
          stored.map(plan -> plan.row().status()),
          stored.map(plan -> plan.row().version()),
          stored.map(plan -> plan.row().listed()),
          stored.map(plan -> plan.signatures().size()),
          stored.map(StoredPlan::content).map(content -> content.equals(draft.content())),
          store.content(draft.id(), 1).isPresent(),
          store.content(draft.id(), 2).isPresent(),
          store.head(draft.chain()).length(),
          store.trail(draft.chain(), 0, 10).stream().map(row -> row.payload().isPresent()).toList(),
          store.tombstone(draft.id()).isPresent());
    }
  }

  /** A commit, and what is there before it. */
  record Work(
      String name, Function<Subject, List<Change>> before, Function<Subject, List<Change>> commit) {
    static Stream<Work> all() {
      return Stream.of(
          new Work("a plan that comes to be", one -> List.of(), one -> List.of(one.plan().put())),
          new Work(
              "a note", one -> List.of(one.plan().put()), one -> List.of(one.plan().next().note())),
          new Work(
              "a signature",
              one -> List.of(one.plan().put()),
              one -> List.of(one.plan().next().inStatus("S").signedBy("y@csdm.qc.ca").put())),
          new Work(
              "a new version and other people",
              one -> List.of(one.plan().put()),
              one -> List.of(one.plan().nextVersion("second").listing("z@csdm.qc.ca").put())),
          new Work(
              "a purge",
              one -> List.of(one.plan().put()),
              one -> List.of(one.plan().next().purge())),
          new Work(
              "a change, and a plan of another school",
              one -> List.of(one.plan().put()),
              one -> List.of(one.plan().next().inStatus("S").put(), one.other().put())),
          new Work(
              "a purge, and a change of another plan",
              one -> List.of(one.plan().put(), one.other().put()),
              one ->
                  List.of(
                      one.plan().next().purge(),
                      one.other().nextVersion("second").signedBy("z@csdm.qc.ca").put())));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @TestFactory
  @DisplayName("ST-89")
  default Stream<DynamicTest> questions() {
    return Asked.all()
        .flatMap(
            question ->
                Clauses.where(
                    underTest().interruption(),
                    "ST-89 " + question.name(),
                    offered -> {
                      Draft plan = Draft.of("q", 4_000_000).by("x").signedBy("x@csdm.qc.ca");
                      if (store().find(plan.id()).isEmpty()) {
                        Draft gone = Draft.of("gone", 4_000_001);
                        assertThat(commitUnder("q", plan.put(), gone.put())).isEqualTo(COMMITTED);
                        keep(gone.next().purge());
                      }
                      Object expected = question.ask().apply(store());
                      Interruption interruption = offered.get();
                      for (Interruption.Kind kind : Interruption.Kind.values()) {
                        askEverywhere(interruption, kind, question, expected);
                      }
                    }));
  }

  private static void askEverywhere(
      Interruption interruption, Interruption.Kind kind, Asked question, Object expected) {
    boolean broke = true;
    for (int call = 1; broke; call++) {
      assertThat(call).as("calls of one question").isLessThan(MOST_CALLS);
      interruption.breakAt(call, kind);
      try {
        assertThat(question.ask().apply(interruption.store())).isEqualTo(expected);
      } catch (StoreException toldToTheHost) {
        // what it says is looked at where it is thrown
      }
      broke = interruption.broke();
      interruption.mend();
      assertThat(question.ask().apply(interruption.store()))
          .as("asked again after call " + call)
          .isEqualTo(expected);
    }
  }

  @TestFactory
  @DisplayName("ST-90")
  default Stream<DynamicTest> anOutage() {
    return Clauses.where(
        underTest().interruption(),
        "ST-90 nothing is answered and nothing lost",
        offered -> {
          keep(Draft.of("a", 1_000_001).put());
          Everything before = Everything.in(store());
          Interruption interruption = offered.get();
          PlanStore store = interruption.store();
          interruption.breakAt(1, Interruption.Kind.FOR_EVER);
          for (Asked question : Asked.all().toList()) {
            assertThatThrownBy(() -> question.ask().apply(store))
                .as(question.name())
                .isInstanceOf(StoreException.class);
          }
          assertThatThrownBy(() -> store.commit(Commit.of(List.of(Draft.of("b", 1_000_002).put()))))
              .isInstanceOf(StoreException.class);
          assertThat(store.health().reachable()).isFalse();
          interruption.mend();
          Everything.in(store).assertSameAs(before);
          assertThat(store.health().reachable()).isTrue();
          assertThat(store.commit(Commit.of(List.of(Draft.of("b", 1_000_002).put()))))
              .isEqualTo(COMMITTED);
        });
  }

  /** A question to a store. */
  record Asked(String name, Function<PlanStore, Object> ask) {
    static Stream<Asked> all() {
      Draft plan = Draft.of("q", 4_000_000);
      Optional<String> start = Optional.empty();
      return Stream.of(
          new Asked("find", store -> store.find(plan.id())),
          new Asked(
              "ofStudents", store -> store.ofStudents(List.of(plan.student()), Optional.empty())),
          new Asked("content", store -> store.content(plan.id(), 1)),
          new Asked("contents", store -> store.contents(Draft.SCHOOL, Optional.empty(), 10)),
          new Asked("page", store -> store.page(PlanQuery.of(Draft.SCHOOL), Optional.empty(), 10)),
          new Asked("schools", store -> store.schools(Optional.empty(), 10)),
          new Asked("head", store -> store.head(plan.chain())),
          new Asked("heads", store -> store.heads(Draft.SCHOOL, start, 10)),
          new Asked("trail of a chain", store -> store.trail(plan.chain(), 0, 10)),
          new Asked(
              "trail by query",
              store -> store.trail(TrailQuery.by(Draft.SCHOOL, "x"), Optional.empty(), 10)),
          new Asked("tombstone", store -> store.tombstone(Draft.of("gone").id())),
          new Asked("tombstones", store -> store.tombstones(Draft.SCHOOL, start, 10)),
          new Asked("committed", store -> store.committed(Clauses.key("q"))));
    }
  }
}
