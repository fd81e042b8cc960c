package org.planintervention.text;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.Optional;
import org.planintervention.spi.privacy.PersonalData;

/**
 * One check of a diagnosis, as it is shown to a person (H-4).
 *
 * @param code the stable code of the question, such as {@code PLAN_IS_READY}
 * @param question what was looked at
 * @param answer what came of it
 * @param advice what to do; empty when the check passes
 */
public record CheckExplanation(
    @PersonalData(NONE) String code,
    @PersonalData(NONE) String question,
    @PersonalData(DEIDENTIFIED) String answer,
    @PersonalData(DEIDENTIFIED) Optional<Advice> advice) {
  /**
   * What to do where a check does not pass, or may not be told.
   *
   * @param whoseMove whose move it is
   * @param whatToDo what to do
   * @param guideKey the key of the guide that tells more, such as {@code parents}
   * @param link the host's link to that guide; empty when it has none
   */
  public record Advice(
      @PersonalData(DEIDENTIFIED) String whoseMove,
      @PersonalData(DEIDENTIFIED) String whatToDo,
      @PersonalData(NONE) String guideKey,
      @PersonalData(NONE) Optional<String> link) {}
}
