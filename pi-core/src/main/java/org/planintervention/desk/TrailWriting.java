package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.planintervention.decision.Action;
import org.planintervention.decision.Decision;
import org.planintervention.decision.ReasonCode;
import org.planintervention.plan.Plan;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.TrailRow;
import org.planintervention.trail.Sealing;

/**
 * Writes trail rows: who asked for what, when, in which capacity, what came of it, and where it
 * left the plan (T-1).
 */
final class TrailWriting {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SALT_LENGTH = 16;

  private final IntFunction<byte[]> random;

  TrailWriting(IntFunction<byte[]> random) {
    this.random = random;
  }

  /**
   * What a row says.
   *
   * @param kind the action's name
   * @param actor who asked; empty for what the host itself does, such as taking over history
   * @param at when
   * @param student whose plan it is about
   * @param about for a door row, the plan that was asked for
   */
  record Event(
      @PersonalData(DEIDENTIFIED) String kind,
      @PersonalData(IDENTIFYING) Optional<Actor> actor,
      @PersonalData(DEIDENTIFIED) Instant at,
      @PersonalData(IDENTIFYING) Optional<StudentNumber> student,
      @PersonalData(DEIDENTIFIED) Optional<PlanId> about) {}

  /** The payload's beginning: who, what, when, as whom. */
  ObjectNode payload(Event event) {
    ObjectNode json = JSON.createObjectNode();
    json.put("action", event.kind());
    event.actor().ifPresent(actor -> json.put("entry", actor.entry().name()));
    event.actor().flatMap(Actor::person).ifPresent(person -> json.put("actor", person.key()));
    json.put("at", event.at().toEpochMilli());
    event.student().ifPresent(student -> json.put("student", student.value()));
    event.about().ifPresent(plan -> json.put("plan", plan.text()));
    return json;
  }

  void refused(ObjectNode payload, List<ReasonCode> reasons) {
    payload.put("verdict", "REFUSED");
    ArrayNode rules = payload.putArray("rules");
    Decision.rulesOf(reasons).forEach(rule -> rules.add(rule.text()));
    ArrayNode codes = payload.putArray("reasons");
    reasons.forEach(reason -> codes.add(reason.name()));
  }

  /** The reasons that a row tells of; empty when it tells of something done. */
  static Optional<List<ReasonCode>> reasons(TrailRow row) {
    JsonNode json = row.payload().map(PlanRows::read).orElse(JSON.nullNode());
    if (!json.path("verdict").asText().equals("REFUSED")) {
      return Optional.empty();
    }
    List<ReasonCode> reasons = new ArrayList<>();
    json.path("reasons").forEach(code -> reasons.add(ReasonCode.valueOf(code.asText())));
    return Optional.of(reasons);
  }

  void granted(ObjectNode payload) {
    payload.put("verdict", "GRANTED");
  }

  /** The plan came from an earlier platform beside another of its student and year (Y-2). */
  void beside(ObjectNode payload) {
    payload.put("beside", true);
  }

  /**
   * Where the plan stands afterwards: the state that a verifier replays and compares.
   *
   * @param signed all signatures of the plan, as they are kept
   */
  void after(ObjectNode payload, Plan plan, PlanRow row, List<SignatureRow> signed) {
    ObjectNode after = payload.putObject("after");
    after.put("year", row.year());
    after.put("status", plan.status().name());
    after.put("version", plan.version());
    after.put("content", row.contentHash().hex());
    after.put("coordinator", plan.coordinator().value());
    ArrayNode listed = after.putArray("listed");
    plan.listed().forEach(person -> listed.add(person.key()));
    row.markedAt().ifPresent(since -> after.put("marked", since));
    ArrayNode signatures = after.putArray("signatures");
    for (SignatureRow signature : signed) {
      ObjectNode node = signatures.addObject();
      node.put("version", signature.version());
      node.put("signatory", signature.signatory());
      node.put("seal", Sealing.commitment(Bytes.utf8("signature"), signature.payload()).hex());
    }
    after.put("state", Sealing.commitment(Bytes.utf8("state"), row.state()).hex());
  }

  /**
   * What an action adds to the trail beyond its name; what a person wrote stays in the plan alone.
   */
  void details(ObjectNode payload, Action action) {
    if (action instanceof Action.ChangeStatus change) {
      payload.put("to", change.to().name());
    } else if (action instanceof Action.ListPerson list) {
      person(payload, list.person());
    } else if (action instanceof Action.UnlistPerson unlist) {
      person(payload, unlist.person());
    } else if (action instanceof Action.NameCoordinator name) {
      person(payload, name.person());
    } else if (action instanceof Action.SignFor signFor) {
      person(payload, signFor.person());
    } else if (action instanceof Action.Write write) {
      payload.put("base", write.base());
    } else if (action instanceof Action.MaintainStaffTable maintain) {
      payload.put("school", maintain.school().value());
    } else if (action instanceof Action.Create create) {
      payload.put("year", create.year().text());
    }
  }

  /** The row that comes next on a chain. */
  TrailRow seal(ChainHead head, Event event, ObjectNode payload) {
    Bytes salt = Bytes.of(random.apply(SALT_LENGTH));
    Bytes bytes = PlanRows.bytes(payload);
    Bytes commitment = Sealing.commitment(salt, bytes);
    long number = head.length() + 1;
    long at = event.at().toEpochMilli();
    return new TrailRow(
        head.chain(),
        number,
        Instant.ofEpochMilli(at),
        event.kind(),
        event.actor().flatMap(Actor::person).map(Person::key),
        event.student(),
        event.about(),
        Optional.of(salt),
        Optional.of(bytes),
        commitment,
        Sealing.rowHash(head.chain(), number, head.hash(), at, event.kind(), commitment));
  }

  /** What a row says, for who may read it. */
  static TrailEntry read(TrailRow row) {
    JsonNode json = row.payload().map(PlanRows::read).orElse(JSON.nullNode());
    List<String> rules = new ArrayList<>();
    json.path("rules").forEach(rule -> rules.add(rule.asText()));
    return new TrailEntry(
        row.number(),
        row.at(),
        row.kind(),
        row.actor().map(Person::ofKey),
        json.hasNonNull("entry")
            ? Optional.of(Entry.valueOf(json.path("entry").asText()))
            : Optional.empty(),
        json.path("verdict").asText().equals("GRANTED"),
        rules);
  }

  private static void person(ObjectNode payload, Person person) {
    payload.put("person", person.key());
  }
}
