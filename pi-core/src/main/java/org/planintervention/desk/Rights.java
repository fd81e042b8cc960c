package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.PERSONAL;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planintervention.policy.Role;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.privacy.PersonalData;

/**
 * What a person may do, as computed at one moment and kept for a while to draw screens. It
 * grants nothing: every action is judged on facts of its own.
 *
 * @param roles the roles that current rows give, by school
 * @param computed when
 */
public record Rights(
    @PersonalData(PERSONAL) Map<SchoolCode, Set<Role>> roles,
    @PersonalData(DEIDENTIFIED) Instant computed) {
  /** Takes the parts; the map is copied. */
  public Rights {
    roles = Map.copyOf(roles);
  }

  /** The schools offered on the home page, sorted. */
  public List<SchoolCode> schools() {
    return roles.keySet().stream().sorted().toList();
  }

  /** The time only (T-2). */
  @Override
  public String toString() {
    return "Rights[" + computed + "]";
  }
}
