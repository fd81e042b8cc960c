package org.planintervention.desk;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.planintervention.decision.Action;
import org.planintervention.decision.Decision;
import org.planintervention.decision.ReasonCode;
import org.planintervention.decision.RuleId;
import org.planintervention.plan.Plan;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.TrailRow;
import org.planintervention.trail.PlanStanding;
import org.planintervention.trail.PlanStanding.PartSeal;
import org.planintervention.trail.Sealing;
import org.planintervention.trail.StoredState;
import org.planintervention.trail.TrailFormat;
import org.planintervention.trail.TrailKind;
import org.planintervention.trail.TrailPayload;
import org.planintervention.trail.TrailPayload.Detail;

/** What happened as the trail rows that a store keeps, and back (T-1). */
final class TrailRows {
  private static final int SALT_LENGTH = 16;

  private final IntFunction<byte[]> random;

  TrailRows(IntFunction<byte[]> random) {
    this.random = random;
  }

  /** Returns the payload of a refusal. */
  static TrailPayload refused(String action, Instant at, List<ReasonCode> reasons) {
    return TrailPayload.refused(
        action,
        at,
        Decision.rulesOf(reasons).stream().map(RuleId::text).toList(),
        reasons.stream().map(Enum::name).toList());
  }

  /**
   * Returns the payload with what an action says beyond its name. What a person wrote stays in the
   * plan alone.
   */
  static TrailPayload with(TrailPayload payload, Action action) {
    if (action instanceof Action.ChangeStatus change) {
      return payload.with(Detail.TO, change.to().name());
    } else if (action instanceof Action.Write write) {
      return payload.with(Detail.BASE, Integer.toString(write.base()));
    } else if (action instanceof Action.MaintainStaffTable maintain) {
      return payload.with(Detail.SCHOOL, maintain.school().value());
    } else if (action instanceof Action.Create create) {
      return payload.with(Detail.YEAR, Integer.toString(create.year().start()));
    }
    return action.names().map(person -> payload.with(Detail.PERSON, person.key())).orElse(payload);
  }

  /**
   * Returns where a plan stands.
   *
   * @param row the plan's row as it is stored
   * @param signed all signatures of the plan as they are stored
   */
  static PlanStanding standing(Plan plan, PlanRow row, List<SignatureRow> signed) {
    return new PlanStanding(
        row.year(),
        row.status(),
        row.version(),
        row.contentHash().hex(),
        row.coordinator().value(),
        row.listed(),
        row.markedAt(),
        plan.lastReady(),
        plan.source().map(PlanId::text),
        plan.markedBy().map(Person::key),
        signed.stream().map(TrailRows::seal).collect(ImmutableList.toImmutableList()),
        PlanRows.state(plan).declinations().stream()
            .map(StoredState.Declined::seal)
            .collect(ImmutableList.toImmutableList()));
  }

  private static PartSeal seal(SignatureRow signature) {
    return new PartSeal(
        signature.version(), signature.signatory(), Sealing.seal("signature", signature.payload()));
  }

  /** Returns the row that comes next on a chain. */
  TrailRow seal(ChainHead head, TrailPayload payload) {
    Bytes salt = Bytes.of(random.apply(SALT_LENGTH));
    Bytes bytes = TrailFormat.write(payload);
    Bytes commitment = Sealing.commitment(salt, bytes);
    long number = head.length() + 1;
    String kind = TrailKind.of(payload).text();
    return new TrailRow(
        head.chain(),
        number,
        Instant.ofEpochMilli(payload.at()),
        kind,
        payload.actor(),
        payload.student().map(StudentNumber::new),
        payload.plan().map(PlanRows::planId),
        Optional.of(salt),
        Optional.of(bytes),
        commitment,
        Sealing.rowHash(head.chain(), number, head.hash(), payload.at(), kind, commitment));
  }

  /** Returns what a row says; empty if its plan was purged. */
  static Optional<TrailPayload> payload(TrailRow row) {
    return row.payload().map(bytes -> TrailFormat.read(bytes).orElseThrow(PlanRows::notWritten));
  }

  /** Returns the action of a row, which stays after a purge too. */
  static String action(TrailRow row) {
    return TrailKind.read(row.kind()).action();
  }

  /** Returns what a row says, for a person who may read it. */
  static TrailEntry read(TrailRow row) {
    Optional<TrailPayload> payload = payload(row);
    return new TrailEntry(
        row.number(),
        row.at(),
        action(row),
        row.actor().map(Person::ofKey),
        payload.flatMap(TrailPayload::entry).map(Entry::valueOf),
        payload.map(TrailPayload::granted).orElse(false),
        payload.map(TrailPayload::rules).orElse(List.of()));
  }
}
