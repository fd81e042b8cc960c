package org.planintervention.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planintervention.policy.ContentLimits;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.policy.PlanSettings;
import org.planintervention.policy.Role;
import org.planintervention.policy.RoleMapping;
import org.planintervention.spi.facts.EmailAddress;

/** Reads the fields of a policy; everything that is wrong is a finding. */
final class PolicyFields {
  private static final Set<String> NEEDED =
      ImmutableSet.of(
          "format",
          "id",
          "domains",
          "itServices",
          "roles",
          "creators",
          "studentAge",
          "leastGoals",
          "limits",
          "plans",
          "schoolYearStart",
          "timeZone",
          "rightsKept",
          "retentionYears",
          "support");

  private static final Set<String> KNOWN =
      ImmutableSet.<String>builder().addAll(NEEDED).add("$schema").add("accessOfficers").build();

  private final JsonFields fields;
  private final List<JsonFinding> findings;

  PolicyFields(JsonFields fields, List<JsonFinding> findings) {
    this.fields = fields;
    this.findings = findings;
  }

  /** The policy; empty when there are findings. */
  Optional<DistrictPolicy> read() {
    if (!findings.isEmpty()) {
      return Optional.empty();
    }
    fields.allowOnly(KNOWN);
    fields.require(NEEDED);
    fields.wholeNumber("format", PolicyJson.FORMAT, PolicyJson.FORMAT);
    Optional<String> id =
        fields.parsed(
            "id",
            text -> Optional.of(text).filter(DistrictPolicy::idFits),
            "must have 1 to 64 letters, digits, dots or hyphens");
    Set<String> domains = domains();
    Set<EmailAddress> itServices = addresses("itServices");
    Set<EmailAddress> accessOfficers = addresses("accessOfficers");
    List<RoleMapping> roles = roles();
    Set<Role> creators = creators();
    Optional<Integer> studentAge =
        fields.wholeNumber("studentAge", 0, DistrictPolicy.HIGHEST_STUDENT_AGE);
    Optional<ContentLimits> limits = fields.object("limits").flatMap(PolicyFields::limits);
    Optional<PlanSettings> plans =
        fields.object("plans").flatMap(there -> new PlanSettingsFields(there, findings).read());
    Optional<Integer> leastGoals =
        fields.wholeNumber(
            "leastGoals", 0, limits.map(ContentLimits::goals).orElse(ContentLimits.HIGHEST_COUNT));
    Optional<MonthDay> firstDay = firstDay();
    Optional<ZoneId> zone =
        fields.time("timeZone", ZoneId::of, "must be a time zone such as America/Toronto");
    Optional<Duration> rightsKept = rightsKept();
    Optional<Integer> retentionYears =
        fields.wholeNumber("retentionYears", 1, DistrictPolicy.HIGHEST_RETENTION_YEARS);
    Optional<JsonFields> support = fields.object("support");
    Optional<EmailAddress> parentSupport = support.flatMap(PolicyFields::parentSupport);
    Optional<String> staffSupport = support.flatMap(there -> notBlank(there, "staff"));
    return findings.isEmpty()
        ? Optional.of(
            new DistrictPolicy(
                id.orElseThrow(),
                domains,
                itServices,
                accessOfficers,
                roles,
                creators,
                studentAge.orElseThrow(),
                leastGoals.orElseThrow(),
                limits.orElseThrow(),
                plans.orElseThrow(),
                firstDay.orElseThrow(),
                zone.orElseThrow(),
                rightsKept.orElseThrow(),
                retentionYears.orElseThrow(),
                parentSupport.orElseThrow(),
                staffSupport.orElseThrow()))
        : Optional.empty();
  }

  private Set<EmailAddress> addresses(String field) {
    return ImmutableSet.copyOf(
        fields.parsedTexts(
            field, text -> EmailAddress.read(text).usable(), "must be a usable address"));
  }

  private Set<String> domains() {
    return atLeastOne(
        "domains",
        fields.parsedTexts(
            "domains",
            text -> Optional.of(text).filter(DistrictPolicy::domainFits),
            "must be a domain such as csdm.qc.ca, without capitals"));
  }

  private Set<Role> creators() {
    return atLeastOne(
        "creators",
        fields.parsedTexts(
            "creators",
            PolicyFields::servingRole,
            "must be one of DIRECTION, PROFESSIONAL, TEACHER, SUPPORT: who creates a plan"
                + " coordinates it"));
  }

  private <T> Set<T> atLeastOne(String field, List<T> elements) {
    if (fields.isEmptyList(field)) {
      fields.finding(field, "must hold at least one");
    }
    return ImmutableSet.copyOf(elements);
  }

  private List<RoleMapping> roles() {
    Set<List<String>> seen = new HashSet<>();
    ImmutableList.Builder<RoleMapping> roles = ImmutableList.builder();
    boolean direction = false;
    for (JsonFields line : fields.objects("roles")) {
      line.allowOnly(ImmutableSet.of("category", "function", "role"));
      line.require(ImmutableSet.of("category", "function"));
      Optional<String> category = notBlank(line, "category");
      Optional<String> function = notBlank(line, "function");
      Optional<Role> role = line.constant("role", Role.class);
      direction |= role.equals(Optional.of(Role.DIRECTION));
      if (category.isPresent() && function.isPresent()) {
        roles.add(new RoleMapping(category.get(), function.get(), role));
        if (!seen.add(ImmutableList.of(category.get(), function.get()))) {
          line.finding("speaks of a category and function that a line before it speaks of");
        }
      }
    }
    if (fields.has("roles") && !direction) {
      fields.finding("roles", "must hold a line that gives DIRECTION");
    }
    return roles.build();
  }

  private Optional<MonthDay> firstDay() {
    String sentence = "must be a month and day that every year has, such as 07-01";
    Optional<MonthDay> day =
        fields.time("schoolYearStart", text -> MonthDay.parse("--" + text), sentence);
    day.filter(found -> !DistrictPolicy.firstDayFits(found))
        .ifPresent(none -> fields.finding("schoolYearStart", sentence));
    return day;
  }

  private Optional<Duration> rightsKept() {
    String sentence = "must be a duration from PT0S to PT24H, such as PT15M";
    Optional<Duration> kept = fields.time("rightsKept", Duration::parse, sentence);
    kept.filter(found -> !DistrictPolicy.rightsKeptFits(found))
        .ifPresent(none -> fields.finding("rightsKept", sentence));
    return kept;
  }

  private static Optional<ContentLimits> limits(JsonFields limits) {
    limits.allowOnly(ImmutableSet.of("textCodePoints", "listEntries", "goals"));
    limits.require(ImmutableSet.of("textCodePoints", "listEntries", "goals"));
    Optional<Integer> text = limits.wholeNumber("textCodePoints", 1, ContentLimits.HIGHEST_TEXT);
    Optional<Integer> entries = limits.wholeNumber("listEntries", 1, ContentLimits.HIGHEST_COUNT);
    Optional<Integer> goals = limits.wholeNumber("goals", 1, ContentLimits.HIGHEST_COUNT);
    return text.isPresent() && entries.isPresent() && goals.isPresent()
        ? Optional.of(new ContentLimits(text.get(), entries.get(), goals.get()))
        : Optional.empty();
  }

  private static Optional<EmailAddress> parentSupport(JsonFields support) {
    support.allowOnly(ImmutableSet.of("parents", "staff"));
    support.require(ImmutableSet.of("parents", "staff"));
    return support.parsed(
        "parents", text -> EmailAddress.read(text).usable(), "must be a usable address");
  }

  private static Optional<String> notBlank(JsonFields fields, String field) {
    return fields.parsed(
        field, text -> Optional.of(text).filter(found -> !found.isBlank()), "must be a text");
  }

  private static Optional<Role> servingRole(String text) {
    for (Role role : Role.values()) {
      if (role.servesOnPlans() && role.name().equals(text)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
