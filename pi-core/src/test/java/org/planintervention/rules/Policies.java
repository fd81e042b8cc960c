package org.planintervention.rules;

import org.planintervention.policy.ContentLimits;
import org.planintervention.policy.DistrictPolicy;

/** The policy of reference, but for one setting. */
final class Policies {
  private Policies() {}

  /** No goal is needed to be ready (S-1). */
  static DistrictPolicy withoutGoals() {
    DistrictPolicy reference = DistrictPolicy.reference();
    return of(reference.studentAge(), 0, reference.limits());
  }

  /** Students sign from another age on (G-2). */
  static DistrictPolicy studentsFrom(int age) {
    DistrictPolicy reference = DistrictPolicy.reference();
    return of(age, reference.leastGoals(), reference.limits());
  }

  /** Other limits of content (C-4). */
  static DistrictPolicy limitedTo(ContentLimits limits) {
    DistrictPolicy reference = DistrictPolicy.reference();
    return of(reference.studentAge(), reference.leastGoals(), limits);
  }

  private static DistrictPolicy of(int studentAge, int leastGoals, ContentLimits limits) {
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
        reference.firstDay(),
        reference.zone(),
        reference.rightsKept(),
        reference.retentionYears(),
        reference.parentSupport(),
        reference.staffSupport());
  }
}
