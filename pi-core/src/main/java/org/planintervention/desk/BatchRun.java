package org.planintervention.desk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.planintervention.decision.Action;
import org.planintervention.decision.ConflictKind;
import org.planintervention.decision.ReasonCode;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.StoreException;

/**
 * Runs a batch: the plans of a chunk are read together, each action is prepared by itself, a chunk
 * of changes is kept in one transaction, and a chunk that fails as a whole is asked for one by one,
 * so that one plan stops nothing.
 */
final class BatchRun {
  /** How many changes one transaction holds at most. */
  static final int CHUNK = 200;

  private static final List<ReasonCode> SIGNED_BEFORE = ImmutableList.of(ReasonCode.SIGNED_ALREADY);

  private final HostSystems host;
  private final Preparation preparation;
  private final DistrictPolicy policy;
  private final BiFunction<Actor, Action, Outcome> oneByOne;

  BatchRun(
      HostSystems host,
      Preparation preparation,
      DistrictPolicy policy,
      BiFunction<Actor, Action, Outcome> oneByOne) {
    this.host = host;
    this.preparation = preparation;
    this.policy = policy;
    this.oneByOne = oneByOne;
  }

  Batch.Result run(Actor actor, List<Action> actions, Batch.Progress progress) {
    List<Batch.Item> items = new ArrayList<>();
    for (List<Action> asked : Lists.partition(actions, CHUNK)) {
      new Chunk(actor, asked).decide(items);
      boolean goOn = progress.after(items.size(), actions.size());
      if (!goOn && items.size() < actions.size()) {
        return new Batch.Result(items, true);
      }
    }
    return new Batch.Result(items, false);
  }

  /** The actions that are read, and as far as they can be kept, together. */
  private final class Chunk {
    private final Actor actor;
    private final List<Action> asked;
    private final PlanReading ahead;
    private final List<Action> actions = new ArrayList<>();
    private final List<Preparation.Prepared> prepared = new ArrayList<>();
    private final Set<ChainId> chains = new HashSet<>();

    Chunk(Actor actor, List<Action> asked) {
      this.actor = actor;
      this.asked = asked;
      LocalDate today = LocalDate.ofInstant(host.clock().instant(), policy.zone());
      this.ahead = PlanReading.ahead(host.store(), asked, policy.yearOf(today).start());
    }

    void decide(List<Batch.Item> items) {
      for (Action action : asked) {
        add(action, items);
      }
      keep(items);
    }

    /** No two changes of one commit are on one chain: the second waits until the first is kept. */
    private void add(Action action, List<Batch.Item> items) {
      Preparation.Prepared next = preparation.prepare(ahead, actor, action);
      Optional<ChainId> chain = next.change().map(change -> change.trail().chain());
      if (chain.isPresent() && !chains.add(chain.get())) {
        keep(items);
        next = preparation.prepare(actor, action);
        chain.ifPresent(chains::add);
      }
      actions.add(action);
      prepared.add(doneBefore(next) ? withoutTrace(next) : next);
    }

    private void keep(List<Batch.Item> items) {
      boolean kept = keptTogether();
      for (int i = 0; i < actions.size(); i++) {
        Outcome outcome = kept ? prepared.get(i).outcome() : askedAlone(actions.get(i));
        items.add(
            new Batch.Item(actions.get(i), standing(outcome), inALot(actions.get(i), outcome)));
      }
      actions.clear();
      prepared.clear();
      chains.clear();
    }

    private boolean keptTogether() {
      List<Change> changes =
          prepared.stream()
              .flatMap(one -> one.change().stream())
              .collect(ImmutableList.toImmutableList());
      try {
        return changes.isEmpty()
            || host.store().commit(Commit.of(changes)) == CommitResult.COMMITTED;
      } catch (StoreException oneOfThem) {
        return false;
      }
    }

    /** A store that is out of reach ends the lot; one that cannot keep this plan does not. */
    private Outcome askedAlone(Action action) {
      try {
        return oneByOne.apply(actor, action);
      } catch (StoreException failed) {
        if (!host.store().health().reachable()) {
          throw failed;
        }
        return new Outcome.Conflict(ConflictKind.NOT_KEPT);
      }
    }
  }

  /** The plans of a lot, with all that they say, would fill the memory. */
  private static Outcome inALot(Action action, Outcome outcome) {
    boolean handsOut = action instanceof Action.Consult || action instanceof Action.Recover;
    return outcome.done() && !handsOut ? new Outcome.Done(Optional.empty()) : outcome;
  }

  private static Batch.Standing standing(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      return refused.reasons().equals(SIGNED_BEFORE)
          ? Batch.Standing.DONE_BEFORE
          : Batch.Standing.REFUSED;
    }
    return outcome.done() ? Batch.Standing.DONE : Batch.Standing.CONFLICT;
  }

  /**
   * Signed before, and nothing else stands in the way: nothing new happens, not even on the trail.
   */
  private static boolean doneBefore(Preparation.Prepared prepared) {
    return standing(prepared.outcome()) == Batch.Standing.DONE_BEFORE;
  }

  private static Preparation.Prepared withoutTrace(Preparation.Prepared prepared) {
    return new Preparation.Prepared(prepared.outcome(), Optional.empty());
  }
}
