package org.planintervention.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.desk.TwoSchools.IT;
import static org.planintervention.desk.TwoSchools.MAPLES;
import static org.planintervention.desk.TwoSchools.MOTHER;
import static org.planintervention.desk.TwoSchools.MOTHER_ADDRESS;
import static org.planintervention.desk.TwoSchools.PARK;
import static org.planintervention.desk.TwoSchools.PRINCIPAL;
import static org.planintervention.desk.TwoSchools.PSYCHOLOGIST;
import static org.planintervention.desk.TwoSchools.SECRETARY;
import static org.planintervention.desk.TwoSchools.TEACHER;
import static org.planintervention.desk.TwoSchools.VISITOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.decision.Action;
import org.planintervention.decision.ConflictKind;
import org.planintervention.decision.RuleId;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.ContentHash;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.Signature;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.Tombstone;

/** The rules that no single judgement shows: what the desk keeps, and what it tells afterwards. */
@DisplayName("Rules at the desk")
class RulesAtTheDeskTest {
  private final TwoSchools schools = new TwoSchools();
  private final PlanDesk desk = schools.desk;

  private StaffRow onlyRowOf(Actor actor) {
    return schools.district.rowsOf(actor.address().orElseThrow()).get(0);
  }

  @Test
  @DisplayName("A-3 exactly the schools of current rows are offered")
  void schoolsOffered() {
    assertThat(desk.rights(PSYCHOLOGIST).schools()).containsExactly(MAPLES, PARK);
    assertThat(desk.rights(SECRETARY).schools()).containsExactly(MAPLES);
    assertThat(desk.rights(VISITOR).schools()).isEmpty();
    assertThat(desk.rights(MOTHER).schools()).isEmpty();
  }

  @Test
  @DisplayName("A-10 rights lag until they are kept long enough, or refreshed")
  void rightsLag() {
    assertThat(desk.rights(TEACHER).schools()).containsExactly(MAPLES);
    schools.district.without(onlyRowOf(TEACHER));
    assertThat(desk.rights(TEACHER).schools()).containsExactly(MAPLES);
    desk.perform(TEACHER, new Action.RefreshRights());
    assertThat(desk.rights(TEACHER).schools()).isEmpty();
  }

  @Test
  @DisplayName("A-10 a right that was withdrawn never acts, however fresh the screen")
  void withdrawnRight() {
    PlanId plan = schools.created(TEACHER, schools.student(1_000_001));
    assertThat(desk.rights(TEACHER).schools()).containsExactly(MAPLES);
    schools.district.without(onlyRowOf(TEACHER));
    assertThat(desk.perform(TEACHER, new Action.Consult(plan)).rules())
        .containsExactly(RuleId.A_11);
  }

  @Test
  @DisplayName("C-3 a save on an older version loses nothing: the answer says what changed")
  void conflictingSave() {
    PlanId plan = schools.ready(TEACHER, schools.student(1_000_001));
    desk.perform(TEACHER, new Action.ChangeStatus(plan, PlanStatus.IN_REVISION));
    int base = schools.store.find(plan).orElseThrow().row().version();
    PlanContent mine = PlanContent.EMPTY.withRemarks("mine");
    assertThat(desk.perform(PRINCIPAL, new Action.Write(plan, base, mine)).done()).isTrue();
    Outcome late = desk.perform(TEACHER, new Action.Write(plan, base, mine));
    assertThat(late.rules()).containsExactly(RuleId.C_3);
    assertThat(((Outcome.Refused) late).changed().orElseThrow().changes()).isNotEmpty();
  }

  @Test
  @DisplayName("G-6 a lot is decided plan by plan: what is refused stops nothing")
  void lot() {
    List<Action> lot = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      lot.add(sign(schools.ready(TEACHER, schools.student(1_000_000 + i))));
    }
    lot.add(1, sign(schools.created(TEACHER, schools.student(1_000_009))));
    Batch.Result result = desk.performAll(PRINCIPAL, lot, (decided, all) -> true);
    assertThat(result.count(Batch.Standing.DONE)).isEqualTo(3);
    assertThat(result.items().get(1).outcome().rules()).contains(RuleId.G_1);
    assertThat(result.stopped()).isFalse();
  }

  @Test
  @DisplayName("G-6 a lot holds no plan but one that was asked for to be read")
  void lotHoldsNoPlans() {
    PlanId plan = schools.ready(TEACHER, schools.student(1_000_001));
    PlanView before = desk.perform(PRINCIPAL, new Action.Consult(plan)).view().orElseThrow();
    List<Action> lot = List.of(sign(plan), new Action.Consult(plan));
    Batch.Result result = desk.performAll(PRINCIPAL, lot, (decided, all) -> true);
    assertThat(result.items().get(0).outcome()).isEqualTo(new Outcome.Done(Optional.empty()));
    PlanView after = result.items().get(1).outcome().view().orElseThrow();
    assertThat(after.plan().content())
        .isEqualTo(before.plan().content())
        .isNotEqualTo(PlanContent.EMPTY);
    assertThat(after.plan().signatures().get(0).hash()).contains(before.hash());
    assertThat(desk.verify(plan).found()).isZero();
  }

  @Test
  @DisplayName("G-6 the same lot sent twice signs once")
  void lotTwice() {
    PlanId plan = schools.ready(TEACHER, schools.student(1_000_001));
    List<Action> lot = List.of(sign(plan));
    desk.performAll(PRINCIPAL, lot, (decided, all) -> true);
    desk.performAll(PRINCIPAL, lot, (decided, all) -> true);
    assertThat(signatures(plan)).isEqualTo(1);
  }

  @Test
  @DisplayName("G-7 what was displayed and what is stored must be the same to be signed")
  void displayedContent() {
    PlanId plan = schools.ready(TEACHER, schools.student(1_000_001));
    ContentHash displayed =
        desk.perform(PRINCIPAL, new Action.Consult(plan)).view().orElseThrow().hash();
    desk.perform(TEACHER, new Action.ChangeStatus(plan, PlanStatus.IN_REVISION));
    desk.perform(TEACHER, new Action.Write(plan, 4, oneCharacterMore(plan)));
    desk.perform(TEACHER, new Action.ChangeStatus(plan, PlanStatus.READY_TO_SIGN));
    assertThat(desk.perform(PRINCIPAL, new Action.Sign(plan, Optional.of(displayed))))
        .isEqualTo(new Outcome.Conflict(ConflictKind.DISPLAYED_CONTENT_OUTDATED));
    assertThat(signatures(plan)).isZero();
    ContentHash now = desk.perform(PRINCIPAL, new Action.Consult(plan)).view().orElseThrow().hash();
    assertThat(desk.perform(PRINCIPAL, new Action.Sign(plan, Optional.of(now))).done()).isTrue();
  }

  private PlanContent oneCharacterMore(PlanId plan) {
    PlanContent content =
        desk.perform(TEACHER, new Action.Consult(plan)).view().orElseThrow().plan().content();
    return content.withRemarks(content.remarks() + ".");
  }

  @Test
  @DisplayName("G-5 a signature for somebody names both, and what was approved (G-7)")
  void signedForSomebody() {
    PlanId plan = schools.ready(TEACHER, schools.student(1_000_001));
    Outcome signed =
        desk.perform(
            TEACHER,
            new Action.SignFor(
                plan,
                Person.of(MOTHER_ADDRESS),
                Optional.of(ConsentGround.VOICE),
                "",
                Optional.of(TwoSchools.TODAY),
                Optional.empty()));
    Signature signature = signed.view().orElseThrow().plan().signatures().get(0);
    assertThat(signature.signatory()).isEqualTo(Person.of(MOTHER_ADDRESS));
    assertThat(signature.by()).isEqualTo(TwoSchools.person(TEACHER));
    assertThat(signature.hash()).contains(signed.view().orElseThrow().hash());
  }

  @Test
  @DisplayName("D-2 a purge is final: a tombstone stays, without personal data")
  void purgeIsFinal() {
    StudentNumber student = schools.student(1_000_001);
    PlanId plan = schools.marked(TEACHER, student);
    assertThat(desk.perform(IT, new Action.Purge(plan)).done()).isTrue();
    assertThat(schools.store.find(plan)).isEmpty();
    assertThat(desk.perform(TEACHER, new Action.Consult(plan)).rules())
        .containsExactly(RuleId.A_11);
    Tombstone stays = schools.store.tombstone(plan).orElseThrow();
    assertThat(stays.markedBy()).isEqualTo(TwoSchools.person(TEACHER).key());
    assertThat(stays.purgedBy()).isEqualTo(TwoSchools.person(IT).key());
  }

  @Test
  @DisplayName("D-3 brought back or purged: whoever is second is told")
  void oneWins() {
    PlanId back = schools.marked(TEACHER, schools.student(1_000_001));
    assertThat(desk.perform(TEACHER, new Action.ChangeStatus(back, PlanStatus.OPENING)).done())
        .isTrue();
    assertThat(desk.perform(IT, new Action.Purge(back)).rules()).containsExactly(RuleId.D_1);
    PlanId gone = schools.marked(TEACHER, schools.student(1_000_002));
    assertThat(desk.perform(IT, new Action.Purge(gone)).done()).isTrue();
    assertThat(desk.perform(TEACHER, new Action.ChangeStatus(gone, PlanStatus.OPENING)).rules())
        .containsExactly(RuleId.A_11);
  }

  @Test
  @DisplayName("Y-2 a marked plan comes back only while the student has no other this year")
  void yearTaken() {
    StudentNumber student = schools.student(1_000_001);
    PlanId marked = schools.marked(TEACHER, student);
    schools.created(TEACHER, student);
    assertThat(desk.perform(TEACHER, new Action.ChangeStatus(marked, PlanStatus.OPENING)))
        .isEqualTo(new Outcome.Conflict(ConflictKind.YEAR_TAKEN));
  }

  private static Action sign(PlanId plan) {
    return new Action.Sign(plan, Optional.empty());
  }

  private int signatures(PlanId plan) {
    return schools.store.find(plan).orElseThrow().signatures().size();
  }
}
