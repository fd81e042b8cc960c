package org.planintervention.plan;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import java.time.Instant;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;

/**
 * A guardian's refusal to sign (G-8): recorded, no signature, and no hindrance to a later one.
 *
 * @param version the version that was not signed
 * @param guardian who declined
 * @param text their words
 * @param at when
 */
public record Declination(
    @PersonalData(DEIDENTIFIED) int version,
    @PersonalData(IDENTIFYING) Person guardian,
    @PersonalData(SENSITIVE) String text,
    @PersonalData(DEIDENTIFIED) Instant at) {
  /** The version only (T-2). */
  @Override
  public String toString() {
    return "Declination[version " + version + "]";
  }
}
