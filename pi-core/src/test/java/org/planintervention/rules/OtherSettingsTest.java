package org.planintervention.rules;

import static org.planintervention.decision.RuleId.G_5;
import static org.planintervention.decision.RuleId.G_8;
import static org.planintervention.decision.RuleId.O_5;
import static org.planintervention.decision.RuleId.S_4;
import static org.planintervention.decision.RuleId.S_7;
import static org.planintervention.decision.RuleId.S_9;
import static org.planintervention.plan.PlanStatus.CLOSED;
import static org.planintervention.plan.PlanStatus.CREATED_IN_ERROR;
import static org.planintervention.plan.PlanStatus.IN_REVISION;
import static org.planintervention.plan.PlanStatus.READY_TO_SIGN;
import static org.planintervention.rules.Asking.answerSituation;
import static org.planintervention.rules.Asking.changeTo;
import static org.planintervention.rules.Asking.decline;
import static org.planintervention.rules.Asking.signFor;
import static org.planintervention.rules.Asking.write;
import static org.planintervention.rules.Scene.COORDINATOR;
import static org.planintervention.rules.Scene.LAST_YEAR;
import static org.planintervention.rules.Scene.MOTHER;
import static org.planintervention.rules.Scene.PRINCIPAL;
import static org.planintervention.rules.Scene.PSYCHOLOGIST;
import static org.planintervention.rules.Scene.THIS_YEAR;
import static org.planintervention.rules.Scene.parent;
import static org.planintervention.rules.Scene.plan;
import static org.planintervention.rules.Scene.staff;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.plan.ConsentGround;
import org.planintervention.policy.Capacity;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.policy.PlanSettings;
import org.planintervention.spi.identity.Person;

@DisplayName("What a district settles otherwise holds there, and the reference stays as it is")
class OtherSettingsTest {
  private static final LocalDate FIRST_DAY = LocalDate.of(THIS_YEAR.start(), 7, 1);
  private static final DistrictPolicy REFERENCE = DistrictPolicy.reference();
  private static final DistrictPolicy OTHER =
      Policies.settling(
          new PlanSettings(
              EnumSet.allOf(Capacity.class),
              true,
              Set.of(Capacity.DIRECTION, Capacity.COORDINATOR),
              31,
              Set.of(ConsentGround.PAPER_FORM),
              false));

  @Test
  @DisplayName("O-5 collaborators answer the opening situations where they are named")
  void collaboratorsAnswer() {
    plan().under(REFERENCE).refuses(staff(PSYCHOLOGIST), answerSituation(), O_5);
    plan().under(OTHER).permits(staff(PSYCHOLOGIST), answerSituation());
    plan().under(OTHER).permits(staff(COORDINATOR), answerSituation());
    plan().under(OTHER).refuses(parent(MOTHER), answerSituation(), O_5);
    plan()
        .of(LAST_YEAR)
        .on(FIRST_DAY)
        .notListing(PSYCHOLOGIST)
        .alsoPlan(THIS_YEAR, READY_TO_SIGN)
        .under(OTHER)
        .refuses(staff(PSYCHOLOGIST), answerSituation(), O_5);
  }

  @Test
  @DisplayName("S-4 what was signed is marked as created in error where that is settled")
  void signedInError() {
    plan(IN_REVISION)
        .onceSignedBy(MOTHER)
        .under(REFERENCE)
        .refuses(staff(COORDINATOR), changeTo(CREATED_IN_ERROR), S_4)
        .under(OTHER)
        .permits(staff(COORDINATOR), changeTo(CREATED_IN_ERROR));
  }

  @Test
  @DisplayName("S-7 the coordinator takes a closed plan up again where named, a collaborator never")
  void coordinatorReopens() {
    plan(CLOSED)
        .under(REFERENCE)
        .refuses(staff(COORDINATOR), changeTo(IN_REVISION), S_7)
        .under(OTHER)
        .permits(staff(COORDINATOR), changeTo(IN_REVISION))
        .permits(staff(PRINCIPAL), changeTo(IN_REVISION))
        .refuses(staff(PSYCHOLOGIST), changeTo(IN_REVISION), S_7);
  }

  @Test
  @DisplayName("S-9 last year's plans change until the days of grace are over")
  void daysOfGrace() {
    plan()
        .of(LAST_YEAR)
        .on(FIRST_DAY)
        .under(REFERENCE)
        .refuses(staff(PRINCIPAL), write(), S_9)
        .under(OTHER)
        .permits(staff(PRINCIPAL), write())
        .on(FIRST_DAY.plusDays(30))
        .permits(staff(PRINCIPAL), write())
        .on(FIRST_DAY.plusDays(31))
        .refuses(staff(PRINCIPAL), write(), S_9);
  }

  @Test
  @DisplayName("S-7 a closed plan of last year is not taken up again, days of grace or not")
  void graceDoesNotReopen() {
    plan(CLOSED)
        .of(LAST_YEAR)
        .on(FIRST_DAY)
        .under(OTHER)
        .refuses(staff(PRINCIPAL), changeTo(IN_REVISION), S_7);
  }

  @Test
  @DisplayName("G-5 a ground that is not accepted carries no signature")
  void acceptedGrounds() {
    Person mother = Person.of(MOTHER);
    plan(READY_TO_SIGN)
        .under(OTHER)
        .permits(staff(COORDINATOR), signFor(mother, ConsentGround.PAPER_FORM, "", FIRST_DAY))
        .refuses(staff(COORDINATOR), signFor(mother, ConsentGround.VOICE, "", FIRST_DAY), G_5)
        .under(REFERENCE)
        .permits(staff(COORDINATOR), signFor(mother, ConsentGround.VOICE, "", FIRST_DAY));
  }

  @Test
  @DisplayName("G-8 a parent declines without a word where none is asked for")
  void declineWithoutText() {
    plan(READY_TO_SIGN)
        .under(REFERENCE)
        .refuses(parent(MOTHER), decline(" "), G_8)
        .under(OTHER)
        .permits(parent(MOTHER), decline(" "));
  }
}
