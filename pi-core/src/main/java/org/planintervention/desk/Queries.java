package org.planintervention.desk;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.planintervention.decision.Action;
import org.planintervention.decision.MenuItem;
import org.planintervention.decision.Path;
import org.planintervention.decision.ReasonCode;
import org.planintervention.plan.ContentDifference;
import org.planintervention.plan.Plan;
import org.planintervention.plan.SchoolYear;
import org.planintervention.rules.Capacities;
import org.planintervention.rules.Facts;
import org.planintervention.rules.Menu;
import org.planintervention.rules.PathFinding;
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

  Queries(HostSystems host, RuleBook book, FactGathering gathering) {
    this.host = host;
    this.capacities = new Capacities(book.policy());
    this.book = book;
    this.gathering = gathering;
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

  /** By the same questions whether the plan was purged or not. */
  Optional<Tombstone> purged(Actor actor, PlanId plan) {
    Optional<Tombstone> tombstone = host.store().tombstone(plan);
    Facts facts = gathering.aboutActor(actor);
    return tombstone.filter(
        found ->
            capacities.isDirection(facts, actor, plan.school())
                || capacities.isItServices(facts, actor));
  }

  /** By the same questions whether the plan was purged or not. */
  Optional<DestructionCertificate> certificate(Actor actor, PlanId plan) {
    ChainHead head = host.store().head(ChainId.of(plan));
    List<TrailRow> last = host.store().trail(head.chain(), Math.max(0, head.length() - 2), 2);
    return purged(actor, plan)
        .map(tombstone -> new DestructionCertificate(tombstone, last.get(1), last.get(0).hash()));
  }
}
