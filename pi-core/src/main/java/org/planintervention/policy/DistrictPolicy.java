package org.planintervention.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.planintervention.plan.SchoolYear;
import org.planintervention.spi.facts.EmailAddress;

/**
 * What a district settles for itself: the [D] defaults of the domain as values.
 *
 * @param id name and version of the policy, kept with every signature
 * @param domains the domains of the district's addresses, in usable form, compared whole
 * @param itServices the addresses of IT services (D-1)
 * @param roleMappings what category and function make of a person
 * @param creators roles that create and duplicate plans (Y-5)
 * @param studentAge age in years from which a listed student reads and signs (A-7, G-2)
 * @param leastGoals goals with means that a plan needs to be ready (S-1); 0 asks for none
 * @param limits how much a plan may say (C-4)
 * @param firstDay the first day of every school year (Y-1)
 * @param zone the zone in which "today" is meant (Y-1)
 * @param rightsKept how long computed rights are kept to draw screens
 * @param parentSupport the address that support requests for parents go to (H-5)
 * @param staffSupport the name of the desk that support requests for staff go to (H-5)
 */
public record DistrictPolicy(
    String id,
    Set<String> domains,
    Set<EmailAddress> itServices,
    List<RoleMapping> roleMappings,
    Set<Role> creators,
    int studentAge,
    int leastGoals,
    ContentLimits limits,
    MonthDay firstDay,
    ZoneId zone,
    Duration rightsKept,
    EmailAddress parentSupport,
    String staffSupport) {

  /** Takes the values; collections are copied. */
  public DistrictPolicy {
    Objects.requireNonNull(id, "id");
    domains = ImmutableSet.copyOf(domains);
    itServices = ImmutableSet.copyOf(itServices);
    roleMappings = ImmutableList.copyOf(roleMappings);
    creators = Sets.immutableEnumSet(creators);
  }

  /** The school year that a day is in (Y-1). */
  public SchoolYear yearOf(LocalDate day) {
    return SchoolYear.of(day, firstDay);
  }

  /** Whether an address is one of the district's: its whole domain is, not merely its end. */
  public boolean ofDistrict(EmailAddress address) {
    return domains.contains(address.domain());
  }

  /**
   * The role of a category and function; empty when the policy knows none, which gives no
   * access.
   */
  public Optional<Role> roleOf(String category, String function) {
    Optional<Role> any = Optional.empty();
    for (RoleMapping mapping : roleMappings) {
      if (mapping.category().equals(category)) {
        if (mapping.function().equals(function)) {
          return mapping.role();
        }
        if (mapping.function().equals(RoleMapping.ANY)) {
          any = mapping.role();
        }
      }
    }
    return any;
  }

  /** The same policy with other addresses of IT services. */
  public DistrictPolicy withItServices(Set<EmailAddress> addresses) {
    return new DistrictPolicy(
        id,
        domains,
        addresses,
        roleMappings,
        creators,
        studentAge,
        leastGoals,
        limits,
        firstDay,
        zone,
        rightsKept,
        parentSupport,
        staffSupport);
  }

  /** The policy of the reference district (CSSDM): the default. */
  public static DistrictPolicy reference() {
    return new DistrictPolicy(
        "cssdm-1",
        Set.of("csdm.qc.ca"),
        Set.of(new EmailAddress("ti.pi@csdm.qc.ca")),
        List.of(
            new RoleMapping("Direction", RoleMapping.ANY, Optional.of(Role.DIRECTION)),
            new RoleMapping("Professionnel", RoleMapping.ANY, Optional.of(Role.PROFESSIONAL)),
            new RoleMapping("Enseignant", RoleMapping.ANY, Optional.of(Role.TEACHER)),
            new RoleMapping("Enseignant", "Fonction à préciser", Optional.empty()),
            new RoleMapping(
                "Soutien", "Technicienne en éducation spécialisée", Optional.of(Role.SUPPORT)),
            new RoleMapping("Soutien", "Secrétaire d'école", Optional.of(Role.SECRETARY)),
            new RoleMapping("Soutien", "Surveillante d'élèves", Optional.of(Role.NONE))),
        Set.of(Role.DIRECTION, Role.PROFESSIONAL, Role.TEACHER),
        14,
        1,
        ContentLimits.DEFAULT,
        MonthDay.of(7, 1),
        ZoneId.of("America/Toronto"),
        Duration.ofMinutes(15),
        new EmailAddress("support.mozaik@csdm.qc.ca"),
        "Questa");
  }
}
