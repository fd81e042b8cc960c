package org.planintervention.plan;

import java.time.LocalDate;

/**
 * The consent on which a signature for somebody else rests (G-5).
 *
 * @param ground the ground
 * @param text in words; required for {@link ConsentGround#OTHER}, may be empty otherwise
 * @param date the day on which the person consented
 */
public record Consent(ConsentGround ground, String text, LocalDate date) {
  /** The ground only: the text is personal data (T-2). */
  @Override
  public String toString() {
    return "Consent[" + ground + "]";
  }
}
