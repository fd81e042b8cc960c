package org.planintervention.policy;

import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planintervention.spi.privacy.PersonalData;

/**
 * One line of the table that maps job category and function to a role.
 *
 * @param category the category as the staff table writes it
 * @param function the function, or {@link #ANY}
 * @param role the role; empty where this function of an otherwise mapped category stays unknown
 */
public record RoleMapping(
    @PersonalData(NONE) String category,
    @PersonalData(NONE) String function,
    @PersonalData(NONE) Optional<Role> role) {
  /** Stands for every function of the category that no other line names. */
  public static final String ANY = "*";

  /**
   * Takes the line.
   *
   * @throws IllegalArgumentException when category or function is blank
   */
  public RoleMapping {
    Objects.requireNonNull(role, "role");
    if (category.isBlank() || function.isBlank()) {
      throw new IllegalArgumentException("a line names a category and a function");
    }
  }

  /** What the line speaks of. */
  List<String> pair() {
    return List.of(category, function);
  }
}
