package org.planintervention.plan;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.PERSONAL;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import java.time.LocalDate;
import org.planintervention.spi.privacy.PersonalData;

/**
 * The consent on which a signature for somebody else rests (G-5).
 *
 * @param ground the ground
 * @param text in words; required for {@link ConsentGround#OTHER}, may be empty otherwise
 * @param date the day on which the person consented
 */
public record Consent(
    @PersonalData(DEIDENTIFIED) ConsentGround ground,
    @PersonalData(SENSITIVE) String text,
    @PersonalData(PERSONAL) LocalDate date) {
  /** The ground only: the text is personal data (T-2). */
  @Override
  public String toString() {
    return "Consent[" + ground + "]";
  }
}
