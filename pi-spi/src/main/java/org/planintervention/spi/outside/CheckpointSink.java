package org.planintervention.spi.outside;

import java.util.Optional;
import org.planintervention.spi.store.ChainHead;

/**
 * Where checkpoints go: best to a place that whoever can write to the store cannot write to. A sink
 * that keeps the heads too lets a verification say which chain moved back; one that keeps the
 * checkpoint alone, such as a mail, proves that the heads kept by another are genuine.
 */
public interface CheckpointSink {
  /** The last checkpoint that was kept; empty when there is none. */
  Optional<Checkpoint> last();

  /** Begins the next checkpoint; nothing of it counts until it is finished. */
  Entry begin(long number);

  /** A checkpoint that is being kept. */
  interface Entry extends AutoCloseable {
    /** Takes the head of one chain; they come by school, then name. */
    void add(ChainHead head);

    /** Keeps the checkpoint, durably when it answers. */
    void finish(Checkpoint checkpoint);

    /** Ends it; what was not finished is as if it had never begun. */
    @Override
    void close();
  }
}
