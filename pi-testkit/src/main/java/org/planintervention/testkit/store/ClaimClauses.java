package org.planintervention.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.spi.store.Change.Claim.KEEP;
import static org.planintervention.spi.store.Change.Claim.RELEASE;
import static org.planintervention.spi.store.Change.Claim.TAKE;
import static org.planintervention.spi.store.Change.Claim.TAKE_IF_FREE;
import static org.planintervention.spi.store.CommitResult.COMMITTED;
import static org.planintervention.spi.store.CommitResult.STALE;
import static org.planintervention.spi.store.CommitResult.YEAR_TAKEN;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.spi.store.Change;

/** A student and year have one place for a live plan (Y-2), and changes claim it. */
interface ClaimClauses extends Clauses {
  @Test
  @DisplayName("ST-20 the second plan of a student and year is YEAR_TAKEN, and nothing is done")
  default void aTakenYear() {
    keep(Draft.of("a").put());
    Everything before = Everything.in(store());
    assertThat(commit(Draft.of("b").put())).isEqualTo(YEAR_TAKEN);
    Everything.in(store()).assertSameAs(before);
  }

  @Test
  @DisplayName("ST-20 a year is taken in the whole district, whatever the school")
  default void aYearTakenElsewhere() {
    keep(Draft.of("a").put());
    assertThat(commit(Draft.elsewhere("b", Draft.STUDENT).put())).isEqualTo(YEAR_TAKEN);
    assertThat(store().find(Draft.elsewhere("b", Draft.STUDENT).id())).isEmpty();
  }

  @Test
  @DisplayName("ST-20 another year and another student are free")
  default void anotherPlace() {
    keep(Draft.of("a").put());
    keep(Draft.of("b").inYear(Draft.YEAR + 1).put());
    keep(Draft.of("c").inYear(Draft.YEAR - 1).put());
    keep(Draft.of("d", Draft.STUDENT + 1).put());
  }

  @Test
  @DisplayName("ST-20 who holds the year may take it again")
  default void takeTwice() {
    keep(Draft.of("a").put());
    keep(Draft.of("a").next().claiming(TAKE).put());
    assertThat(commit(Draft.of("b").put())).isEqualTo(YEAR_TAKEN);
  }

  @Test
  @DisplayName("ST-20 a plan that comes back to a year that was taken meanwhile is YEAR_TAKEN")
  default void comingBackTooLate() {
    Draft marked = Draft.of("a").next().claiming(RELEASE);
    keep(Draft.of("a").put());
    keep(marked.put());
    keep(Draft.of("b").put());
    assertThat(commit(marked.next().claiming(TAKE).put())).isEqualTo(YEAR_TAKEN);
    keep(Draft.of("b").next().claiming(RELEASE).put());
    keep(marked.next().claiming(TAKE).put());
  }

  @Test
  @DisplayName("ST-21 a free year is taken")
  default void takeIfFree() {
    keep(Draft.of("a").claiming(TAKE_IF_FREE).put());
    assertThat(commit(Draft.of("b").put())).isEqualTo(YEAR_TAKEN);
  }

  @Test
  @DisplayName("ST-21 a year that is taken stays with its holder, and the plan is kept")
  default void takeIfTaken() {
    keep(Draft.of("a").put());
    keep(Draft.of("b").claiming(TAKE_IF_FREE).put());
    assertThat(store().find(Draft.of("b").id())).isPresent();
    keep(Draft.of("b").next().claiming(RELEASE).put());
    assertThat(commit(Draft.of("c").put())).isEqualTo(YEAR_TAKEN);
    keep(Draft.of("a").next().claiming(RELEASE).put());
    keep(Draft.of("c").put());
  }

  @Test
  @DisplayName("ST-21 who holds the year keeps it")
  default void takeIfMine() {
    keep(Draft.of("a").put());
    keep(Draft.of("a").next().claiming(TAKE_IF_FREE).put());
    keep(Draft.of("a").next().next().claiming(RELEASE).put());
    keep(Draft.of("b").put());
  }

  @Test
  @DisplayName("ST-21 a plan that did not get the year does not get it when it falls free")
  default void noPlaceInAQueue() {
    keep(Draft.of("a").put());
    keep(Draft.of("b").claiming(TAKE_IF_FREE).put());
    keep(Draft.of("a").next().claiming(RELEASE).put());
    keep(Draft.of("c").put());
    assertThat(commit(Draft.of("b").next().claiming(TAKE).put())).isEqualTo(YEAR_TAKEN);
  }

  @Test
  @DisplayName("ST-22 a year that its holder gives up is free")
  default void release() {
    keep(Draft.of("a").put());
    keep(Draft.of("a").next().claiming(RELEASE).put());
    keep(Draft.of("b").put());
  }

  @Test
  @DisplayName("ST-22 a plan that does not hold the year frees nothing")
  default void releaseOfAnother() {
    keep(Draft.of("a").put());
    keep(Draft.of("b").claiming(KEEP).put());
    keep(Draft.of("b").next().claiming(RELEASE).put());
    assertThat(commit(Draft.of("c").put())).isEqualTo(YEAR_TAKEN);
  }

  @Test
  @DisplayName("ST-22 a plan gives up its own year only")
  default void releaseOfOneYear() {
    keep(Draft.of("a").put());
    keep(Draft.of("b").inYear(Draft.YEAR + 1).put());
    keep(Draft.of("a").next().claiming(RELEASE).put());
    assertThat(commit(Draft.of("c").inYear(Draft.YEAR + 1).put())).isEqualTo(YEAR_TAKEN);
    keep(Draft.of("c").put());
  }

  @Test
  @DisplayName("ST-22 giving up what nobody holds is kept")
  default void releaseOfNothing() {
    keep(Draft.of("a").claiming(RELEASE).put());
    keep(Draft.of("a").next().claiming(RELEASE).put());
    keep(Draft.of("b").put());
  }

  @Test
  @DisplayName("ST-22 a purge frees the year that the plan holds")
  default void aPurgeFrees() {
    keep(Draft.of("a").put());
    keep(Draft.of("a").next().purge());
    keep(Draft.of("b").put());
  }

  @Test
  @DisplayName("ST-22 a purge of a plan that does not hold the year frees nothing")
  default void aPurgeOfAnother() {
    keep(Draft.of("a").put());
    keep(Draft.of("b").claiming(KEEP).put());
    keep(Draft.of("b").next().purge());
    assertThat(commit(Draft.of("c").put())).isEqualTo(YEAR_TAKEN);
  }

  @Test
  @DisplayName("ST-23 a plan that comes to be with KEEP takes nothing")
  default void keepTakesNothing() {
    keep(Draft.of("a").claiming(KEEP).put());
    keep(Draft.of("b").put());
  }

  @Test
  @DisplayName("ST-23 changes and notes of the holder keep the year")
  default void keepKeeps() {
    keep(Draft.of("a").put());
    keep(Draft.of("a").next().inStatus("READY_TO_SIGN").put());
    keep(Draft.of("a").next().next().note());
    assertThat(commit(Draft.of("b").put())).isEqualTo(YEAR_TAKEN);
  }

  @Test
  @DisplayName("ST-24 a year that is given up earlier in a commit is free later in it")
  default void releaseThenTake() {
    keep(Draft.of("a").put());
    keep(Draft.of("a").next().claiming(RELEASE).put(), Draft.of("b").put());
    assertThat(commit(Draft.of("c").put())).isEqualTo(YEAR_TAKEN);
    keep(Draft.of("b").next().claiming(RELEASE).put());
    keep(Draft.of("c").put());
  }

  @Test
  @DisplayName("ST-24 a year that is given up later in a commit is not free earlier in it")
  default void takeThenRelease() {
    keep(Draft.of("a").put());
    assertThat(commit(Draft.of("b").put(), Draft.of("a").next().claiming(RELEASE).put()))
        .isEqualTo(YEAR_TAKEN);
    assertThat(store().find(Draft.of("b").id())).isEmpty();
  }

  @Test
  @DisplayName("ST-24 a purge earlier in a commit frees the year for a plan later in it")
  default void purgeThenTake() {
    keep(Draft.of("a").put());
    keep(Draft.of("a").next().purge(), Draft.of("b").put());
    assertThat(commit(Draft.of("c").put())).isEqualTo(YEAR_TAKEN);
  }

  @Test
  @DisplayName("ST-24 two plans of one commit cannot both take the year")
  default void twoInOneCommit() {
    assertThat(commit(Draft.of("a").put(), Draft.of("b").put())).isEqualTo(YEAR_TAKEN);
    assertThat(store().find(List.of(Draft.of("a").id(), Draft.of("b").id()))).isEmpty();
    keep(Draft.of("b").put());
  }

  @Test
  @DisplayName("ST-24 of two plans of one commit the first takes the year if it is free")
  default void theFirstIfFree() {
    Draft first = Draft.of("z").claiming(TAKE_IF_FREE);
    Draft second = Draft.of("a").claiming(TAKE_IF_FREE);
    keep(first.put(), second.put());
    keep(second.next().claiming(RELEASE).put());
    assertThat(commit(Draft.of("c").put())).isEqualTo(YEAR_TAKEN);
    keep(first.next().claiming(RELEASE).put());
    keep(Draft.of("c").put());
  }

  @Test
  @DisplayName("ST-24 a year can go from plan to plan within a commit")
  default void fromPlanToPlan() {
    keep(Draft.of("a").put());
    keep(Draft.of("b").claiming(KEEP).put());
    keep(Draft.of("a").next().claiming(RELEASE).put(), Draft.of("b").next().claiming(TAKE).put());
    assertThat(commit(Draft.of("a").next().next().claiming(TAKE).put())).isEqualTo(YEAR_TAKEN);
  }

  @Test
  @DisplayName("ST-25 a commit that was STALE took no year")
  default void nothingTaken() {
    Change stale = Draft.atDoor(Draft.SCHOOL, 9, Optional.empty());
    assertThat(commit(Draft.of("a").put(), stale)).isEqualTo(STALE);
    assertThat(commit(Draft.of("b").put())).isEqualTo(COMMITTED);
  }

  @Test
  @DisplayName("ST-25 a commit that was STALE freed no year")
  default void nothingFreed() {
    keep(Draft.of("a").put());
    Change stale = Draft.atDoor(Draft.SCHOOL, 9, Optional.empty());
    assertThat(commit(Draft.of("a").next().claiming(RELEASE).put(), stale)).isEqualTo(STALE);
    assertThat(commit(Draft.of("a").next().purge(), stale)).isEqualTo(STALE);
    assertThat(commit(Draft.of("b").put())).isEqualTo(YEAR_TAKEN);
  }

  @Test
  @DisplayName("ST-25 a commit that was YEAR_TAKEN took no other year")
  default void noOtherTaken() {
    keep(Draft.of("a").put());
    assertThat(commit(Draft.of("b", 7_654_321).put(), Draft.of("c").put())).isEqualTo(YEAR_TAKEN);
    keep(Draft.of("d", 7_654_321).put());
  }
}
