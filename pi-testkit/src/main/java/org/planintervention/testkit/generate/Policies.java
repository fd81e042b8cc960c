package org.planintervention.testkit.generate;

import java.time.Duration;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planintervention.plan.ConsentGround;
import org.planintervention.policy.Capacity;
import org.planintervention.policy.ContentLimits;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.policy.PlanSettings;
import org.planintervention.policy.Role;
import org.planintervention.policy.RoleMapping;
import org.planintervention.spi.facts.EmailAddress;

/** Policies that a district could have. */
public final class Policies {
  private static final List<String> DOMAINS =
      List.of("csdm.qc.ca", "cssrivage.example", "ecole-a.example", "a.b.c.example");
  private static final List<String> CATEGORIES =
      List.of("Direction", "Cadre", "Enseignant", "Professionnel", "Soutien", "«é»");
  private static final List<String> FUNCTIONS =
      List.of(RoleMapping.ANY, "Titulaire", "TES", "Secrétaire d'école", "\"/\\");
  private static final List<Role> CREATORS =
      List.of(Role.DIRECTION, Role.PROFESSIONAL, Role.TEACHER, Role.SUPPORT);

  private Policies() {}

  /**
   * A policy: the same for the same seed and size.
   *
   * @param size how large it may be, 0 to {@link Situations#LARGEST}
   */
  public static DistrictPolicy of(long seed, int size) {
    Chance chance = new Chance(seed, size);
    ContentLimits limits =
        new ContentLimits(chance.between(1, 500), chance.between(1, 100), chance.between(1, 30));
    return new DistrictPolicy(
        "policy-" + chance.between(1, 99),
        some(DOMAINS, chance),
        addresses("ti.", chance),
        addresses("acces.", chance),
        mappings(chance),
        EnumSet.copyOf(some(CREATORS, chance)),
        chance.between(0, DistrictPolicy.HIGHEST_STUDENT_AGE),
        chance.between(0, Math.min(2, limits.goals())),
        limits,
        plans(chance),
        MonthDay.of(chance.between(1, 12), chance.between(1, 28)),
        ZoneId.of(chance.one("America/Toronto", "America/Halifax", "UTC", "+05:30")),
        Duration.ofSeconds(chance.between(0, (int) DistrictPolicy.LONGEST_RIGHTS_KEPT.toSeconds())),
        chance.between(1, DistrictPolicy.HIGHEST_RETENTION_YEARS),
        new EmailAddress("soutien@courriel.example"),
        chance.one("Questa", "Soutien «é»"));
  }

  private static PlanSettings plans(Chance chance) {
    Set<Capacity> openingAnsweredBy = EnumSet.of(Capacity.DIRECTION, Capacity.COORDINATOR);
    if (chance.onceIn(2)) {
      openingAnsweredBy.add(Capacity.COLLABORATOR);
    }
    Set<Capacity> closedTakenUpBy = EnumSet.of(Capacity.DIRECTION);
    if (chance.onceIn(2)) {
      closedTakenUpBy.add(Capacity.COORDINATOR);
    }
    return new PlanSettings(
        openingAnsweredBy,
        chance.onceIn(2),
        closedTakenUpBy,
        chance.between(0, PlanSettings.MOST_DAYS_AFTER_YEAR_END),
        some(List.of(ConsentGround.values()), chance),
        chance.onceIn(2));
  }

  private static Set<EmailAddress> addresses(String prefix, Chance chance) {
    Set<EmailAddress> addresses = new HashSet<>();
    for (int i = chance.upTo(2); i > 0; i--) {
      addresses.add(new EmailAddress(prefix + i + "@" + chance.one(DOMAINS)));
    }
    return addresses;
  }

  /** Each pair once, and one that makes somebody the direction. */
  private static List<RoleMapping> mappings(Chance chance) {
    List<RoleMapping> mappings = new ArrayList<>();
    mappings.add(new RoleMapping(CATEGORIES.get(0), RoleMapping.ANY, Optional.of(Role.DIRECTION)));
    for (String category : CATEGORIES.subList(1, CATEGORIES.size())) {
      for (String function : FUNCTIONS) {
        if (chance.upTo(1) == 1) {
          Role role = chance.one(Role.values());
          mappings.add(
              new RoleMapping(
                  category, function, chance.onceIn(8) ? Optional.empty() : Optional.of(role)));
        }
      }
    }
    return mappings;
  }

  private static <T> Set<T> some(List<T> among, Chance chance) {
    Set<T> some = new LinkedHashSet<>();
    some.add(chance.one(among));
    for (int i = chance.upTo(2); i > 0; i--) {
      some.add(chance.one(among));
    }
    return some;
  }
}
