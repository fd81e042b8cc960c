package org.planintervention.spi.store;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import java.util.List;
import java.util.Objects;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Everything that is kept of a plan but the contents of earlier versions.
 *
 * @param row the plan's row
 * @param head where its chain stands
 * @param signatures all signatures, by version, then in the order in which they were given
 * @param content the present version's content
 */
public record StoredPlan(
    @PersonalData(SENSITIVE) PlanRow row,
    @PersonalData(DEIDENTIFIED) ChainHead head,
    @PersonalData(SENSITIVE) List<SignatureRow> signatures,
    @PersonalData(SENSITIVE) Bytes content) {
  /** Takes the parts; lists are copied. */
  public StoredPlan {
    Objects.requireNonNull(row, "row");
    signatures = List.copyOf(signatures);
  }
}
