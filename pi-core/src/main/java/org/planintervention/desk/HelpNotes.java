package org.planintervention.desk;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitKey;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.PlanId;
import org.planintervention.trail.Sealing;
import org.planintervention.trail.TrailPayload;

/**
 * Notes questions for help at the door of the school that is asked about, or at the district's
 * (H-4), the same question of the same visitor once a day. A row says who asked, by which door and
 * when. It is the same whatever the answer is, and holds no reasons (D-2).
 */
final class HelpNotes {
  private final HostSystems host;
  private final FactGathering gathering;
  private final TrailRows trail;

  HelpNotes(HostSystems host, FactGathering gathering) {
    this.host = host;
    this.gathering = gathering;
    this.trail = new TrailRows(host.random());
  }

  /** Returns whether the question is on the trail; what is not, is not answered. */
  boolean keep(Actor viewer, HelpQuestion question) {
    Optional<CommitKey> key = Optional.of(key(viewer, question));
    for (int round = 0; round < PlanDesk.ROUNDS; round++) {
      CommitResult result =
          host.store().commit(new Commit(key, ImmutableList.of(note(viewer, question))));
      if (result == CommitResult.COMMITTED || result == CommitResult.DONE_BEFORE) {
        return true;
      }
    }
    return false;
  }

  private Change note(Actor viewer, HelpQuestion question) {
    ChainHead head = host.store().head(ChainId.door(question.school()));
    TrailPayload asked = TrailPayload.granted(question.kind(), host.clock().instant()).by(viewer);
    TrailPayload payload = question.plan().map(asked::askedFor).orElse(asked);
    return new Change.Note(trail.seal(head, payload));
  }

  /** The day, the visitor and the question, hashed: a key holds no personal data. */
  private CommitKey key(Actor viewer, HelpQuestion question) {
    String said =
        String.join(
            "\n",
            gathering.today().toString(),
            viewer.entry().name(),
            viewer.person().map(Person::key).orElse(""),
            question.kind(),
            question.school().value(),
            question.plan().map(PlanId::text).orElse(""),
            question.about());
    Bytes hash = Sealing.commitment(Bytes.utf8("question for help"), Bytes.utf8(said));
    return new CommitKey(hash, hash);
  }
}
