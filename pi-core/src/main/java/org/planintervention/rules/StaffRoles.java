package org.planintervention.rules;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.policy.Role;
import org.planintervention.policy.RoleTable;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;

/** What rows of a staff table make of a person under a policy. */
public final class StaffRoles {
  private final DistrictPolicy policy;
  private final RoleTable table;

  /** The roles under a policy. */
  public StaffRoles(DistrictPolicy policy) {
    this.policy = policy;
    this.table = new RoleTable(policy.roleMappings());
  }

  /** Returns the policy. */
  public DistrictPolicy policy() {
    return policy;
  }

  /**
   * The role that a row gives on a day; empty when it is not current, unknown to the policy, or of
   * a foreign domain.
   */
  public Optional<Role> of(StaffRow row, LocalDate today) {
    return row.currentOn(today) && policy.ofDistrict(row.address())
        ? table.roleOf(row.category(), row.function())
        : Optional.empty();
  }

  /**
   * The roles by school, those that give no access left out: the schools are those of the home page
   * (A-3).
   */
  public Map<SchoolCode, Set<Role>> bySchool(List<StaffRow> rows, LocalDate today) {
    Map<SchoolCode, Set<Role>> roles = new TreeMap<>();
    for (StaffRow row : rows) {
      of(row, today)
          .filter(role -> role != Role.NONE)
          .ifPresent(
              role ->
                  roles
                      .computeIfAbsent(row.school(), school -> EnumSet.noneOf(Role.class))
                      .add(role));
    }
    return roles;
  }

  /** The first distinct addresses of a table that hold a role today, in the table's order. */
  public List<EmailAddress> holders(List<StaffRow> rows, Role role, LocalDate today) {
    return rows.stream()
        .filter(row -> of(row, today).equals(Optional.of(role)))
        .map(StaffRow::address)
        .distinct()
        .toList();
  }
}
