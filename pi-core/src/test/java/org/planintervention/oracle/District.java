package org.planintervention.oracle;

import java.time.Duration;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planintervention.oracle.Employment.Work;
import org.planintervention.plan.ConsentGround;
import org.planintervention.policy.Capacity;
import org.planintervention.policy.ContentLimits;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.policy.PlanSettings;
import org.planintervention.policy.Role;
import org.planintervention.policy.RoleMapping;
import org.planintervention.spi.facts.EmailAddress;

/**
 * What a district settles for itself, written down a second time: the table reads it here, the
 * production reads its policy.
 *
 * @param policy the same as the policy that the production reads
 * @param domain a domain of the district
 * @param jobs category and function of each kind of work
 * @param creators whose work lets them create plans (Y-5)
 * @param studentAge from how many years on a student reads and signs
 * @param leastGoals how many goals with means make a plan ready
 * @param longestText in code points
 * @param longestList in entries
 * @param mostGoals of a plan
 * @param customs what holds in the life of a plan
 */
record District(
    DistrictPolicy policy,
    String domain,
    Map<Work, Job> jobs,
    Set<Work> creators,
    int studentAge,
    int leastGoals,
    int longestText,
    int longestList,
    int mostGoals,
    Customs customs) {

  /**
   * What a staff row says.
   *
   * @param category job category
   * @param function job function
   */
  record Job(String category, String function) {}

  /**
   * What a district does in the life of a plan.
   *
   * @param collaboratorsAnswer whether collaborators answer the opening situations (O-5)
   * @param signedInError whether what was ever signed can be marked as created in error (S-4)
   * @param coordinatorReopens whether the coordinator takes a closed plan up again (S-7)
   * @param dayOfGrace whether last year's plans change on the first day of a school year (S-9)
   * @param grounds on which somebody signs for somebody (G-5)
   * @param declineTold whether who declines says why (G-8)
   */
  record Customs(
      boolean collaboratorsAnswer,
      boolean signedInError,
      boolean coordinatorReopens,
      boolean dayOfGrace,
      Set<ConsentGround> grounds,
      boolean declineTold) {}

  static final EmailAddress IT_FROM_OUTSIDE = new EmailAddress("ti.pi@fournisseur.example");

  /** The district of reference. */
  static District reference() {
    return new District(
        DistrictPolicy.reference().withItServices(itServices("csdm.qc.ca")),
        "csdm.qc.ca",
        Map.of(
            Work.DIRECTION, new Job("Direction", "Directrice adjointe"),
            Work.PROFESSIONAL, new Job("Professionnel", "Psychologue"),
            Work.TEACHER, new Job("Enseignant", "Orthopédagogue"),
            Work.SUPPORT, new Job("Soutien", "Technicienne en éducation spécialisée"),
            Work.SECRETARY, new Job("Soutien", "Secrétaire d'école"),
            Work.WITHOUT_ACCESS, new Job("Soutien", "Surveillante d'élèves"),
            Work.UNKNOWN_FUNCTION, new Job("Enseignant", "Fonction à préciser")),
        Set.of(Work.DIRECTION, Work.PROFESSIONAL, Work.TEACHER),
        14,
        1,
        10_000,
        100,
        30,
        new Customs(false, false, false, false, EnumSet.allOf(ConsentGround.class), true));
  }

  /** Another district: two domains, other words for the same work, other bounds. */
  static District another() {
    Map<Work, Job> jobs =
        Map.of(
            Work.DIRECTION, new Job("Cadre", "Direction d'école"),
            Work.PROFESSIONAL, new Job("Personnel professionnel", "Orthophoniste"),
            Work.TEACHER, new Job("Personnel enseignant", "Titulaire"),
            Work.SUPPORT, new Job("Personnel de soutien", "TES"),
            Work.SECRETARY, new Job("Personnel de soutien", "Secrétaire"),
            Work.WITHOUT_ACCESS, new Job("Personnel de soutien", "Concierge"),
            Work.UNKNOWN_FUNCTION, new Job("Cadre", "Direction de service"));
    return new District(
        policy(
            "another-1",
            Set.of("cssrivage.example", "rivage.example"),
            "rivage.example",
            jobs,
            Set.of(Role.DIRECTION, Role.PROFESSIONAL),
            16,
            0,
            new ContentLimits(500, 20, 7),
            new PlanSettings(
                EnumSet.allOf(Capacity.class),
                true,
                Set.of(Capacity.DIRECTION, Capacity.COORDINATOR),
                1,
                Set.of(ConsentGround.VOICE, ConsentGround.OTHER),
                false),
            MonthDay.of(8, 15)),
        "rivage.example",
        jobs,
        Set.of(Work.DIRECTION, Work.PROFESSIONAL),
        16,
        0,
        500,
        20,
        7,
        new Customs(
            true, true, true, true, Set.of(ConsentGround.VOICE, ConsentGround.OTHER), false));
  }

  /** The district of reference with stricter defaults. */
  static District stricter() {
    Map<Work, Job> jobs = reference().jobs();
    return new District(
        policy(
            "stricter-1",
            Set.of("csdm.qc.ca"),
            "csdm.qc.ca",
            jobs,
            Set.of(Role.DIRECTION),
            15,
            2,
            new ContentLimits(200, 3, 2),
            new PlanSettings(
                Set.of(Capacity.DIRECTION, Capacity.COORDINATOR),
                false,
                Set.of(Capacity.DIRECTION),
                0,
                Set.of(ConsentGround.PAPER_FORM),
                true),
            MonthDay.of(7, 1)),
        "csdm.qc.ca",
        jobs,
        Set.of(Work.DIRECTION),
        15,
        2,
        200,
        3,
        2,
        new Customs(false, false, false, false, Set.of(ConsentGround.PAPER_FORM), true));
  }

  private static DistrictPolicy policy(
      String id,
      Set<String> domains,
      String domain,
      Map<Work, Job> jobs,
      Set<Role> creators,
      int studentAge,
      int leastGoals,
      ContentLimits limits,
      PlanSettings plans,
      MonthDay firstDay) {
    List<RoleMapping> mappings = new ArrayList<>();
    jobs.forEach(
        (work, job) -> mappings.add(new RoleMapping(job.category(), job.function(), role(work))));
    return new DistrictPolicy(
        id,
        domains,
        itServices(domain),
        Set.of(),
        mappings,
        creators,
        studentAge,
        leastGoals,
        limits,
        plans,
        firstDay,
        ZoneId.of("America/Toronto"),
        Duration.ZERO,
        7,
        new EmailAddress("soutien@rivage.example"),
        "Soutien");
  }

  private static Optional<Role> role(Work work) {
    return switch (work) {
      case DIRECTION -> Optional.of(Role.DIRECTION);
      case PROFESSIONAL -> Optional.of(Role.PROFESSIONAL);
      case TEACHER -> Optional.of(Role.TEACHER);
      case SUPPORT -> Optional.of(Role.SUPPORT);
      case SECRETARY -> Optional.of(Role.SECRETARY);
      case WITHOUT_ACCESS -> Optional.of(Role.NONE);
      case UNKNOWN_FUNCTION, NO_ROW -> Optional.empty();
    };
  }

  Optional<Job> job(Work work) {
    return Optional.ofNullable(jobs.get(work));
  }

  /** The address of IT services within the district. */
  EmailAddress itInside() {
    return itInside(domain);
  }

  private static EmailAddress itInside(String domain) {
    return new EmailAddress("ti.pi@" + domain);
  }

  private static Set<EmailAddress> itServices(String domain) {
    return Set.of(itInside(domain), IT_FROM_OUTSIDE);
  }

  @Override
  public String toString() {
    return policy.id();
  }
}
