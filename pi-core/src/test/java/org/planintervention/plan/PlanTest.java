package org.planintervention.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;

@DisplayName("Plans as values")
class PlanTest {
  private static final EmailAddress TEACHER = new EmailAddress("titulaire@csdm.qc.ca");
  private static final EmailAddress PSYCHOLOGIST = new EmailAddress("psychologue@csdm.qc.ca");
  private static final Person MOTHER = Person.of(new EmailAddress("mere@courriel.example"));
  private static final Person STUDENT = Person.of(new StudentNumber(1_200_337));
  private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");
  private static final OpeningAnswer ANSWER = OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION);
  private static final PlanId ID = new PlanId(new SchoolCode("014"), "p1");

  private final Plan opened =
      Plan.opened(
          ID,
          new StudentNumber(1_200_337),
          new SchoolYear(2026),
          TEACHER,
          Set.of(MOTHER),
          PlanContent.EMPTY,
          Optional.empty());

  @Test
  @DisplayName("O-1, C-3 a plan starts in opening, unanswered, at version 1")
  void newlyOpened() {
    assertThat(opened.status()).isEqualTo(PlanStatus.OPENING);
    assertThat(opened.version()).isEqualTo(1);
    assertThat(opened.hasSituation()).isFalse();
    assertThat(opened.wasReady()).isFalse();
    assertThat(opened.everSigned()).isFalse();
    assertThat(opened.school()).isEqualTo(new SchoolCode("014"));
  }

  @Test
  @DisplayName("C-3 versions start at 1")
  void versionsStartAtOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> opened.asOf(0, Optional.empty(), PlanContent.EMPTY));
  }

  @Test
  @DisplayName("O-3 a situation is chosen by an answer that names one")
  void hasSituation() {
    assertThat(opened.answered(ANSWER).hasSituation()).isTrue();
    assertThat(opened.answered(OpeningAnswer.of()).hasSituation()).isFalse();
    assertThat(opened.answered(new OpeningAnswer.DoesNotMeet()).hasSituation()).isFalse();
    assertThat(ANSWER.situations()).containsExactly(OpeningSituation.CONCERTED_ACTION);
    assertThat(new OpeningAnswer.DoesNotMeet().situations()).isEmpty();
  }

  @Test
  @DisplayName("C-3 an answer and a save make the next version")
  void nextVersion() {
    PlanContent content = PlanContent.EMPTY.withRemarks("bonjour");
    assertThat(opened.answered(ANSWER).version()).isEqualTo(2);
    assertThat(opened.answered(ANSWER).opening()).contains(ANSWER);
    assertThat(opened.written(content).version()).isEqualTo(2);
    assertThat(opened.written(content).content().remarks()).isEqualTo("bonjour");
  }

  @ParameterizedTest(name = "C-3, A-7, D-2 in status {0}")
  @EnumSource
  @DisplayName("C-3 a revision starts the next version; A-7 what becomes ready is remembered")
  void inStatus(PlanStatus to) {
    Plan plan = opened.written(PlanContent.EMPTY).inStatus(to, MOTHER);
    assertThat(plan.status()).isEqualTo(to);
    assertThat(plan.version()).isEqualTo(to == PlanStatus.IN_REVISION ? 3 : 2);
    assertThat(plan.lastReady())
        .isEqualTo(to == PlanStatus.READY_TO_SIGN ? Optional.of(2) : Optional.empty());
    assertThat(plan.wasReady()).isEqualTo(to == PlanStatus.READY_TO_SIGN);
    assertThat(plan.markedBy())
        .isEqualTo(to == PlanStatus.CREATED_IN_ERROR ? Optional.of(MOTHER) : Optional.empty());
    assertThat(plan.live()).isEqualTo(to != PlanStatus.CREATED_IN_ERROR);
  }

  @Test
  @DisplayName("C-5 people are listed and unlisted, each once, in the order of their keys")
  void people() {
    assertThat(opened.withListed(STUDENT).withListed(MOTHER).listed())
        .containsExactly(STUDENT, MOTHER);
    assertThat(opened.withListed(STUDENT).withoutListed(MOTHER).listed()).containsExactly(STUDENT);
    assertThat(opened.withoutListed(STUDENT).listed()).containsExactly(MOTHER);
  }

  @Test
  @DisplayName("C-5 who is named coordinator leaves the list")
  void coordinatorIsNotListed() {
    Plan plan = opened.withPeople(PSYCHOLOGIST, List.of(Person.of(PSYCHOLOGIST), MOTHER, STUDENT));
    assertThat(plan.coordinator()).isEqualTo(PSYCHOLOGIST);
    assertThat(plan.listed()).containsExactly(STUDENT, MOTHER);
  }

  @Test
  @DisplayName("G-3 a signature counts for its version alone")
  void signatures() {
    Plan signed = opened.signed(signature(1, MOTHER, MOTHER));
    assertThat(signed.signedBy(MOTHER)).isTrue();
    assertThat(signed.signedBy(STUDENT)).isFalse();
    assertThat(signed.presentSignatures()).hasSize(1);

    Plan later = signed.written(PlanContent.EMPTY).signed(signature(2, STUDENT, MOTHER));
    assertThat(later.signedBy(MOTHER)).isFalse();
    assertThat(later.signedBy(STUDENT)).isTrue();
    assertThat(later.presentSignatures()).extracting(Signature::signatory).containsExactly(STUDENT);
    assertThat(later.signatures()).hasSize(2);
    assertThat(later.everSigned()).isTrue();
  }

  @Test
  @DisplayName("G-5 who signs for somebody else gives their signature")
  void forSomebody() {
    assertThat(signature(1, MOTHER, STUDENT).givenForSomebody()).isTrue();
    assertThat(signature(1, MOTHER, MOTHER).givenForSomebody()).isFalse();
  }

  @Test
  @DisplayName("G-7 a signature without a hash was taken over from an earlier platform")
  void takenOver() {
    ContentHash hash = new ContentHash("0".repeat(64));
    assertThat(signature(1, MOTHER, MOTHER).takenOver()).isTrue();
    assertThat(
            new Signature(1, MOTHER, MOTHER, Optional.empty(), Optional.of(hash), "", NOON, "", "")
                .takenOver())
        .isFalse();
  }

  @Test
  @DisplayName("G-8 refusals to sign are kept, one after another")
  void declined() {
    Declination first = new Declination(1, MOTHER, "non", NOON);
    Declination second = new Declination(1, MOTHER, "toujours non", NOON);
    assertThat(opened.declined(first).declined(second).declinations())
        .containsExactly(first, second);
  }

  @Test
  @DisplayName("A-7 a plan as an earlier version said it")
  void asOf() {
    PlanContent earlier = PlanContent.EMPTY.withRemarks("avant");
    Plan plan = opened.answered(ANSWER).asOf(1, Optional.empty(), earlier);
    assertThat(plan.version()).isEqualTo(1);
    assertThat(plan.opening()).isEmpty();
    assertThat(plan.content()).isEqualTo(earlier);
  }

  @Test
  @DisplayName("T-2 no part of a plan says what it holds")
  void silent() {
    Goal goal = new Goal("", "canary", List.of(), List.of(), "", "");
    assertThat(opened).hasToString("Plan[" + ID + ", OPENING, version 1]");
    assertThat(goal).hasToString("Goal");
    assertThat(PlanContent.EMPTY.withRemarks("canary")).hasToString("PlanContent");
    assertThat(signature(3, MOTHER, MOTHER)).hasToString("Signature[version 3]");
    assertThat(new Declination(3, MOTHER, "canary", NOON)).hasToString("Declination[version 3]");
    assertThat(new Consent(ConsentGround.OTHER, "canary", LocalDate.of(2026, 11, 23)))
        .hasToString("Consent[OTHER]");
  }

  private static Signature signature(int version, Person signatory, Person by) {
    return new Signature(
        version, signatory, by, Optional.empty(), Optional.empty(), "", NOON, "", "");
  }
}
