package org.planintervention.policy;

import static org.planintervention.spi.privacy.DataLevel.NONE;

import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.Set;
import org.planintervention.plan.ConsentGround;
import org.planintervention.spi.privacy.PersonalData;

/**
 * What a district settles of the life of its plans.
 *
 * @param openingAnsweredBy who answers the opening situations (O-5): the direction and the
 *     coordinator, and the collaborators where they are named
 * @param signedCreatedInError whether a plan that was ever signed may be marked as created in error
 *     (S-4), after which it can be purged
 * @param closedTakenUpBy who takes a closed plan up again (S-7): the direction, and the coordinator
 *     where named
 * @param daysAfterYearEnd for how many days of a new school year last year's plans may still change
 *     (S-9), 0 to {@link #MOST_DAYS_AFTER_YEAR_END}
 * @param consentGrounds on which grounds somebody signs for somebody (G-5); at least one
 * @param declineNeedsText whether who declines to sign has to say why (G-8)
 */
public record PlanSettings(
    @PersonalData(NONE) Set<Capacity> openingAnsweredBy,
    @PersonalData(NONE) boolean signedCreatedInError,
    @PersonalData(NONE) Set<Capacity> closedTakenUpBy,
    @PersonalData(NONE) int daysAfterYearEnd,
    @PersonalData(NONE) Set<ConsentGround> consentGrounds,
    @PersonalData(NONE) boolean declineNeedsText) {

  /** The highest {@link #daysAfterYearEnd}. */
  public static final int MOST_DAYS_AFTER_YEAR_END = 90;

  /** The settings of the reference district. */
  public static final PlanSettings DEFAULT =
      new PlanSettings(
          Set.of(Capacity.DIRECTION, Capacity.COORDINATOR),
          false,
          Set.of(Capacity.DIRECTION),
          0,
          EnumSet.allOf(ConsentGround.class),
          true);

  /**
   * Takes the values; sets are copied.
   *
   * @throws IllegalArgumentException when a value is none that a policy can have
   */
  public PlanSettings {
    openingAnsweredBy = Sets.immutableEnumSet(openingAnsweredBy);
    closedTakenUpBy = Sets.immutableEnumSet(closedTakenUpBy);
    consentGrounds = Sets.immutableEnumSet(consentGrounds);
    check(openingAnsweredByFits(openingAnsweredBy), "openingAnsweredBy");
    check(closedTakenUpByFits(closedTakenUpBy), "closedTakenUpBy");
    check(
        daysAfterYearEnd >= 0 && daysAfterYearEnd <= MOST_DAYS_AFTER_YEAR_END, "daysAfterYearEnd");
    check(!consentGrounds.isEmpty(), "consentGrounds");
  }

  /**
   * Whether the direction and the coordinator are among them, to whom the sentences send people.
   */
  public static boolean openingAnsweredByFits(Set<Capacity> capacities) {
    return capacities.contains(Capacity.DIRECTION) && capacities.contains(Capacity.COORDINATOR);
  }

  /** Whether the direction is among them, and no collaborator. */
  public static boolean closedTakenUpByFits(Set<Capacity> capacities) {
    return capacities.contains(Capacity.DIRECTION) && !capacities.contains(Capacity.COLLABORATOR);
  }

  /** A ground that is accepted; one that wants no words, where there is one. */
  public ConsentGround someGround() {
    return consentGrounds.iterator().next();
  }

  private static void check(boolean fits, String component) {
    if (!fits) {
      throw new IllegalArgumentException("no policy can have such a value: plans." + component);
    }
  }
}
