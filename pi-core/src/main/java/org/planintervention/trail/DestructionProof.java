package org.planintervention.trail;

import java.util.Optional;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailRow;
import org.planintervention.trail.TrailPayload.Detail;

/** Whether a trail's last row proves that its plan was purged (D-2). */
public final class DestructionProof {
  private DestructionProof() {}

  /**
   * Whether it does.
   *
   * @param last the row of the purge
   * @param before hash of the row before it
   * @param tombstone what stays of the plan
   */
  public static boolean holds(TrailRow last, Bytes before, Tombstone tombstone) {
    return sealed(last, before) && says(last, tombstone);
  }

  private static boolean sealed(TrailRow last, Bytes before) {
    Optional<Bytes> commitment =
        last.salt()
            .flatMap(salt -> last.payload().map(payload -> Sealing.commitment(salt, payload)));
    return commitment.equals(Optional.of(last.commitment()))
        && Sealing.rowHash(
                last.chain(),
                last.number(),
                before,
                last.at().toEpochMilli(),
                last.kind(),
                last.commitment())
            .equals(last.hash());
  }

  private static boolean says(TrailRow last, Tombstone tombstone) {
    return last.payload()
        .flatMap(TrailFormat::read)
        .filter(TrailPayload::purges)
        .filter(told -> told.at() == tombstone.at().toEpochMilli())
        .filter(told -> told.actor().equals(Optional.of(tombstone.purgedBy())))
        .filter(told -> told.detail(Detail.MARKED_BY).orElse("").equals(tombstone.markedBy()))
        .filter(told -> told.detail(Detail.YEAR).equals(year(tombstone)))
        .isPresent();
  }

  private static Optional<String> year(Tombstone tombstone) {
    return Optional.of(Integer.toString(tombstone.year()));
  }
}
