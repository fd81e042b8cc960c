package org.planintervention.desk;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.planintervention.decision.Action;
import org.planintervention.decision.ReasonCode;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.PlanStore;

/**
 * Runs a batch: each action is prepared by itself, a chunk of changes is kept in one transaction,
 * and a chunk that fails as a whole is asked for one by one, so that one plan stops nothing.
 */
final class BatchRun {
  /** How many changes one transaction holds at most. */
  static final int CHUNK = 200;

  private static final List<ReasonCode> SIGNED_BEFORE = ImmutableList.of(ReasonCode.SIGNED_ALREADY);

  private final PlanStore store;
  private final Preparation preparation;
  private final BiFunction<Actor, Action, Outcome> oneByOne;

  BatchRun(PlanStore store, Preparation preparation, BiFunction<Actor, Action, Outcome> oneByOne) {
    this.store = store;
    this.preparation = preparation;
    this.oneByOne = oneByOne;
  }

  Batch.Result run(Actor actor, List<Action> actions, Batch.Progress progress) {
    List<Batch.Item> items = new ArrayList<>();
    Chunk chunk = new Chunk(actor);
    for (int next = 0; next < actions.size(); next++) {
      chunk.add(actions.get(next), items);
      boolean last = next == actions.size() - 1;
      if (last || chunk.isFull()) {
        chunk.keep(items);
        if (!progress.after(items.size(), actions.size()) && !last) {
          return new Batch.Result(items, true);
        }
      }
    }
    return new Batch.Result(items, false);
  }

  /** The changes that are to be kept together; no two on one chain. */
  private final class Chunk {
    private final Actor actor;
    private final List<Action> actions = new ArrayList<>();
    private final List<Preparation.Prepared> prepared = new ArrayList<>();
    private final Set<ChainId> chains = new HashSet<>();

    Chunk(Actor actor) {
      this.actor = actor;
    }

    boolean isFull() {
      return actions.size() >= CHUNK;
    }

    void add(Action action, List<Batch.Item> items) {
      Preparation.Prepared next = preparation.prepare(actor, action);
      Optional<ChainId> chain = next.change().map(change -> change.trail().chain());
      if (chain.isPresent() && chains.contains(chain.get())) {
        keep(items);
        next = preparation.prepare(actor, action);
      }
      if (doneBefore(next)) {
        next = new Preparation.Prepared(next.outcome(), Optional.empty());
      }
      next.change().ifPresent(change -> chains.add(change.trail().chain()));
      actions.add(action);
      prepared.add(next);
    }

    void keep(List<Batch.Item> items) {
      List<Change> changes =
          prepared.stream()
              .flatMap(one -> one.change().stream())
              .collect(ImmutableList.toImmutableList());
      boolean kept =
          changes.isEmpty() || store.commit(Optional.empty(), changes) == CommitResult.COMMITTED;
      for (int i = 0; i < actions.size(); i++) {
        Outcome outcome = kept ? prepared.get(i).outcome() : oneByOne.apply(actor, actions.get(i));
        items.add(new Batch.Item(actions.get(i), standing(outcome), outcome));
      }
      actions.clear();
      prepared.clear();
      chains.clear();
    }
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
}
