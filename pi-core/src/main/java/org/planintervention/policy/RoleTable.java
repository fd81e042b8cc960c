package org.planintervention.policy;

import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planintervention.spi.privacy.PersonalData;

/** Role mappings, made ready to be asked often. */
public final class RoleTable {
  private final Map<String, Category> categories = new HashMap<>();

  /** Takes mappings that name each pair once. */
  public RoleTable(List<RoleMapping> mappings) {
    for (RoleMapping mapping : mappings) {
      categories.computeIfAbsent(mapping.category(), name -> Category.of(name, mappings));
    }
  }

  /**
   * The role of a category and function; empty when none is known, which gives no access. A line
   * that names the function goes before one for all of them.
   */
  public Optional<Role> roleOf(String category, String function) {
    Category functions = categories.get(category);
    return functions == null
        ? Optional.empty()
        : functions.named().getOrDefault(function, functions.others());
  }

  /**
   * The functions of a category.
   *
   * @param named the roles of those that a line names
   * @param others the role of all others
   */
  private record Category(
      @PersonalData(NONE) Map<String, Optional<Role>> named,
      @PersonalData(NONE) Optional<Role> others) {
    static Category of(String name, List<RoleMapping> mappings) {
      Map<String, Optional<Role>> named = new HashMap<>();
      for (RoleMapping mapping : mappings) {
        if (mapping.category().equals(name)) {
          named.put(mapping.function(), mapping.role());
        }
      }
      return new Category(named, named.getOrDefault(RoleMapping.ANY, Optional.empty()));
    }
  }
}
