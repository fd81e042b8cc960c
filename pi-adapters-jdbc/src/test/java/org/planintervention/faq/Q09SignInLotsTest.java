package org.planintervention.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.faq.School.PRINCIPAL;
import static org.planintervention.faq.School.TEACHER;
import static org.planintervention.faq.School.VICE_PRINCIPAL;
import static org.planintervention.faq.School.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.planintervention.decision.Action;
import org.planintervention.decision.GuideKey;
import org.planintervention.decision.RuleId;
import org.planintervention.desk.Batch;
import org.planintervention.desk.Batch.Standing;
import org.planintervention.desk.Page;
import org.planintervention.desk.PlaceKey;
import org.planintervention.desk.PlanSummary;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.PlanId;

@DisplayName("Q9 Can the direction sign plans in lots?")
class Q09SignInLotsTest extends FaqScenario {
  private static final int MANY = 210;

  @Override
  void story(School school) {
    guideIsNamed(GuideKey.SIGN_IN_LOTS, "Signer les PI en lot", "Sign PIs in lots");
    List<PlanId> plans = school.manyReady(MANY);

    // the lot is what waits for the signature
    List<Action> lot = new ArrayList<>();
    waiting(school, VICE_PRINCIPAL)
        .forEach(plan -> lot.add(new Action.Sign(plan, Optional.empty())));
    assertThat(lot).hasSize(MANY);

    // meanwhile one of them is being revised
    PlanId revised = plans.get(1);
    school.done(PRINCIPAL, new Action.ChangeStatus(revised, PlanStatus.IN_REVISION));

    // it reports progress, and can be stopped
    List<String> progress = new ArrayList<>();
    Batch.Result first =
        school.desk.performAll(
            VICE_PRINCIPAL,
            lot,
            (decided, all) -> {
              progress.add(decided + "/" + all);
              return false;
            });
    assertThat(first.stopped()).isTrue();
    assertThat(progress).hasSize(1).allMatch(line -> line.endsWith("/" + MANY));
    int decided = first.items().size();
    assertThat(decided).isLessThan(MANY);

    // what is refused is told with its reasons, and stopped nothing
    Batch.Item refused =
        first.items().stream()
            .filter(item -> item.standing() == Standing.REFUSED)
            .findFirst()
            .orElseThrow();
    assertThat(refused.action()).isEqualTo(new Action.Sign(revised, Optional.empty()));
    Told.refused(refused.outcome(), RuleId.G_1)
        .inFrench("n’est pas au statut « PI prêt à être signé »")
        .inEnglish("does not have the status “PI ready to be signed”");
    assertThat(first.count(Standing.DONE)).isEqualTo(decided - 1);

    // sent again it goes on where it stopped, and signs nothing twice
    Batch.Result second = school.desk.performAll(VICE_PRINCIPAL, lot, (done, all) -> true);
    assertThat(second.stopped()).isFalse();
    assertThat(second.count(Standing.DONE_BEFORE)).isEqualTo(decided - 1);
    assertThat(second.count(Standing.DONE)).isEqualTo(MANY - decided);
    assertThat(waiting(school, VICE_PRINCIPAL)).isEmpty();
    assertThat(plans)
        .filteredOn(plan -> !plan.equals(revised))
        .allSatisfy(
            plan ->
                assertThat(school.plan(plan).presentSignatures())
                    .hasSize(1)
                    .allMatch(one -> one.signatory().equals(person(VICE_PRINCIPAL))));

    // a collaborator signs where listed; who is not listed learns nothing of the plans
    school.done(PRINCIPAL, new Action.UnlistPerson(plans.get(0), person(TEACHER)));
    Batch.Result teachers =
        school.desk.performAll(TEACHER, lot.subList(0, 10), (done, all) -> true);
    assertThat(teachers.count(Standing.REFUSED)).isEqualTo(2);
    Told.refused(teachers.items().get(0).outcome(), RuleId.A_11);
  }

  private static List<PlanId> waiting(School school, Actor actor) {
    List<PlanId> waiting = new ArrayList<>();
    Optional<PlaceKey> after = Optional.empty();
    do {
      Page<PlanSummary, PlaceKey> page = school.desk.plansToSign(actor, after, 100);
      page.entries().forEach(plan -> waiting.add(plan.id()));
      after = page.next();
    } while (after.isPresent());
    return waiting;
  }
}
