package org.planintervention.trail;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;

import java.util.Optional;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Kind of a trail row: what stays of it after a purge, and what its hash binds besides the
 * commitment. It names the action and, if the row left the plan changed, the status and whether the
 * plan bears a signature, such as {@code Consult} or {@code Sign READY_TO_SIGN signed}. So the way
 * of a purged plan can still be verified.
 *
 * @param action the action's name
 * @param status name of the status afterwards; empty if the row changed nothing of a plan
 * @param signed whether any version of the plan bears a signature
 */
public record TrailKind(
    @PersonalData(DEIDENTIFIED) String action,
    @PersonalData(DEIDENTIFIED) Optional<String> status,
    @PersonalData(DEIDENTIFIED) boolean signed) {
  private static final String SIGNED = " signed";

  /** Returns the kind of the row that bears a payload. */
  public static TrailKind of(TrailPayload payload) {
    return new TrailKind(
        payload.action(),
        payload.after().map(PlanStanding::status),
        payload.after().map(after -> !after.signatures().isEmpty()).orElse(false));
  }

  /** Reads a kind as it stands in a row. */
  public static TrailKind read(String text) {
    boolean signed = text.endsWith(SIGNED);
    String rest = signed ? text.substring(0, text.length() - SIGNED.length()) : text;
    int blank = rest.indexOf(' ');
    return blank < 0
        ? new TrailKind(rest, Optional.empty(), signed)
        : new TrailKind(rest.substring(0, blank), Optional.of(rest.substring(blank + 1)), signed);
  }

  /** Returns the kind as it stands in a row. */
  public String text() {
    return action + status.map(name -> " " + name).orElse("") + (signed ? SIGNED : "");
  }
}
