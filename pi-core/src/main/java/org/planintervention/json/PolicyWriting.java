package org.planintervention.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.MonthDay;
import java.util.Locale;
import java.util.stream.Stream;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.policy.PlanSettings;
import org.planintervention.policy.Role;
import org.planintervention.policy.RoleMapping;
import org.planintervention.spi.facts.EmailAddress;

/** Writes a policy as JSON. */
final class PolicyWriting {
  private static final ObjectWriter PRETTY =
      JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

  private PolicyWriting() {}

  static String write(DistrictPolicy policy) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("format", PolicyJson.FORMAT);
    json.put("id", policy.id());
    fill(json.putArray("domains"), policy.domains().stream());
    fill(json.putArray("itServices"), policy.itServices().stream().map(EmailAddress::value));
    fill(
        json.putArray("accessOfficers"), policy.accessOfficers().stream().map(EmailAddress::value));
    policy.roleMappings().forEach(mapping -> write(mapping, json.withArray("roles").addObject()));
    fill(json.putArray("creators"), policy.creators().stream().map(Role::name));
    json.put("studentAge", policy.studentAge());
    json.put("leastGoals", policy.leastGoals());
    json.putObject("limits")
        .put("textCodePoints", policy.limits().textCodePoints())
        .put("listEntries", policy.limits().listEntries())
        .put("goals", policy.limits().goals());
    write(policy.plans(), json.putObject("plans"));
    json.put("schoolYearStart", text(policy.firstDay()));
    json.put("timeZone", policy.zone().getId());
    json.put("rightsKept", policy.rightsKept().toString());
    json.put("retentionYears", policy.retentionYears());
    json.putObject("support")
        .put("parents", policy.parentSupport().value())
        .put("staff", policy.staffSupport());
    return text(json);
  }

  private static void write(PlanSettings plans, ObjectNode json) {
    fill(json.putArray("openingAnsweredBy"), plans.openingAnsweredBy().stream().map(Enum::name));
    json.put("signedCreatedInError", plans.signedCreatedInError());
    fill(json.putArray("closedTakenUpBy"), plans.closedTakenUpBy().stream().map(Enum::name));
    json.put("daysAfterYearEnd", plans.daysAfterYearEnd());
    fill(json.putArray("consentGrounds"), plans.consentGrounds().stream().map(Enum::name));
    json.put("declineNeedsText", plans.declineNeedsText());
  }

  private static void write(RoleMapping mapping, ObjectNode line) {
    line.put("category", mapping.category());
    line.put("function", mapping.function());
    line.put("role", mapping.role().map(Role::name).orElse(null));
  }

  private static void fill(ArrayNode array, Stream<String> texts) {
    texts.forEach(array::add);
  }

  private static String text(MonthDay day) {
    return String.format(Locale.ROOT, "%02d-%02d", day.getMonthValue(), day.getDayOfMonth());
  }

  private static String text(ObjectNode json) {
    try {
      return PRETTY.writeValueAsString(json);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
