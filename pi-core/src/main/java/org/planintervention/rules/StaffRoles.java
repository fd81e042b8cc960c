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
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;

/** What rows of a staff table make of a person. */
public final class StaffRoles {
  private StaffRoles() {}

  /**
   * The role that a row gives on a day; empty when it is not current, unknown to the policy, or of
   * a foreign domain.
   */
  public static Optional<Role> of(DistrictPolicy policy, StaffRow row, LocalDate today) {
    return row.currentOn(today) && policy.ofDistrict(row.address())
        ? policy.roleOf(row.category(), row.function())
        : Optional.empty();
  }

  /**
   * The roles by school, those that give no access left out: the schools are those of the home page
   * (A-3).
   */
  public static Map<SchoolCode, Set<Role>> bySchool(
      DistrictPolicy policy, List<StaffRow> rows, LocalDate today) {
    Map<SchoolCode, Set<Role>> roles = new TreeMap<>();
    for (StaffRow row : rows) {
      of(policy, row, today)
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
  public static List<EmailAddress> holders(
      DistrictPolicy policy, List<StaffRow> table, Role role, LocalDate today) {
    return table.stream()
        .filter(row -> of(policy, row, today).equals(Optional.of(role)))
        .map(StaffRow::address)
        .distinct()
        .toList();
  }
}
