package org.planintervention.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.rules.Scene.OTHER_SCHOOL;
import static org.planintervention.rules.Scene.PRINCIPAL;
import static org.planintervention.rules.Scene.SCHOOL;
import static org.planintervention.rules.Scene.TEACHER;
import static org.planintervention.rules.Scene.TODAY;
import static org.planintervention.rules.Scene.VICE_PRINCIPAL;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.policy.Role;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;

@DisplayName("What rows of a staff table make of a person")
class StaffRolesTest {
  private static final StaffRoles ROLES = new StaffRoles(DistrictPolicy.reference());

  @Test
  @DisplayName("A-3 schools are those of rows that give access, with every role there")
  void bySchool() {
    List<StaffRow> rows =
        List.of(
            row(SCHOOL, TEACHER, "Enseignant", "Titulaire"),
            row(SCHOOL, TEACHER, "Professionnel", "Psychologue"),
            row(OTHER_SCHOOL, TEACHER, "Soutien", "Surveillante d'élèves"));
    assertThat(ROLES.bySchool(rows, TODAY))
        .isEqualTo(Map.of(SCHOOL, Set.of(Role.TEACHER, Role.PROFESSIONAL)));
  }

  @Test
  @DisplayName("H-4 who holds a role is told once, in the table's order")
  void holders() {
    List<StaffRow> table =
        List.of(
            row(SCHOOL, VICE_PRINCIPAL, "Direction", "Directeur adjoint"),
            row(SCHOOL, TEACHER, "Enseignant", "Titulaire"),
            row(SCHOOL, PRINCIPAL, "Direction", "Directrice"),
            row(SCHOOL, VICE_PRINCIPAL, "Direction", "Directeur"));
    assertThat(ROLES.holders(table, Role.DIRECTION, TODAY))
        .containsExactly(VICE_PRINCIPAL, PRINCIPAL);
  }

  private static StaffRow row(
      SchoolCode school, EmailAddress person, String category, String function) {
    return new StaffRow(school, person, category, function, Optional.empty(), Optional.empty());
  }
}
