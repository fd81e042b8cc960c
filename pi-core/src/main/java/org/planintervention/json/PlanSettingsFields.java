package org.planintervention.json;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.planintervention.plan.ConsentGround;
import org.planintervention.policy.Capacity;
import org.planintervention.policy.PlanSettings;

/** Reads what a policy settles of the life of its plans; everything that is wrong is a finding. */
final class PlanSettingsFields {
  private static final Set<String> NEEDED =
      ImmutableSet.of(
          "openingAnsweredBy",
          "signedCreatedInError",
          "closedTakenUpBy",
          "daysAfterYearEnd",
          "consentGrounds",
          "declineNeedsText");

  private final JsonFields fields;
  private final List<JsonFinding> findings;

  PlanSettingsFields(JsonFields fields, List<JsonFinding> findings) {
    this.fields = fields;
    this.findings = findings;
  }

  /** The settings; empty when there are findings. */
  Optional<PlanSettings> read() {
    int before = findings.size();
    fields.allowOnly(NEEDED);
    fields.require(NEEDED);
    Set<Capacity> openingAnsweredBy =
        capacities(
            "openingAnsweredBy",
            PlanSettings::openingAnsweredByFits,
            "must hold DIRECTION and COORDINATOR");
    Optional<Boolean> signedCreatedInError = fields.flag("signedCreatedInError");
    Set<Capacity> closedTakenUpBy =
        capacities(
            "closedTakenUpBy",
            PlanSettings::closedTakenUpByFits,
            "must hold DIRECTION, and may hold COORDINATOR");
    Optional<Integer> daysAfterYearEnd =
        fields.wholeNumber("daysAfterYearEnd", 0, PlanSettings.MOST_DAYS_AFTER_YEAR_END);
    List<ConsentGround> consentGrounds = fields.constants("consentGrounds", ConsentGround.class);
    if (fields.isEmptyList("consentGrounds")) {
      fields.finding("consentGrounds", "must hold at least one");
    }
    Optional<Boolean> declineNeedsText = fields.flag("declineNeedsText");
    return findings.size() == before
        ? Optional.of(
            new PlanSettings(
                openingAnsweredBy,
                signedCreatedInError.orElseThrow(),
                closedTakenUpBy,
                daysAfterYearEnd.orElseThrow(),
                ImmutableSet.copyOf(consentGrounds),
                declineNeedsText.orElseThrow()))
        : Optional.empty();
  }

  private Set<Capacity> capacities(String field, Predicate<Set<Capacity>> fits, String otherwise) {
    int before = findings.size();
    Set<Capacity> capacities = ImmutableSet.copyOf(fields.constants(field, Capacity.class));
    if (fields.has(field) && findings.size() == before && !fits.test(capacities)) {
      fields.finding(field, otherwise);
    }
    return capacities;
  }
}
