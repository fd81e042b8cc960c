package org.planintervention.desk;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planintervention.canonical.CanonicalForm;
import org.planintervention.canonical.Edition;
import org.planintervention.plan.Consent;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.ContentHash;
import org.planintervention.plan.Declination;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.plan.Signature;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.StoredPlan;

/** Plans as the rows that a store keeps, and back. */
public final class PlanRows {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PlanRows() {}

  static PlanRow row(Plan plan, ContentHash hash, Instant now) {
    return new PlanRow(
        plan.id(),
        plan.student(),
        plan.year().start(),
        plan.status().name(),
        plan.version(),
        plan.coordinator(),
        listed(plan),
        Bytes.hex(hash.hex()),
        plan.live() ? Optional.empty() : Optional.of(now.toEpochMilli()),
        state(plan));
  }

  private static List<String> listed(Plan plan) {
    return plan.listed().stream().map(Person::key).toList();
  }

  static SignatureRow row(Signature signature) {
    ObjectNode json = JSON.createObjectNode();
    json.put("by", signature.by().key());
    signature
        .consent()
        .ifPresent(
            consent -> {
              ObjectNode node = json.putObject("consent");
              node.put("ground", consent.ground().name());
              node.put("text", consent.text());
              node.put("date", consent.date().toString());
            });
    signature.hash().ifPresent(hash -> json.put("hash", hash.hex()));
    json.put("role", signature.role());
    json.put("at", signature.at().toEpochMilli());
    json.put("policy", signature.policy());
    json.put("evidence", signature.evidence());
    return new SignatureRow(signature.version(), signature.signatory().key(), bytes(json));
  }

  /**
   * The plan that stored rows say. For hosts that report on their own store or move it: it judges
   * nothing, so it hands a plan to nobody.
   */
  public static Plan plan(StoredPlan stored) {
    return plan(stored, CanonicalForm.decode(stored.content()));
  }

  /** A plan as it is stored but for its content: a signature binds that by its hash, unread. */
  static Plan unread(StoredPlan stored) {
    return plan(stored, new Edition(CanonicalForm.opening(stored.content()), PlanContent.EMPTY));
  }

  private static Plan plan(StoredPlan stored, Edition edition) {
    PlanRow row = stored.row();
    JsonNode state = read(row.state());
    List<Declination> declinations = new ArrayList<>();
    for (JsonNode node : state.path("declinations")) {
      declinations.add(
          new Declination(
              node.path("version").intValue(),
              Person.ofKey(node.path("guardian").textValue()),
              node.path("text").textValue(),
              Instant.ofEpochMilli(node.path("at").longValue())));
    }
    return new Plan(
        row.id(),
        row.student(),
        new SchoolYear(row.year()),
        as(PlanStatus::valueOf, row.status()),
        edition.opening(),
        row.coordinator(),
        people(row),
        edition.content(),
        row.version(),
        text(state, "lastReady").map(version -> as(Integer::valueOf, version)),
        stored.signatures().stream().map(PlanRows::signature).toList(),
        declinations,
        text(state, "source").map(PlanRows::planId),
        text(state, "markedBy").map(Person::ofKey));
  }

  /** A plan without what it says and who signed it: enough to judge who may read or purge it. */
  static Plan outline(PlanRow row) {
    JsonNode state = read(row.state());
    return new Plan(
        row.id(),
        row.student(),
        new SchoolYear(row.year()),
        as(PlanStatus::valueOf, row.status()),
        Optional.empty(),
        row.coordinator(),
        people(row),
        PlanContent.EMPTY,
        row.version(),
        text(state, "lastReady").map(version -> as(Integer::valueOf, version)),
        List.of(),
        List.of(),
        Optional.empty(),
        text(state, "markedBy").map(Person::ofKey));
  }

  private static Set<Person> people(PlanRow row) {
    return row.listed().stream().map(Person::ofKey).collect(ImmutableSet.toImmutableSet());
  }

  /** Read from front to end: a plan has many signatures, and a tree of each would cost most. */
  private static Signature signature(SignatureRow row) {
    Map<String, String> said = new HashMap<>();
    try (JsonParser parser = JSON.createParser(row.payload().toArray())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue()) {
          said.put(parser.currentName(), parser.getText());
        }
      }
    } catch (IOException broken) {
      throw notWritten();
    }
    return new Signature(
        row.version(),
        Person.ofKey(row.signatory()),
        Person.ofKey(required(said, "by")),
        Optional.ofNullable(said.get("ground"))
            .map(
                ground ->
                    new Consent(
                        as(ConsentGround::valueOf, ground),
                        required(said, "text"),
                        as(LocalDate::parse, required(said, "date")))),
        Optional.ofNullable(said.get("hash")).map(hash -> as(ContentHash::new, hash)),
        required(said, "role"),
        Instant.ofEpochMilli(as(Long::valueOf, required(said, "at"))),
        required(said, "policy"),
        required(said, "evidence"));
  }

  /** Reads a stored text; what it says is not repeated if it cannot be read (T-2). */
  static <T> T as(Function<String, T> type, String text) {
    try {
      return type.apply(text);
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      throw notWritten();
    }
  }

  private static String required(Map<String, String> said, String field) {
    @Nullable String value = said.get(field);
    if (value == null) {
      throw notWritten();
    }
    return value;
  }

  private static Bytes state(Plan plan) {
    ObjectNode json = JSON.createObjectNode();
    plan.lastReady().ifPresent(version -> json.put("lastReady", Integer.toString(version)));
    plan.source().ifPresent(source -> json.put("source", source.text()));
    plan.markedBy().ifPresent(person -> json.put("markedBy", person.key()));
    if (!plan.declinations().isEmpty()) {
      ArrayNode declinations = json.putArray("declinations");
      for (Declination declination : plan.declinations()) {
        declinations.add(json(declination));
      }
    }
    return bytes(json);
  }

  /** A refusal to sign as it stands in what is stored of a plan. */
  static Bytes bytes(Declination declination) {
    return bytes(json(declination));
  }

  private static ObjectNode json(Declination declination) {
    ObjectNode node = JSON.createObjectNode();
    node.put("version", declination.version());
    node.put("guardian", declination.guardian().key());
    node.put("text", declination.text());
    node.put("at", declination.at().toEpochMilli());
    return node;
  }

  static PlanId planId(String text) {
    int slash = text.indexOf('/');
    return new PlanId(new SchoolCode(text.substring(0, slash)), text.substring(slash + 1));
  }

  private static Optional<String> text(JsonNode node, String field) {
    @Nullable String value = node.path(field).textValue();
    return Optional.ofNullable(value);
  }

  static Bytes bytes(JsonNode json) {
    try {
      return Bytes.of(JSON.writeValueAsBytes(json));
    } catch (IOException impossible) {
      throw new IllegalStateException("a tree in memory can be written", impossible);
    }
  }

  static JsonNode read(Bytes bytes) {
    try {
      return JSON.readTree(bytes.toArray());
    } catch (IOException broken) {
      throw notWritten();
    }
  }

  static IllegalStateException notWritten() {
    return new IllegalStateException("a stored row is not what was written; verify the store");
  }
}
