package org.planintervention.samples.benchmarks.rules;

import java.time.LocalDate;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.policy.Role;
import org.planintervention.policy.RoleTable;
import org.planintervention.spi.facts.StaffRow;

/**
 * What the district makes of staff rows.
 *
 * @param policy its policy
 * @param table the policy's roles, ready to be asked often
 */
record DistrictRoles(DistrictPolicy policy, RoleTable table) {
  static DistrictRoles of(DistrictPolicy policy) {
    return new DistrictRoles(policy, new RoleTable(policy.roleMappings()));
  }

  Role of(StaffRow row, LocalDate today) {
    return row.currentOn(today) && policy.ofDistrict(row.address())
        ? table.roleOf(row.category(), row.function()).orElse(Role.NONE)
        : Role.NONE;
  }
}
