package org.planintervention.desk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.planintervention.plan.Plan;
import org.planintervention.rules.Facts;
import org.planintervention.rules.RuleBook;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.TrailRow;

/**
 * Reads trails, for the direction that answers for the plans (T-2). Each reading is on the trail
 * before anything is told.
 */
final class TrailReading {
  private static final Set<String> CONSULTING = ImmutableSet.of("Consult", "Recover");

  private final HostSystems host;
  private final RuleBook book;
  private final FactGathering gathering;
  private final Preparation preparation;
  private final BiPredicate<Actor, Supplier<Change>> kept;

  /**
   * Reads trails.
   *
   * @param kept keeps a change, prepared as often as it takes; false when it could not be kept
   */
  TrailReading(
      HostSystems host,
      RuleBook book,
      FactGathering gathering,
      Preparation preparation,
      BiPredicate<Actor, Supplier<Change>> kept) {
    this.host = host;
    this.book = book;
    this.gathering = gathering;
    this.preparation = preparation;
    this.kept = kept;
  }

  Optional<Page<TrailEntry, Long>> of(Actor actor, PlanId plan, long after, int limit) {
    PageFilling<TrailRow> filling = new PageFilling<>(limit);
    Facts facts = gathering.forReading(actor, plan);
    boolean granted = book.mayReadTrail(facts, actor, plan);
    boolean told = kept.test(actor, () -> preparation.trailRead(actor, "ReadTrail", plan, granted));
    if (!granted || !told) {
      return Optional.empty();
    }
    fill(filling, plan, after, row -> true);
    return Optional.of(filling.page(TrailRow::number).map(TrailRows::read));
  }

  Optional<Page<Consultation, Consultation.Key>> consultations(
      Actor actor, StudentNumber student, Optional<Consultation.Key> after, int limit) {
    PageFilling<TrailRow> filling = new PageFilling<>(limit);
    Facts facts = gathering.aboutStudent(actor, student);
    List<PlanId> plans =
        facts.plans().stream()
            .map(Plan::id)
            .filter(plan -> book.mayReadTrail(facts, actor, plan))
            .sorted()
            .collect(ImmutableList.toImmutableList());
    if (plans.isEmpty()) {
      kept.test(actor, () -> preparation.trailRefused(actor, "ReadConsultations", student));
      return Optional.empty();
    }
    for (PlanId plan : plans) {
      boolean toCome = after.isEmpty() || plan.compareTo(after.get().plan()) >= 0;
      if (toCome
          && !filling.complete()
          && kept.test(
              actor, () -> preparation.trailRead(actor, "ReadConsultations", plan, true))) {
        long from =
            after.filter(last -> last.plan().equals(plan)).map(Consultation.Key::number).orElse(0L);
        fill(filling, plan, from, TrailReading::isConsultation);
      }
    }
    return Optional.of(filling.page(Consultation::keyOf).map(Consultation::of));
  }

  private void fill(
      PageFilling<TrailRow> filling, PlanId plan, long after, Predicate<TrailRow> shown) {
    long from = after;
    int size = Math.min(filling.needed(), PlanStore.MOST);
    List<TrailRow> rows;
    do {
      rows = host.store().trail(ChainId.of(plan), from, size);
      for (TrailRow row : rows) {
        from = row.number();
        if (shown.test(row)) {
          filling.take(row);
        }
      }
    } while (rows.size() == size && !filling.complete());
  }

  private static boolean isConsultation(TrailRow row) {
    return CONSULTING.contains(TrailRows.action(row)) && TrailRows.read(row).granted();
  }
}
