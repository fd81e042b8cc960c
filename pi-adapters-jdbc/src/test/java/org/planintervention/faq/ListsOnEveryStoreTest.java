package org.planintervention.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.planintervention.faq.School.KARIM;
import static org.planintervention.faq.School.MAPLES;
import static org.planintervention.faq.School.MOTHER;
import static org.planintervention.faq.School.MOTHER_ADDRESS;
import static org.planintervention.faq.School.PRINCIPAL;
import static org.planintervention.faq.School.TEACHER;
import static org.planintervention.faq.School.THIS_YEAR;
import static org.planintervention.faq.School.VICE_PRINCIPAL;
import static org.planintervention.faq.School.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.planintervention.decision.Action;
import org.planintervention.desk.Consultation;
import org.planintervention.desk.MissingSignatures;
import org.planintervention.desk.Page;
import org.planintervention.desk.PlanSummary;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;

@DisplayName("What screens ask for beyond the help page's questions, on every store")
class ListsOnEveryStoreTest extends FaqScenario {
  private static final int OTHERS = 7;

  @Override
  void story(School school) {
    PlanId karims = school.ready();
    List<PlanId> others = school.manyReady(OTHERS);
    signaturesMissing(school, karims, others);
    byNameAndForFamilies(school, karims);
    consultations(school, karims);
  }

  /** G-2: which signatures are missing, page by page. */
  private static void signaturesMissing(School school, PlanId karims, List<PlanId> others) {
    for (PlanId plan : others) {
      school.done(VICE_PRINCIPAL, new Action.Sign(plan, Optional.empty()));
    }
    List<MissingSignatures> missing = new ArrayList<>();
    Optional<PageKey> after = Optional.empty();
    do {
      Page<MissingSignatures, PageKey> page =
          school.desk.missingSignatures(PRINCIPAL, MAPLES, after, 3);
      missing.addAll(page.entries());
      after = page.next();
    } while (after.isPresent());

    assertThat(missing).hasSize(OTHERS + 1);
    assertThat(missing.get(0).plan().id()).isEqualTo(karims);
    assertThat(missing.get(0).direction()).isTrue();
    assertThat(missing.get(0).people()).contains(person(PRINCIPAL), Person.of(MOTHER_ADDRESS));
    assertThat(missing.subList(1, missing.size()))
        .allSatisfy(
            one -> {
              assertThat(one.direction()).isFalse();
              assertThat(one.people())
                  .contains(person(TEACHER))
                  .doesNotContain(Person.of(MOTHER_ADDRESS));
            });
    assertThat(school.desk.missingSignatures(TEACHER, MAPLES, Optional.empty(), 3).entries())
        .isEmpty();
  }

  /** Y-4 by name, A-7 for a parent. */
  private static void byNameAndForFamilies(School school, PlanId karims) {
    PlanQuery query = PlanQuery.of(MAPLES, THIS_YEAR.start());
    assertThat(school.desk.homePage(PRINCIPAL, query, "beau", Optional.empty(), 3).entries())
        .extracting(PlanSummary::id)
        .containsExactly(karims);
    assertThat(school.desk.myPlans(MOTHER, THIS_YEAR, Optional.empty(), 3).entries())
        .extracting(PlanSummary::id)
        .containsExactly(karims);
    assertThat(school.desk.plansToSign(MOTHER, Optional.empty(), 3).entries())
        .extracting(PlanSummary::id)
        .containsExactly(karims);
    school.done(MOTHER, school.sign(MOTHER, karims));
    assertThat(school.desk.plansToSign(MOTHER, Optional.empty(), 3).entries()).isEmpty();
  }

  /** T-2: the mother has consulted the plan that she signed; the reading is on the trail. */
  private static void consultations(School school, PlanId karims) {
    List<Consultation> told =
        school.desk.consultations(PRINCIPAL, KARIM, Optional.empty(), 10).orElseThrow().entries();
    assertThat(told)
        .extracting(Consultation::plan, one -> one.entry().actor().orElseThrow())
        .containsExactly(tuple(karims, person(MOTHER)));
    assertThat(school.desk.consultations(TEACHER, KARIM, Optional.empty(), 10)).isEmpty();
    assertThat(school.desk.verify(karims).findings()).isEmpty();
  }
}
