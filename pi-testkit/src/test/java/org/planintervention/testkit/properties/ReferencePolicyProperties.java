package org.planintervention.testkit.properties;

import org.planintervention.policy.DistrictPolicy;

final class ReferencePolicyProperties extends PolicyProperties {
  @Override
  protected DistrictPolicy policy() {
    return DistrictPolicy.reference();
  }
}
