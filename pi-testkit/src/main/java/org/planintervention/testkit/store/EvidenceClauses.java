package org.planintervention.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.Evidence;
import org.planintervention.spi.store.KeptPlace;
import org.planintervention.spi.store.KeptRow;
import org.planintervention.spi.store.KeptTable;
import org.planintervention.spi.store.PlanStore;

/** What a store hands out of its rows for verification and export, where it does (T-1). */
interface EvidenceClauses extends Clauses {
  /** The text that is looked for after a purge. */
  String SAID = "what only the purged plan says";

  /** Plans with everything, in two schools, and a door's row; one more is purged. */
  default void fill() {
    Draft plan =
        Draft.of("a", 1_000_001)
            .listing("1000001", "z@example.org")
            .marked(Optional.of(Draft.NOON))
            .claiming(Change.Claim.KEEP)
            .signedBy("z@example.org", "a@example.org", "m@example.org");
    Draft purged = Draft.elsewhere("p", 1_000_002).saying(SAID).listing(SAID).by(SAID);
    keep(plan.put(), Draft.of("aa", 1_000_003).put(), Draft.of("B", 1_000_004).put());
    keep(plan.nextVersion("second").signedBy("m@example.org").put());
    keep(plan.nextVersion("second").nextVersion("third").signedBy("b@example.org").put());
    keep(Draft.elsewhere("a", 1_000_005).signedBy("x").put(), purged.signedBy(SAID).put());
    keep(Draft.atDoor(Draft.SCHOOL, 1, Optional.of(plan.id())), purged.next().by("x").purge());
  }

  @TestFactory
  @DisplayName("ST-91")
  default Stream<DynamicTest> everyRowAsItLies() {
    return Stream.of(KeptTable.values())
        .flatMap(
            table ->
                Clauses.where(
                    filled(),
                    "ST-91 rows of " + table + " say what the store's answers say",
                    evidence -> {
                      KeptRows proper = KeptRows.in(store());
                      for (SchoolCode school : List.of(Draft.SCHOOL, Draft.OTHER_SCHOOL)) {
                        assertThat(KeptRows.plain(rows(evidence.get(), table, of(school), 1_000)))
                            .isEqualTo(proper.of(table, school));
                      }
                    }));
  }

  @TestFactory
  @DisplayName("ST-91")
  default Stream<DynamicTest> everySchoolOfARow() {
    return Clauses.where(
        filled(),
        "ST-91 every school of which a row is kept is among the schools, each once, in order",
        evidence -> {
          List<String> schools =
              Everything.all(
                  (Optional<String> after) -> evidence.get().schools(after, 1), one -> one);
          assertThat(schools)
              .contains(Draft.SCHOOL.value(), Draft.OTHER_SCHOOL.value())
              .doesNotHaveDuplicates()
              .isSorted();
          assertThat(evidence.get().schools(Optional.empty(), 1_000)).isEqualTo(schools);
        });
  }

  @TestFactory
  @DisplayName("ST-92")
  default Stream<DynamicTest> pagesOfEvidence() {
    return Stream.of(KeptTable.values())
        .flatMap(
            table ->
                Clauses.where(
                    filled(),
                    "ST-92 pages of " + table + " of every size are the whole, of a name too",
                    evidence -> {
                      KeptPlace school = of(Draft.SCHOOL);
                      List<KeptRow> whole = rows(evidence.get(), table, school, 1_000);
                      for (int limit = 1; limit <= 4; limit++) {
                        assertThat(rows(evidence.get(), table, school, limit)).isEqualTo(whole);
                        assertThat(rows(evidence.get(), table, ofName(), limit))
                            .isEqualTo(
                                whole.stream().filter(row -> row.name().equals("a")).toList());
                      }
                    }));
  }

  @TestFactory
  @DisplayName("ST-92")
  default Stream<DynamicTest> behindAName() {
    return Clauses.where(
        filled(),
        "ST-92 behind the key of no number comes the next name",
        evidence -> {
          KeptRow.Key behind = new KeptRow.Key("a", KeptRow.NO_NUMBER, "");
          for (KeptTable table : KeptTable.values()) {
            assertThat(
                    evidence
                        .get()
                        .rows(table, of(Draft.SCHOOL), Optional.of(behind), 1_000)
                        .stream())
                .as(table.name())
                .allMatch(row -> row.name().compareTo("a") > 0)
                .hasSize(
                    (int)
                        rows(evidence.get(), table, of(Draft.SCHOOL), 1_000).stream()
                            .filter(row -> row.name().compareTo("a") > 0)
                            .count());
          }
        });
  }

  @TestFactory
  @DisplayName("ST-92")
  default Stream<DynamicTest> limitsOfEvidence() {
    return Clauses.where(
        filled(),
        "ST-92 a page of evidence has a limit from 1 to MOST",
        evidence -> {
          for (int limit : new int[] {0, -1, PlanStore.MOST + 1}) {
            assertThatThrownBy(() -> evidence.get().schools(Optional.empty(), limit))
                .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(
                    () ->
                        evidence
                            .get()
                            .rows(KeptTable.TRAIL, of(Draft.SCHOOL), Optional.empty(), limit))
                .isInstanceOf(IllegalArgumentException.class);
          }
        });
  }

  @TestFactory
  @DisplayName("ST-93")
  default Stream<DynamicTest> nothingOfThePurged() {
    return Clauses.where(
        filled(),
        "ST-93 of a purged plan evidence has an emptied chain and a tombstone, and no word",
        evidence -> {
          KeptPlace place = KeptPlace.of(Draft.OTHER_SCHOOL.value(), "p");
          for (KeptTable table :
              List.of(KeptTable.PLANS, KeptTable.VERSIONS, KeptTable.SIGNATURES)) {
            assertThat(rows(evidence.get(), table, place, 10)).as(table.name()).isEmpty();
          }
          List<KeptRow> trail = rows(evidence.get(), KeptTable.TRAIL, place, 10);
          assertThat(trail).hasSize(2);
          assertThat(trail.get(0).bytes().subList(0, 2)).allMatch(Optional::isEmpty);
          assertThat(trail.get(0).texts().subList(4, 6)).allMatch(Optional::isEmpty);
          assertThat(rows(evidence.get(), KeptTable.TOMBSTONES, place, 10)).hasSize(1);
          for (KeptTable table : KeptTable.values()) {
            assertThat(rows(evidence.get(), table, of(Draft.OTHER_SCHOOL), 10).stream())
                .as(table.name())
                .noneMatch(EvidenceClauses::saysIt);
          }
        });
  }

  @TestFactory
  @DisplayName("ST-93")
  default Stream<DynamicTest> nothingMisfits() {
    return Clauses.where(
        filled(),
        "ST-93 nothing that an honest store keeps beside its evidence misfits",
        evidence -> {
          for (String school : evidence.get().schools(Optional.empty(), 1_000)) {
            assertThat(evidence.get().misfits(KeptPlace.of(school), 10)).as(school).isEmpty();
          }
          assertThat(evidence.get().misfits(ofName(), 10)).isEmpty();
        });
  }

  private Optional<Supplier<Evidence>> filled() {
    Optional<Supplier<Evidence>> evidence = underTest().evidence();
    if (evidence.isPresent() && store().schools(Optional.empty(), 1).isEmpty()) {
      fill();
    }
    return evidence;
  }

  private static boolean saysIt(KeptRow row) {
    return row.texts().stream().flatMap(Optional::stream).anyMatch(text -> text.contains(SAID))
        || row.bytes().stream()
            .flatMap(Optional::stream)
            .map(Bytes::utf8)
            .anyMatch(text -> text.contains(SAID));
  }

  private static KeptPlace of(SchoolCode school) {
    return KeptPlace.of(school.value());
  }

  private static KeptPlace ofName() {
    return KeptPlace.of(Draft.SCHOOL.value(), "a");
  }

  private static List<KeptRow> rows(
      Evidence evidence, KeptTable table, KeptPlace place, int limit) {
    return Everything.all(
        (Optional<KeptRow.Key> after) -> evidence.rows(table, place, after, limit),
        row -> row.key(table));
  }
}
