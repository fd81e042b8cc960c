package org.planintervention.desk;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planintervention.decision.Action;
import org.planintervention.decision.MenuItem;
import org.planintervention.decision.Path;
import org.planintervention.decision.ReasonCode;
import org.planintervention.plan.ContentDifference;
import org.planintervention.plan.Plan;
import org.planintervention.rules.Facts;
import org.planintervention.rules.Menu;
import org.planintervention.rules.PathFinding;
import org.planintervention.rules.RuleBook;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanRow;

/** What screens ask for. A list shows a plan to who may read it, and to nobody else. */
final class Queries {
  private final HostSystems host;
  private final RuleBook book;
  private final FactGathering gathering;

  Queries(HostSystems host, RuleBook book, FactGathering gathering) {
    this.host = host;
    this.book = book;
    this.gathering = gathering;
  }

  Page<PlanSummary, PageKey> homePage(
      Actor actor, PlanQuery query, Optional<PageKey> after, int limit) {
    List<PlanSummary> readable = new ArrayList<>();
    Optional<PageKey> from = after;
    while (readable.size() < limit) {
      List<PlanRow> rows = host.store().page(query, from, limit - readable.size());
      if (rows.isEmpty()) {
        return new Page<>(readable, Optional.empty());
      }
      gathering
          .aboutRows(actor, rows)
          .forEach(
              (row, facts) -> {
                if (book.mayRead(facts, actor, row.id())) {
                  readable.add(PlanSummary.of(row));
                }
              });
      from = Optional.of(PageKey.of(rows.get(rows.size() - 1)));
    }
    return new Page<>(readable, from);
  }

  List<PlanSummary> earlierPlans(Actor actor, StudentNumber student) {
    Facts facts = gathering.aboutStudent(actor, student);
    return facts.plans().stream()
        .filter(plan -> plan.year().isBefore(book.policy().yearOf(facts.today())))
        .filter(plan -> book.mayRead(facts, actor, plan.id()))
        .sorted((one, other) -> other.year().compareTo(one.year()))
        .map(PlanSummary::of)
        .collect(ImmutableList.toImmutableList());
  }

  SideBySide sideBySide(Outcome left, Outcome right) {
    Optional<Plan> one = left.view().map(PlanView::plan);
    Optional<Plan> other = right.view().map(PlanView::plan);
    Optional<ContentDifference> difference =
        one.isPresent() && other.isPresent()
            ? Optional.of(ContentDifference.between(one.get().content(), other.get().content()))
            : Optional.empty();
    return new SideBySide(left, right, difference);
  }

  List<MenuItem> menu(Actor actor, PlanId plan) {
    Facts facts = gathering.withWholeSchool(actor, plan).facts();
    return new Menu(book).on(facts, actor, plan);
  }

  /** Told to who may know that the plan is there; to others it is like one that is not. */
  Path pathTo(Actor viewer, Actor actor, Action goal) {
    if (goal instanceof Action.OnPlan onPlan) {
      Action read = new Action.Consult(onPlan.plan());
      if (!book.mayRead(gathering.forAction(viewer, read).facts(), viewer, onPlan.plan())) {
        return new Path.None(ImmutableList.of(ReasonCode.NOT_FOUND));
      }
    }
    return new PathFinding(book).to(gathering.forPath(actor, goal), actor, goal);
  }

  boolean mayReadTrail(Actor actor, PlanId plan) {
    Facts facts = gathering.forAction(actor, new Action.Consult(plan)).facts();
    return book.mayReadTrail(facts, actor, plan);
  }

  Page<TrailEntry, Long> trail(PlanId plan, long after, int limit) {
    List<TrailEntry> entries =
        host.store().trail(ChainId.of(plan), after, limit).stream()
            .map(TrailWriting::read)
            .collect(ImmutableList.toImmutableList());
    return new Page<>(
        entries,
        entries.size() < limit
            ? Optional.empty()
            : Optional.of(entries.get(entries.size() - 1).number()));
  }
}
