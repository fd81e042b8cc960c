package org.planintervention.desk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.planintervention.decision.Action;
import org.planintervention.decision.ConflictKind;
import org.planintervention.decision.ReasonCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.StoreException;

/**
 * Runs a batch: the plans of a chunk are read together, while the chunk before is decided, each
 * action is prepared by itself, a chunk of changes is kept in one transaction, and a chunk that
 * fails as a whole is asked for one by one, so that one plan stops nothing.
 */
final class BatchRun {
  /** How many changes one transaction holds at most. */
  static final int CHUNK = 50;

  private static final List<ReasonCode> SIGNED_BEFORE = ImmutableList.of(ReasonCode.SIGNED_ALREADY);

  private final HostSystems host;
  private final Preparation preparation;
  private final FactGathering gathering;
  private final BiFunction<Actor, Action, Outcome> oneByOne;

  BatchRun(
      HostSystems host,
      Preparation preparation,
      FactGathering gathering,
      BiFunction<Actor, Action, Outcome> oneByOne) {
    this.host = host;
    this.preparation = preparation;
    this.gathering = gathering;
    this.oneByOne = oneByOne;
  }

  Batch.Result run(Actor actor, List<Action> actions, Batch.Progress progress) {
    List<Batch.Item> items = new ArrayList<>();
    Set<StudentNumber> moved = ImmutableSet.of();
    try (ReadAhead ahead =
        new ReadAhead(host.beside(), this::read, Lists.partition(actions, CHUNK))) {
      while (ahead.hasNext()) {
        moved = new Chunk(actor, ahead.next(), moved).decide(items);
        boolean goOn = progress.after(items.size(), actions.size());
        if (!goOn && items.size() < actions.size()) {
          return new Batch.Result(items, true);
        }
      }
    }
    return new Batch.Result(items, false);
  }

  private PlansAhead read(List<Action> chunk) {
    return new PlansAhead(host.store(), chunk, gathering.thisYear().start());
  }

  /** The actions that are read, and as far as they can be kept, together. */
  private final class Chunk {
    private final Actor actor;
    private final ReadAhead.Read read;
    private final List<Action> actions = new ArrayList<>();
    private final List<Preparation.Prepared> prepared = new ArrayList<>();
    private final Set<ChainId> chains = new HashSet<>();
    private final Set<ChainId> doors = new HashSet<>();
    private final Set<StudentNumber> movedBefore;
    private final Set<StudentNumber> moved = new HashSet<>();

    /**
     * A chunk.
     *
     * @param movedBefore of whom the chunk before may have changed something, while this was read
     */
    Chunk(Actor actor, ReadAhead.Read read, Set<StudentNumber> movedBefore) {
      this.actor = actor;
      this.read = read;
      this.movedBefore = movedBefore;
    }

    /** Decides all, and tells of whom something may have changed. */
    Set<StudentNumber> decide(List<Batch.Item> items) {
      List<FactGathering.Gathered> gathered =
          gathering.forActions(read.plans(), actor, read.actions());
      for (int i = 0; i < gathered.size(); i++) {
        add(read.actions().get(i), gathered.get(i), items);
      }
      keep(items);
      return moved;
    }

    /**
     * What was done for a student before it is kept, and what was read of them forgotten, before
     * the next thing is decided; and no two changes of one commit are on one chain.
     */
    private void add(Action action, FactGathering.Gathered gathered, List<Batch.Item> items) {
      Optional<StudentNumber> student = read.plans().student(action);
      Preparation.Prepared next = preparation.prepare(actor, action, gathered);
      if (student.filter(this::isMoved).isPresent()
          || chain(next).filter(this::isTouched).isPresent()
          || door(next).filter(chains::contains).isPresent()) {
        keep(items);
        next = preparation.prepare(actor, action);
      }
      chain(next).ifPresent(chains::add);
      door(next).ifPresent(doors::add);
      if (moves(next)) {
        student.ifPresent(moved::add);
      }
      actions.add(action);
      prepared.add(doneBefore(next) ? withoutTrace(next) : next);
    }

    private boolean isTouched(ChainId chain) {
      return chains.contains(chain) || doors.contains(chain);
    }

    private boolean isMoved(StudentNumber student) {
      return moved.contains(student) || movedBefore.contains(student);
    }

    private void keep(List<Batch.Item> items) {
      boolean kept = keptTogether();
      if (!kept) {
        moved.addAll(read.plans().students());
      }
      for (int i = 0; i < actions.size(); i++) {
        Outcome outcome = kept ? prepared.get(i).outcome() : askedAlone(actions.get(i));
        items.add(
            new Batch.Item(actions.get(i), standing(outcome), inALot(actions.get(i), outcome)));
      }
      actions.clear();
      prepared.clear();
      chains.clear();
      doors.clear();
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

  private static Optional<ChainId> chain(Preparation.Prepared prepared) {
    return prepared.change().map(change -> change.trail().chain());
  }

  /** The door of which a purge empties rows. */
  private static Optional<ChainId> door(Preparation.Prepared prepared) {
    return prepared
        .change()
        .filter(Change.Purge.class::isInstance)
        .map(Change.Purge.class::cast)
        .map(purge -> purge.door().head().chain());
  }

  /** Whether it changes a plan; what is only noted changes none. */
  private static boolean moves(Preparation.Prepared prepared) {
    return prepared.change().filter(change -> !(change instanceof Change.Note)).isPresent();
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
