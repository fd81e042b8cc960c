package org.planintervention.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.faq.School.PRINCIPAL;
import static org.planintervention.faq.School.TEACHER;
import static org.planintervention.faq.School.VICE_PRINCIPAL;
import static org.planintervention.faq.School.person;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.planintervention.decision.Action;
import org.planintervention.decision.GuideKey;
import org.planintervention.decision.Path;
import org.planintervention.decision.RuleId;
import org.planintervention.decision.Step;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.PlanId;
import org.planintervention.text.Language;
import org.planintervention.text.Texts;

@DisplayName("Q16 We revised a plan, and the buttons « Signer » are missing. What should I do?")
class Q16RevisedNotSignableTest extends FaqScenario {
  @Override
  void story(School school) {
    PlanId plan = school.ready();
    school.done(VICE_PRINCIPAL, school.sign(VICE_PRINCIPAL, plan));
    school.done(PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.IN_REVISION));
    int version = school.plan(plan).version();
    school.done(TEACHER, new Action.Write(plan, version, School.content("Révision de mi-année.")));

    // the buttons are not merely missing: their lines say why
    assertThat(Texts.in(Language.FRENCH).status(school.plan(plan).status()))
        .isEqualTo("PI en cours de révision");
    for (String line : List.of("Sign", "SignFor")) {
      assertThat(button(school, PRINCIPAL, plan, line).granted()).isFalse();
      Told.refused(button(school, PRINCIPAL, plan, line).reasons(), RuleId.G_1)
          .inFrench(
              "n’est pas au statut « PI prêt à être signé »",
              "Une fois le PI rédigé ou sa révision terminée",
              "Les boutons « Signer » et « Signer pour autrui » apparaissent alors.")
          .inEnglish(
              "its revision is finished", "The buttons “Sign” and “Sign for somebody” then appear.")
          .guides("revise");
    }
    guideIsNamed(GuideKey.REVISE, "Réviser et signer un PI", "Revise and sign a PI");

    // the path to the signature, followed step by step, ends granted
    Action sign = new Action.Sign(plan, Optional.empty());
    List<Step> steps = steps(school, VICE_PRINCIPAL, sign);
    assertThat(steps)
        .extracting(step -> Texts.in(Language.FRENCH).action(step.action()))
        .containsExactly(Texts.in(Language.FRENCH).action("ChangeStatus:READY_TO_SIGN"));
    assertThat(steps.get(0).takers()).contains(PRINCIPAL, VICE_PRINCIPAL);
    follow(school, steps);
    assertThat(button(school, PRINCIPAL, plan, "Sign").granted()).isTrue();
    assertThat(button(school, PRINCIPAL, plan, "SignFor").granted()).isTrue();

    // the new version is signed anew, by who had signed the old one too
    assertThat(school.plan(plan).presentSignatures()).isEmpty();
    school.done(VICE_PRINCIPAL, school.sign(VICE_PRINCIPAL, plan));
    assertThat(school.plan(plan).signedBy(person(VICE_PRINCIPAL))).isTrue();
    assertThat(school.plan(plan).signatures()).hasSize(2);

    aLongerPath(school, plan);
  }

  /** A revision that took the last goal away: two steps, the writing first. */
  private static void aLongerPath(School school, PlanId plan) {
    school.done(PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.IN_REVISION));
    school.done(TEACHER, new Action.Write(plan, school.plan(plan).version(), PlanContent.EMPTY));
    Told.refused(
            school.desk.perform(PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.READY_TO_SIGN)),
            RuleId.S_3)
        .inFrench("Écrivez au moins un objectif avec un moyen dans le PI révisé")
        .inEnglish("Write at least one goal with a means into the revised PI");

    Action sign = new Action.Sign(plan, Optional.empty());
    List<Step> steps = steps(school, TEACHER, sign);
    assertThat(steps)
        .extracting(step -> step.action().name())
        .containsExactly("Write", "ChangeStatus");
    follow(school, steps);
    assertThat(school.desk.perform(TEACHER, sign).done()).isTrue();
  }

  private static List<Step> steps(School school, Actor actor, Action goal) {
    Path path = school.desk.pathTo(actor, goal);
    assertThat(path).isInstanceOf(Path.Steps.class);
    return ((Path.Steps) path).steps();
  }

  private static void follow(School school, List<Step> steps) {
    steps.forEach(step -> school.done(step.takers().get(0), step.action()));
  }
}
