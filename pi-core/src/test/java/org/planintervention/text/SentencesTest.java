package org.planintervention.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planintervention.decision.Action;
import org.planintervention.decision.Diagnosis;
import org.planintervention.decision.Mover;
import org.planintervention.decision.ReasonCode;
import org.planintervention.decision.RuleId;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.PlanId;
import org.planintervention.text.Sentence.Family;

/** That every sentence is there, once, in both languages. */
class SentencesTest {
  /** Two reasons may ask for the same move, and two rules come from the same place. */
  private static final Set<Family> SHARED = Set.of(Family.WHAT_TO_DO, Family.SOURCE);

  private final Locale machines = Locale.getDefault();

  @AfterEach
  void putBack() {
    Locale.setDefault(machines);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("H-1 every sentence of a bundle can be asked for, and every code has one")
  void noneIsUnusedAndNoneIsMissing(Language language) {
    List<String> asked = Sentence.all(language).stream().map(Sentence::text).sorted().toList();
    assertThat(asked).containsExactlyElementsOf(written(language));
  }

  @Test
  @DisplayName("H-1 the bundles have the same keys in the same order, none twice")
  void theBundlesStandSideBySide() {
    assertThat(keys(Language.ENGLISH)).doesNotHaveDuplicates();
    assertThat(keys(Language.FRENCH)).isEqualTo(keys(Language.ENGLISH));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("H-1 what differs is told differently: reasons, questions, rules, findings, names")
  void noSentenceStandsForTwoThings(Language language) {
    for (Family family : Family.values()) {
      if (!SHARED.contains(family)) {
        assertThat(textsOf(language, one -> one.family() == family))
            .as(family.name())
            .doesNotHaveDuplicates();
      }
    }
    assertThat(
            Stream.of(ReasonCode.values())
                .map(
                    reason ->
                        reason.rule()
                            + Texts.in(language).whatToDo(reason)
                            + Texts.in(language).why(reason)))
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("H-1 no sentence was forgotten in the other language")
  void frenchIsNotEnglish() {
    List<Sentence> english = Sentence.all(Language.ENGLISH);
    List<Sentence> french = Sentence.all(Language.FRENCH);
    for (int i = 0; i < english.size(); i++) {
      assertThat(french.get(i).text()).isNotEqualTo(english.get(i).text());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "fr-CA", "fr-FR", "en-CA", "ar-EG-u-nu-arab"})
  @DisplayName("H-1 the language of the machine changes nothing")
  void theLanguageOfTheMachineChangesNothing(String machine) {
    Locale.setDefault(Locale.forLanguageTag(machine));
    ResourceBundle.clearCache(Texts.class.getClassLoader());
    for (Language language : Language.values()) {
      assertThat(Sentence.all(language, Texts.read(language))).isEqualTo(Sentence.all(language));
      assertThat(Texts.read(language).status(PlanStatus.CLOSED))
          .isEqualTo(language == Language.FRENCH ? "PI fermé" : "PI closed");
    }
  }

  @Test
  @DisplayName("S the statuses bear the names of the help page")
  void theStatusesBearTheirNames() {
    assertThat(textsOf(Language.FRENCH, one -> one.family() == Family.STATUS))
        .containsExactly(
            "Ouverture du PI",
            "PI prêt à être signé",
            "PI en cours de révision",
            "PI créé par erreur",
            "PI fermé");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("H-2 a button that sets a status names it")
  void aButtonNamesTheStatus(Language language) {
    Texts texts = Texts.in(language);
    for (PlanStatus status : PlanStatus.values()) {
      assertThat(texts.action("ChangeStatus:" + status)).contains(texts.status(status));
    }
  }

  @Test
  @DisplayName("H-3 a step that changes the status names the status")
  void aStepNamesTheStatus() {
    PlanId plan = new PlanId(new SchoolCode("014"), "p");
    Texts texts = Texts.in(Language.ENGLISH);
    assertThat(texts.action(new Action.ChangeStatus(plan, PlanStatus.CLOSED)))
        .isEqualTo("Set the status “PI closed”");
    assertThat(texts.action(new Action.Consult(plan))).isEqualTo("Consult the PI");
  }

  @Test
  @DisplayName("H-2 an action that there is none of has no name")
  void anUnknownActionHasNoName() {
    assertThatThrownBy(() -> Texts.in(Language.FRENCH).action("Erase"))
        .isInstanceOf(MissingResourceException.class);
  }

  @Test
  @DisplayName("A-11 the refusal says nothing of whether the plan is there")
  void whatMayNotBeKnownIsNotTold() {
    assertThat(Texts.in(Language.ENGLISH).why(ReasonCode.NOT_FOUND))
        .isEqualTo("No PI and no student’s file that you have access to matches this request.");
    for (Sentence sentence : Sentence.all().toList()) {
      if (sentence.code().equals("NOT_FOUND")) {
        assertThat(sentence.text())
            .doesNotContainIgnoringCase("exist")
            .doesNotContainIgnoringCase("deleted", "supprimé", "forbidden", "interdit")
            .doesNotContainIgnoringCase("not found", "introuvable", "confidential", "confidentiel");
      }
    }
  }

  @Test
  @DisplayName("H-1 an explanation holds rule, code, sentences, guide and the host's link")
  void anExplanationIsWhole() {
    Texts texts = Texts.in(Language.ENGLISH);
    List<Explanation> told =
        texts.explain(
            List.of(ReasonCode.NOT_READY_TO_SIGN, ReasonCode.NOT_WHO_SIGNS_FOR),
            key ->
                key.equals("sign-for")
                    ? Optional.of("https://guides.example/7")
                    : Optional.empty());
    assertThat(told)
        .containsExactly(
            new Explanation(
                RuleId.G_1,
                "NOT_READY_TO_SIGN",
                texts.why(ReasonCode.NOT_READY_TO_SIGN),
                texts.whoseMove(ReasonCode.NOT_READY_TO_SIGN.mover()),
                texts.whatToDo(ReasonCode.NOT_READY_TO_SIGN),
                "revise",
                Optional.empty()),
            new Explanation(
                RuleId.G_5,
                "NOT_WHO_SIGNS_FOR",
                texts.why(ReasonCode.NOT_WHO_SIGNS_FOR),
                texts.whoseMove(ReasonCode.NOT_WHO_SIGNS_FOR.mover()),
                texts.whatToDo(ReasonCode.NOT_WHO_SIGNS_FOR),
                "sign-for",
                Optional.of("https://guides.example/7")));
  }

  @Test
  @DisplayName("H-4 a check that passes needs no advice, any other has move, guide and link")
  void aCheckIsExplained() {
    Texts texts = Texts.in(Language.FRENCH);
    Diagnosis diagnosis =
        new Diagnosis(
            List.of(
                new Diagnosis.Check(Diagnosis.Question.PLAN_IS_READY, Diagnosis.Answer.YES),
                new Diagnosis.Check(Diagnosis.Question.PARENT_HAS_ACCOUNT, Diagnosis.Answer.NO)),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());

    assertThat(texts.explain(diagnosis, key -> Optional.of("https://guides.example/" + key)))
        .containsExactly(
            new CheckExplanation(
                "PLAN_IS_READY",
                texts.question(Diagnosis.Question.PLAN_IS_READY),
                texts.answer(Diagnosis.Answer.YES),
                Optional.empty()),
            new CheckExplanation(
                "PARENT_HAS_ACCOUNT",
                texts.question(Diagnosis.Question.PARENT_HAS_ACCOUNT),
                texts.answer(Diagnosis.Answer.NO),
                Optional.of(
                    new CheckExplanation.Advice(
                        texts.whoseMove(Mover.PARENT),
                        texts.whatToDo(Diagnosis.Question.PARENT_HAS_ACCOUNT),
                        "parents",
                        Optional.of("https://guides.example/parents")))));
  }

  private static List<String> textsOf(Language language, Predicate<Sentence> which) {
    return Sentence.all(language).stream().filter(which).map(Sentence::text).toList();
  }

  private static List<String> written(Language language) {
    Properties properties = new Properties();
    return BundleFile.of(language).load(properties).values().stream()
        .map(Object::toString)
        .sorted()
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static List<String> keys(Language language) {
    return BundleFile.of(language).lines().stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.substring(0, line.indexOf(" = ")))
        .toList();
  }
}
