package org.planintervention.trail;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a plan stood after an action, as its trail tells: what a verification compares with what is
 * stored.
 *
 * @param status name of the status
 * @param version the present version
 * @param contentHash hash of the present version's content, in hexadecimal digits
 * @param coordinator key of who led it
 * @param listed keys of who was listed, sorted
 * @param signatures the seal of each signature, by whose and which
 * @param stateSeal the seal of everything else that is kept of a plan
 */
public record PlanStanding(
    String status,
    int version,
    String contentHash,
    String coordinator,
    List<String> listed,
    Map<SignatureKey, String> signatures,
    String stateSeal) {
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
  public record SignatureKey(int version, String signatory) {
    /** The version only (T-2). */
    @Override
    public String toString() {
      return "SignatureKey[" + version + "]";
    }
  }

  static PlanStanding read(JsonNode json) {
    ImmutableList.Builder<String> listed = ImmutableList.builder();
    json.path("listed").forEach(person -> listed.add(person.asText()));
    Map<SignatureKey, String> signatures = new LinkedHashMap<>();
    for (JsonNode one : json.path("signatures")) {
      SignatureKey key =
          new SignatureKey(one.path("version").asInt(), one.path("signatory").asText());
      signatures.put(key, one.path("seal").asText());
    }
    return new PlanStanding(
        json.path("status").asText(),
        json.path("version").asInt(),
        json.path("content").asText(),
        json.path("coordinator").asText(),
        listed.build(),
        signatures,
        json.path("state").asText());
  }

  /** The type only (T-2). */
  @Override
  public String toString() {
    return "PlanStanding";
  }
}
