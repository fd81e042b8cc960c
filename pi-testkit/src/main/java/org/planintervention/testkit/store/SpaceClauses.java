package org.planintervention.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.spi.store.CommitResult.COMMITTED;
import static org.planintervention.spi.store.CommitResult.DONE_BEFORE;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.KeptPlace;
import org.planintervention.spi.store.Misfit;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.StoreException;
import org.planintervention.spi.store.StoreFault;
import org.planintervention.testkit.store.InterruptionClauses.Subject;
import org.planintervention.testkit.store.InterruptionClauses.Trace;
import org.planintervention.testkit.store.InterruptionClauses.Work;

/** Wherever the disk fills up, a commit is whole or not there, and the store goes on afterwards. */
interface SpaceClauses extends Clauses {
  /** More units than any commit needs. */
  int MOST_UNITS = 2_000;

  /** How often a commit is sent while there is no room. */
  int TIMES_SENT = 3;

  @TestFactory
  @DisplayName("ST-94")
  default Stream<DynamicTest> noRoom() {
    return works()
        .flatMap(
            work ->
                Clauses.where(
                    underTest().limitedSpace(),
                    "ST-94 " + work.name(),
                    offered -> assertThat(fillEverywhere(offered.get(), work)).isPositive()));
  }

  @TestFactory
  @DisplayName("ST-95")
  default Stream<DynamicTest> roomAgain() {
    return Clauses.where(
        underTest().limitedSpace(),
        "ST-95 after every kind of commit found no room, nothing is missing and nothing misfits",
        offered -> {
          LimitedSpace space = offered.get();
          works().forEach(work -> fillEverywhere(space, work));
          Everything.in(space.store()).assertChainsAreWhole();
          assertThat(misfits(space.store())).isEmpty();
        });
  }

  private static List<Misfit> misfits(PlanStore store) {
    try {
      return store.schools(Optional.empty(), PlanStore.MOST).stream()
          .flatMap(
              school ->
                  store.evidence().misfits(KeptPlace.of(school.value()), PlanStore.MOST).stream())
          .toList();
    } catch (UnsupportedOperationException none) {
      return List.of();
    }
  }

  /**
   * Leaves a commit no room, then one unit, and so on until it is kept.
   *
   * @return how often there was too little
   */
  private static int fillEverywhere(LimitedSpace space, Work work) {
    PlanStore store = space.store();
    Subject untouched = Subject.apartFromOthers();
    prepare(store, work, untouched);
    Trace before = Trace.of(store, untouched);
    assertThat(store.commit(Commit.of(work.commit().apply(untouched)))).isEqualTo(COMMITTED);
    Trace after = Trace.of(store, untouched);
    int units = 0;
    boolean full = true;
    while (full) {
      assertThat(units).as("units of one commit").isLessThan(MOST_UNITS);
      Subject subject =
          new Subject(untouched.name() + "-" + units, untouched.student() + 1 + units);
      prepare(store, work, subject);
      Commit commit =
          new Commit(
              Optional.of(Clauses.key(work.name().replace(' ', '-') + subject.name())),
              work.commit().apply(subject));
      space.limit(units);
      Optional<CommitResult> first = attempt(store, commit);
      Optional<CommitResult> last = first;
      for (int time = 1; time < TIMES_SENT && last.isEmpty(); time++) {
        last = attempt(store, commit);
      }
      space.lift();
      full = first.isEmpty();
      String at = "with room for " + units;
      assertThat(first.orElse(COMMITTED)).as(at).isEqualTo(COMMITTED);
      assertThat(last.orElse(COMMITTED)).as("sent again " + at).isIn(COMMITTED, DONE_BEFORE);
      assertThat(Trace.of(store, subject)).as(at).isIn(last.isEmpty() ? before : after, after);
      assertThat(store.commit(commit)).as("once there is room").isIn(COMMITTED, DONE_BEFORE);
      assertThat(Trace.of(store, subject)).as("once there is room").isEqualTo(after);
      assertThat(store.commit(commit)).as("kept exactly once").isEqualTo(DONE_BEFORE);
      units++;
    }
    return units - 1;
  }

  private static void prepare(PlanStore store, Work work, Subject subject) {
    List<Change> changes = work.before().apply(subject);
    if (!changes.isEmpty()) {
      assertThat(store.commit(Commit.of(changes))).isEqualTo(COMMITTED);
    }
  }

  private static Optional<CommitResult> attempt(PlanStore store, Commit commit) {
    try {
      return Optional.of(store.commit(commit));
    } catch (StoreException full) {
      assertThat(full.fault()).as(full.getMessage()).isEqualTo(StoreFault.DISK_FULL);
      return Optional.empty();
    }
  }

  /** Commits that need more space than they free: long contents, and many rows of every kind. */
  private static Stream<Work> works() {
    String text = "0123456789abcdef".repeat(1_500);
    Function<Subject, Draft> plan = one -> one.plan().saying(text);
    return Stream.of(
        new Work(
            "a plan that comes to be", one -> List.of(), one -> List.of(plan.apply(one).put())),
        new Work(
            "a new version and other people",
            one -> List.of(plan.apply(one).put()),
            one -> List.of(plan.apply(one).nextVersion(text).listing("z@csdm.qc.ca").put())),
        new Work(
            "a change, and a plan of another school",
            one -> List.of(plan.apply(one).put()),
            one ->
                List.of(
                    plan.apply(one).next().inStatus("S").put(), one.other().saying(text).put())),
        new Work(
            "a purge, and a change of another plan",
            one -> List.of(plan.apply(one).put(), one.other().put()),
            one ->
                List.of(
                    plan.apply(one).next().purge(),
                    one.other().nextVersion(text + text).signedBy("z@csdm.qc.ca").put())));
  }
}
