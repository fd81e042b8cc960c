package org.planintervention.policy;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;

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
import org.planintervention.spi.privacy.PersonalData;

/**
 * What a district settles for itself: the [D] defaults of the domain as values.
 *
 * @param id name and version of the policy, kept with every signature: 1 to 64 ASCII letters,
 *     digits, dots or hyphens
 * @param domains the domains of the district's addresses (A-1), in usable form, compared whole; at
 *     least one
 * @param itServices the addresses of IT services (D-1)
 * @param accessOfficers the addresses of those who answer for access to personal data (T-2); empty:
 *     nobody is told a report
 * @param roleMappings what category and function make of a person (A-2); each pair once, and one at
 *     least gives {@link Role#DIRECTION}
 * @param creators roles that create and duplicate plans (Y-5); at least one, and only roles that
 *     serve on plans, since who creates one coordinates it
 * @param studentAge age in years from which a listed student reads and signs (A-7, G-2), 0 to 25
 * @param leastGoals how many goals that have at least one means a plan needs to be ready (S-1,
 *     S-3); 0 asks for none
 * @param limits how much a plan may say (C-4); at least as many goals as {@code leastGoals}
 * @param plans what holds in the life of a plan (O-5, S-4, S-7, S-9, G-5, G-8)
 * @param firstDay the first day of every school year (Y-1); not February 29
 * @param zone the zone in which "today" is meant (Y-1)
 * @param rightsKept how long computed rights are kept to draw screens (A-10), a day at most
 * @param retentionYears how many years a plan is kept (D-2): from the end of its school year, or
 *     from the day on which the student left where that is later; a plan of a student who is here
 *     is never due; 1 to 100
 * @param parentSupport the address that support requests for parents go to (H-5)
 * @param staffSupport the name of the desk that support requests for staff go to (H-5); not blank
 */
public record DistrictPolicy(
    @PersonalData(NONE) String id,
    @PersonalData(NONE) Set<String> domains,
    @PersonalData(IDENTIFYING) Set<EmailAddress> itServices,
    @PersonalData(IDENTIFYING) Set<EmailAddress> accessOfficers,
    @PersonalData(NONE) List<RoleMapping> roleMappings,
    @PersonalData(NONE) Set<Role> creators,
    @PersonalData(NONE) int studentAge,
    @PersonalData(NONE) int leastGoals,
    @PersonalData(NONE) ContentLimits limits,
    @PersonalData(NONE) PlanSettings plans,
    @PersonalData(NONE) MonthDay firstDay,
    @PersonalData(NONE) ZoneId zone,
    @PersonalData(NONE) Duration rightsKept,
    @PersonalData(NONE) int retentionYears,
    @PersonalData(IDENTIFYING) EmailAddress parentSupport,
    @PersonalData(NONE) String staffSupport) {

  /** The highest {@link #studentAge}. */
  public static final int HIGHEST_STUDENT_AGE = 25;

  /** The highest {@link #retentionYears}. */
  public static final int HIGHEST_RETENTION_YEARS = 100;

  /** The longest {@link #rightsKept}. */
  public static final Duration LONGEST_RIGHTS_KEPT = Duration.ofDays(1);

  private static final int LONGEST_ID = 64;
  private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

  /**
   * Takes the values; collections are copied.
   *
   * @throws IllegalArgumentException when a value is none that a policy can have; who reads
   *     policies that people write gets all findings from {@code json.PolicyJson} instead
   */
  public DistrictPolicy {
    domains = ImmutableSet.copyOf(domains);
    itServices = ImmutableSet.copyOf(itServices);
    accessOfficers = ImmutableSet.copyOf(accessOfficers);
    roleMappings = ImmutableList.copyOf(roleMappings);
    creators = Sets.immutableEnumSet(creators);
    Objects.requireNonNull(plans, "plans");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(parentSupport, "parentSupport");
    check(idFits(id), "id");
    check(!domains.isEmpty() && domains.stream().allMatch(DistrictPolicy::domainFits), "domains");
    check(eachPairOnce(roleMappings) && givesDirection(roleMappings), "roleMappings");
    check(!creators.isEmpty() && creators.stream().allMatch(Role::servesOnPlans), "creators");
    check(studentAge >= 0 && studentAge <= HIGHEST_STUDENT_AGE, "studentAge");
    check(leastGoals >= 0 && leastGoals <= limits.goals(), "leastGoals");
    check(firstDayFits(firstDay), "firstDay");
    check(rightsKeptFits(rightsKept), "rightsKept");
    check(retentionYears >= 1 && retentionYears <= HIGHEST_RETENTION_YEARS, "retentionYears");
    check(!staffSupport.isBlank(), "staffSupport");
  }

  private static void check(boolean fits, String component) {
    if (!fits) {
      throw new IllegalArgumentException("no policy can have such a value: " + component);
    }
  }

  /** Whether a text can be a policy's {@link #id}. */
  public static boolean idFits(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_ID
        && text.chars()
            .allMatch(
                c ->
                    c == '.'
                        || c == '-'
                        || (c >= '0' && c <= '9')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= 'a' && c <= 'z'));
  }

  /** Whether a text can be a domain of addresses: of usable form, without capitals (A-5). */
  public static boolean domainFits(String text) {
    return EmailAddress.read("a@" + text)
        .usable()
        .map(address -> address.domain().equals(text))
        .orElse(false);
  }

  /** Whether every school year can start on a day: there is one such day in each. */
  public static boolean firstDayFits(MonthDay day) {
    return !day.equals(LEAP_DAY);
  }

  /** Whether computed rights can be kept for so long. */
  public static boolean rightsKeptFits(Duration duration) {
    return !duration.isNegative() && duration.compareTo(LONGEST_RIGHTS_KEPT) <= 0;
  }

  /** Whether no two lines speak of the same category and function. */
  public static boolean eachPairOnce(List<RoleMapping> mappings) {
    return mappings.stream().map(RoleMapping::pair).distinct().count() == mappings.size();
  }

  /** Whether a line makes somebody the direction: without one nobody could do anything. */
  public static boolean givesDirection(List<RoleMapping> mappings) {
    return mappings.stream()
        .anyMatch(mapping -> mapping.role().equals(Optional.of(Role.DIRECTION)));
  }

  /** The school year that a day is in (Y-1). */
  public SchoolYear yearOf(LocalDate day) {
    return SchoolYear.of(day, firstDay);
  }

  /** The earliest school year whose plans may still change on a day (S-9). */
  public SchoolYear firstChangeableYear(LocalDate day) {
    return yearOf(day.minusDays(plans.daysAfterYearEnd()));
  }

  /** Whether an address is one of the district's (A-1): its whole domain is, not merely its end. */
  public boolean ofDistrict(EmailAddress address) {
    String value = address.value();
    for (String domain : domains) {
      int start = value.length() - domain.length();
      // what endsWith says, and several times as fast: asked of everybody of a staff table
      if (value.indexOf(domain, start) != -1 && value.charAt(start - 1) == '@') {
        return true;
      }
    }
    return false;
  }

  /**
   * The role of a category and function (A-2); empty when the policy knows none, which gives no
   * access.
   */
  public Optional<Role> roleOf(String category, String function) {
    return new RoleTable(roleMappings).roleOf(category, function);
  }

  /** The same policy with other addresses of IT services. */
  public DistrictPolicy withItServices(Set<EmailAddress> addresses) {
    return with(addresses, accessOfficers);
  }

  /** The same policy with other addresses of access officers. */
  public DistrictPolicy withAccessOfficers(Set<EmailAddress> addresses) {
    return with(itServices, addresses);
  }

  private DistrictPolicy with(Set<EmailAddress> otherItServices, Set<EmailAddress> otherOfficers) {
    return new DistrictPolicy(
        id,
        domains,
        otherItServices,
        otherOfficers,
        roleMappings,
        creators,
        studentAge,
        leastGoals,
        limits,
        plans,
        firstDay,
        zone,
        rightsKept,
        retentionYears,
        parentSupport,
        staffSupport);
  }

  /** The policy of the reference district (CSSDM): the default. */
  public static DistrictPolicy reference() {
    return new DistrictPolicy(
        "cssdm-1",
        Set.of("csdm.qc.ca"),
        Set.of(new EmailAddress("ti.pi@csdm.qc.ca")),
        Set.of(),
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
        PlanSettings.DEFAULT,
        MonthDay.of(7, 1),
        ZoneId.of("America/Toronto"),
        Duration.ofMinutes(15),
        5,
        new EmailAddress("support.mozaik@csdm.qc.ca"),
        "Questa");
  }
}
