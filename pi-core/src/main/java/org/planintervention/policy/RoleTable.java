package org.planintervention.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Role mappings, made ready to be asked often. */
public final class RoleTable {
  private final Map<String, Map<String, Optional<Role>>> functionsByCategory = new HashMap<>();

  /** Takes mappings that name each pair once. */
  public RoleTable(List<RoleMapping> mappings) {
    for (RoleMapping mapping : mappings) {
      functionsByCategory
          .computeIfAbsent(mapping.category(), category -> new HashMap<>())
          .put(mapping.function(), mapping.role());
    }
  }

  /**
   * The role of a category and function; empty when none is known, which gives no access. A line
   * that names the function goes before one for all of them.
   */
  public Optional<Role> roleOf(String category, String function) {
    Map<String, Optional<Role>> functions = functionsByCategory.get(category);
    if (functions == null) {
      return Optional.empty();
    }
    Optional<Role> role = functions.get(function);
    return role != null ? role : functions.getOrDefault(RoleMapping.ANY, Optional.empty());
  }
}
