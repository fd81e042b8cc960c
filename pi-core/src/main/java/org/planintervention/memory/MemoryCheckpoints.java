package org.planintervention.memory;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.planintervention.spi.outside.Checkpoint;
import org.planintervention.spi.outside.CheckpointSink;
import org.planintervention.spi.outside.CheckpointSource;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.ChainHead;

/** Checkpoints in memory, for tests and trials: they prove nothing once the process ends. */
public final class MemoryCheckpoints implements CheckpointSink, CheckpointSource {
  private final List<Kept> kept = new ArrayList<>();

  private record Kept(
      @PersonalData(DEIDENTIFIED) Checkpoint checkpoint,
      @PersonalData(DEIDENTIFIED) List<ChainHead> heads) {}

  /** No checkpoint yet. */
  public MemoryCheckpoints() {
    // the list starts empty
  }

  @Override
  public synchronized Optional<Checkpoint> last() {
    return kept.isEmpty() ? Optional.empty() : Optional.of(kept.get(kept.size() - 1).checkpoint);
  }

  @Override
  public synchronized Optional<Checkpoint> checkpoint(long number) {
    return kept.stream().map(Kept::checkpoint).filter(one -> one.number() == number).findFirst();
  }

  @Override
  public synchronized Heads heads(long number) {
    Iterator<ChainHead> heads =
        kept.stream()
            .filter(one -> one.checkpoint.number() == number)
            .flatMap(one -> one.heads.stream())
            .toList()
            .iterator();
    return new Heads() {
      @Override
      public boolean hasNext() {
        return heads.hasNext();
      }

      @Override
      public ChainHead next() {
        return heads.next();
      }

      @Override
      public void close() {
        // nothing is open
      }
    };
  }

  @Override
  public Entry begin(long number) {
    List<ChainHead> heads = new ArrayList<>();
    return new Entry() {
      @Override
      public void add(ChainHead head) {
        heads.add(head);
      }

      @Override
      public void finish(Checkpoint checkpoint) {
        keep(new Kept(checkpoint, List.copyOf(heads)));
      }

      @Override
      public void close() {
        // what was not finished is forgotten
      }
    };
  }

  private synchronized void keep(Kept one) {
    kept.add(one);
  }
}
