package org.planintervention.desk;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.planintervention.decision.Action;
import org.planintervention.plan.Plan;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.RuleBook;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.CommitResult;

/**
 * The desk through which everything passes. Every change, by whatever convenience, goes through
 * {@link #perform}: the facts are gathered afresh, the rule book judges, and what was done or
 * refused is on the trail before the answer is given.
 *
 * <p>Safe for use by many threads. Rules never throw; a broken store does ({@link
 * org.planintervention.spi.store.StoreException}).
 */
public final class PlanDesk {
  /** Each round somebody else got through; after so many the caller is told instead. */
  private static final int ROUNDS = 200;

  private final HostSystems host;
  private final RuleBook book;
  private final FactGathering gathering;
  private final Preparation preparation;

  /** A desk over a host's systems, under a district's policy. */
  public PlanDesk(HostSystems host, DistrictPolicy policy) {
    this.host = host;
    this.book = new RuleBook(policy);
    this.gathering = new FactGathering(host, policy);
    this.preparation = new Preparation(host, book, gathering);
  }

  /** Asks for an action: the one way through. */
  public Outcome perform(Actor actor, Action action) {
    return perform(actor, action, Optional.empty());
  }

  /**
   * Asks for an action under a key: when the answer was lost, asking again under the same key does
   * nothing twice.
   *
   * @param key 1 to 100 ASCII characters, the caller's own for each thing that is asked for
   */
  public Outcome perform(Actor actor, Action action, Optional<String> key) {
    for (int round = 0; round < ROUNDS; round++) {
      Preparation.Prepared prepared = preparation.prepare(actor, action);
      if (prepared.change().isEmpty()) {
        return prepared.outcome();
      }
      CommitResult result = host.store().commit(key, ImmutableList.of(prepared.change().get()));
      if (result == CommitResult.COMMITTED || result == CommitResult.DONE_BEFORE) {
        return prepared.outcome();
      }
      if (result == CommitResult.YEAR_TAKEN) {
        return new Outcome.Conflict(Outcome.Conflict.Kind.YEAR_TAKEN);
      }
    }
    return new Outcome.Conflict(Outcome.Conflict.Kind.BUSY);
  }

  /**
   * Takes plans over from an earlier platform as they stand: they are history, and no rule judges
   * them. A plan whose identifier is there already is left alone, so that taking over can be
   * repeated.
   */
  public void takeOver(List<Plan> history) {
    for (Plan plan : history) {
      Change change = preparation.takeOver(plan);
      host.store().commit(Optional.empty(), ImmutableList.of(change));
    }
  }
}
