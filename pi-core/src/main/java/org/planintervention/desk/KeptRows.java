package org.planintervention.desk;

import java.util.List;
import java.util.Optional;
import org.planintervention.spi.store.Evidence;
import org.planintervention.spi.store.KeptPlace;
import org.planintervention.spi.store.KeptRow;
import org.planintervention.spi.store.KeptTable;
import org.planintervention.spi.store.PlanStore;

/** The rows of one table and place, one after the other; it holds a page of them. */
final class KeptRows {
  /** Contents are long. */
  private static final int CONTENTS = 100;

  private final Evidence evidence;
  private final KeptTable table;
  private final KeptPlace place;
  private final int limit;
  private List<KeptRow> page;
  private int next;

  KeptRows(Evidence evidence, KeptTable table, KeptPlace place) {
    this.evidence = evidence;
    this.table = table;
    this.place = place;
    this.limit = table == KeptTable.VERSIONS ? CONTENTS : PlanStore.MOST;
    this.page = evidence.rows(table, place, Optional.empty(), limit);
  }

  /** Of which chain or plan the next row is; empty when there is none. */
  Optional<String> name() {
    return next < page.size() ? Optional.of(page.get(next).name()) : Optional.empty();
  }

  /** The next row if it is of that chain or plan. */
  Optional<KeptRow> of(String name) {
    if (next >= page.size() || !page.get(next).name().equals(name)) {
      return Optional.empty();
    }
    KeptRow row = page.get(next++);
    if (next == page.size()) {
      page =
          page.size() < limit
              ? List.of()
              : evidence.rows(table, place, Optional.of(row.key(table)), limit);
      next = 0;
    }
    return Optional.of(row);
  }
}
