package org.planintervention.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.spi.store.CommitResult.COMMITTED;
import static org.planintervention.spi.store.CommitResult.DONE_BEFORE;
import static org.planintervention.spi.store.CommitResult.STALE;
import static org.planintervention.spi.store.CommitResult.YEAR_TAKEN;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitKey;

/** A commit whose answer was lost is asked again under its key, and does nothing twice. */
interface KeyClauses extends Clauses {
  @Test
  @DisplayName("ST-30 the same commit asked again is DONE_BEFORE, and nothing is done")
  default void askedAgain() {
    assertThat(commitUnder("k", Draft.of("a").put())).isEqualTo(COMMITTED);
    Everything before = Everything.in(store());
    assertThat(commitUnder("k", Draft.of("a").put())).isEqualTo(DONE_BEFORE);
    assertThat(commitUnder("k", Draft.of("a").put())).isEqualTo(DONE_BEFORE);
    Everything.in(store()).assertSameAs(before);
  }

  @Test
  @DisplayName("ST-30 a change that would still fit its chain is not done under a used key")
  default void aFittingChange() {
    assertThat(commitUnder("k", Draft.of("a").put())).isEqualTo(COMMITTED);
    Everything before = Everything.in(store());
    assertThat(commitUnder("k", Draft.of("a").next().put())).isEqualTo(DONE_BEFORE);
    assertThat(commitUnder("k", Draft.of("b", 7_654_321).put(), Draft.of("a").next().note()))
        .isEqualTo(DONE_BEFORE);
    Everything.in(store()).assertSameAs(before);
  }

  @Test
  @DisplayName("ST-30 a change that fits no more is DONE_BEFORE all the same, not a conflict")
  default void doneBeforeComesFirst() {
    assertThat(commitUnder("k", Draft.of("a").put())).isEqualTo(COMMITTED);
    assertThat(commitUnder("k", Draft.of("rival").put())).isEqualTo(DONE_BEFORE);
    assertThat(commitUnder("k", Draft.of("none").next().put())).isEqualTo(DONE_BEFORE);
    assertThat(commitUnder("k", Draft.of("none").purge())).isEqualTo(DONE_BEFORE);
  }

  @Test
  @DisplayName("ST-30 other keys and no key are commits of their own")
  default void otherKeys() {
    assertThat(commitUnder("k1", Draft.of("a").put())).isEqualTo(COMMITTED);
    assertThat(commitUnder("k2", Draft.of("a").next().note())).isEqualTo(COMMITTED);
    assertThat(commit(Draft.of("a").next().next().note())).isEqualTo(COMMITTED);
    assertThat(commit(Draft.of("a").next().next().note())).isEqualTo(STALE);
    assertThat(store().head(Draft.of("a").chain()).length()).isEqualTo(3);
  }

  @Test
  @DisplayName("ST-30 after many other commits a key is still used")
  default void aKeyStays() {
    assertThat(commitUnder("first", Draft.of("a").put())).isEqualTo(COMMITTED);
    Draft later = Draft.of("a");
    for (int row = 0; row < 50; row++) {
      later = later.next();
      assertThat(commitUnder("row " + row, later.note())).isEqualTo(COMMITTED);
    }
    assertThat(commitUnder("first", later.next().note())).isEqualTo(DONE_BEFORE);
    assertThat(store().committed(Clauses.key("first")))
        .contains(Clauses.use("first", Draft.of("a").trail()));
  }

  @Test
  @DisplayName("ST-31 the key of a STALE commit stays free")
  default void theKeyOfAStaleCommit() {
    keep(Draft.of("a").put());
    assertThat(commitUnder("k", Draft.of("a").put())).isEqualTo(STALE);
    assertThat(store().committed(Clauses.key("k"))).isEmpty();
    assertThat(commitUnder("k", Draft.of("a").next().put())).isEqualTo(COMMITTED);
    assertThat(store().committed(Clauses.key("k")))
        .contains(Clauses.use("k", Draft.of("a").next().trail()));
  }

  @Test
  @DisplayName("ST-31 the key of a YEAR_TAKEN commit stays free")
  default void theKeyOfAConflict() {
    keep(Draft.of("a").put());
    assertThat(commitUnder("k", Draft.of("b").put())).isEqualTo(YEAR_TAKEN);
    assertThat(store().committed(Clauses.key("k"))).isEmpty();
    assertThat(commitUnder("k", Draft.of("b", 7_654_321).put())).isEqualTo(COMMITTED);
  }

  @Test
  @DisplayName("ST-31 the key of a commit that failed at its last change stays free")
  default void theKeyOfALateFailure() {
    Change fits = Draft.of("a").put();
    assertThat(commitUnder("k", fits, Draft.of("none", 7_654_321).next().put())).isEqualTo(STALE);
    assertThat(commitUnder("k", fits)).isEqualTo(COMMITTED);
  }

  @Test
  @DisplayName("ST-32 a key that was used in one school is used in every school")
  default void aKeyOfAnotherSchool() {
    assertThat(commitUnder("k", Draft.of("a", 1_000_001).put())).isEqualTo(COMMITTED);
    Everything before = Everything.in(store());
    assertThat(commitUnder("k", Draft.elsewhere("a", 1_000_002).put())).isEqualTo(DONE_BEFORE);
    Everything.in(store()).assertSameAs(before);
  }

  @Test
  @DisplayName("ST-32 a key that was used for one thing is used for everything")
  default void aKeyForSomethingElse() {
    CommitKey used = Clauses.key("k");
    CommitKey other = new CommitKey(used.scope(), Clauses.key("other").fingerprint());
    assertThat(commitUnder("k", Draft.of("a").put())).isEqualTo(COMMITTED);
    Everything before = Everything.in(store());
    assertThat(store().commit(new Commit(Optional.of(other), List.of(Draft.of("a").next().note()))))
        .isEqualTo(DONE_BEFORE);
    Everything.in(store()).assertSameAs(before);
  }

  @Test
  @DisplayName("ST-33 what is answered is what the key was used for, not what is asked for")
  default void theFingerprintThatWasKept() {
    CommitKey used = Clauses.key("k");
    CommitKey other = new CommitKey(used.scope(), Clauses.key("other").fingerprint());
    assertThat(commitUnder("k", Draft.of("a").put())).isEqualTo(COMMITTED);
    assertThat(store().committed(other)).contains(Clauses.use("k", Draft.of("a").trail()));
  }

  @Test
  @DisplayName("ST-32 what was done under two keys may be the same thing")
  default void twoKeysForOneThing() {
    Bytes use = Clauses.key("use").fingerprint();
    CommitKey first = new CommitKey(Clauses.key("1").scope(), use);
    CommitKey second = new CommitKey(Clauses.key("2").scope(), use);
    assertThat(store().commit(new Commit(Optional.of(first), List.of(Draft.of("a").put()))))
        .isEqualTo(COMMITTED);
    assertThat(
            store().commit(new Commit(Optional.of(second), List.of(Draft.of("a").next().note()))))
        .isEqualTo(COMMITTED);
    assertThat(store().committed(first).orElseThrow().number()).isEqualTo(1);
    assertThat(store().committed(second).orElseThrow().number()).isEqualTo(2);
  }

  @ParameterizedTest(name = "ST-32 a scope that differs in bit {1} of byte {0} is another key")
  @CsvSource({"0,0", "0,7", "1,0", "15,3", "16,5", "31,0", "31,7"})
  default void similarKeys(int place, int bit) {
    for (int value : new int[] {0x00, 0x20, 0x41, 0x61, 0x7F, 0x80, 0xC3, 0xFF}) {
      byte[] bytes = new byte[CommitKey.LENGTH];
      Arrays.fill(bytes, (byte) value);
      CommitKey key = new CommitKey(Bytes.of(bytes), Clauses.key("use").fingerprint());
      bytes[place] ^= (byte) (1 << bit);
      CommitKey similar = new CommitKey(Bytes.of(bytes), key.fingerprint());
      Draft plan = Draft.of("p" + value, 1_000_000 + value);
      assertThat(store().commit(new Commit(Optional.of(key), List.of(plan.put()))))
          .isEqualTo(COMMITTED);
      assertThat(store().committed(similar)).isEmpty();
      assertThat(store().commit(new Commit(Optional.of(similar), List.of(plan.next().note()))))
          .isEqualTo(COMMITTED);
      assertThat(store().committed(key).orElseThrow().number()).isEqualTo(1);
      assertThat(store().committed(similar).orElseThrow().number()).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("ST-33 a fingerprint is kept byte by byte, whatever its bytes are")
  default void everyFingerprint() {
    for (int value = 0; value < 256; value += 15) {
      byte[] bytes = new byte[CommitKey.LENGTH];
      Arrays.fill(bytes, (byte) value);
      CommitKey key = new CommitKey(Clauses.key("k" + value).scope(), Bytes.of(bytes));
      Draft plan = Draft.of("p" + value, 1_000_000 + value);
      assertThat(store().commit(new Commit(Optional.of(key), List.of(plan.put()))))
          .isEqualTo(COMMITTED);
      assertThat(store().committed(key).orElseThrow().fingerprint()).isEqualTo(key.fingerprint());
    }
  }

  @Test
  @DisplayName("ST-33 of a plan that came to be, changed, was noted or purged, the row is answered")
  default void committedOfEachKind() {
    Draft plan = Draft.of("a");
    assertThat(commitUnder("put", plan.put())).isEqualTo(COMMITTED);
    assertThat(commitUnder("change", plan.next().inStatus("X").put())).isEqualTo(COMMITTED);
    assertThat(commitUnder("note", plan.next().next().note())).isEqualTo(COMMITTED);
    assertThat(store().committed(Clauses.key("put"))).contains(Clauses.use("put", plan.trail()));
    assertThat(store().committed(Clauses.key("change")))
        .contains(Clauses.use("change", plan.next().trail()));
    assertThat(store().committed(Clauses.key("note")))
        .contains(Clauses.use("note", plan.next().next().trail()));
    Change.Purge purge = plan.next().next().next().purge();
    assertThat(commitUnder("purge", purge)).isEqualTo(COMMITTED);
    assertThat(store().committed(Clauses.key("purge")))
        .contains(Clauses.use("purge", purge.trail()));
  }

  @Test
  @DisplayName("ST-33 of several changes the first one's row is answered, first as they were given")
  default void committedOfSeveral() {
    Draft first = Draft.of("z", 1_000_001);
    Draft second = Draft.of("a", 1_000_002);
    Draft third = Draft.elsewhere("a", 1_000_003);
    assertThat(commitUnder("k", first.put(), second.put(), third.put())).isEqualTo(COMMITTED);
    assertThat(store().committed(Clauses.key("k"))).contains(Clauses.use("k", first.trail()));
  }

  @Test
  @DisplayName("ST-33 for a key that was never used nothing is answered")
  default void committedOfNothing() {
    assertThat(store().committed(Clauses.key("k"))).isEmpty();
    keep(Draft.of("a").put());
    assertThat(store().committed(Clauses.key("k"))).isEmpty();
  }

  @Test
  @DisplayName("ST-34 after a purge its keys are used as before, and so is the key of the purge")
  default void committedAfterAPurge() {
    Draft plan = Draft.of("a");
    Change.Purge purge = plan.next().purge();
    assertThat(commitUnder("k", plan.put())).isEqualTo(COMMITTED);
    assertThat(commitUnder("purge", purge)).isEqualTo(COMMITTED);
    assertThat(store().committed(Clauses.key("k"))).contains(Clauses.use("k", plan.trail()));
    assertThat(commitUnder("k", Draft.of("c", 1_000_001).put())).isEqualTo(DONE_BEFORE);
    assertThat(store().committed(Clauses.key("purge")))
        .contains(Clauses.use("purge", purge.trail()));
    assertThat(commitUnder("purge", Draft.of("c", 1_000_001).put())).isEqualTo(DONE_BEFORE);
  }
}
