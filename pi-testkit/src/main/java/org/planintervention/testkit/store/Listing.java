package org.planintervention.testkit.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailQuery;
import org.planintervention.spi.store.TrailRow;
import org.planintervention.spi.store.VersionRow;

/**
 * One of the lists that a store answers page by page, and how to fill it.
 *
 * @param name what it lists
 * @param pages how a page is asked for
 * @param key where a page ended
 * @param place of a row in the list, as the number that it was added under
 * @param adding what adds a row for a number from 1 on; rows are in the order of their numbers
 * @param taking what takes that row away again; empty: rows never go
 * @param anyPlace whether a row can be added before others; if not, only one after another
 */
record Listing<R, K>(
    String name,
    Pages<R, K> pages,
    Function<R, K> key,
    Function<R, Integer> place,
    Function<Integer, List<Change>> adding,
    Optional<Function<Integer, Change>> taking,
    boolean anyPlace) {

  /** How a page is asked for. */
  interface Pages<R, K> {
    /** A page after a key. */
    List<R> page(PlanStore store, Optional<K> after, int limit);
  }

  /** Every list that there is. */
  static Stream<Listing<?, ?>> everyOne() {
    return Stream.of(
        plans(), contents(), schools(), heads(), chain(), door(), actor(), tombstones());
  }

  /** The places of the rows of a page. */
  List<Integer> places(List<R> rows) {
    return rows.stream().map(place).toList();
  }

  @Override
  public String toString() {
    return name;
  }

  private static Listing<?, ?> plans() {
    return new Listing<>(
        "plans of a school",
        (store, after, limit) -> store.page(PlanQuery.of(Draft.SCHOOL), after, limit),
        PageKey::of,
        row -> row.student().value() - 1_000_000,
        number -> List.of(numbered(number).put()),
        Optional.of(number -> numbered(number).next().purge()),
        true);
  }

  private static Listing<?, ?> contents() {
    return new Listing<>(
        "contents of a school",
        (store, after, limit) -> store.contents(Draft.SCHOOL, after, limit),
        VersionRow::key,
        row -> number(row.plan().name()),
        number -> List.of(numbered(number).put()),
        Optional.of(number -> numbered(number).next().purge()),
        true);
  }

  private static Listing<?, ?> schools() {
    return new Listing<>(
        "schools",
        (store, after, limit) -> store.schools(after, limit),
        Function.<SchoolCode>identity(),
        school -> number(school.value()),
        number -> List.of(Draft.atDoor(new SchoolCode(text(number)), 1, Optional.empty())),
        Optional.empty(),
        true);
  }

  private static Listing<?, ?> heads() {
    return new Listing<>(
        "heads of a school",
        (PlanStore store, Optional<String> after, int limit) ->
            store.heads(Draft.SCHOOL, after, limit),
        (ChainHead head) -> head.chain().name(),
        head -> number(head.chain().name()),
        number -> List.of(numbered(number).put()),
        Optional.empty(),
        true);
  }

  private static Listing<?, ?> chain() {
    ChainId door = ChainId.door(Draft.SCHOOL);
    return new Listing<>(
        "rows of a chain",
        (PlanStore store, Optional<Long> after, int limit) ->
            store.trail(door, after.orElse(0L), limit),
        TrailRow::number,
        row -> (int) row.number(),
        number -> List.of(Draft.atDoor(Draft.SCHOOL, number, Optional.empty())),
        Optional.empty(),
        false);
  }

  private static Listing<?, ?> door() {
    PlanId asked = Draft.of("asked").id();
    return new Listing<>(
        "door rows about a plan",
        (store, after, limit) -> store.trail(TrailQuery.about(asked), after, limit),
        TrailRow::key,
        row -> (int) (row.number() + 1) / 2,
        number ->
            List.of(
                Draft.atDoor(Draft.SCHOOL, 2L * number - 1, Optional.of(asked)),
                Draft.atDoor(Draft.SCHOOL, 2L * number, Optional.of(Draft.of("other").id()))),
        Optional.empty(),
        false);
  }

  private static Listing<?, ?> actor() {
    return new Listing<>(
        "rows of a person in a school",
        (store, after, limit) -> store.trail(TrailQuery.by(Draft.SCHOOL, "x"), after, limit),
        TrailRow::key,
        row -> number(row.chain().name()),
        number -> List.of(numbered(number).by("x").put(), numbered(number).next().by("y").note()),
        Optional.of(number -> numbered(number).next().next().purge()),
        true);
  }

  private static Listing<?, ?> tombstones() {
    return new Listing<>(
        "tombstones of a school",
        (PlanStore store, Optional<String> after, int limit) ->
            store.tombstones(Draft.SCHOOL, after, limit),
        (Tombstone one) -> one.id().name(),
        one -> number(one.id().name()),
        number -> List.of(numbered(number).put(), numbered(number).next().purge()),
        Optional.empty(),
        true);
  }

  private static Draft numbered(int number) {
    return Draft.of(text(number), 1_000_000 + number);
  }

  private static String text(int number) {
    return "n" + (100_000 + number);
  }

  private static int number(String text) {
    return Integer.parseInt(text.substring(1)) - 100_000;
  }
}
