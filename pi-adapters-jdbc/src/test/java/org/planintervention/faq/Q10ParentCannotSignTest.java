package org.planintervention.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.decision.Diagnosis.Question.ADDRESS_IS_IN_GPI;
import static org.planintervention.decision.Diagnosis.Question.ADDRESS_IS_IN_LIST;
import static org.planintervention.decision.Diagnosis.Question.BY_PARENTS_DOOR;
import static org.planintervention.decision.Diagnosis.Question.PARENT_HAS_ACCOUNT;
import static org.planintervention.decision.Diagnosis.Question.PARENT_HAS_AUTHORITY;
import static org.planintervention.decision.Diagnosis.Question.PLAN_IS_READY;
import static org.planintervention.faq.School.KARIM;
import static org.planintervention.faq.School.MOTHER;
import static org.planintervention.faq.School.MOTHER_ADDRESS;
import static org.planintervention.faq.School.PRINCIPAL;
import static org.planintervention.faq.School.SECRETARY;
import static org.planintervention.faq.School.SECRETARY_OF_PARK;
import static org.planintervention.faq.School.TEACHER;
import static org.planintervention.faq.School.TODAY;
import static org.planintervention.faq.School.person;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.planintervention.decision.Action;
import org.planintervention.decision.Diagnosis;
import org.planintervention.decision.GuideKey;
import org.planintervention.decision.RuleId;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.Signature;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.outside.SupportRequest;
import org.planintervention.spi.store.PlanId;
import org.planintervention.text.Language;
import org.planintervention.text.Texts;

@DisplayName("Q10 A parent cannot sign their child's plan. What can I do?")
class Q10ParentCannotSignTest extends FaqScenario {
  private static final EmailAddress FATHER_ADDRESS = new EmailAddress("father@famille.example");
  private static final Actor FATHER = Actor.of(Entry.PARENT_PORTAL, FATHER_ADDRESS);
  private static final EmailAddress OTHER_ADDRESS = new EmailAddress("mei.poulin@courriel.example");
  private static final Actor WITH_OTHER_ADDRESS = Actor.of(Entry.PARENT_PORTAL, OTHER_ADDRESS);

  @Override
  void story(School school) {
    PlanId plan = school.opened();
    notReady(school, plan);
    school.done(PRINCIPAL, new Action.ChangeStatus(plan, PlanStatus.READY_TO_SIGN));
    signingForThemIsPossible(school, plan);
    noAccount(school, plan);
    anotherAddress(school, plan);
    straightThroughMozaik(school, plan);
    allChecksPass(school, plan);
    signingForThem(school, plan);
  }

  /** 1. The plan has not been set to « PI prêt à être signé ». */
  private static void notReady(School school, PlanId plan) {
    Diagnosis diagnosis = school.desk.whyCannotSign(PRINCIPAL, plan, MOTHER);
    new Found(diagnosis)
        .inOrder(
            PLAN_IS_READY,
            PARENT_HAS_ACCOUNT,
            ADDRESS_IS_IN_GPI,
            ADDRESS_IS_IN_LIST,
            PARENT_HAS_AUTHORITY,
            BY_PARENTS_DOOR)
        .no(PLAN_IS_READY)
        .yes(
            PARENT_HAS_ACCOUNT,
            ADDRESS_IS_IN_GPI,
            ADDRESS_IS_IN_LIST,
            PARENT_HAS_AUTHORITY,
            BY_PARENTS_DOOR)
        .advises(
            PLAN_IS_READY,
            "le met au statut « PI prêt à être signé »",
            "sets it to the status “PI ready to be signed”")
        .next(Diagnosis.Next.PUT_RIGHT, "Corrigez d’abord", "First put right");
    assertThat(diagnosis.instead()).isEmpty();

    // the mother, who may not know of the plan yet, learns of herself alone
    Told.refused(school.desk.perform(MOTHER, new Action.Sign(plan, Optional.empty())), RuleId.A_11);
    new Found(school.desk.whyCannotSign(MOTHER, plan, MOTHER))
        .yes(PARENT_HAS_ACCOUNT, BY_PARENTS_DOOR)
        .notTold(PLAN_IS_READY, ADDRESS_IS_IN_GPI, ADDRESS_IS_IN_LIST, PARENT_HAS_AUTHORITY)
        .next(
            Diagnosis.Next.ASK_SCHOOL,
            "communiquez avec le secrétariat de l’école",
            "get in touch with the school’s secretary");
  }

  /** 2. It is possible to sign for somebody now: for whom, the diagnosis says. */
  private static void signingForThemIsPossible(School school, PlanId plan) {
    assertThat(school.desk.whyCannotSign(PRINCIPAL, plan, MOTHER).instead())
        .containsExactly(signForMother(plan));
    assertThat(Texts.in(Language.FRENCH).action("SignFor")).isEqualTo("Signer pour autrui");
    guideIsNamed(GuideKey.SIGN_FOR, "Signer pour autrui", "Sign for somebody");

    // a collaborator sees the same checks, and signs for nobody
    Diagnosis teachers = school.desk.whyCannotSign(TEACHER, plan, MOTHER);
    new Found(teachers).yes(PLAN_IS_READY, ADDRESS_IS_IN_LIST);
    assertThat(teachers.instead()).isEmpty();
  }

  /** 3. The parent has no Mozaïk account: one can send them the guide for parents. */
  private static void noAccount(School school, PlanId plan) {
    school.district.with(new Guardian(KARIM, Optional.of(FATHER_ADDRESS), true));
    school.done(PRINCIPAL, new Action.ListPerson(plan, Person.of(FATHER_ADDRESS)));
    Told.refused(school.desk.perform(FATHER, new Action.Sign(plan, Optional.empty())), RuleId.G_4)
        .inFrench("Aucun compte Mozaïk n’est ouvert", "C’est au parent d’agir.")
        .inEnglish("No Mozaïk account is open", "It is the parent’s move.")
        .guides("parents");
    new Found(school.desk.whyCannotSign(PRINCIPAL, plan, FATHER))
        .yes(PLAN_IS_READY)
        .no(PARENT_HAS_ACCOUNT)
        .advises(
            PARENT_HAS_ACCOUNT,
            "Le guide à l’attention des parents explique comment, et vous pouvez le lui faire"
                + " parvenir.",
            "The guide for parents explains how, and you can send it to them.")
        .guide(PARENT_HAS_ACCOUNT, "parents");
    guideIsNamed(GuideKey.PARENTS, "Guide à l’attention des parents", "Guide for parents");
  }

  /** 4. The parent connects with another address than GPI's and that of the plan's list. */
  private static void anotherAddress(School school, PlanId plan) {
    school.district.withAccount(OTHER_ADDRESS);
    Diagnosis diagnosis = school.desk.whyCannotSign(PRINCIPAL, plan, WITH_OTHER_ADDRESS);
    new Found(diagnosis)
        .yes(PLAN_IS_READY, PARENT_HAS_ACCOUNT)
        .no(ADDRESS_IS_IN_GPI, ADDRESS_IS_IN_LIST)
        .advises(
            ADDRESS_IS_IN_GPI,
            "Vérifiez auprès du parent et du secrétariat de l’école",
            "Check with the parent and with the school’s secretary")
        .advises(
            ADDRESS_IS_IN_LIST,
            "Regardez dans la liste des collaborateur·rices du PI",
            "Look in the PI’s list of collaborators");
    assertThat(diagnosis.instead())
        .extracting(action -> ((Action.SignFor) action).person())
        .containsExactly(Person.of(MOTHER_ADDRESS), Person.of(FATHER_ADDRESS));

    // whoever comes with an unknown address learns nothing of plan, GPI or list
    Told.refused(
        school.desk.perform(WITH_OTHER_ADDRESS, new Action.Sign(plan, Optional.empty())),
        RuleId.A_11);
    new Found(school.desk.whyCannotSign(WITH_OTHER_ADDRESS, plan, WITH_OTHER_ADDRESS))
        .notTold(PLAN_IS_READY, ADDRESS_IS_IN_GPI, ADDRESS_IS_IN_LIST, PARENT_HAS_AUTHORITY);

    // GPI is put right first; then the list, while the plan waits for the signature
    Guardian corrected = new Guardian(KARIM, Optional.of(OTHER_ADDRESS), true);
    school.district.with(corrected);
    new Found(school.desk.whyCannotSign(PRINCIPAL, plan, WITH_OTHER_ADDRESS))
        .yes(ADDRESS_IS_IN_GPI)
        .no(ADDRESS_IS_IN_LIST);
    school.done(PRINCIPAL, new Action.ListPerson(plan, Person.of(OTHER_ADDRESS)));
    assertThat(school.desk.whyCannotSign(PRINCIPAL, plan, WITH_OTHER_ADDRESS).nothingFound())
        .isTrue();
    assertThat(
            school.desk.perform(WITH_OTHER_ADDRESS, school.sign(WITH_OTHER_ADDRESS, plan)).done())
        .isTrue();

    // somebody without parental authority does not sign, whatever the address
    school.district.without(corrected).with(new Guardian(KARIM, Optional.of(OTHER_ADDRESS), false));
    new Found(school.desk.whyCannotSign(PRINCIPAL, plan, WITH_OTHER_ADDRESS))
        .no(PARENT_HAS_AUTHORITY)
        .advises(PARENT_HAS_AUTHORITY, "l’autorité parentale", "parental authority");
  }

  /** 5. The parent goes directly through Mozaïk, not by the parents' own address. */
  private static void straightThroughMozaik(School school, PlanId plan) {
    Actor throughMozaik = Actor.of(Entry.MOZAIK, MOTHER_ADDRESS);
    Told.refused(
            school.desk.perform(throughMozaik, new Action.Sign(plan, Optional.empty())), RuleId.G_4)
        .inFrench(
            "Vous êtes passé·e directement par Mozaïk.",
            "à partir de l’adresse de la plateforme destinée aux parents")
        .inEnglish("directly through Mozaïk", "the platform’s own address for parents")
        .guides("parents");
    for (Actor viewer : List.of(PRINCIPAL, throughMozaik)) {
      new Found(school.desk.whyCannotSign(viewer, plan, throughMozaik))
          .no(BY_PARENTS_DOOR)
          .advises(
              BY_PARENTS_DOOR,
              "Le parent se connecte à partir de l’adresse de la plateforme destinée aux parents",
              "The parent connects by the platform’s address for parents")
          .guide(BY_PARENTS_DOOR, "parents");
    }
  }

  /** All of it was checked, and it still fails: the parent turns to the secretary, who writes. */
  private static void allChecksPass(School school, PlanId plan) {
    SupportRequest secretarys =
        school.desk.supportRequest(SECRETARY, KARIM, MOTHER_ADDRESS).orElseThrow();

    // the mother is told where to send it herself
    Diagnosis mothers = school.desk.whyCannotSign(MOTHER, plan, MOTHER);
    new Found(mothers)
        .yes(PLAN_IS_READY, PARENT_HAS_ACCOUNT, ADDRESS_IS_IN_GPI, ADDRESS_IS_IN_LIST)
        .next(
            Diagnosis.Next.SEND_REQUEST,
            "envoyez la demande de soutien",
            "send the support request");
    assertThat(mothers.request()).contains(secretarys);
    assertThat(school.desk.supportRequest(MOTHER, plan, MOTHER)).contains(secretarys);
    assertThat(school.desk.supportRequest(MOTHER, KARIM, MOTHER_ADDRESS)).contains(secretarys);

    // of the other parent she is told nothing, neither by the plan nor by the child
    for (Diagnosis fathers :
        List.of(
            school.desk.whyCannotSign(MOTHER, plan, FATHER),
            school.desk.whyCannotSign(MOTHER, KARIM, FATHER))) {
      new Found(fathers)
          .notTold(
              PLAN_IS_READY,
              PARENT_HAS_ACCOUNT,
              ADDRESS_IS_IN_GPI,
              ADDRESS_IS_IN_LIST,
              PARENT_HAS_AUTHORITY,
              BY_PARENTS_DOOR);
      assertThat(fathers.request()).isEmpty();
    }
    assertThat(school.desk.supportRequest(MOTHER, plan, FATHER)).isEmpty();
    assertThat(school.desk.supportRequest(MOTHER, KARIM, FATHER_ADDRESS)).isEmpty();

    assertThat(secretarys.to()).isEqualTo("support.mozaik@csdm.qc.ca");
    assertThat(secretarys.text())
        .isEqualTo(
            """
            Nom de l’école\u00a0: École des Érables
            Numéro de fiche de l’élève\u00a0: 1200337
            Nom et prénom de l’élève\u00a0: Beaulieu, Karim
            Nom et prénom du parent qui éprouve de la difficulté à se connecter\u00a0: Poulin, Mei
            Courriel du parent qui est inscrit dans le GPI de l’école\u00a0: mother@famille.example\
            """);

    // who diagnosed it has the same request in hand
    Diagnosis principals = school.desk.whyCannotSign(PRINCIPAL, plan, MOTHER);
    new Found(principals)
        .next(
            Diagnosis.Next.SEND_REQUEST,
            "envoyez la demande de soutien",
            "send the support request");
    assertThat(principals.request()).contains(secretarys);
    assertThat(school.desk.supportRequest(TEACHER, plan, MOTHER)).contains(secretarys);

    // the secretary is told what GPI and the accounts say, and sends the request
    Diagnosis told = school.desk.whyCannotSign(SECRETARY, KARIM, MOTHER);
    new Found(told)
        .yes(PARENT_HAS_ACCOUNT, ADDRESS_IS_IN_GPI, PARENT_HAS_AUTHORITY, BY_PARENTS_DOOR)
        .notTold(PLAN_IS_READY, ADDRESS_IS_IN_LIST)
        .next(
            Diagnosis.Next.SEND_REQUEST,
            "envoyez la demande de soutien",
            "send the support request");
    assertThat(told.request()).contains(secretarys);
    new Found(school.desk.whyCannotSign(SECRETARY, KARIM, FATHER))
        .no(PARENT_HAS_ACCOUNT)
        .yes(ADDRESS_IS_IN_GPI);

    // the secretary learns nothing of the plan, and one of another school nothing at all
    new Found(school.desk.whyCannotSign(SECRETARY, plan, MOTHER))
        .notTold(PLAN_IS_READY, PARENT_HAS_ACCOUNT, ADDRESS_IS_IN_GPI, ADDRESS_IS_IN_LIST);
    assertThat(school.desk.supportRequest(SECRETARY, plan, MOTHER)).isEmpty();
    new Found(school.desk.whyCannotSign(SECRETARY_OF_PARK, KARIM, MOTHER))
        .notTold(PARENT_HAS_ACCOUNT, ADDRESS_IS_IN_GPI, PARENT_HAS_AUTHORITY, BY_PARENTS_DOOR);
    assertThat(school.desk.supportRequest(SECRETARY_OF_PARK, KARIM, MOTHER_ADDRESS)).isEmpty();
    assertThat(
            school.desk.supportRequest(
                SECRETARY, KARIM, new EmailAddress("stranger@famille.example")))
        .isEmpty();
  }

  /** 6. It is possible to sign for somebody: with the ground and the day of the consent. */
  private static void signingForThem(School school, PlanId plan) {
    Told.refused(school.desk.perform(TEACHER, signForMother(plan)), RuleId.G_5)
        .inFrench("Demandez à la direction ou à la personne qui coordonne le PI de signer")
        .inEnglish("Ask the direction or the coordinator to sign for this person.")
        .guides("sign-for");

    school.done(PRINCIPAL, signForMother(plan));

    Signature signature =
        school.plan(plan).presentSignatures().stream()
            .filter(one -> one.signatory().equals(Person.of(MOTHER_ADDRESS)))
            .findFirst()
            .orElseThrow();
    assertThat(signature.by()).isEqualTo(person(PRINCIPAL));
    assertThat(signature.consent().orElseThrow().ground()).isEqualTo(ConsentGround.PAPER_FORM);
    assertThat(signature.consent().orElseThrow().date()).isEqualTo(TODAY);
    assertThat(school.desk.whyCannotSign(PRINCIPAL, plan, MOTHER).instead()).isEmpty();
  }

  private static Action signForMother(PlanId plan) {
    return new Action.SignFor(
        plan,
        Person.of(MOTHER_ADDRESS),
        Optional.of(ConsentGround.PAPER_FORM),
        "",
        Optional.of(TODAY),
        Optional.empty());
  }
}
