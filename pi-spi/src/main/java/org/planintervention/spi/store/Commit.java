package org.planintervention.spi.store;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Changes that are done together or not at all.
 *
 * @param key key under which it can be requested again if its answer was lost; empty: none
 * @param changes at least one, at most one on each chain, in the order in which they are done
 */
public record Commit(
    @PersonalData(DEIDENTIFIED) Optional<CommitKey> key,
    @PersonalData(SENSITIVE) List<Change> changes) {
  /**
   * Takes the parts; the list is copied.
   *
   * @throws IllegalArgumentException when they are not of that shape; the message names no one
   */
  public Commit {
    changes = List.copyOf(changes);
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("a commit has at least one change");
    }
    Set<ChainId> moved = new HashSet<>();
    Set<PlanId> named = new HashSet<>();
    for (Change change : changes) {
      if (!moved.add(change.trail().chain())) {
        throw new IllegalArgumentException("a commit has at most one change on each chain");
      }
      check(change);
      change.trail().about().ifPresent(named::add);
    }
    for (Change change : changes) {
      if (change instanceof Change.Purge purge && named.contains(purge.tombstone().id())) {
        throw new IllegalArgumentException("a commit that purges a plan has no row that names it");
      }
    }
  }

  /** Changes without a key. */
  public static Commit of(List<Change> changes) {
    return new Commit(Optional.empty(), changes);
  }

  /** How many changes (T-2). */
  @Override
  public String toString() {
    return "Commit[" + changes.size() + " changes]";
  }

  private static void check(Change change) {
    if (change.trail().number() < 1) {
      throw new IllegalArgumentException("a chain's rows are numbered from 1 on");
    }
    Optional<ChainId> door = change.trail().about().map(PlanId::school).map(ChainId::door);
    if (door.filter(chain -> !chain.equals(change.trail().chain())).isPresent()) {
      throw new IllegalArgumentException(
          "a row that names a plan goes to the door of that plan's school");
    }
    if (change instanceof Change.Put put) {
      checkOwn(change, put.plan().id());
      if (put.trail().number() == 1 && put.content().isEmpty()) {
        throw new IllegalArgumentException("a plan comes to be with its content");
      }
    } else if (change instanceof Change.Purge purge) {
      checkOwn(change, purge.tombstone().id());
      if (!purge.door().head().chain().equals(ChainId.door(purge.tombstone().id().school()))) {
        throw new IllegalArgumentException("a purge empties rows of the door of the plan's school");
      }
    }
  }

  private static void checkOwn(Change change, PlanId plan) {
    if (!change.trail().chain().equals(ChainId.of(plan))) {
      throw new IllegalArgumentException(
          "the trail row of a change on a plan goes onto the plan's own chain");
    }
  }
}
