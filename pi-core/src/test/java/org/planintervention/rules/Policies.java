package org.planintervention.rules;

import org.planintervention.policy.ContentLimits;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.policy.PlanSettings;

/** The policy of reference, but for one setting. */
public final class Policies {
  private Policies() {}

  /** No goal is needed to be ready (S-1). */
  public static DistrictPolicy withoutGoals() {
    DistrictPolicy reference = DistrictPolicy.reference();
    return of(reference.studentAge(), 0, reference.limits(), reference.plans());
  }

  /** So many goals are needed to be ready (S-1). */
  public static DistrictPolicy withGoals(int least) {
    DistrictPolicy reference = DistrictPolicy.reference();
    return of(reference.studentAge(), least, reference.limits(), reference.plans());
  }

  /** Students sign from another age on (G-2). */
  public static DistrictPolicy studentsFrom(int age) {
    DistrictPolicy reference = DistrictPolicy.reference();
    return of(age, reference.leastGoals(), reference.limits(), reference.plans());
  }

  /** Other limits of content (C-4). */
  public static DistrictPolicy limitedTo(ContentLimits limits) {
    DistrictPolicy reference = DistrictPolicy.reference();
    return of(reference.studentAge(), reference.leastGoals(), limits, reference.plans());
  }

  /** Other settings of the life of plans (O-5, S-4, S-7, S-9, G-5, G-8). */
  public static DistrictPolicy settling(PlanSettings plans) {
    DistrictPolicy reference = DistrictPolicy.reference();
    return of(reference.studentAge(), reference.leastGoals(), reference.limits(), plans);
  }

  private static DistrictPolicy of(
      int studentAge, int leastGoals, ContentLimits limits, PlanSettings plans) {
    DistrictPolicy reference = DistrictPolicy.reference();
    return new DistrictPolicy(
        reference.id(),
        reference.domains(),
        reference.itServices(),
        reference.accessOfficers(),
        reference.roleMappings(),
        reference.creators(),
        studentAge,
        leastGoals,
        limits,
        plans,
        reference.firstDay(),
        reference.zone(),
        reference.rightsKept(),
        reference.retentionYears(),
        reference.parentSupport(),
        reference.staffSupport());
  }
}
