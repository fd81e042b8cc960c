package org.planintervention.testkit.properties;

import org.planintervention.policy.DistrictPolicy;

final class StricterPolicyProperties extends PolicyProperties {
  @Override
  protected DistrictPolicy policy() {
    return OtherDistricts.policy("stricter");
  }
}
