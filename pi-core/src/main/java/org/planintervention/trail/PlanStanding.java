package org.planintervention.trail;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Where a plan stood after an action, as its trail tells: what a verification compares with what is
 * stored.
 *
 * @param student the student's number, in digits
 * @param year first calendar year of the school year
 * @param status name of the status
 * @param version the present version
 * @param contentHash hash of the present version's content, in hexadecimal digits
 * @param coordinator key of who led it
 * @param listed keys of who was listed, sorted
 * @param marked since when it waited to be purged, in epoch milliseconds; empty when it did not
 * @param signatures the seal of each signature, by whose and which
 * @param stateSeal the seal of everything else that is kept of a plan
 */
public record PlanStanding(
    @PersonalData(IDENTIFYING) String student,
    @PersonalData(NONE) String year,
    @PersonalData(DEIDENTIFIED) String status,
    @PersonalData(DEIDENTIFIED) int version,
    @PersonalData(DEIDENTIFIED) String contentHash,
    @PersonalData(IDENTIFYING) String coordinator,
    @PersonalData(IDENTIFYING) List<String> listed,
    @PersonalData(DEIDENTIFIED) String marked,
    @PersonalData(IDENTIFYING) Map<SignatureKey, String> signatures,
    @PersonalData(DEIDENTIFIED) String stateSeal) {
  /** Takes the parts; collections are copied. */
  public PlanStanding {
    listed = ImmutableList.copyOf(listed);
    signatures = ImmutableMap.copyOf(signatures);
  }

  /**
   * Which signature.
   *
   * @param version the version that was signed
   * @param signatory key of whose it is
   */
  public record SignatureKey(
      @PersonalData(DEIDENTIFIED) int version, @PersonalData(IDENTIFYING) String signatory) {
    /** The version only (T-2). */
    @Override
    public String toString() {
      return "SignatureKey[" + version + "]";
    }
  }

  static SignatureKey signatureKey(JsonNode json) {
    return new SignatureKey(json.path("version").asInt(), json.path("signatory").asText());
  }

  static PlanStanding read(JsonNode json, String student) {
    ImmutableList.Builder<String> listed = ImmutableList.builder();
    json.path("listed").forEach(person -> listed.add(person.asText()));
    Map<SignatureKey, String> signatures = new LinkedHashMap<>();
    for (JsonNode one : json.path("signatures")) {
      signatures.put(signatureKey(one), one.path("seal").asText());
    }
    return new PlanStanding(
        student,
        json.path("year").asText(),
        json.path("status").asText(),
        json.path("version").asInt(),
        json.path("content").asText(),
        json.path("coordinator").asText(),
        listed.build(),
        json.path("marked").asText(),
        signatures,
        json.path("state").asText());
  }

  /** The type only (T-2). */
  @Override
  public String toString() {
    return "PlanStanding";
  }
}
