package org.planintervention.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.outside.Checkpoint;
import org.planintervention.spi.outside.CheckpointSink;
import org.planintervention.spi.outside.Seal;
import org.planintervention.spi.outside.Sealer;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.trail.MerkleRoot;
import org.planintervention.trail.Sealing;

/**
 * Takes a checkpoint. Heads are read page by page while people go on working: each is true of its
 * own moment, and that is all that a verification asks of it.
 */
final class CheckpointTaking {
  private final PlanStore store;
  private final InstantSource clock;

  CheckpointTaking(PlanStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  Checkpoint take(CheckpointSink sink, Optional<Sealer> sealer) {
    Instant at = Instant.ofEpochMilli(clock.millis());
    Optional<Checkpoint> before = sink.last();
    long number = before.map(Checkpoint::number).orElse(0L) + 1;
    MerkleRoot root = new MerkleRoot();
    try (CheckpointSink.Entry entry = sink.begin(number)) {
      new Trails(store).schools(school -> heads(school, entry, root));
      Checkpoint taken =
          new Checkpoint(
              number,
              at,
              root.chains(),
              root.rows(),
              root.root(),
              before.map(Checkpoint::root).orElse(Bytes.of(new byte[0])),
              Optional.empty());
      Checkpoint sealed =
          sealer
              .map(
                  one ->
                      taken.with(
                          new Seal(one.algorithm(), one.key(), one.seal(Sealing.sealed(taken)))))
              .orElse(taken);
      entry.finish(sealed);
      return sealed;
    }
  }

  private void heads(SchoolCode school, CheckpointSink.Entry entry, MerkleRoot root) {
    Optional<String> after = Optional.empty();
    List<ChainHead> heads = store.heads(school, after, PlanStore.MOST);
    while (!heads.isEmpty()) {
      for (ChainHead head : heads) {
        entry.add(head);
        root.add(head);
      }
      after = Optional.of(heads.get(heads.size() - 1).chain().name());
      heads = store.heads(school, after, PlanStore.MOST);
    }
  }
}
