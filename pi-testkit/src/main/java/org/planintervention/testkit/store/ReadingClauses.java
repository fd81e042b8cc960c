package org.planintervention.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.StoredPlan;
import org.planintervention.spi.store.TrailRow;
import org.planintervention.spi.store.VersionRow;

/** What questions about plans and students are answered. */
interface ReadingClauses extends Clauses {
  @Test
  @DisplayName("ST-40 a plan that is not there is not found")
  default void findNothing() {
    assertThat(store().find(Draft.of("a").id())).isEmpty();
    keep(Draft.of("b").put());
    assertThat(store().find(Draft.of("a").id())).isEmpty();
    assertThat(store().find(Draft.elsewhere("b", Draft.STUDENT).id())).isEmpty();
  }

  @Test
  @DisplayName("ST-40 asked for no plan, none is found")
  default void findNone() {
    keep(Draft.of("a").put());
    assertThat(store().find(List.of())).isEmpty();
  }

  @Test
  @DisplayName("ST-40 plans are found in the order of identifiers, whatever the order of asking")
  default void findInOrder() {
    List<Draft> plans =
        List.of(
            Draft.of("B", 1_000_001),
            Draft.of("a", 1_000_002),
            Draft.elsewhere("A", 1_000_003),
            Draft.elsewhere("b", 1_000_004));
    plans.forEach(plan -> keep(plan.put()));
    List<PlanId> ids = new ArrayList<>(plans.stream().map(Draft::id).toList());
    List<PlanId> expected = List.copyOf(ids);
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(ids, new Random(seed));
      assertThat(store().find(ids)).extracting(plan -> plan.row().id()).isEqualTo(expected);
    }
  }

  @Test
  @DisplayName("ST-40 a plan that is asked for twice is answered once")
  default void findTwice() {
    keep(Draft.of("a").put());
    PlanId id = Draft.of("a").id();
    assertThat(store().find(List.of(id, Draft.of("b").id(), id))).hasSize(1);
  }

  @Test
  @DisplayName("ST-40 what is not there is left out, the rest is found")
  default void findSome() {
    keep(Draft.of("a", 1_000_001).put(), Draft.of("c", 1_000_003).put());
    assertThat(store().find(Stream.of("a", "b", "c", "d").map(one -> Draft.of(one).id()).toList()))
        .extracting(plan -> plan.row().id().name())
        .containsExactly("a", "c");
  }

  @Test
  @DisplayName("ST-40 plans found together are what each is alone")
  default void findTogether() {
    List<Draft> plans =
        List.of(
            Draft.of("a", 1_000_001).listing("p@example.org", "q@example.org").signedBy("p", "q"),
            Draft.of("b", 1_000_002),
            Draft.of("c", 1_000_003).listing("r@example.org").signedBy("z", "y", "x"));
    plans.forEach(plan -> keep(plan.put()));
    keep(plans.get(2).nextVersion("second").signedBy("y").put());
    List<StoredPlan> alone =
        plans.stream().map(plan -> store().find(plan.id()).orElseThrow()).toList();
    assertThat(store().find(plans.stream().map(Draft::id).toList())).isEqualTo(alone);
  }

  @Test
  @DisplayName("ST-40 as many plans as may be asked for at once are found")
  default void findMost() {
    List<Draft> plans =
        IntStream.range(0, PlanStore.MOST)
            .mapToObj(one -> Draft.of("p" + (1_000 + one), 1_000_000 + one))
            .toList();
    keep(plans.stream().map(Draft::put).toArray(Change[]::new));
    assertThat(store().find(plans.stream().map(Draft::id).toList()))
        .extracting(StoredPlan::row)
        .isEqualTo(plans.stream().map(Draft::row).toList());
    assertThat(store().ofStudents(plans.stream().map(Draft::student).toList(), Optional.empty()))
        .isEqualTo(plans.stream().map(Draft::row).toList());
  }

  @Test
  @DisplayName("ST-41 a student's plans by year, school, name, in every school")
  default void ofAStudent() {
    Draft thisYear = Draft.of("a");
    Draft second = Draft.of("b").claiming(Change.Claim.KEEP);
    Draft elsewhere = Draft.elsewhere("0", Draft.STUDENT).claiming(Change.Claim.KEEP);
    Draft earlier = Draft.elsewhere("z", Draft.STUDENT).inYear(2025);
    Draft later = Draft.of("0").inYear(2027);
    keep(later.put(), elsewhere.put(), second.put(), thisYear.put(), earlier.put());
    keep(Draft.of("other", 7_654_321).put());
    assertThat(store().ofStudents(List.of(Draft.of("a").student()), Optional.empty()))
        .containsExactly(earlier.row(), thisYear.row(), second.row(), elsewhere.row(), later.row());
  }

  @Test
  @DisplayName("ST-41 of one year when one is given")
  default void ofAStudentInAYear() {
    keep(Draft.of("a").put());
    keep(Draft.of("b").inYear(2025).put());
    StudentNumber student = Draft.of("a").student();
    assertThat(store().ofStudents(List.of(student), Optional.of(2025)))
        .containsExactly(Draft.of("b").inYear(2025).row());
    assertThat(store().ofStudents(List.of(student), Optional.of(2024))).isEmpty();
  }

  @Test
  @DisplayName("ST-41 of several students by student, each once, and none for nobody")
  default void ofStudents() {
    Draft low = Draft.of("z", 1_000_001);
    Draft high = Draft.of("a", 9_999_999);
    keep(high.put(), low.put(), Draft.of("m", 5_000_000).put());
    assertThat(
            store()
                .ofStudents(
                    List.of(
                        high.student(),
                        low.student(),
                        new StudentNumber(2_000_000),
                        high.student()),
                    Optional.empty()))
        .containsExactly(low.row(), high.row());
    assertThat(store().ofStudents(List.of(), Optional.empty())).isEmpty();
  }

  @Test
  @DisplayName("ST-41 plans of a student are what find answers")
  default void ofStudentsAsFound() {
    Draft plan = Draft.of("a").listing("p@example.org").signedBy("b", "a");
    keep(plan.put());
    keep(plan.nextVersion("second").signedBy("a").put());
    assertThat(store().ofStudents(List.of(plan.student()), Optional.of(Draft.YEAR)))
        .containsExactly(store().find(plan.id()).orElseThrow().row());
  }

  @Test
  @DisplayName("ST-42 every one of twenty versions is answered as it was written")
  default void contentsOfVersions() {
    Draft plan = Draft.of("a");
    keep(plan.put());
    for (int version = 2; version <= 20; version++) {
      plan = plan.nextVersion("what version " + version + " says");
      keep(plan.put());
    }
    assertThat(store().content(plan.id(), 1)).contains(Draft.of("a").content());
    for (int version = 2; version <= 20; version++) {
      assertThat(store().content(plan.id(), version))
          .contains(Bytes.utf8("what version " + version + " says"));
    }
    assertThat(store().contents(Draft.SCHOOL, Optional.empty(), 100))
        .extracting(VersionRow::version)
        .isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
  }

  @Test
  @DisplayName("ST-42 no content of a version or a plan that is not there")
  default void noContent() {
    keep(Draft.of("a").put());
    assertThat(store().content(Draft.of("a").id(), 0)).isEmpty();
    assertThat(store().content(Draft.of("a").id(), 2)).isEmpty();
    assertThat(store().content(Draft.of("a").id(), -1)).isEmpty();
    assertThat(store().content(Draft.of("b").id(), 1)).isEmpty();
    assertThat(store().content(Draft.elsewhere("a", Draft.STUDENT).id(), 1)).isEmpty();
  }

  @Test
  @DisplayName("ST-43 signatures stand in the order of their giving, not of their names")
  default void signaturesInOrder() {
    Draft plan = Draft.of("a").signedBy("m");
    keep(plan.put());
    keep(plan.next().signedBy("z", "b").put());
    keep(plan.next().next().signedBy("a").put());
    keep(plan.next().next().next().signedBy("c", "Z").put());
    assertThat(store().find(plan.id()).orElseThrow().signatures())
        .extracting(SignatureRow::signatory)
        .containsExactly("m", "z", "b", "a", "c", "Z");
  }

  @Test
  @DisplayName("ST-43 signatures of earlier versions stay, before those of later ones")
  default void signaturesOfVersions() {
    Draft first = Draft.of("a").signedBy("z", "a");
    Draft second = first.nextVersion("second").signedBy("y", "a");
    Draft third = second.nextVersion("third").signedBy("b");
    keep(first.put());
    keep(second.put());
    keep(third.put());
    assertThat(store().find(first.id()).orElseThrow().signatures())
        .containsExactly(
            Draft.signature(1, "z"),
            Draft.signature(1, "a"),
            Draft.signature(2, "y"),
            Draft.signature(2, "a"),
            Draft.signature(3, "b"));
  }

  @Test
  @DisplayName("ST-43 history comes along with the signatures of its earlier versions")
  default void signaturesOfHistory() {
    Draft plan = Draft.of("a").signed(List.of(Draft.signature(2, "z"), Draft.signature(2, "b")));
    Draft taken = plan.nextVersion("second").numbered(1);
    keep(taken.signed(plan.signatures()).put());
    assertThat(store().find(plan.id()).orElseThrow().signatures()).isEqualTo(plan.signatures());
  }

  @Test
  @DisplayName("ST-44 the head of a chain that has no row")
  default void noHead() {
    ChainId none = Draft.of("a").chain();
    assertThat(store().head(none)).isEqualTo(ChainHead.none(none));
    assertThat(store().trail(none, 0, 10)).isEmpty();
  }

  @Test
  @DisplayName("ST-44 the head follows every row")
  default void headFollows() {
    Draft plan = Draft.of("a");
    keep(plan.put());
    for (int row = 2; row <= 12; row++) {
      plan = plan.next();
      keep(row % 2 == 0 ? plan.note() : plan.put());
      assertThat(store().head(plan.chain()))
          .isEqualTo(new ChainHead(plan.chain(), row, plan.trail().hash()));
    }
    keep(plan.next().purge());
    assertThat(store().head(plan.chain()))
        .isEqualTo(new ChainHead(plan.chain(), 13, plan.next().purge().trail().hash()));
  }

  @Test
  @DisplayName("ST-45 a plan that was read stays as it was read")
  default void whatWasReadStays() {
    Draft plan = Draft.of("a").listing("p@example.org").signedBy("a");
    keep(plan.put());
    StoredPlan read = store().find(plan.id()).orElseThrow();
    List<PlanRow> ofStudent = store().ofStudents(List.of(plan.student()), Optional.empty());
    List<TrailRow> trail = store().trail(plan.chain(), 0, 10);
    List<PlanRow> page = store().page(PlanQuery.of(Draft.SCHOOL), Optional.empty(), 10);
    StoredPlan copy = new StoredPlan(read.row(), read.head(), read.signatures(), read.content());
    keep(plan.nextVersion("second").listing().signedBy("b").inStatus("CLOSED").put());
    keep(plan.next().next().purge());
    assertThat(read).isEqualTo(copy);
    assertThat(read.signatures()).containsExactly(Draft.signature(1, "a"));
    assertThat(ofStudent).containsExactly(copy.row());
    assertThat(trail).containsExactly(plan.trail());
    assertThat(page).containsExactly(plan.row());
  }

  @Test
  @DisplayName("ST-47 a store that answers says so")
  default void reachable() {
    assertThat(store().health().reachable()).isTrue();
    assertThat(store().health().oldestMark()).isEmpty();
  }

  @Test
  @DisplayName("ST-47 the oldest mark of all schools, as long as its plan is marked")
  default void oldestMark() {
    Instant earlier = Draft.NOON.minusSeconds(86_400);
    Draft young = Draft.of("a", 1_000_001).marked(Optional.of(Draft.NOON));
    Draft old = Draft.elsewhere("b", 1_000_002).marked(Optional.of(earlier));
    Draft middle = Draft.of("c", 1_000_003).marked(Optional.of(earlier.plusMillis(1)));
    keep(Draft.of("d", 1_000_004).put(), young.put(), old.put(), middle.put());
    assertThat(store().health().oldestMark()).contains(earlier);
    keep(old.next().marked(Optional.empty()).put());
    assertThat(store().health().oldestMark()).contains(earlier.plusMillis(1));
    keep(middle.next().purge());
    assertThat(store().health().oldestMark()).contains(Draft.NOON);
    keep(young.next().purge());
    assertThat(store().health().oldestMark()).isEmpty();
  }

  @Test
  @DisplayName("ST-48 more identifiers or students than MOST are refused")
  default void tooMany() {
    List<Draft> plans =
        IntStream.rangeClosed(0, PlanStore.MOST)
            .mapToObj(one -> Draft.of("p" + one, 1_000_000 + one))
            .toList();
    assertThatThrownBy(() -> store().find(plans.stream().map(Draft::id).toList()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                store()
                    .ofStudents(
                        plans.stream().map(Draft::student).toList(), Optional.of(Draft.YEAR)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("ST-40 plans of the same name in two schools are two plans")
  default void sameName() {
    Draft here = Draft.of("a", 1_000_001).signedBy("x").listing("x@example.org");
    Draft there = Draft.elsewhere("a", 1_000_002).signedBy("y").listing("y@example.org");
    Draft third = Draft.of(new PlanId(new SchoolCode("014a"), "a"), 1_000_003);
    keep(here.put());
    keep(there.put());
    keep(third.put());
    keep(here.nextVersion("second").put());
    assertThat(store().find(there.id()).orElseThrow().row()).isEqualTo(there.row());
    assertThat(store().find(there.id()).orElseThrow().signatures()).isEqualTo(there.signatures());
    assertThat(store().find(there.id()).orElseThrow().content()).isEqualTo(there.content());
    assertThat(store().content(there.id(), 2)).isEmpty();
    assertThat(store().find(third.id()).orElseThrow().row()).isEqualTo(third.row());
  }
}
