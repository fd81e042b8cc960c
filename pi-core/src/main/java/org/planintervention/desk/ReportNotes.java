package org.planintervention.desk;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.planintervention.decision.ReasonCode;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.StoredPlan;
import org.planintervention.trail.TrailPayload;
import org.planintervention.trail.TrailPayload.Detail;

/**
 * Puts the asking for a report on trails before anything of it is told (T-1): on each plan's of
 * which it tells, and at the district's door where it was refused or is about no plan.
 */
final class ReportNotes {
  private static final List<ReasonCode> NOT_FOUND = ImmutableList.of(ReasonCode.NOT_FOUND);

  private final HostSystems host;
  private final TrailRows trail;
  private final Actor actor;
  private final String action;

  /**
   * Notes of one asking.
   *
   * @param action its name on the trail
   */
  ReportNotes(HostSystems host, Actor actor, String action) {
    this.host = host;
    this.trail = new TrailRows(host.random());
    this.actor = actor;
    this.action = action;
  }

  /** The asking was refused; about whom was asked is not kept. */
  void refused() {
    atDoor(Preparation.DISTRICT, () -> TrailRows.refused(action, now(), NOT_FOUND));
  }

  /**
   * The report is told.
   *
   * @param person whose doings it tells; empty when it tells no one person's
   * @return whether that was kept
   */
  boolean told(Optional<String> person) {
    return atDoor(
        Preparation.DISTRICT,
        () -> person.map(key -> granted().with(Detail.PERSON, key)).orElseGet(this::granted));
  }

  /**
   * The report tells of plans: a row on the trail of each, all or none.
   *
   * @param ids at most as many as a store finds at once
   * @return those that are there, as they stand at that moment; empty when the rows could not be
   *     kept
   */
  Optional<List<StoredPlan>> toldOf(Collection<PlanId> ids) {
    for (int round = 0; round < PlanDesk.ROUNDS; round++) {
      List<StoredPlan> plans = host.store().find(ids);
      if (plans.isEmpty() || committed(plans.stream().map(this::onItsTrail).toList())) {
        return Optional.of(plans);
      }
    }
    return Optional.empty();
  }

  /**
   * Everything of a school, or of all, is told: a row at its door, or at the district's.
   *
   * @return whether that was kept
   */
  boolean toldAll(Optional<SchoolCode> school) {
    return atDoor(school.orElse(Preparation.DISTRICT), this::granted);
  }

  private boolean atDoor(SchoolCode door, Supplier<TrailPayload> says) {
    for (int round = 0; round < PlanDesk.ROUNDS; round++) {
      ChainHead head = host.store().head(ChainId.door(door));
      if (committed(List.of(note(head, says.get())))) {
        return true;
      }
    }
    return false;
  }

  private Change onItsTrail(StoredPlan stored) {
    return note(stored.head(), granted().about(stored.row().student()));
  }

  private TrailPayload granted() {
    return TrailPayload.granted(action, now());
  }

  private Instant now() {
    return host.clock().instant();
  }

  private Change note(ChainHead head, TrailPayload payload) {
    return new Change.Note(trail.seal(head, payload.by(actor)));
  }

  private boolean committed(List<Change> changes) {
    return host.store().commit(Commit.of(changes)) == CommitResult.COMMITTED;
  }
}
