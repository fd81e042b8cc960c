package org.planintervention.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.TrailQuery;
import org.planintervention.spi.store.TrailRow;

/** Walks along trails, page by page; it holds one page of them. */
final class Trails {
  private final PlanStore store;

  Trails(PlanStore store) {
    this.store = store;
  }

  /** What is on a plan's own trail, then what was asked for at its school's door. */
  void of(PlanId plan, Consumer<TrailRow> rows) {
    long after = 0;
    List<TrailRow> page;
    do {
      page = store.trail(ChainId.of(plan), after, PlanStore.MOST);
      page.forEach(rows);
      after += page.size();
    } while (page.size() == PlanStore.MOST);
    of(TrailQuery.about(plan), rows);
  }

  /** The rows of a school that a query names. */
  void of(TrailQuery query, Consumer<TrailRow> rows) {
    Optional<TrailRow.Key> after = Optional.empty();
    List<TrailRow> page;
    do {
      page = store.trail(query, after, PlanStore.MOST);
      for (TrailRow row : page) {
        rows.accept(row);
        after = Optional.of(row.key());
      }
    } while (page.size() == PlanStore.MOST);
  }

  /** What a person asked for, school by school. */
  void by(String person, Consumer<TrailRow> rows) {
    schools(school -> of(TrailQuery.by(school, person), rows));
  }

  /** Every school of which anything is kept, the district's door among them. */
  void schools(Consumer<SchoolCode> each) {
    Optional<SchoolCode> after = Optional.empty();
    List<SchoolCode> page;
    do {
      page = store.schools(after, PlanStore.MOST);
      for (SchoolCode school : page) {
        each.accept(school);
        after = Optional.of(school);
      }
    } while (page.size() == PlanStore.MOST);
  }
}
