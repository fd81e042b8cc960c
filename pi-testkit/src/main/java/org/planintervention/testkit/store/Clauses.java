package org.planintervention.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitKey;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.DoorRows;
import org.planintervention.spi.store.KeyUse;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.TrailQuery;
import org.planintervention.spi.store.TrailRow;

/** Clauses of the contract, and the store that is to keep them. */
@ExtendWith(ClauseQuoting.class)
@TestMethodOrder(MethodOrderer.DisplayName.class)
interface Clauses {
  /** The store under test, empty as the test begins. */
  StoreUnderTest underTest();

  /** The store itself. */
  default PlanStore store() {
    return underTest().store();
  }

  /** Commits without a key. */
  default CommitResult commit(Change... changes) {
    return store().commit(Commit.of(List.of(changes)));
  }

  /** Commits under a key. */
  default CommitResult commitUnder(String key, Change... changes) {
    return store().commit(new Commit(Optional.of(key(key)), List.of(changes)));
  }

  /** Commits what every store that keeps the contract must take. */
  default void keep(Change... changes) {
    assertThat(commit(changes)).isEqualTo(CommitResult.COMMITTED);
  }

  /** The plan is purged, with the rows of its school's door that name it now. */
  default Change.Purge purge(Draft plan) {
    return plan.purge(naming(plan.id()));
  }

  /** The rows of a school's door that name a plan. */
  default DoorRows naming(PlanId plan) {
    return new DoorRows(
        store().head(ChainId.door(plan.school())),
        store().trail(TrailQuery.about(plan), Optional.empty(), PlanStore.MOST).stream()
            .map(TrailRow::number)
            .toList());
  }

  /** A key; other texts are keys of other scopes, used for other things. */
  static CommitKey key(String key) {
    return new CommitKey(
        Draft.hash(Bytes.utf8(key)), Draft.hash(Bytes.utf8(key), Bytes.utf8("use")));
  }

  /** The use of a key whose commit has this row first. */
  static KeyUse use(String key, TrailRow first) {
    return new KeyUse(key(key).fingerprint(), first.chain(), first.number());
  }

  /** One test where the capability is offered, none where it lacks. */
  static <T> Stream<DynamicTest> where(
      Optional<Supplier<T>> capability, String name, Check<T> check) {
    return capability.stream()
        .map(offered -> DynamicTest.dynamicTest(name, () -> check.on(offered)));
  }

  /** What is checked of a capability. */
  interface Check<T> {
    /** Checks it. */
    void on(Supplier<T> offered) throws Exception;
  }
}
