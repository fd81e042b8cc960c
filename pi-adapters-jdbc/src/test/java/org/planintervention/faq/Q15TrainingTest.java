package org.planintervention.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.faq.School.PRINCIPAL;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.planintervention.decision.Action;
import org.planintervention.decision.GuideKey;
import org.planintervention.desk.Outcome;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.outside.GuideLinks;
import org.planintervention.spi.store.PlanId;
import org.planintervention.text.Explanation;
import org.planintervention.text.Language;
import org.planintervention.text.Texts;

@DisplayName("Q15 Is there a training on the platform?")
class Q15TrainingTest extends FaqScenario {
  private static final Map<String, String> HOSTS =
      Map.of(
          "training", "https://formation.example/SAL001",
          "opening-situations", "https://guides.example/situations");
  private static final GuideLinks LINKS = key -> Optional.ofNullable(HOSTS.get(key));

  @Override
  void story(School school) {
    // the library names the training, the host knows where it is
    guideIsNamed(
        GuideKey.TRAINING,
        "Formation portant sur la plateforme numérique PI",
        "Training on the PI platform");
    assertThat(LINKS.linkFor(GuideKey.TRAINING.text()))
        .contains("https://formation.example/SAL001");
    guideIsNamed(
        GuideKey.COMMUNITY,
        "Communauté Web de la plateforme PI",
        "Web community of the PI platform");
    assertThat(LINKS.linkFor(GuideKey.COMMUNITY.text())).isEmpty();

    // a refusal leads to the guide that tells more, where the host has one
    PlanId plan = school.duplicated();
    Outcome refused =
        school.desk.perform(PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.READY_TO_SIGN));
    for (Language language : Language.values()) {
      assertThat(Texts.in(language).explain(((Outcome.Refused) refused).reasons(), LINKS))
          .singleElement()
          .extracting(Explanation::guideKey, Explanation::link)
          .containsExactly("opening-situations", Optional.of("https://guides.example/situations"));
      assertThat(
              Texts.in(language)
                  .explain(((Outcome.Refused) refused).reasons(), key -> Optional.empty()))
          .singleElement()
          .matches(one -> one.link().isEmpty() && !one.whatToDo().isEmpty());
    }
  }
}
