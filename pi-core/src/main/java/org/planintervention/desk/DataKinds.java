package org.planintervention.desk;

import java.util.EnumSet;
import java.util.Set;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.report.DataKind;

/** Which kinds of personal data a plan holds in its present version. */
final class DataKinds {
  private DataKinds() {}

  static Set<DataKind> of(Plan plan) {
    Set<DataKind> kinds = EnumSet.of(DataKind.STUDENT, DataKind.ADDRESSES);
    PlanContent content = plan.content();
    add(kinds, DataKind.OPENING, plan.opening().isPresent());
    add(kinds, DataKind.NEEDS, !content.strengths().isEmpty() || !content.needs().isEmpty());
    add(kinds, DataKind.GOALS, !content.goals().isEmpty());
    add(kinds, DataKind.MEETING, !content.meeting().isEmpty());
    add(kinds, DataKind.REMARKS, !content.remarks().isEmpty());
    add(kinds, DataKind.SIGNATURES, plan.everSigned());
    add(kinds, DataKind.DECLINATIONS, !plan.declinations().isEmpty());
    return kinds;
  }

  private static void add(Set<DataKind> kinds, DataKind kind, boolean held) {
    if (held) {
      kinds.add(kind);
    }
  }
}
