package org.planintervention.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.TrailQuery;
import org.planintervention.spi.store.TrailRow;
import org.planintervention.spi.store.VersionRow;

/** What the lists are narrowed by, and in what order they stand. */
interface QueryClauses extends Clauses {
  @ParameterizedTest(name = "ST-54 plans {0}")
  @MethodSource("everyCombination")
  default void plansNarrowed(Narrowing narrowing) {
    List<Draft> population = population();
    keep(population.stream().map(Draft::put).toArray(Change[]::new));
    List<PlanRow> expected =
        population.stream()
            .filter(narrowing.holds())
            .map(Draft::row)
            .sorted(Comparator.comparing(PlanRow::student).thenComparing(row -> row.id().name()))
            .toList();
    PlanQuery query = narrowing.query().apply(PlanQuery.of(Draft.SCHOOL));
    assertThat(store().page(query, Optional.empty(), PlanStore.MOST)).isEqualTo(expected);
    assertThat(Everything.all(after -> store().page(query, after, 2), PageKey::of))
        .isEqualTo(expected);
  }

  /**
   * What narrows a list of plans, and whether it holds for a plan.
   *
   * @param name how a test names it
   * @param query what is asked for
   * @param holds what is expected
   */
  record Narrowing(String name, UnaryOperator<PlanQuery> query, Predicate<Draft> holds) {
    Narrowing and(Narrowing other) {
      return new Narrowing(
          name + ", " + other.name,
          asked -> other.query.apply(query.apply(asked)),
          holds.and(other.holds));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Every subset of the six ways in which a query can be narrowed. */
  static Stream<Narrowing> everyCombination() {
    List<Narrowing> ways = ways();
    return IntStream.range(0, 1 << ways.size())
        .mapToObj(
            subset ->
                IntStream.range(0, ways.size())
                    .filter(way -> (subset & (1 << way)) != 0)
                    .mapToObj(ways::get)
                    .reduce(
                        new Narrowing("of a school", asked -> asked, draft -> true),
                        Narrowing::and));
  }

  private static List<Narrowing> ways() {
    Set<StudentNumber> some =
        IntStream.range(0, 40)
            .filter(one -> one % 3 != 0)
            .mapToObj(one -> new StudentNumber(1_000_000 + one))
            .collect(Collectors.toSet());
    return List.of(
        new Narrowing(
            "of a year", asked -> asked.inYear(2026), draft -> draft.row().year() == 2026),
        new Narrowing(
            "in a status",
            asked -> asked.inStatus("READY_TO_SIGN"),
            draft -> draft.row().status().equals("READY_TO_SIGN")),
        new Narrowing(
            "led by somebody",
            asked -> asked.ledBy(new EmailAddress("x@csdm.qc.ca")),
            draft -> draft.row().coordinator().value().equals("x@csdm.qc.ca")),
        new Narrowing(
            "with somebody",
            asked -> asked.with("x@csdm.qc.ca"),
            draft ->
                draft.row().coordinator().value().equals("x@csdm.qc.ca")
                    || draft.row().listed().contains("x@csdm.qc.ca")),
        new Narrowing(
            "unsigned by somebody",
            asked -> asked.unsignedBy("x@csdm.qc.ca"),
            draft ->
                draft.signatures().stream()
                    .noneMatch(
                        one ->
                            one.version() == draft.row().version()
                                && one.signatory().equals("x@csdm.qc.ca"))),
        new Narrowing(
            "of some students",
            asked -> asked.ofStudents(some),
            draft -> some.contains(draft.student())));
  }

  /** Forty plans in which every way of narrowing holds and fails beside every other. */
  private static List<Draft> population() {
    List<Draft> plans = new ArrayList<>();
    for (int one = 0; one < 40; one++) {
      Draft plan =
          Draft.of("p" + (one * 7 % 40), 1_000_000 + one)
              .inYear(2025 + one % 2)
              .inStatus(one / 2 % 2 == 0 ? "READY_TO_SIGN" : "OPENING")
              .ledBy(one % 5 < 2 ? "x@csdm.qc.ca" : "y@csdm.qc.ca")
              .listing(one % 3 == 0 ? "x@csdm.qc.ca" : "z@csdm.qc.ca", "w@csdm.qc.ca");
      plans.add(
          plan.signed(
              switch (one % 4) {
                case 0 -> List.of(Draft.signature(1, "x@csdm.qc.ca"));
                case 1 -> List.of(Draft.signature(1, "y@csdm.qc.ca"));
                default -> List.<SignatureRow>of();
              }));
    }
    plans.removeIf(plan -> plan.student().value() % 11 == 0);
    return plans;
  }

  @Test
  @DisplayName("ST-54 a plan is with who was listed, until the list changes")
  default void withWhoIsListed() {
    Draft plan = Draft.of("a").listing("x", "y");
    keep(plan.put());
    PlanQuery of = PlanQuery.of(Draft.SCHOOL);
    assertThat(names(of.with("x"))).containsExactly("a");
    keep(plan.next().inStatus("READY_TO_SIGN").put());
    assertThat(names(of.with("x"))).containsExactly("a");
    keep(plan.next().next().listing("y", "z").put());
    assertThat(names(of.with("x"))).isEmpty();
    assertThat(names(of.with("y"))).containsExactly("a");
    assertThat(names(of.with("z"))).containsExactly("a");
  }

  @Test
  @DisplayName("ST-54 a plan is with its coordinator, and no more with who led it before")
  default void withWhoLeads() {
    Draft plan = Draft.of("a").ledBy("x@csdm.qc.ca");
    keep(plan.put());
    keep(plan.next().ledBy("y@csdm.qc.ca").put());
    PlanQuery of = PlanQuery.of(Draft.SCHOOL);
    assertThat(names(of.with("x@csdm.qc.ca"))).isEmpty();
    assertThat(names(of.with("y@csdm.qc.ca"))).containsExactly("a");
  }

  @Test
  @DisplayName("ST-54 who both leads a plan and is listed on it has it once")
  default void withWhoLeadsAndIsListed() {
    keep(Draft.of("a").ledBy("x@csdm.qc.ca").listing("x@csdm.qc.ca", "y@csdm.qc.ca").put());
    assertThat(names(PlanQuery.of(Draft.SCHOOL).with("x@csdm.qc.ca"))).containsExactly("a");
  }

  @Test
  @DisplayName("ST-54 a signature of an earlier version leaves the present one unsigned")
  default void unsignedInThePresentVersion() {
    Draft plan = Draft.of("a").signedBy("x");
    PlanQuery unsigned = PlanQuery.of(Draft.SCHOOL).unsignedBy("x");
    keep(plan.put());
    assertThat(names(unsigned)).isEmpty();
    keep(plan.nextVersion("second").put());
    assertThat(names(unsigned)).containsExactly("a");
    keep(plan.nextVersion("second").next().signedBy("x").put());
    assertThat(names(unsigned)).isEmpty();
  }

  @Test
  @DisplayName("ST-54 of no students there are no plans")
  default void ofNoStudents() {
    keep(Draft.of("a").put());
    assertThat(names(PlanQuery.of(Draft.SCHOOL).ofStudents(Set.of()))).isEmpty();
  }

  @Test
  @DisplayName("ST-54 of as many students as may be asked for at once")
  default void ofMostStudents() {
    keep(Draft.of("a", 1_000_000).put(), Draft.of("b", 1_000_999).put());
    Set<StudentNumber> students =
        IntStream.range(0, PlanStore.MOST)
            .mapToObj(one -> new StudentNumber(1_000_000 + one))
            .collect(Collectors.toSet());
    assertThat(names(PlanQuery.of(Draft.SCHOOL).ofStudents(students))).containsExactly("a", "b");
  }

  @Test
  @DisplayName("ST-54 statuses and people are compared exactly, capitals and blanks too")
  default void comparedExactly() {
    keep(Draft.of("a").inStatus("OPENING").listing("x").signedBy("x").put());
    PlanQuery of = PlanQuery.of(Draft.SCHOOL);
    for (String status : List.of("opening", "OPENING ", "OPENIN", "OPEN%", "OPENIN_")) {
      assertThat(names(of.inStatus(status))).isEmpty();
    }
    for (String person : List.of("X", "x ", "%", "_", "")) {
      assertThat(names(of.with(person))).isEmpty();
      assertThat(names(of.unsignedBy(person))).containsExactly("a");
    }
  }

  @Test
  @DisplayName("ST-55 all rows of a school by the chain's name, then number")
  default void everyRow() {
    Draft plan = Draft.of("a");
    keep(plan.put());
    keep(plan.next().note());
    keep(Draft.of("B", 7_654_321).put());
    keep(Draft.atDoor(Draft.SCHOOL, 1, Optional.of(plan.id())));
    keep(Draft.elsewhere("a", 1_000_001).put());
    assertThat(store().trail(TrailQuery.of(Draft.SCHOOL), Optional.empty(), 10))
        .extracting(TrailRow::key)
        .containsExactly(
            new TrailRow.Key("B", 1),
            new TrailRow.Key("a", 1),
            new TrailRow.Key("a", 2),
            new TrailRow.Key("~door", 1));
  }

  @Test
  @DisplayName("ST-55 what a person asked for, on plans and at the door, and nobody else")
  default void rowsOfAPerson() {
    Draft plan = Draft.of("a").by("x");
    keep(plan.put());
    keep(plan.next().by("X").note());
    keep(plan.next().next().by("x").note());
    keep(Draft.atDoor(Draft.SCHOOL, 1, "x", Optional.empty()));
    keep(Draft.atDoor(Draft.SCHOOL, 2, "y", Optional.of(plan.id())));
    keep(Draft.atDoor(Draft.OTHER_SCHOOL, 1, "x", Optional.empty()));
    assertThat(store().trail(TrailQuery.by(Draft.SCHOOL, "x"), Optional.empty(), 10))
        .extracting(TrailRow::key)
        .containsExactly(
            new TrailRow.Key("a", 1), new TrailRow.Key("a", 3), new TrailRow.Key("~door", 1));
    assertThat(store().trail(TrailQuery.by(Draft.SCHOOL, "nobody"), Optional.empty(), 10))
        .isEmpty();
  }

  @Test
  @DisplayName("ST-55 what was asked at the door about a plan, there or not, and none of its own")
  default void rowsAboutAPlan() {
    Draft plan = Draft.of("a");
    PlanId none = Draft.of("none").id();
    keep(plan.put());
    keep(Draft.atDoor(Draft.SCHOOL, 1, Optional.of(plan.id())));
    keep(Draft.atDoor(Draft.SCHOOL, 2, Optional.of(none)));
    keep(Draft.atDoor(Draft.SCHOOL, 3, Optional.empty()));
    keep(Draft.atDoor(Draft.SCHOOL, 4, Optional.of(plan.id())));
    assertThat(store().trail(TrailQuery.about(plan.id()), Optional.empty(), 10))
        .extracting(TrailRow::number)
        .containsExactly(1L, 4L);
    assertThat(store().trail(TrailQuery.about(none), Optional.empty(), 10))
        .extracting(TrailRow::number)
        .containsExactly(2L);
    assertThat(
            store()
                .trail(
                    TrailQuery.about(Draft.elsewhere("a", Draft.STUDENT).id()),
                    Optional.empty(),
                    10))
        .isEmpty();
  }

  @Test
  @DisplayName("ST-55 what a person asked at the door about a plan")
  default void rowsOfAPersonAboutAPlan() {
    PlanId plan = Draft.of("a").id();
    keep(Draft.atDoor(Draft.SCHOOL, 1, "x", Optional.of(plan)));
    keep(Draft.atDoor(Draft.SCHOOL, 2, "y", Optional.of(plan)));
    keep(Draft.atDoor(Draft.SCHOOL, 3, "x", Optional.empty()));
    TrailQuery both = new TrailQuery(Draft.SCHOOL, Optional.of("x"), Optional.of(plan));
    assertThat(store().trail(both, Optional.empty(), 10))
        .extracting(TrailRow::number)
        .containsExactly(1L);
  }

  @Test
  @DisplayName("ST-57 a school is there from its first row on, a plan's or a door's")
  default void schools() {
    keep(Draft.of("a").put());
    keep(Draft.of("a").next().note());
    keep(Draft.atDoor(Draft.OTHER_SCHOOL, 1, Optional.empty()));
    assertThat(store().schools(Optional.empty(), 10))
        .containsExactly(Draft.SCHOOL, Draft.OTHER_SCHOOL);
    keep(Draft.of("a").next().next().purge());
    assertThat(store().schools(Optional.empty(), 10))
        .containsExactly(Draft.SCHOOL, Draft.OTHER_SCHOOL);
  }

  @Test
  @DisplayName("ST-53 schools")
  default void orderOfSchools() {
    List<SchoolCode> inOrder =
        Stream.of("-", "-a", "0", "01", "014", "1", "A", "AB", "Z", "a", "aB", "ab", "z")
            .map(SchoolCode::new)
            .toList();
    for (int turn = 0; turn < inOrder.size(); turn++) {
      keep(Draft.atDoor(inOrder.get(turn * 5 % inOrder.size()), 1, Optional.empty()));
    }
    assertThat(store().schools(Optional.empty(), 100)).isEqualTo(inOrder);
    assertThat(
            Everything.all(
                (Optional<SchoolCode> after) -> store().schools(after, 1), school -> school))
        .isEqualTo(inOrder);
  }

  @Test
  @DisplayName("ST-53 names of plans, in every list that has them")
  default void orderOfNames() {
    List<String> inOrder =
        List.of("-", "-0", "0", "00", "0a", "1", "10", "2", "A", "AB", "Aa", "B", "Z", "a", "aB");
    for (int turn = 0; turn < inOrder.size(); turn++) {
      keep(Draft.of(inOrder.get(turn * 4 % inOrder.size())).claiming(Change.Claim.KEEP).put());
    }
    keep(Draft.atDoor(Draft.SCHOOL, 1, Optional.empty()));
    Optional<String> start = Optional.empty();
    assertThat(names(PlanQuery.of(Draft.SCHOOL))).isEqualTo(inOrder);
    assertThat(store().ofStudents(List.of(Draft.of("a").student()), Optional.empty()))
        .extracting(row -> row.id().name())
        .isEqualTo(inOrder);
    assertThat(store().find(inOrder.stream().map(name -> Draft.of(name).id()).toList()))
        .extracting(plan -> plan.row().id().name())
        .isEqualTo(inOrder);
    assertThat(store().contents(Draft.SCHOOL, Optional.empty(), 100))
        .extracting((VersionRow row) -> row.plan().name())
        .isEqualTo(inOrder);
    List<String> withDoor = Stream.concat(inOrder.stream(), Stream.of("~door")).toList();
    assertThat(store().heads(Draft.SCHOOL, start, 100))
        .extracting((ChainHead head) -> head.chain().name())
        .isEqualTo(withDoor);
    assertThat(store().trail(TrailQuery.of(Draft.SCHOOL), Optional.empty(), 100))
        .extracting(row -> row.chain().name())
        .isEqualTo(withDoor);
    inOrder.forEach(name -> keep(purge(Draft.of(name).next())));
    assertThat(store().tombstones(Draft.SCHOOL, start, 100))
        .extracting(one -> one.id().name())
        .isEqualTo(inOrder);
  }

  @Test
  @DisplayName("ST-53 pages by name go on bytewise, one row at a time")
  default void pagesByName() {
    List<String> inOrder = List.of("-", "0", "9", "A", "Z", "a", "z");
    inOrder.forEach(name -> keep(Draft.of(name).claiming(Change.Claim.KEEP).put()));
    assertThat(
            Everything.all(
                    (Optional<String> after) -> store().heads(Draft.SCHOOL, after, 1),
                    head -> head.chain().name())
                .stream()
                .map(head -> head.chain().name()))
        .isEqualTo(inOrder);
    assertThat(
            Everything.all(after -> store().contents(Draft.SCHOOL, after, 1), VersionRow::key)
                .stream()
                .map(row -> row.plan().name()))
        .isEqualTo(inOrder);
    assertThat(store().heads(Draft.SCHOOL, Optional.of("M"), 10))
        .extracting(head -> head.chain().name())
        .containsExactly("Z", "a", "z");
  }

  @Test
  @DisplayName("ST-53 students by number")
  default void orderOfStudents() {
    List<Integer> inOrder = List.of(1_000_000, 1_999_999, 2_000_000, 5_000_000, 9_999_999);
    for (int turn = 0; turn < inOrder.size(); turn++) {
      int student = inOrder.get(turn * 3 % inOrder.size());
      keep(Draft.of("n" + turn, student).put());
    }
    assertThat(store().page(PlanQuery.of(Draft.SCHOOL), Optional.empty(), 10))
        .extracting(row -> row.student().value())
        .isEqualTo(inOrder);
  }

  /** The names of the plans that a query answers. */
  private List<String> names(PlanQuery query) {
    return store().page(query, Optional.empty(), PlanStore.MOST).stream()
        .map(row -> row.id().name())
        .toList();
  }
}
