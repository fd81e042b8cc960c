package org.planintervention.plan;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.PERSONAL;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import java.time.Instant;
import java.util.Optional;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;

/**
 * A signature on one version of a plan.
 *
 * @param version the version that was signed (G-3)
 * @param signatory whose signature it is
 * @param by who gave it: the signatory, or who signed for them (G-5)
 * @param consent on what ground somebody signed for the signatory; empty when they signed
 *     themselves
 * @param hash the content that was approved (G-7); empty only where it was taken over from an
 *     earlier platform
 * @param role in what capacity, such as {@code DIRECTION} or {@code GUARDIAN}
 * @param at when
 * @param policy the policy in force
 * @param evidence what the host said of the authentication, opaque
 */
public record Signature(
    @PersonalData(DEIDENTIFIED) int version,
    @PersonalData(IDENTIFYING) Person signatory,
    @PersonalData(IDENTIFYING) Person by,
    @PersonalData(SENSITIVE) Optional<Consent> consent,
    @PersonalData(DEIDENTIFIED) Optional<ContentHash> hash,
    @PersonalData(PERSONAL) String role,
    @PersonalData(DEIDENTIFIED) Instant at,
    @PersonalData(NONE) String policy,
    @PersonalData(PERSONAL) String evidence) {

  /** Whether it was taken over from an earlier platform, and so is bound to no content hash. */
  public boolean takenOver() {
    return hash.isEmpty();
  }

  /** Whether somebody else gave it. */
  public boolean givenForSomebody() {
    return !signatory.equals(by);
  }

  /** The version only (T-2). */
  @Override
  public String toString() {
    return "Signature[version " + version + "]";
  }
}
