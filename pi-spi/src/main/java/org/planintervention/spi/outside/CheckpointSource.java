package org.planintervention.spi.outside;

import java.util.Iterator;
import java.util.Optional;
import org.planintervention.spi.store.ChainHead;

/** Where checkpoints are read again, to verify a store against them. */
public interface CheckpointSource {
  /** The last checkpoint that was kept; empty when there is none. */
  Optional<Checkpoint> last();

  /** One checkpoint; empty when it was not kept. */
  Optional<Checkpoint> checkpoint(long number);

  /** The heads of a checkpoint, by school, then name. */
  Heads heads(long number);

  /** Heads, one after the other; the caller closes it. */
  interface Heads extends Iterator<ChainHead>, AutoCloseable {
    @Override
    void close();
  }
}
