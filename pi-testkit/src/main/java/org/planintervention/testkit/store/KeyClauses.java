package org.planintervention.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.spi.store.CommitResult.COMMITTED;
import static org.planintervention.spi.store.CommitResult.DONE_BEFORE;
import static org.planintervention.spi.store.CommitResult.STALE;
import static org.planintervention.spi.store.CommitResult.YEAR_TAKEN;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    assertThat(store().committed(Clauses.key("first"))).contains(Draft.of("a").trail());
  }

  @Test
  @DisplayName("ST-31 the key of a STALE commit stays free")
  default void theKeyOfAStaleCommit() {
    keep(Draft.of("a").put());
    assertThat(commitUnder("k", Draft.of("a").put())).isEqualTo(STALE);
    assertThat(store().committed(Clauses.key("k"))).isEmpty();
    assertThat(commitUnder("k", Draft.of("a").next().put())).isEqualTo(COMMITTED);
    assertThat(store().committed(Clauses.key("k"))).contains(Draft.of("a").next().trail());
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
  @DisplayName("ST-32 the same key of two schools are two keys")
  default void keysOfTwoSchools() {
    CommitKey here = new CommitKey(Draft.SCHOOL, "k");
    CommitKey there = new CommitKey(Draft.OTHER_SCHOOL, "k");
    Draft first = Draft.of("a", 1_000_001);
    Draft second = Draft.elsewhere("a", 1_000_002);
    assertThat(store().commit(new Commit(Optional.of(here), List.of(first.put()))))
        .isEqualTo(COMMITTED);
    assertThat(store().committed(there)).isEmpty();
    assertThat(store().commit(new Commit(Optional.of(there), List.of(second.put()))))
        .isEqualTo(COMMITTED);
    assertThat(store().committed(here)).contains(first.trail());
    assertThat(store().committed(there)).contains(second.trail());
  }

  @ParameterizedTest(name = "ST-32 «{0}» is another key than «key»")
  @ValueSource(strings = {"KEY", "Key", "key ", " key", "ke", "key1", "k%", "k_y", "key/", "'key'"})
  default void similarKeys(String similar) {
    assertThat(commitUnder("key", Draft.of("a").put())).isEqualTo(COMMITTED);
    assertThat(store().committed(Clauses.key(similar))).isEmpty();
    assertThat(commitUnder(similar, Draft.of("a").next().note())).isEqualTo(COMMITTED);
    assertThat(store().committed(Clauses.key("key"))).contains(Draft.of("a").trail());
    assertThat(store().committed(Clauses.key(similar))).contains(Draft.of("a").next().trail());
  }

  @Test
  @DisplayName("ST-32 keys of a hundred characters that differ in the last are two keys")
  default void longKeys() {
    String stem = "0123456789".repeat(10).substring(0, 99);
    assertThat(commitUnder(stem + "a", Draft.of("a").put())).isEqualTo(COMMITTED);
    assertThat(commitUnder(stem + "b", Draft.of("a").next().note())).isEqualTo(COMMITTED);
    assertThat(commitUnder(stem + "b", Draft.of("a").next().next().note())).isEqualTo(DONE_BEFORE);
  }

  @Test
  @DisplayName("ST-32 every character that a key may have is kept")
  default void everyCharacter() {
    StringBuilder characters = new StringBuilder();
    for (char character = 0x20; character < 0x7F; character++) {
      characters.append(character);
    }
    assertThat(commitUnder(characters.toString(), Draft.of("a").put())).isEqualTo(COMMITTED);
    assertThat(store().committed(Clauses.key(characters.toString())))
        .contains(Draft.of("a").trail());
  }

  @Test
  @DisplayName("ST-33 for a plan that came to be, changed, noted or purged, its row is answered")
  default void committedOfEachKind() {
    Draft plan = Draft.of("a");
    assertThat(commitUnder("put", plan.put())).isEqualTo(COMMITTED);
    assertThat(commitUnder("change", plan.next().inStatus("X").put())).isEqualTo(COMMITTED);
    assertThat(commitUnder("note", plan.next().next().note())).isEqualTo(COMMITTED);
    assertThat(store().committed(Clauses.key("put"))).contains(plan.trail());
    assertThat(store().committed(Clauses.key("change"))).contains(plan.next().trail());
    assertThat(store().committed(Clauses.key("note"))).contains(plan.next().next().trail());
    Change.Purge purge = plan.next().next().next().purge();
    assertThat(commitUnder("purge", purge)).isEqualTo(COMMITTED);
    assertThat(store().committed(Clauses.key("purge"))).contains(purge.trail());
  }

  @Test
  @DisplayName("ST-33 of several changes the first one's row is answered, first as they were given")
  default void committedOfSeveral() {
    Draft first = Draft.of("z", 1_000_001);
    Draft second = Draft.of("a", 1_000_002);
    Draft third = Draft.elsewhere("a", 1_000_003);
    assertThat(commitUnder("k", first.put(), second.put(), third.put())).isEqualTo(COMMITTED);
    assertThat(store().committed(Clauses.key("k"))).contains(first.trail());
  }

  @Test
  @DisplayName("ST-33 for a key that was never used nothing is answered")
  default void committedOfNothing() {
    assertThat(store().committed(Clauses.key("k"))).isEmpty();
    keep(Draft.of("a").put());
    assertThat(store().committed(Clauses.key("k"))).isEmpty();
  }

  @Test
  @DisplayName("ST-34 after a purge nothing is answered, and the key is still used")
  default void committedAfterAPurge() {
    Draft plan = Draft.of("a");
    assertThat(commitUnder("k", plan.put())).isEqualTo(COMMITTED);
    assertThat(commitUnder("other", Draft.of("b", 7_654_321).put())).isEqualTo(COMMITTED);
    keep(plan.next().purge());
    assertThat(store().committed(Clauses.key("k"))).isEmpty();
    assertThat(commitUnder("k", Draft.of("c", 1_000_001).put())).isEqualTo(DONE_BEFORE);
    assertThat(store().committed(Clauses.key("other"))).isPresent();
  }
}
