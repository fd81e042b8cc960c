package org.planintervention.plan;

import java.time.Instant;
import org.planintervention.spi.identity.Person;

/**
 * A guardian's refusal to sign (G-8): recorded, no signature, and no hindrance to a later one.
 *
 * @param version the version that was not signed
 * @param guardian who declined
 * @param text their words
 * @param at when
 */
public record Declination(int version, Person guardian, String text, Instant at) {
  /** The version only (T-2). */
  @Override
  public String toString() {
    return "Declination[version " + version + "]";
  }
}
