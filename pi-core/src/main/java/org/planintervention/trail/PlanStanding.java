package org.planintervention.trail;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Standing of a plan after an action, as its trail says it: what a verification compares with the
 * row before and with what is stored.
 *
 * @param year first calendar year of the school year
 * @param status name of the status
 * @param version the present version
 * @param contentHash hash of the present version's content, in hexadecimal digits
 * @param coordinator key of the coordinator
 * @param listed keys of the listed people, sorted
 * @param marked since when it waits to be purged, in epoch milliseconds; empty when it does not
 * @param lastReady the version that was ready to be signed last; empty when none was
 * @param source the plan that it was made from; empty when it was made from none
 * @param markedBy key of the person who marked it as created in error, while it is
 * @param signatures the seals of all signatures, in the order of their arrival
 * @param declinations the seals of all refusals to sign, in the order of their arrival
 */
public record PlanStanding(
    @PersonalData(NONE) int year,
    @PersonalData(DEIDENTIFIED) String status,
    @PersonalData(DEIDENTIFIED) int version,
    @PersonalData(DEIDENTIFIED) String contentHash,
    @PersonalData(IDENTIFYING) String coordinator,
    @PersonalData(IDENTIFYING) List<String> listed,
    @PersonalData(DEIDENTIFIED) Optional<Long> marked,
    @PersonalData(DEIDENTIFIED) Optional<Integer> lastReady,
    @PersonalData(DEIDENTIFIED) Optional<String> source,
    @PersonalData(IDENTIFYING) Optional<String> markedBy,
    @PersonalData(IDENTIFYING) List<PartSeal> signatures,
    @PersonalData(IDENTIFYING) List<PartSeal> declinations) {
  /** Takes the parts; collections are copied. */
  public PlanStanding {
    listed = ImmutableList.copyOf(listed);
    signatures = ImmutableList.copyOf(signatures);
    declinations = ImmutableList.copyOf(declinations);
  }

  /**
   * Seal of a signature or of a refusal to sign.
   *
   * @param version the version that was signed or declined
   * @param person key of the person whose it is
   * @param seal the seal, in hexadecimal digits
   */
  public record PartSeal(
      @PersonalData(DEIDENTIFIED) int version,
      @PersonalData(IDENTIFYING) String person,
      @PersonalData(DEIDENTIFIED) String seal) {
    /** The version only (T-2). */
    @Override
    public String toString() {
      return "PartSeal[" + version + "]";
    }
  }

  /** Status and version (T-2). */
  @Override
  public String toString() {
    return "PlanStanding[" + status + ", " + version + "]";
  }
}
