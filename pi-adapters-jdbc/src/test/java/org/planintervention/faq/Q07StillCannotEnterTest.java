package org.planintervention.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.decision.Diagnosis.Question.FUNCTION_GIVES_ACCESS;
import static org.planintervention.decision.Diagnosis.Question.FUNCTION_IS_KNOWN;
import static org.planintervention.decision.Diagnosis.Question.IN_STAFF_TABLE;
import static org.planintervention.decision.Diagnosis.Question.RIGHTS_ARE_FRESH;
import static org.planintervention.decision.Diagnosis.Question.ROW_IS_CURRENT;
import static org.planintervention.faq.School.PSYCHOLOGIST;
import static org.planintervention.faq.School.SECRETARY;

import org.junit.jupiter.api.DisplayName;
import org.planintervention.decision.Diagnosis;
import org.planintervention.decision.GuideKey;
import org.planintervention.spi.outside.SupportRequest;

@DisplayName("Q7 I still cannot connect or reach my school's plans. What can I do?")
class Q07StillCannotEnterTest extends FaqScenario {
  private static final String TYPED = "psychologist@csdm.qc.ca";

  @Override
  void story(School school) {
    guideIsNamed(GuideKey.QUESTA, "Demande Questa", "Questa request");

    // every check passes, and it still fails: the request is written, with what was checked
    Diagnosis hers = school.desk.whyCannotEnter(PSYCHOLOGIST, TYPED);
    new Found(hers)
        .yes(
            IN_STAFF_TABLE,
            ROW_IS_CURRENT,
            FUNCTION_IS_KNOWN,
            FUNCTION_GIVES_ACCESS,
            RIGHTS_ARE_FRESH)
        .next(
            Diagnosis.Next.SEND_REQUEST,
            "envoyez la demande de soutien qui est rédigée",
            "send the support request that is written");
    SupportRequest request = hers.request().orElseThrow();
    assertThat(request.to()).isEqualTo("Questa");
    assertThat(Told.plain(request.text()).lines())
        .containsExactly(
            "Je n’arrive pas à me connecter à la plateforme ou à avoir accès aux PI de mon école.",
            "Courriel utilisé : psychologist@csdm.qc.ca",
            "Vérifications faites :",
            "L’adresse courriel est-elle une adresse du centre de services scolaire, sans erreur de"
                + " points ni d’espaces ? Oui",
            "La personne est-elle inscrite dans la table des intervenant·es de GPI d’une école,"
                + " avec cette adresse ? Oui",
            "Cette ligne de la table des intervenant·es est-elle en vigueur aujourd’hui ? Oui",
            "La catégorie d’emploi et la fonction de cette ligne sont-elles connues de la"
                + " plateforme ? Oui",
            "La fonction de cette ligne donne-t-elle accès à la plateforme ? Oui",
            "Les droits affichés sont-ils ceux que donnent maintenant les tables et les listes ?"
                + " Oui");

    // the secretary, who followed the guide with her, can send it as well
    assertThat(school.desk.whyCannotEnter(SECRETARY, TYPED).request()).isPresent();

    // while something is found, that comes first
    school.slip(School.MAPLES, TYPED, "gpi-intervenants.csv:9", "EMAIL_DOTS");
    assertThat(school.desk.whyCannotEnter(SECRETARY, TYPED).request()).isEmpty();
    String unknown = "nobody.knows@csdm.qc.ca";
    assertThat(school.desk.whyCannotEnter(SECRETARY, unknown).request()).isEmpty();

    // and a stranger, who may be told nothing, is sent to the school first
    assertThat(school.desk.whyCannotEnter(School.staff(unknown), unknown).request()).isEmpty();
  }
}
