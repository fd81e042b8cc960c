package org.planintervention.desk;

import java.util.List;
import java.util.Optional;
import org.planintervention.plan.SchoolYear;
import org.planintervention.rules.Facts;
import org.planintervention.rules.PolicyChange;
import org.planintervention.rules.menu.Population;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;

/** Replays a school's plans and people for who wants to know what another policy would change. */
final class Replaying {
  private final HostSystems host;
  private final FactGathering gathering;

  Replaying(HostSystems host, FactGathering gathering) {
    this.host = host;
    this.gathering = gathering;
  }

  void plans(SchoolCode school, SchoolYear year, PolicyChange change) {
    PlanQuery query = PlanQuery.of(school, year.start());
    Optional<PageKey> from = Optional.empty();
    List<PlanRow> rows;
    do {
      rows = host.store().page(query, from, PlanStore.MOST);
      for (PlanRow row : rows) {
        plan(row, change);
        from = Optional.of(PageKey.of(row));
      }
    } while (rows.size() == PlanStore.MOST);
  }

  private void plan(PlanRow row, PolicyChange change) {
    Optional<Facts> facts = gathering.forReplay(row.id());
    facts.ifPresent(
        around ->
            Population.around(around, around.plan(row.id()).orElseThrow()).forEach(change::add));
  }
}
