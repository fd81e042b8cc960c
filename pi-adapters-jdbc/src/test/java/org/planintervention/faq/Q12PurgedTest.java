package org.planintervention.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.faq.School.IT;
import static org.planintervention.faq.School.KARIM;
import static org.planintervention.faq.School.LAST_YEAR;
import static org.planintervention.faq.School.MAPLES;
import static org.planintervention.faq.School.PRINCIPAL;
import static org.planintervention.faq.School.PRINCIPAL_OF_PARK;
import static org.planintervention.faq.School.TEACHER;
import static org.planintervention.faq.School.THIS_YEAR;
import static org.planintervention.faq.School.person;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.planintervention.decision.Action;
import org.planintervention.decision.Path;
import org.planintervention.decision.ReasonCode;
import org.planintervention.decision.RuleId;
import org.planintervention.desk.PlanSummary;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.text.Language;
import org.planintervention.text.Texts;

@DisplayName("Q12 Can I get back a plan that IT services have deleted?")
class Q12PurgedTest extends FaqScenario {
  @Override
  void story(School school) {
    PlanId plan = school.opened();
    school.done(PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.CREATED_IN_ERROR));
    assertThat(school.desk.purged(PRINCIPAL, plan)).isEmpty();
    school.desk.perform(IT, new Action.Purge(plan));

    // it cannot be got back, by any action, by anybody
    List<Action> attempts =
        List.of(
            new Action.Consult(plan),
            new Action.Recover(plan),
            new Action.Duplicate(plan),
            new Action.ChangeStatus(plan, PlanStatus.OPENING));
    for (Action attempt : attempts) {
      Told.refused(school.desk.perform(PRINCIPAL, attempt), RuleId.A_11);
    }
    Path path = school.desk.pathTo(PRINCIPAL, new Action.Consult(plan));
    assertThat(path).isEqualTo(new Path.None(List.of(ReasonCode.NOT_FOUND)));
    Told.refused(school.desk.perform(IT, new Action.Purge(plan)), RuleId.A_11);
    assertThat(Texts.in(Language.FRENCH).rule(RuleId.D_2))
        .contains("Une suppression est définitive", "impossibles à récupérer");
    assertThat(Texts.in(Language.ENGLISH).rule(RuleId.D_2)).contains("final");

    // what stays says that there was a plan, and nothing of whose
    Tombstone stays = school.desk.purged(PRINCIPAL, plan).orElseThrow();
    assertThat(stays.id()).isEqualTo(plan);
    assertThat(stays.year()).isEqualTo(THIS_YEAR.start());
    assertThat(stays.markedBy()).isEqualTo(person(PRINCIPAL).key());
    assertThat(stays.purgedBy()).isEqualTo(person(IT).key());
    assertThat(stays.at()).isEqualTo("2026-11-23T17:00:00Z");
    for (Actor other : List.of(TEACHER, PRINCIPAL_OF_PARK)) {
      assertThat(school.desk.purged(other, plan)).isEmpty();
    }
    assertThat(school.desk.verify(plan).findings()).isEmpty();

    // the earlier one is untouched, and this year's can be made anew
    assertThat(school.desk.earlierPlans(PRINCIPAL, KARIM))
        .extracting(PlanSummary::year)
        .containsExactly(LAST_YEAR);
    PlanId anew = school.done(PRINCIPAL, new Action.Duplicate(new PlanId(MAPLES, "archive-1")));
    assertThat(anew).isNotEqualTo(plan);
  }
}
