package org.planintervention.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.desk.TwoSchools.IT;
import static org.planintervention.desk.TwoSchools.MAPLES;
import static org.planintervention.desk.TwoSchools.MOTHER;
import static org.planintervention.desk.TwoSchools.MOTHER_ADDRESS;
import static org.planintervention.desk.TwoSchools.SECRETARY;
import static org.planintervention.desk.TwoSchools.TEACHER;
import static org.planintervention.desk.TwoSchools.VISITOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.decision.Action;
import org.planintervention.decision.RuleId;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Evidence;
import org.planintervention.spi.store.ForwardingPlanStore;
import org.planintervention.spi.store.KeptPlace;
import org.planintervention.spi.store.KeptRow;
import org.planintervention.spi.store.KeptTable;
import org.planintervention.spi.store.Misfit;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.TrailQuery;
import org.planintervention.spi.store.TrailRow;
import org.planintervention.trail.Finding;
import org.planintervention.trail.TrailFormat;
import org.planintervention.trail.TrailPayload;
import org.planintervention.trail.TrailPayload.EmptiedRow;

/** What a purge does to the rows of doors that name the plan (D-2). */
@DisplayName("D-2 rows of doors that name a purged plan")
class PurgedDoorRowsTest {
  private static final ChainId DOOR = ChainId.door(MAPLES);

  private final TwoSchools schools = new TwoSchools();
  private final PlanDesk desk = schools.desk;

  @Test
  @DisplayName("D-2 a purge empties them, lists them by chain and number, and nothing is found")
  void d2_emptiedAndListed() {
    PlanId plan = schools.marked(TEACHER, schools.student(1_000_001));
    desk.perform(SECRETARY, new Action.MaintainStaffTable(MAPLES));
    refusedAbout(plan);
    long naming = rowsNaming(plan).size();
    assertThat(naming).isGreaterThan(4);
    List<EmptiedRow> expected =
        rowsNaming(plan).stream().map(row -> new EmptiedRow("014/~door", row.number())).toList();

    assertThat(desk.perform(IT, new Action.Purge(plan)).done()).isTrue();

    assertThat(rowsNaming(plan)).isEmpty();
    assertThat(purgeRow(plan).emptied()).isEqualTo(expected);
    assertThat(door().stream().filter(row -> row.payload().isEmpty()).map(TrailRow::number))
        .isEqualTo(expected.stream().map(EmptiedRow::row).toList());
    assertThat(door())
        .filteredOn(row -> row.payload().isEmpty())
        .allSatisfy(
            row -> {
              assertThat(row.salt()).isEmpty();
              assertThat(row.actor()).isEmpty();
              assertThat(row.student()).isEmpty();
              assertThat(row.about()).isEmpty();
            });
    assertThat(found(schools.store)).isEmpty();
    assertThat(desk.verify(plan).found()).isZero();
  }

  @Test
  @DisplayName("D-2 rows about other plans stay as they are")
  void d2_othersStay() {
    PlanId plan = schools.marked(TEACHER, schools.student(1_000_001));
    PlanId other = schools.created(TEACHER, schools.student(1_000_002));
    refusedAbout(other);
    refusedAbout(plan);
    List<TrailRow> before = rowsNaming(other);
    desk.perform(IT, new Action.Purge(plan));
    assertThat(rowsNaming(other)).isEqualTo(before);
    assertThat(found(schools.store)).isEmpty();
  }

  @Test
  @DisplayName("D-2 a plan that nobody was refused lists no rows")
  void d2_nothingToList() {
    PlanId plan = schools.marked(TEACHER, schools.student(1_000_001));
    desk.perform(IT, new Action.Purge(plan));
    assertThat(purgeRow(plan).emptied()).isEmpty();
    assertThat(found(schools.store)).isEmpty();
  }

  @Test
  @DisplayName("D-2 more rows than a page holds are emptied")
  void d2_manyRows() {
    PlanId plan = schools.marked(TEACHER, schools.student(1_000_001));
    for (int row = 0; row < PlanStore.MOST + 1; row++) {
      desk.perform(VISITOR, new Action.Consult(plan));
    }
    desk.perform(IT, new Action.Purge(plan));
    assertThat(purgeRow(plan).emptied()).hasSize(PlanStore.MOST + 1);
    assertThat(rowsNaming(plan)).isEmpty();
    assertThat(found(schools.store)).isEmpty();
  }

  @Test
  @DisplayName("D-2 a batch that is refused a plan and purges it leaves no row behind")
  void d2_inABatch() {
    PlanId first = schools.marked(TEACHER, schools.student(1_000_001));
    PlanId second = schools.marked(TEACHER, schools.student(1_000_002));
    List<Action> batch =
        List.of(
            new Action.Consult(first),
            new Action.Purge(second),
            new Action.Consult(first),
            new Action.Purge(first),
            new Action.Consult(second));
    Batch.Result result = desk.performAll(IT, batch, (decided, all) -> true);
    assertThat(result.count(Batch.Standing.DONE)).isEqualTo(2);
    assertThat(rowsNaming(first)).isEmpty();
    assertThat(rowsNaming(second)).hasSize(1);
    assertThat(found(schools.store)).isEmpty();
  }

  @Test
  @DisplayName("D-2 a row that comes while the purge is prepared, at any moment, is emptied")
  void d2_aRefusalDuringAPurge() {
    int moment = 0;
    boolean came = true;
    while (came) {
      TwoSchools fresh = new TwoSchools();
      PlanId plan = fresh.marked(TEACHER, fresh.student(1_000_001));
      Rival rival = new Rival(fresh.store, moment);
      rival.comes(() -> fresh.desk.perform(MOTHER, new Action.Consult(plan)));
      assertThat(fresh.over(rival).perform(IT, new Action.Purge(plan)).done()).isTrue();
      came = rival.came();
      assertThat(rowsNaming(fresh, plan)).as("moment " + moment).isEmpty();
      assertThat(purgeRow(fresh, plan).emptied()).as("moment " + moment).hasSize(came ? 1 : 0);
      assertThat(found(fresh.store)).isEmpty();
      moment++;
    }
    System.out.printf("D-2: a refusal came at each of %d moments of a purge%n", moment - 1);
    assertThat(moment).isGreaterThan(4);
  }

  @Test
  @DisplayName("A-11 a refusal that a purge overtakes says what one says of no plan at all")
  void a11_aPurgeDuringARefusal() {
    int moment = 0;
    boolean came = true;
    while (came) {
      TwoSchools fresh = new TwoSchools();
      PlanId plan = fresh.marked(TEACHER, fresh.student(1_000_001));
      PlanId none = new PlanId(MAPLES, "none");
      Rival rival = new Rival(fresh.store, moment);
      rival.comes(() -> fresh.desk.perform(IT, new Action.Purge(plan)));
      Outcome outcome = fresh.over(rival).perform(MOTHER, new Action.Consult(plan));
      came = rival.came();
      assertThat(outcome).isEqualTo(fresh.desk.perform(MOTHER, new Action.Consult(none)));
      List<TrailRow> left = rowsNaming(fresh, plan);
      assertThat(left).as("moment " + moment).hasSize(1);
      assertThat(textOf(left.get(0), plan)).isEqualTo(textOf(rowsNaming(fresh, none).get(0), none));
      assertThat(found(fresh.store)).isEmpty();
      moment++;
    }
    System.out.printf("D-2: a purge came at each of %d moments of a refusal%n", moment - 1);
    assertThat(moment).isGreaterThan(3);
  }

  @Test
  @DisplayName("D-2 a refused creation says of no reason, whether there is a plan or not")
  void d2_aRefusedCreation() {
    StudentNumber with = schools.student(1_000_001);
    StudentNumber without = schools.student(1_000_002);
    schools.created(TEACHER, with);
    assertThat(desk.perform(TEACHER, create(with)).rules()).containsExactly(RuleId.Y_2);
    assertThat(desk.perform(SECRETARY, create(without)).rules()).containsExactly(RuleId.Y_5);
    assertThat(desk.perform(SECRETARY, create(with)).rules()).containsExactly(RuleId.Y_5);
    assertThat(door())
        .hasSize(3)
        .allSatisfy(
            row -> {
              TrailPayload said = TrailFormat.read(row.payload().orElseThrow()).orElseThrow();
              assertThat(said.granted()).isFalse();
              assertThat(said.rules()).isEmpty();
              assertThat(said.reasons()).isEmpty();
              assertThat(said.plan()).isEmpty();
            });
    assertThat(found(schools.store)).isEmpty();
  }

  @Test
  @DisplayName("D-2 a row of a door that is emptied without a purge is found")
  void d2_anUnlistedRow() {
    PlanId plan = schools.marked(TEACHER, schools.student(1_000_001));
    desk.perform(SECRETARY, new Action.MaintainStaffTable(MAPLES));
    refusedAbout(plan);
    desk.perform(IT, new Action.Purge(plan));
    assertThat(found(evidence(row -> isDoorRow(row, 1) ? emptied(row) : row)))
        .containsExactly(
            new Finding(
                Finding.Kind.ROW_ALTERED, DOOR, OptionalLong.of(1), Optional.of("payload")));
  }

  @Test
  @DisplayName("D-2 a row of a door that a purge lists and that is still there is found")
  void d2_aRowThatStayed() {
    PlanId plan = schools.marked(TEACHER, schools.student(1_000_001));
    desk.perform(SECRETARY, new Action.MaintainStaffTable(MAPLES));
    refusedAbout(plan);
    List<KeptRow> before = doorRows(schools.store);
    desk.perform(IT, new Action.Purge(plan));
    PlanStore restored = evidence(row -> isDoorRow(row, 3) ? before.get(2) : row);
    List<Finding> expected =
        List.of(
            new Finding(Finding.Kind.ROW_ALTERED, DOOR, OptionalLong.of(3), Optional.of("purge")));
    assertThat(found(restored)).isEqualTo(expected);
    assertThat(schools.over(restored).verify(plan).findings()).isEqualTo(expected);
  }

  private static Action create(StudentNumber student) {
    return new Action.Create(student, TwoSchools.THIS_YEAR);
  }

  /** Everything about a plan that leaves a row at its school's door. */
  private void refusedAbout(PlanId plan) {
    for (Actor actor : List.of(MOTHER, VISITOR, SECRETARY)) {
      desk.perform(actor, new Action.Consult(plan));
      desk.perform(actor, new Action.Purge(plan));
    }
    desk.perform(MOTHER, new Action.ListPerson(plan, Person.of(MOTHER_ADDRESS)));
    desk.perform(MOTHER, new Action.ChangeStatus(plan, PlanStatus.OPENING));
    desk.trail(VISITOR, plan, 0, 10);
  }

  private List<TrailRow> door() {
    return schools.store.trail(DOOR, 0, PlanStore.MOST);
  }

  private List<TrailRow> rowsNaming(PlanId plan) {
    return rowsNaming(schools, plan);
  }

  private static List<TrailRow> rowsNaming(TwoSchools schools, PlanId plan) {
    return schools.store.trail(TrailQuery.about(plan), Optional.empty(), PlanStore.MOST);
  }

  private TrailPayload purgeRow(PlanId plan) {
    return purgeRow(schools, plan);
  }

  private static TrailPayload purgeRow(TwoSchools schools, PlanId plan) {
    long last = schools.store.head(ChainId.of(plan)).length();
    TrailRow row = schools.store.trail(ChainId.of(plan), last - 1, 1).get(0);
    return TrailFormat.read(row.payload().orElseThrow()).orElseThrow();
  }

  private static String textOf(TrailRow row, PlanId plan) {
    return row.payload().orElseThrow().utf8().replace(plan.text(), "PLAN");
  }

  private List<Finding> found(PlanStore store) {
    return schools.over(store).verifyAll(Optional.empty(), (decided, all) -> true).findings();
  }

  private static List<KeptRow> doorRows(PlanStore store) {
    return store
        .evidence()
        .rows(
            KeptTable.TRAIL,
            KeptPlace.of(MAPLES.value(), ChainId.DOOR),
            Optional.empty(),
            PlanStore.MOST);
  }

  private static boolean isDoorRow(KeptRow row, long number) {
    return row.name().equals(ChainId.DOOR) && row.number(1) == number;
  }

  private static KeptRow emptied(KeptRow row) {
    List<Optional<String>> texts = new ArrayList<>(row.texts());
    for (int column = 4; column < 8; column++) {
      texts.set(column, Optional.empty());
    }
    return new KeptRow(
        texts, List.of(Optional.empty(), Optional.empty(), row.bytes().get(2), row.bytes().get(3)));
  }

  /** The same plans, whose rows somebody tampered with. */
  private PlanStore evidence(UnaryOperator<KeptRow> tampering) {
    Evidence honest = schools.store.evidence();
    return new ForwardingPlanStore(schools.store) {
      @Override
      public Evidence evidence() {
        return new Evidence() {
          @Override
          public List<String> schools(Optional<String> after, int limit) {
            return honest.schools(after, limit);
          }

          @Override
          public List<KeptRow> rows(
              KeptTable table, KeptPlace place, Optional<KeptRow.Key> after, int limit) {
            List<KeptRow> rows = honest.rows(table, place, after, limit);
            return table == KeptTable.TRAIL ? rows.stream().map(tampering).toList() : rows;
          }

          @Override
          public List<Misfit> misfits(KeptPlace place, int limit) {
            return honest.misfits(place, limit);
          }
        };
      }
    };
  }
}
