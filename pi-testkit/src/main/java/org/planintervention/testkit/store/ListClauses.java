package org.planintervention.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.TrailQuery;
import org.planintervention.spi.store.TrailRow;
import org.planintervention.spi.store.VersionRow;

/** Every list is bounded, goes on by key, and loses and repeats nothing while rows come and go. */
interface ListClauses extends Clauses {
  /** How many rows most lists are filled with. */
  int ROWS = 23;

  @ParameterizedTest(name = "ST-50 {0}: a limit of {1} is refused")
  @MethodSource("listsAndWrongLimits")
  default void aWrongLimit(Listing<?, ?> list, int limit) {
    add(list, 1);
    assertThatThrownBy(() -> list.pages().page(store(), Optional.empty(), limit))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Every list with each wrong limit. */
  static Stream<Arguments> listsAndWrongLimits() {
    return Listing.everyOne()
        .flatMap(
            list ->
                Stream.of(0, -1, PlanStore.MOST + 1, Integer.MIN_VALUE)
                    .map(limit -> Arguments.of(list, limit)));
  }

  @ParameterizedTest(name = "ST-50 {0}: nothing to list is an empty list")
  @MethodSource("lists")
  default void nothingToList(Listing<?, ?> list) {
    assertThat(list.pages().page(store(), Optional.empty(), 10)).isEmpty();
  }

  @ParameterizedTest(name = "ST-50 {0}: MOST rows of more, and then the rest")
  @MethodSource("lists")
  default <R, K> void theMostRows(Listing<R, K> list) {
    addAll(list, IntStream.rangeClosed(1, PlanStore.MOST + 2).boxed().toList());
    List<R> first = list.pages().page(store(), Optional.empty(), PlanStore.MOST);
    assertThat(list.places(first))
        .isEqualTo(IntStream.rangeClosed(1, PlanStore.MOST).boxed().toList());
    K last = list.key().apply(first.get(first.size() - 1));
    assertThat(list.places(list.pages().page(store(), Optional.of(last), PlanStore.MOST)))
        .containsExactly(PlanStore.MOST + 1, PlanStore.MOST + 2);
  }

  @ParameterizedTest(name = "ST-51 {0}: pages of {1} are the whole list")
  @MethodSource("listsAndLimits")
  default <R, K> void pagesAreTheWhole(Listing<R, K> list, int limit) {
    addAll(list, IntStream.rangeClosed(1, ROWS).boxed().toList());
    List<R> all = new ArrayList<>();
    Optional<K> after = Optional.empty();
    List<R> page = list.pages().page(store(), after, limit);
    while (!page.isEmpty()) {
      assertThat(page).hasSizeLessThanOrEqualTo(limit);
      all.addAll(page);
      after = Optional.of(list.key().apply(page.get(page.size() - 1)));
      page = list.pages().page(store(), after, limit);
    }
    assertThat(list.places(all)).isEqualTo(IntStream.rangeClosed(1, ROWS).boxed().toList());
  }

  /** Every list with pages that fit evenly, unevenly, and not at all. */
  static Stream<Arguments> listsAndLimits() {
    return Listing.everyOne()
        .flatMap(list -> Stream.of(1, 5, ROWS, 100).map(limit -> Arguments.of(list, limit)));
  }

  @ParameterizedTest(name = "ST-52 {0}: rows that come between pages")
  @MethodSource("lists")
  default <R, K> void rowsThatCome(Listing<R, K> list) {
    SortedSet<Integer> there = new TreeSet<>();
    IntStream.rangeClosed(1, 20)
        .map(number -> list.anyPlace() ? number * 10 : number)
        .forEach(there::add);
    addAll(list, there);
    List<Integer> seen = new ArrayList<>();
    SortedSet<Integer> expected = new TreeSet<>(there);
    List<R> page = list.pages().page(store(), Optional.empty(), 3);
    while (!page.isEmpty()) {
      seen.addAll(list.places(page));
      int last = seen.get(seen.size() - 1);
      if (seen.size() < 18) {
        for (int added :
            list.anyPlace() ? List.of(last - 5, last + 5) : List.of(there.last() + 1)) {
          add(list, added);
          there.add(added);
          if (added > last) {
            expected.add(added);
          }
        }
      }
      Optional<K> after = Optional.of(list.key().apply(page.get(page.size() - 1)));
      page = list.pages().page(store(), after, 3);
    }
    assertThat(seen).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest(name = "ST-52 {0}: rows that go between pages, the last one of a page too")
  @MethodSource("listsOfWhatGoes")
  default <R, K> void rowsThatGo(Listing<R, K> list) {
    addAll(list, IntStream.rangeClosed(1, 20).boxed().toList());
    List<Integer> seen = new ArrayList<>();
    SortedSet<Integer> expected = new TreeSet<>(IntStream.rangeClosed(1, 20).boxed().toList());
    List<R> page = list.pages().page(store(), Optional.empty(), 4);
    while (!page.isEmpty()) {
      seen.addAll(list.places(page));
      int last = seen.get(seen.size() - 1);
      for (int gone : List.of(last - 2, last, last + 2)) {
        if (gone <= 20) {
          keep(list.taking().orElseThrow().apply(gone));
          if (gone > last) {
            expected.remove(gone);
          }
        }
      }
      Optional<K> after = Optional.of(list.key().apply(page.get(page.size() - 1)));
      page = list.pages().page(store(), after, 4);
    }
    assertThat(seen).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest(name = "ST-56 {0}: another school's rows are not in it")
  @MethodSource("listsOfASchool")
  default <R, K> void ofItsOwnSchool(Listing<R, K> list) {
    List<String> others = List.of("014-", "013", "0140", "015", "01", "014A");
    for (int one = 0; one < others.size(); one++) {
      SchoolCode school = new SchoolCode(others.get(one));
      Draft plan = Draft.of(new PlanId(school, "n100002"), 2_000_000 + one).by("x");
      Draft gone = Draft.of(new PlanId(school, "n100003"), 3_000_000 + one).by("x");
      keep(plan.put(), gone.put(), Draft.atDoor(school, 1, "x", Optional.of(plan.id())));
      keep(purge(gone.next()));
    }
    addAll(list, List.of(1, 2, 3));
    assertThat(list.places(list.pages().page(store(), Optional.empty(), 100)))
        .containsExactly(1, 2, 3);
  }

  /** Every list. */
  static Stream<Listing<?, ?>> lists() {
    return Listing.everyOne();
  }

  /** Every list but that of the schools themselves. */
  static Stream<Listing<?, ?>> listsOfASchool() {
    return Listing.everyOne().filter(list -> !list.name().equals("schools"));
  }

  /** Every list whose rows can go. */
  static Stream<Listing<?, ?>> listsOfWhatGoes() {
    return Listing.everyOne().filter(list -> list.taking().isPresent());
  }

  @Test
  @DisplayName("ST-51 pages of contents go on within the versions of one plan")
  default void pagesWithinAPlan() {
    Draft first = Draft.of("a", 1_000_001);
    Draft other = Draft.of("b", 1_000_002);
    keep(first.put(), other.put());
    Draft plan = first;
    for (int version = 2; version <= 12; version++) {
      plan = plan.nextVersion("version " + version);
      keep(plan.put());
    }
    keep(other.nextVersion("second").put());
    assertThat(
            Everything.all(after -> store().contents(Draft.SCHOOL, after, 5), VersionRow::key)
                .stream()
                .map(row -> row.plan().name() + row.version()))
        .containsExactly(
            "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "a10", "a11", "a12", "b1", "b2");
  }

  @Test
  @DisplayName("ST-51 pages of rows go on within one chain, by number, not by digits")
  default void pagesWithinAChain() {
    Draft plan = Draft.of("a");
    keep(plan.put());
    for (int row = 2; row <= 12; row++) {
      plan = plan.next();
      keep(plan.note());
    }
    keep(Draft.of("b", 7_654_321).put());
    assertThat(
            Everything.all(
                    after -> store().trail(TrailQuery.of(Draft.SCHOOL), after, 5), TrailRow::key)
                .stream()
                .map(row -> row.chain().name() + row.number()))
        .containsExactly(
            "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "a10", "a11", "a12", "b1");
  }

  @Test
  @DisplayName("ST-51 plans of one student go on by name, in pages of one")
  default void pagesWithinAStudent() {
    for (String name : List.of("c", "B", "a", "1", "-")) {
      keep(Draft.of(name).claiming(Change.Claim.KEEP).put());
    }
    List<PlanRow> all =
        Everything.all(after -> store().page(PlanQuery.of(Draft.SCHOOL), after, 1), PageKey::of);
    assertThat(all).extracting(row -> row.id().name()).containsExactly("-", "1", "B", "a", "c");
  }

  /** Adds a row. */
  private void add(Listing<?, ?> list, int number) {
    addAll(list, List.of(number));
  }

  /** Adds rows: where they can come in any place, the first changes of all in one commit. */
  private void addAll(Listing<?, ?> list, Collection<Integer> numbers) {
    List<List<Change>> rows = numbers.stream().map(list.adding()).toList();
    if (!list.anyPlace()) {
      rows.forEach(row -> row.forEach(this::keep));
      return;
    }
    int steps = rows.stream().mapToInt(List::size).max().orElse(0);
    for (int step = 0; step < steps; step++) {
      int now = step;
      keep(rows.stream().map(row -> row.get(now)).toArray(Change[]::new));
    }
  }
}
