package org.planintervention.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.decision.RuleId.A_11;
import static org.planintervention.decision.RuleId.C_1;
import static org.planintervention.decision.RuleId.C_4;
import static org.planintervention.decision.RuleId.G_1;
import static org.planintervention.decision.RuleId.G_2;
import static org.planintervention.decision.RuleId.G_3;
import static org.planintervention.decision.RuleId.G_4;
import static org.planintervention.decision.RuleId.G_5;
import static org.planintervention.decision.RuleId.G_8;
import static org.planintervention.decision.RuleId.S_9;
import static org.planintervention.plan.PlanStatus.READY_TO_SIGN;
import static org.planintervention.rules.Asking.changeTo;
import static org.planintervention.rules.Asking.consult;
import static org.planintervention.rules.Asking.decline;
import static org.planintervention.rules.Asking.sign;
import static org.planintervention.rules.Asking.signFor;
import static org.planintervention.rules.Asking.write;
import static org.planintervention.rules.Scene.COORDINATOR;
import static org.planintervention.rules.Scene.FATHER_WITHOUT_AUTHORITY;
import static org.planintervention.rules.Scene.LAST_YEAR;
import static org.planintervention.rules.Scene.MOTHER;
import static org.planintervention.rules.Scene.OTHER_PRINCIPAL;
import static org.planintervention.rules.Scene.OTHER_SCHOOL;
import static org.planintervention.rules.Scene.PRINCIPAL;
import static org.planintervention.rules.Scene.PSYCHOLOGIST;
import static org.planintervention.rules.Scene.STUDENT;
import static org.planintervention.rules.Scene.TEACHER;
import static org.planintervention.rules.Scene.TODAY;
import static org.planintervention.rules.Scene.VERSION;
import static org.planintervention.rules.Scene.VICE_PRINCIPAL;
import static org.planintervention.rules.Scene.parent;
import static org.planintervention.rules.Scene.plan;
import static org.planintervention.rules.Scene.staff;
import static org.planintervention.rules.Scene.student;
import static org.planintervention.rules.Scene.throughMozaik;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planintervention.decision.Action;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.Signature;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Person;

@DisplayName("G. Signing")
class SigningTest {
  private static final Person THE_MOTHER = Person.of(MOTHER);

  @ParameterizedTest(name = "G-1 signing, signing for somebody and declining in {0}")
  @EnumSource(PlanStatus.class)
  void onlyWhenReady(PlanStatus status) {
    if (status == READY_TO_SIGN) {
      plan(status)
          .permits(staff(COORDINATOR), sign())
          .permits(staff(COORDINATOR), signFor(MOTHER))
          .permits(parent(MOTHER), decline("non"));
    } else {
      plan(status)
          .refuses(staff(COORDINATOR), sign(), G_1)
          .refuses(staff(COORDINATOR), signFor(MOTHER), G_1)
          .refuses(parent(MOTHER), decline("non"), G_1);
    }
  }

  @Test
  @DisplayName("G-2 direction, coordinator, collaborators, guardians with authority, the student")
  void signatories() {
    plan(READY_TO_SIGN)
        .permits(staff(PRINCIPAL), sign())
        .permits(staff(VICE_PRINCIPAL), sign())
        .permits(staff(COORDINATOR), sign())
        .permits(staff(PSYCHOLOGIST), sign())
        .permits(parent(MOTHER), sign())
        .permits(student(), sign());
  }

  @Test
  @DisplayName("G-2 the student from 14 on: on the birthday, not the day before")
  void fourteen() {
    plan(READY_TO_SIGN).born(TODAY.minusYears(14)).permits(student(), sign());
    plan(READY_TO_SIGN)
        .born(TODAY.minusYears(14).plusDays(1))
        .refuses(student(), sign(), A_11)
        .refuses(staff(COORDINATOR), signFor(Person.of(STUDENT)), G_2);
  }

  @Test
  @DisplayName("G-2 the age is the district's to settle")
  void anotherAge() {
    plan(READY_TO_SIGN)
        .born(TODAY.minusYears(14))
        .under(Policies.studentsFrom(16))
        .refuses(student(), sign(), A_11);
    plan(READY_TO_SIGN)
        .born(TODAY.minusYears(16))
        .under(Policies.studentsFrom(16))
        .permits(student(), sign());
  }

  @Test
  @DisplayName("G-2 who reads an earlier plan through the student's school signs nothing")
  void readersAreNoSignatories() {
    plan(READY_TO_SIGN)
        .of(LAST_YEAR)
        .studentAt(OTHER_SCHOOL)
        .permits(staff(OTHER_PRINCIPAL), consult())
        .refuses(staff(OTHER_PRINCIPAL), sign(), S_9, G_2);
  }

  @Test
  @DisplayName("G-3 once each, per version")
  void oncePerVersion() {
    plan(READY_TO_SIGN).signedBy(MOTHER).refuses(parent(MOTHER), sign(), G_3);
    plan(READY_TO_SIGN).onceSignedBy(MOTHER).permits(parent(MOTHER), sign());
    plan(READY_TO_SIGN).signedBy(PRINCIPAL).permits(parent(MOTHER), sign());
  }

  @Test
  @DisplayName("G-3 a revision leaves no signature that counts, and keeps them in the history")
  void revisionCountsNone() {
    Plan revised =
        plan(READY_TO_SIGN)
            .signedBy(MOTHER)
            .after(staff(COORDINATOR), changeTo(PlanStatus.IN_REVISION));
    assertThat(revised.presentSignatures()).isEmpty();
    assertThat(revised.signatures()).hasSize(1);
  }

  @Test
  @DisplayName("G-4 a parent by the parents' own door, with the account of that very address")
  void parentsDoor() {
    plan(READY_TO_SIGN).permits(parent(MOTHER), sign());
    plan(READY_TO_SIGN).refuses(throughMozaik(MOTHER), sign(), G_4);
    plan(READY_TO_SIGN).withoutAccount(MOTHER).refuses(parent(MOTHER), sign(), G_4);
  }

  @Test
  @DisplayName("G-4 whose address is the one in GPI and the one in the list")
  void sameAddress() {
    plan(READY_TO_SIGN).notListing(MOTHER).refuses(parent(MOTHER), sign(), A_11);
  }

  @Test
  @DisplayName("G-4 holds for everything that a guardian does on a plan")
  void everythingAGuardianDoes() {
    plan(READY_TO_SIGN)
        .refuses(throughMozaik(MOTHER), consult(), G_4)
        .refuses(throughMozaik(MOTHER), decline("non"), G_4);
  }

  @Nested
  @DisplayName("G-5 for somebody")
  class ForSomebody {
    @Test
    @DisplayName("G-5 coordinator or direction, for a listed signatory")
    void who() {
      plan(READY_TO_SIGN)
          .permits(staff(COORDINATOR), signFor(MOTHER))
          .permits(staff(PRINCIPAL), signFor(MOTHER))
          .permits(staff(PRINCIPAL), signFor(COORDINATOR))
          .permits(staff(COORDINATOR), signFor(Person.of(STUDENT)))
          .refuses(staff(PSYCHOLOGIST), signFor(MOTHER), G_5)
          .refuses(parent(MOTHER), signFor(PSYCHOLOGIST), G_5);
    }

    @Test
    @DisplayName("G-5 not for oneself")
    void notForOneself() {
      plan(READY_TO_SIGN).refuses(staff(COORDINATOR), signFor(COORDINATOR), G_5);
    }

    @Test
    @DisplayName("G-5 nobody but the direction signs for the direction")
    void directionForDirection() {
      plan(READY_TO_SIGN)
          .permits(staff(PRINCIPAL), signFor(VICE_PRINCIPAL))
          .refuses(staff(COORDINATOR), signFor(VICE_PRINCIPAL), G_5);
    }

    @Test
    @DisplayName("G-5 with a ground, and with a text where it is another")
    void ground() {
      plan(READY_TO_SIGN)
          .refuses(staff(COORDINATOR), with(Optional.empty(), "dit", Optional.of(TODAY)), G_5)
          .refuses(staff(COORDINATOR), on(ConsentGround.OTHER, ""), G_5)
          .refuses(staff(COORDINATOR), on(ConsentGround.OTHER, " \t\n"), G_5)
          .permits(staff(COORDINATOR), on(ConsentGround.OTHER, "par signes"))
          .permits(staff(COORDINATOR), on(ConsentGround.PAPER_FORM, ""))
          .permits(staff(COORDINATOR), on(ConsentGround.PRESENT_AT_MEETING, ""));
    }

    @Test
    @DisplayName("G-5 with a date of consent that is not in the future")
    void date() {
      Optional<ConsentGround> voice = Optional.of(ConsentGround.VOICE);
      plan(READY_TO_SIGN)
          .permits(staff(COORDINATOR), with(voice, "", Optional.of(TODAY)))
          .permits(staff(COORDINATOR), with(voice, "", Optional.of(TODAY.minusDays(1))))
          .refuses(staff(COORDINATOR), with(voice, "", Optional.of(TODAY.plusDays(1))), G_5)
          .refuses(staff(COORDINATOR), with(voice, "", Optional.empty()), G_5);
    }

    @Test
    @DisplayName("C-4 the text of a consent is bounded like any other")
    void bounds() {
      plan(READY_TO_SIGN)
          .refuses(staff(COORDINATOR), on(ConsentGround.OTHER, "a\0"), C_4)
          .refuses(staff(COORDINATOR), on(ConsentGround.VOICE, "a".repeat(10_001)), C_4)
          .permits(staff(COORDINATOR), on(ConsentGround.VOICE, "a".repeat(10_000)));
    }

    @Test
    @DisplayName("G-2 only for who may sign, G-3 once")
    void signatory() {
      plan(READY_TO_SIGN)
          .listing(FATHER_WITHOUT_AUTHORITY)
          .refuses(staff(COORDINATOR), signFor(FATHER_WITHOUT_AUTHORITY), G_2)
          .refuses(staff(COORDINATOR), signFor(TEACHER), G_2);
      plan(READY_TO_SIGN).signedBy(MOTHER).refuses(staff(COORDINATOR), signFor(MOTHER), G_3);
    }

    @Test
    @DisplayName("G-5 the signature names both")
    void namesBoth() {
      Plan signed = plan(READY_TO_SIGN).after(staff(COORDINATOR), signFor(MOTHER));
      Signature signature = signed.signatures().get(0);
      assertThat(signature.signatory()).isEqualTo(THE_MOTHER);
      assertThat(signature.by()).isEqualTo(Person.of(COORDINATOR));
      assertThat(signature.version()).isEqualTo(VERSION);
      assertThat(signed.signedBy(THE_MOTHER)).isTrue();
    }

    private static Action on(ConsentGround ground, String text) {
      return with(Optional.of(ground), text, Optional.of(TODAY));
    }

    private static Action with(
        Optional<ConsentGround> ground, String text, Optional<LocalDate> date) {
      return signFor(THE_MOTHER, ground, text, date);
    }
  }

  @Test
  @DisplayName("G-7 what is signed is written no more: the next version has no signature")
  void signedContentStays() {
    plan(READY_TO_SIGN).signedBy(MOTHER).refuses(staff(COORDINATOR), write(), C_1);
  }

  @Nested
  @DisplayName("G-8 declining")
  class Declining {
    @Test
    @DisplayName("G-8 a listed guardian with authority, with a text")
    void who() {
      plan(READY_TO_SIGN)
          .permits(parent(MOTHER), decline("je préfère attendre"))
          .refuses(parent(MOTHER), decline(""), G_8)
          .refuses(parent(MOTHER), decline(" \n"), G_8)
          .refuses(parent(MOTHER), decline("\u00A0\t\u202F"), G_8)
          .refuses(parent(MOTHER), decline("\u001F"), C_4, G_8);
      for (Actor other : List.of(staff(PRINCIPAL), staff(PSYCHOLOGIST), student())) {
        plan(READY_TO_SIGN).refuses(other, decline("non"), G_8);
      }
    }

    @Test
    @DisplayName("G-8 is no signature, and hinders no later one")
    void noSignature() {
      Plan declined = plan(READY_TO_SIGN).after(parent(MOTHER), decline("non"));
      assertThat(declined.signatures()).isEmpty();
      assertThat(declined.declinations()).hasSize(1);
      assertThat(declined.signedBy(THE_MOTHER)).isFalse();
    }

    @Test
    @DisplayName("G-8 the direction's signature needs no parent's")
    void noCondition() {
      plan(READY_TO_SIGN).permits(staff(PRINCIPAL), sign());
    }

    @Test
    @DisplayName("C-4 the text is bounded")
    void bounds() {
      plan(READY_TO_SIGN)
          .refuses(parent(MOTHER), decline("non\r\n"), C_4)
          .permits(parent(MOTHER), decline("non\nmerci"));
    }
  }

  @Test
  @DisplayName("G-2 a parent who is not listed is no signatory, whoever signs for them")
  void notListed() {
    plan(READY_TO_SIGN).notListing(MOTHER).refuses(staff(COORDINATOR), signFor(MOTHER), G_2);
  }

  @Test
  @DisplayName("G-2, G-5 a student who is signed for signs as the student")
  void studentSignsAsStudent() {
    Person student = Person.of(Scene.STUDENT);
    assertThat(plan(READY_TO_SIGN).after(staff(COORDINATOR), signFor(student)).signatures())
        .extracting(Signature::role)
        .containsExactly("STUDENT");
  }

  @Test
  @DisplayName("A-7 a guardian without an address is nobody who comes in")
  void guardianWithoutAddress() {
    plan(READY_TO_SIGN)
        .guardian(new Guardian(Scene.STUDENT, Optional.empty(), true))
        .permits(parent(MOTHER), sign());
  }
}
