package org.planintervention.json;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.spi.privacy.PersonalData;

/** What came of reading a policy: all of it, or everything that is wrong with it. */
public sealed interface PolicyReading {
  /**
   * A policy.
   *
   * @param policy the policy, whole
   */
  record Loaded(@PersonalData(IDENTIFYING) DistrictPolicy policy) implements PolicyReading {}

  /**
   * No policy.
   *
   * @param findings everything that is wrong, in the order of the document's fields; at least one
   */
  record Unusable(@PersonalData(NONE) List<JsonFinding> findings) implements PolicyReading {
    /** Takes the findings; the list is copied. */
    public Unusable {
      findings = ImmutableList.copyOf(findings);
    }
  }
}
