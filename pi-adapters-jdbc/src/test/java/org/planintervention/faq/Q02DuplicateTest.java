package org.planintervention.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.faq.School.MOTHER_ADDRESS;
import static org.planintervention.faq.School.PRINCIPAL;
import static org.planintervention.faq.School.PRINCIPAL_OF_PARK;
import static org.planintervention.faq.School.PSYCHOLOGIST;
import static org.planintervention.faq.School.TEACHER;
import static org.planintervention.faq.School.THIS_YEAR;
import static org.planintervention.faq.School.person;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.planintervention.decision.Action;
import org.planintervention.decision.GuideKey;
import org.planintervention.decision.RuleId;
import org.planintervention.desk.Batch;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;

@DisplayName("Q2 How can I duplicate last year's plans?")
class Q02DuplicateTest extends FaqScenario {
  @Override
  void story(School school) {
    Plan lastYears = school.lastYearsPlan();
    Action.Duplicate duplicate = new Action.Duplicate(lastYears.id());
    guideIsNamed(
        GuideKey.DUPLICATE,
        "Dupliquer les PI de l’année précédente",
        "Duplicate the PIs of last year");

    // a screen offers it on last year's plan
    assertThat(button(school, PSYCHOLOGIST, lastYears.id(), "Duplicate").choices())
        .containsExactly(duplicate);

    // what it says and who is listed come along; opening, status, signatures do not
    Plan copy = school.plan(school.done(PSYCHOLOGIST, duplicate));
    assertThat(copy.year()).isEqualTo(THIS_YEAR);
    assertThat(copy.content()).isEqualTo(lastYears.content());
    assertThat(copy.source()).contains(lastYears.id());
    assertThat(Person.of(copy.coordinator())).isEqualTo(person(PSYCHOLOGIST));
    assertThat(copy.listed()).containsExactlyInAnyOrder(Person.of(MOTHER_ADDRESS), person(TEACHER));
    assertThat(copy.opening()).isEmpty();
    assertThat(copy.status()).isEqualTo(PlanStatus.OPENING);
    assertThat(copy.version()).isEqualTo(1);
    assertThat(copy.signatures()).isEmpty();
    assertThat(school.plan(lastYears.id())).isEqualTo(lastYears);

    // once is enough
    Told.refused(school.desk.perform(PRINCIPAL, duplicate), RuleId.Y_2)
        .inFrench("L’élève a déjà un PI pour cette année scolaire.", "Poursuivez dans ce PI")
        .inEnglish("already has a PI for this school year")
        .guides("earlier-plans");

    // in a lot, plan by plan: what is refused is told, and stops nothing
    List<Action> lot = new ArrayList<>();
    List<PlanId> sources = school.manyOfLastYear(5);
    sources.forEach(source -> lot.add(new Action.Duplicate(source)));
    lot.add(2, duplicate);
    Batch.Result result = school.desk.performAll(PRINCIPAL, lot, (decided, all) -> true);
    assertThat(result.count(Batch.Standing.DONE)).isEqualTo(5);
    Told.refused(result.items().get(2).outcome(), RuleId.Y_2);

    // the direction of another school does not even learn that there is one
    Told.refused(school.desk.perform(PRINCIPAL_OF_PARK, duplicate), RuleId.A_11);
  }
}
