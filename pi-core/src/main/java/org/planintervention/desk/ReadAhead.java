package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.planintervention.decision.Action;
import org.planintervention.spi.privacy.PersonalData;

/**
 * The chunks of a lot with their plans: while one is decided and kept, the plans of the next are
 * read.
 */
final class ReadAhead implements AutoCloseable {
  private final Executor executor;
  private final Function<List<Action>, PlansAhead> reading;
  private final Iterator<List<Action>> chunks;
  private Optional<Begun> begun;

  ReadAhead(
      Executor executor,
      Function<List<Action>, PlansAhead> reading,
      Iterable<List<Action>> chunks) {
    this.executor = executor;
    this.reading = reading;
    this.chunks = chunks.iterator();
    this.begun = begin();
  }

  /**
   * A chunk of actions.
   *
   * @param actions the actions
   * @param plans their plans
   */
  record Read(
      @PersonalData(SENSITIVE) List<Action> actions, @PersonalData(SENSITIVE) PlansAhead plans) {
    /** How many actions (T-2). */
    @Override
    public String toString() {
      return "Read[" + actions.size() + " actions]";
    }
  }

  private record Begun(
      @PersonalData(SENSITIVE) List<Action> actions,
      @PersonalData(SENSITIVE) Beside<PlansAhead> plans) {
    /** How many actions (T-2). */
    @Override
    public String toString() {
      return "Begun[" + actions.size() + " actions]";
    }
  }

  private Optional<Begun> begin() {
    if (!chunks.hasNext()) {
      return Optional.empty();
    }
    List<Action> next = chunks.next();
    return Optional.of(new Begun(next, new Beside<>(executor, () -> reading.apply(next))));
  }

  boolean hasNext() {
    return begun.isPresent();
  }

  /** The next chunk; the reading of the one after it begins. */
  Read next() {
    Begun present = begun.orElseThrow();
    Read read = new Read(present.actions(), present.plans().end());
    begun = begin();
    return read;
  }

  /** Waits until nothing is read any more. */
  @Override
  public void close() {
    begun.ifPresent(one -> one.plans().close());
  }
}
