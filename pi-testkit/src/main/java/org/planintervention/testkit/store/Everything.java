package org.planintervention.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.StoreHealth;
import org.planintervention.spi.store.StoredPlan;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailQuery;
import org.planintervention.spi.store.TrailRow;
import org.planintervention.spi.store.VersionRow;

/**
 * Everything that a store answers, so that two moments or two stores can be compared.
 *
 * @param schools the schools
 * @param heads every chain's head
 * @param trail every row of every chain
 * @param rows every plan's row
 * @param plans every plan
 * @param ofStudents every student's plans
 * @param contents every version's content
 * @param tombstones every tombstone
 * @param health how the store is
 */
record Everything(
    List<SchoolCode> schools,
    List<ChainHead> heads,
    List<TrailRow> trail,
    List<PlanRow> rows,
    List<StoredPlan> plans,
    List<PlanRow> ofStudents,
    List<VersionRow> contents,
    List<Tombstone> tombstones,
    StoreHealth health) {

  /** Reads everything. */
  static Everything in(PlanStore store) {
    List<SchoolCode> schools =
        all(after -> store.schools(after, PlanStore.MOST), Function.identity());
    List<ChainHead> heads = new ArrayList<>();
    List<TrailRow> trail = new ArrayList<>();
    List<PlanRow> rows = new ArrayList<>();
    List<VersionRow> contents = new ArrayList<>();
    List<Tombstone> tombstones = new ArrayList<>();
    for (SchoolCode school : schools) {
      heads.addAll(
          all(
              (Optional<String> after) -> store.heads(school, after, PlanStore.MOST),
              head -> head.chain().name()));
      trail.addAll(
          all(after -> store.trail(TrailQuery.of(school), after, PlanStore.MOST), TrailRow::key));
      rows.addAll(
          all(after -> store.page(PlanQuery.of(school), after, PlanStore.MOST), PageKey::of));
      contents.addAll(all(after -> store.contents(school, after, PlanStore.MOST), VersionRow::key));
      tombstones.addAll(
          all(
              (Optional<String> after) -> store.tombstones(school, after, PlanStore.MOST),
              one -> one.id().name()));
    }
    List<StoredPlan> plans = new ArrayList<>();
    Set<StudentNumber> students = new LinkedHashSet<>();
    for (PlanRow row : rows) {
      store.find(row.id()).ifPresent(plans::add);
      students.add(row.student());
    }
    List<PlanRow> ofStudents = new ArrayList<>();
    for (StudentNumber student : students) {
      ofStudents.addAll(store.ofStudents(List.of(student), Optional.empty()));
    }
    return new Everything(
        schools, heads, trail, rows, plans, ofStudents, contents, tombstones, store.health());
  }

  /** Holds that nothing differs, and names what does. */
  void assertSameAs(Everything before) {
    assertThat(schools).as("schools").isEqualTo(before.schools);
    assertThat(heads).as("heads").isEqualTo(before.heads);
    assertThat(trail).as("trail").isEqualTo(before.trail);
    assertThat(rows).as("rows").isEqualTo(before.rows);
    assertThat(plans).as("plans").isEqualTo(before.plans);
    assertThat(ofStudents).as("plans of students").isEqualTo(before.ofStudents);
    assertThat(contents).as("contents").isEqualTo(before.contents);
    assertThat(tombstones).as("tombstones").isEqualTo(before.tombstones);
    assertThat(health.oldestMark()).as("oldest mark").isEqualTo(before.health.oldestMark());
  }

  /** Holds that each chain's rows go from 1 to its head without a gap. */
  void assertChainsAreWhole() {
    for (ChainHead head : heads) {
      List<TrailRow> ofChain = trailOf(head.chain());
      for (int place = 0; place < ofChain.size(); place++) {
        assertThat(ofChain.get(place).number())
            .as("number in " + head.chain())
            .isEqualTo(place + 1L);
      }
      assertThat(head.length()).as("length of " + head.chain()).isEqualTo(ofChain.size());
      assertThat(head.hash())
          .as("hash of " + head.chain())
          .isEqualTo(ofChain.get(ofChain.size() - 1).hash());
    }
  }

  /** The rows of one chain. */
  List<TrailRow> trailOf(ChainId chain) {
    return trail.stream().filter(row -> row.chain().equals(chain)).toList();
  }

  /** All rows of a list, page by page. */
  static <R, K> List<R> all(Function<Optional<K>, List<R>> page, Function<R, K> key) {
    List<R> all = new ArrayList<>();
    List<R> rows = page.apply(Optional.empty());
    while (!rows.isEmpty()) {
      all.addAll(rows);
      rows = page.apply(Optional.of(key.apply(rows.get(rows.size() - 1))));
    }
    return List.copyOf(all);
  }
}
