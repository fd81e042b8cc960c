package org.planintervention.desk;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.planintervention.decision.Action;
import org.planintervention.decision.MenuItem;
import org.planintervention.decision.Path;
import org.planintervention.plan.ContentDifference;
import org.planintervention.plan.Plan;
import org.planintervention.plan.SchoolYear;
import org.planintervention.rules.Capacities;
import org.planintervention.rules.Disclosure;
import org.planintervention.rules.Facts;
import org.planintervention.rules.RuleBook;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailRow;

/** What screens ask about one plan or student. */
final class Queries {
  private final HostSystems host;
  private final RuleBook book;
  private final Capacities capacities;
  private final FactGathering gathering;
  private final Disclosure disclosure;

  Queries(HostSystems host, RuleBook book, FactGathering gathering) {
    this.host = host;
    this.capacities = new Capacities(book.policy());
    this.book = book;
    this.gathering = gathering;
    this.disclosure = new Disclosure(book);
  }

  List<PlanSummary> earlierPlans(Actor actor, StudentNumber student) {
    Facts facts = gathering.aboutStudent(actor, student);
    SchoolYear thisYear = book.policy().yearOf(facts.today());
    boolean left = facts.student().filter(one -> one.hasLeftBy(facts.today())).isPresent();
    return facts.plans().stream()
        .filter(plan -> left || plan.year().isBefore(thisYear))
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
    return book.menu(gathering.forMenu(actor, plan), actor, plan);
  }

  /** Searched in the facts that the viewer may know, so that no step tells of others. */
  Path pathTo(Actor viewer, Actor actor, Action goal) {
    return gathering
        .forPath(viewer, actor, goal)
        .map(facts -> disclosure.path(facts, viewer, book.pathTo(facts, actor, goal)))
        .orElse(Disclosure.noPath());
  }

  Optional<Tombstone> purged(Actor actor, PlanId plan) {
    return learnsOfPurge(actor, plan) ? host.store().tombstone(plan) : Optional.empty();
  }

  Optional<DestructionCertificate> certificate(Actor actor, PlanId plan) {
    return purged(actor, plan)
        .map(
            tombstone -> {
              ChainHead head = host.store().head(ChainId.of(plan));
              List<TrailRow> last =
                  host.store().trail(head.chain(), Math.max(0, head.length() - 2), 2);
              return new DestructionCertificate(tombstone, last.get(1), last.get(0).hash());
            });
  }

  /** Judged by who asks alone. */
  private boolean learnsOfPurge(Actor actor, PlanId plan) {
    Facts facts = gathering.aboutActor(actor);
    return capacities.isDirection(facts, actor, plan.school())
        || capacities.isItServices(facts, actor);
  }
}
