package org.planintervention.trail;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.trail.PlanStanding.PartSeal;

/**
 * How a signature came: what the row that brought it says, and so what the signature has to say
 * (G-5, G-7).
 *
 * @param row the number of the trail row
 * @param within its place among those that came with the row
 * @param said what the row says
 * @param content hash of the version that was signed
 * @param signatory key of the signatory
 * @param onPlan whether the signatory was coordinator or listed
 */
record SignatureStep(
    @PersonalData(DEIDENTIFIED) long row,
    @PersonalData(NONE) int within,
    @PersonalData(IDENTIFYING) TrailPayload said,
    @PersonalData(DEIDENTIFIED) String content,
    @PersonalData(IDENTIFYING) String signatory,
    @PersonalData(DEIDENTIFIED) boolean onPlan) {
  private static final String DIRECTION = "DIRECTION";
  private static final int DATE_LENGTH = 10;
  private static final Set<String> ROLES =
      ImmutableSet.of(DIRECTION, "COORDINATOR", "COLLABORATOR", "GUARDIAN", "STUDENT");

  static SignatureStep of(
      long row, int within, TrailPayload said, PlanStanding after, PartSeal seal) {
    boolean onPlan =
        seal.person().equals(after.coordinator()) || after.listed().contains(seal.person());
    return new SignatureStep(row, within, said, after.contentHash(), seal.person(), onPlan);
  }

  /** Returns whether the signature says what its row says. An imported one has no such row. */
  boolean agrees(StoredSignature signature) {
    return said.action().equals("TakeOver")
        || (signature.hash().equals(Optional.of(content))
            && signature.at() == said.at()
            && said.actor().equals(Optional.of(signature.by()))
            && ROLES.contains(signature.role())
            && (onPlan || signature.role().equals(DIRECTION))
            && PersonKeys.isStudent(signatory) == signature.role().equals("STUDENT")
            && consented(signature));
  }

  /** G-5: who signs for somebody else names the day of the consent, which is not in the future. */
  private boolean consented(StoredSignature signature) {
    return said.action().equals("SignFor")
        ? signature.consent().filter(consent -> isPast(consent.date(), signature.at())).isPresent()
        : signature.consent().isEmpty();
  }

  private static boolean isPast(String date, long at) {
    try {
      LocalDate today = Instant.ofEpochMilli(at).atOffset(ZoneOffset.UTC).toLocalDate();
      LocalDate day = LocalDate.parse(date);
      return date.length() == DATE_LENGTH && day.getYear() > 0 && !day.isAfter(today.plusDays(1));
    } catch (DateTimeParseException none) {
      return false;
    }
  }

  /** Names the type only (T-2). */
  @Override
  public String toString() {
    return "SignatureStep";
  }
}
