package org.planintervention.samples.schoolyear.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.samples.schoolyear.reading.WrittenDistrict.PLAN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planintervention.plan.Consent;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.Signature;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.identity.Person;

@DisplayName("Reading archived plans")
class ArchiveTest {
  private static final String COORDINATOR = "\"coordonnateur\":\"ouellet.m@csdm.qc.ca\"";
  private static final String NO_SIGNATURES = "\"signatures\":[]";
  private static final String NOBODY = "\"collaborateurs\":[]";

  private final WrittenDistrict district = new WrittenDistrict();

  private Plan plan(String line) {
    List<Plan> plans = district.lines(DistrictFile.ARCHIVE, line).read().archive();
    assertThat(plans).hasSize(1);
    return plans.get(0);
  }

  private List<String> found(String line) {
    return district.lines(DistrictFile.ARCHIVE, line).found(DistrictFile.ARCHIVE);
  }

  private static String signed(String... signatures) {
    return PLAN.replace(NO_SIGNATURES, "\"signatures\":[" + String.join(",", signatures) + "]");
  }

  @ParameterizedTest(name = "no usable line: {0}")
  @ValueSource(
      strings = {
        "x",
        "{",
        "{}{}",
        "{'fiche':1}",
        "[]",
        "1",
        "null",
        "{}",
        "{\"fiche\":1200338}",
      })
  void noPlan(String line) {
    assertThat(found(line)).containsExactly("1 - ROW_MALFORMED unusable");
    assertThat(district.read().archive()).isEmpty();
  }

  @ParameterizedTest(name = "{0} in place of {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1200338|1200337",
        "120033|1200337",
        "1200337.0|1200337",
        "\"014\"|\"ecole\":\"014\"",
        "\"117\"|\"014\"",
        "14|\"014\"",
        "PI signé|PI prêt à être signé",
        "pi prêt à être signé|PI prêt à être signé",
        "AUTRE|MOBILISATION_CONCERTEE",
        "CONCERTED_ACTION|MOBILISATION_CONCERTEE",
        "2025-2027|2025-2026",
        "2025|2025-2026",
        "\"collaborateurs\":\"\"|\"collaborateurs\":[]",
        "\"signatures\":[1]|\"signatures\":[]",
        "\"contenu\":1,\"signatures\":[]|\"signatures\":[]",
        "\"contenu\":{\"forces\":[1]},\"signatures\":[]|\"signatures\":[]"
      })
  void malformed(String wrong, String right) {
    assertThat(PLAN).contains(right);
    assertThat(found(PLAN.replace(right, wrong))).containsExactly("1 - ROW_MALFORMED unusable");
    assertThat(district.read().archive()).isEmpty();
  }

  @ParameterizedTest(name = "a plan and {0} after it is no JSON")
  @ValueSource(strings = {"{}", ",", "x", "]"})
  void afterThePlan(String rest) {
    assertThat(found(PLAN + rest)).containsExactly("1 - ROW_MALFORMED unusable");
    assertThat(found(PLAN + " \t")).isEmpty();
  }

  @Test
  @DisplayName("lines between two that are wrong are used, under the names of their lines")
  void linesBetween() {
    district.lines(DistrictFile.ARCHIVE, "x", PLAN, "", "{}", PLAN);
    assertThat(district.found(DistrictFile.ARCHIVE))
        .containsExactly(
            "1 - ROW_MALFORMED unusable",
            "4 - ROW_MALFORMED unusable",
            "5 - PLAN_REPEATED warning");
    assertThat(district.read().archive())
        .extracting(plan -> plan.id().text())
        .containsExactly("014/archive-000000002", "014/archive-000000005");
    assertThat(WrittenDistrict.reported(district.read(), DistrictFile.ARCHIVE).rows()).isEqualTo(4);
    assertThat(WrittenDistrict.reported(district.read(), DistrictFile.ARCHIVE).used()).isEqualTo(2);
  }

  @ParameterizedTest(name = "a key twice, or one that is almost one of the archive: {0}")
  @ValueSource(
      strings = {
        "\"statut\":\"PI fermé\"",
        "\"statut\":\"PI prêt à être signé\"",
        "\"\\u0073tatut\":\"PI fermé\"",
        "\"contenu\":{\"forces\":[],\"forces\":[]}",
        "\"contenu\":{\"objectifs\":[{\"besoin\":\"a\",\"besoin\":\"b\"}]}",
        "\"autre\":{\"x\":1,\"x\":1}",
        "\"Situations\":[]",
        "\"école\":\"052\"",
        "\"e\u0301cole\":\"052\"",
        "\"contenu \":{}",
        "\"contenu\":{\"Forces\":[]}",
        "\"autre\":[{\"pour\u00a0autrui\":1}]"
      })
  void keys(String more) {
    String line = PLAN.substring(0, PLAN.length() - 1) + "," + more + "}";
    assertThat(found(line)).containsExactly("1 - ROW_MALFORMED unusable");
    assertThat(district.read().archive()).isEmpty();
  }

  @Test
  @DisplayName("a key that the archive does not have is ignored")
  void unknownKeys() {
    assertThat(found(PLAN.replace("{\"fiche\"", "{\"version\":{\"x\":1},\"fiche\""))).isEmpty();
    assertThat(district.read().archive()).hasSize(1);
  }

  @Test
  @DisplayName("a second plan of a student and year is imported and told")
  void repeatedPlans() {
    district.lines(
        DistrictFile.ARCHIVE,
        PLAN,
        PLAN.replace("2025-2026", "2024-2025"),
        PLAN.replace("ouellet.m@", "ouellet..m@"),
        PLAN.replace("\"014\"", "\"052\""),
        PLAN.replace("2025-2026", "2024-2025").replace("PI prêt à être signé", "PI fermé"));
    assertThat(district.found(DistrictFile.ARCHIVE))
        .containsExactly(
            "3 coordonnateur EMAIL_DOTS unusable",
            "4 - PLAN_REPEATED warning",
            "5 - PLAN_REPEATED warning");
    assertThat(district.read().archive()).hasSize(4);
  }

  @ParameterizedTest(name = "{0} is {1}; was ready: {2}")
  @CsvSource({
    "Ouverture du PI,OPENING,false",
    "PI prêt à être signé,READY_TO_SIGN,true",
    "PI en cours de révision,IN_REVISION,true",
    "PI créé par erreur,CREATED_IN_ERROR,false",
    "PI fermé,CLOSED,false"
  })
  void statuses(String word, PlanStatus status, boolean wasReady) {
    Plan plan = plan(PLAN.replace("PI prêt à être signé", word));
    assertThat(plan.status()).isEqualTo(status);
    assertThat(plan.version()).isOne();
    assertThat(plan.wasReady()).isEqualTo(wasReady);
    String signature =
        "{\"signataire\":\"ouellet.m@csdm.qc.ca\",\"qualite\":\"Direction\","
            + "\"date\":\"2025-11-05\"}";
    assertThat(plan(signed(signature).replace("PI prêt à être signé", word)).wasReady()).isTrue();
  }

  @ParameterizedTest(name = "O-2 {0} is {1}")
  @CsvSource({
    "MOBILISATION_CONCERTEE,CONCERTED_ACTION",
    "RESSOURCES_OU_ADAPTATIONS,SPECIALISED_RESOURCES",
    "CHEMINEMENT_OU_SANCTION,PATHWAY_DECISIONS"
  })
  void situations(String word, OpeningSituation situation) {
    assertThat(plan(PLAN.replace("MOBILISATION_CONCERTEE", word)).opening().orElseThrow())
        .satisfies(answer -> assertThat(answer.situations()).containsExactly(situation));
  }

  @Test
  @DisplayName("O-1 no situation is no answer; several are one")
  void openings() {
    assertThat(plan(PLAN.replace("\"MOBILISATION_CONCERTEE\"", "")).opening()).isEmpty();
    String two = "\"MOBILISATION_CONCERTEE\",\"CHEMINEMENT_OU_SANCTION\"";
    assertThat(plan(PLAN.replace("\"MOBILISATION_CONCERTEE\"", two)).opening().orElseThrow())
        .satisfies(answer -> assertThat(answer.situations()).hasSize(2));
  }

  @Test
  @DisplayName("what is absent is empty, and a number may be a text")
  void absent() {
    Plan plan =
        plan(
            "{\"fiche\":\"1200337\",\"ecole\":\"014\",\"annee\":\"2025-2026\","
                + "\"statut\":\"Ouverture du PI\",\"contenu\":null,"
                + "\"coordonnateur\":\"OUELLET.m@csdm.qc.ca\"}");
    assertThat(plan.content()).isEqualTo(PlanContent.EMPTY);
    assertThat(plan.listed()).isEmpty();
    assertThat(plan.coordinator()).isEqualTo(new EmailAddress("ouellet.m@csdm.qc.ca"));
    assertThat(district.found(DistrictFile.ARCHIVE)).isEmpty();
  }

  @Test
  @DisplayName("A-5 without a usable coordinator there is no plan")
  void coordinator() {
    assertThat(found(PLAN.replace(COORDINATOR, "\"coordonnateur\":\"ouellet..m@csdm.qc.ca\"")))
        .containsExactly("1 coordonnateur EMAIL_DOTS unusable");
    assertThat(found(PLAN.replace(COORDINATOR + ",", "")))
        .containsExactly("1 coordonnateur EMAIL_MISSING unusable");
    assertThat(district.read().archive()).isEmpty();
    assertThat(found(PLAN.replace("ouellet.m@csdm.qc.ca", "o@gmail.com"))).isEmpty();
    assertThat(district.read().archive()).hasSize(1);
  }

  @Test
  @DisplayName("A-5 who is listed with an unusable address is told, and the plan stays")
  void listed() {
    String listed =
        "\"collaborateurs\":[\" Roy.W@csdm.qc.ca\",\"roy..w@csdm.qc.ca\",\"1200337\",1200337,"
            + "\"ouellet.m@csdm.qc.ca\",\"\"]";
    assertThat(found(PLAN.replace(NOBODY, listed)))
        .containsExactly(
            "1 collaborateurs EMAIL_BLANKS_TRIMMED warning",
            "1 collaborateurs EMAIL_DOTS warning",
            "1 collaborateurs EMAIL_MISSING warning");
    assertThat(plan(PLAN.replace(NOBODY, listed)).listed())
        .extracting(Person::key)
        .containsExactly("1200337", "roy.w@csdm.qc.ca");
  }

  @Test
  @DisplayName("G-5 a signature given for somebody names who, on what ground and when")
  void signedFor() {
    String paper =
        "{\"signataire\":\"mei.roy@famille.example\",\"qualite\":\"Mère\",\"date\":\"2025-07-01\","
            + "\"pourAutrui\":\"Ouellet.m@csdm.qc.ca\",\"motif\":\"Formulaire papier signé\"}";
    String other =
        "{\"signataire\":1200337,\"qualite\":\"Élève\",\"date\":\"2025-12-01\","
            + "\"pourAutrui\":\"ouellet.m@csdm.qc.ca\",\"motif\":\"Par la fenêtre\"}";
    String bus = "{\"signataire\":\"o@x.y\",\"qualite\":\"Chauffeur\",\"date\":\"2025-12-01\"}";
    List<Signature> signatures = plan(signed(paper, other, bus)).signatures();
    LocalDate summer = LocalDate.of(2025, 7, 1);
    LocalDate winter = LocalDate.of(2025, 12, 1);
    assertThat(signatures)
        .extracting(Signature::consent)
        .containsExactly(
            Optional.of(new Consent(ConsentGround.PAPER_FORM, "", summer)),
            Optional.of(new Consent(ConsentGround.OTHER, "Par la fenêtre", winter)),
            Optional.empty());
    assertThat(signatures)
        .extracting(one -> one.signatory().key() + " " + one.by().key() + " " + one.role())
        .containsExactly(
            "mei.roy@famille.example ouellet.m@csdm.qc.ca GUARDIAN",
            "1200337 ouellet.m@csdm.qc.ca STUDENT",
            "o@x.y o@x.y Chauffeur");
    assertThat(signatures)
        .extracting(one -> one.at().toString())
        .containsExactly("2025-07-01T16:00:00Z", "2025-12-01T17:00:00Z", "2025-12-01T17:00:00Z");
    assertThat(signatures).allMatch(one -> one.version() == 1 && one.takenOver());
  }

  @Test
  @DisplayName("G-3 a person's signature is taken once; one of an unusable address is told")
  void signatures() {
    String first = "{\"signataire\":\"o@x.y\",\"qualite\":\"Direction\",\"date\":\"2025-11-05\"}";
    String again = first.replace("o@x.y", "O@x.y").replace("11-05", "11-06");
    assertThat(plan(signed(first, again)).signatures())
        .extracting(one -> one.at().toString())
        .containsExactly("2025-11-05T17:00:00Z");
    String unusable = first.replace("o@x.y", "o@x");
    assertThat(found(signed(unusable))).containsExactly("1 signatures EMAIL_MALFORMED warning");
    assertThat(plan(signed(unusable)).signatures()).isEmpty();
    assertThat(plan(signed(unusable).replace("PI prêt à être signé", "Ouverture du PI")).wasReady())
        .isTrue();
    assertThat(found(signed(first.replace("2025-11-05", "le 5"))))
        .containsExactly("1 - ROW_MALFORMED unusable");
  }
}
