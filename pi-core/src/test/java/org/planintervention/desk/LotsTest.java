package org.planintervention.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planintervention.desk.TwoSchools.PRINCIPAL;
import static org.planintervention.desk.TwoSchools.TEACHER;
import static org.planintervention.desk.TwoSchools.THIS_YEAR;
import static org.planintervention.desk.TwoSchools.VICE_PRINCIPAL;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.decision.Action;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.PlanStatus;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.StoreException;

/** A lot's next plans are read while the ones before are decided and kept. */
@DisplayName("Lots of several chunks")
class LotsTest {
  private static final Batch.Progress GO_ON = (decided, all) -> true;
  private static final int FIRST_STUDENT = 1_000_000;

  private final TwoSchools schools = new TwoSchools();
  private final List<PlanId> plans = new ArrayList<>();

  private PlanDesk desk(Executor beside) {
    Instant noon = Instant.parse("2026-11-23T17:00:00Z");
    return new PlanDesk(
        new HostSystems(
                schools.store,
                schools.district,
                schools.district,
                schools.district,
                () -> noon,
                HostSystems.secureRandom())
            .beside(beside),
        DistrictPolicy.reference());
  }

  private List<Action> signing(int count) {
    List<Action> lot = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      plans.add(schools.ready(TEACHER, schools.student(FIRST_STUDENT + i)));
      lot.add(sign(plans.get(i)));
    }
    schools.store.asked();
    return lot;
  }

  private static Action sign(PlanId plan) {
    return new Action.Sign(plan, Optional.empty());
  }

  private static List<Batch.Standing> standings(Batch.Result result) {
    return result.items().stream().map(Batch.Item::standing).toList();
  }

  @Test
  @DisplayName("G-6 the next plans are read before those before them are kept")
  void readAhead() {
    List<Action> lot = signing(2 * BatchRun.CHUNK);
    Batch.Result result = desk(Runnable::run).performAll(PRINCIPAL, lot, GO_ON);
    assertThat(result.count(Batch.Standing.DONE)).isEqualTo(lot.size());
    assertThat(schools.store.asked())
        .containsExactly("find", "ofStudents", "find", "ofStudents", "commit", "commit");
  }

  @Test
  @DisplayName("G-6 they are read beside the calling thread where the host says by whom")
  void readBeside() {
    List<Action> lot = signing(2 * BatchRun.CHUNK + 1);
    List<Thread> others = new ArrayList<>();
    List<Thread> readers = Collections.synchronizedList(new ArrayList<>());
    Executor beside =
        work -> {
          schools.store.beforeNextFind(() -> readers.add(Thread.currentThread()));
          Thread other = new Thread(work);
          others.add(other);
          other.start();
        };
    Batch.Result result = desk(beside).performAll(PRINCIPAL, lot, GO_ON);
    assertThat(result.count(Batch.Standing.DONE)).isEqualTo(lot.size());
    assertThat(others).hasSize(3);
    assertThat(readers).containsExactlyElementsOf(others);
    assertThat(schools.store.asked())
        .as("each chunk is read once, and kept after it was read")
        .containsOnly("find", "ofStudents", "commit")
        .hasSize(3 * 3)
        .startsWith("find", "ofStudents")
        .endsWith("commit");
    assertThat(schools.desk.verify(plans.get(lot.size() - 1)).found()).isZero();
  }

  @Test
  @DisplayName("G-6 what one did is known to the next, in the same chunk and in the one after")
  void decidedInOrder() {
    List<Action> lot = new ArrayList<>();
    for (int i = 0; i < BatchRun.CHUNK - 1; i++) {
      lot.add(new Action.Create(schools.student(FIRST_STUDENT + i), THIS_YEAR));
    }
    StudentNumber inOne = schools.student(FIRST_STUDENT + 500);
    StudentNumber inTwo = schools.student(FIRST_STUDENT + 501);
    lot.addAll(0, replaced(inOne));
    lot.remove(lot.size() - 1);
    lot.addAll(BatchRun.CHUNK - 1, replaced(inTwo));
    Batch.Result result = desk(Runnable::run).performAll(PRINCIPAL, lot, GO_ON);
    assertThat(lot.indexOf(new Action.Create(inTwo, THIS_YEAR))).isEqualTo(BatchRun.CHUNK);
    assertThat(result.count(Batch.Standing.DONE)).isEqualTo(lot.size());
  }

  /** The present plan was made in error; another one takes its place. */
  private List<Action> replaced(StudentNumber student) {
    PlanId plan = schools.created(PRINCIPAL, student);
    schools.done(
        PRINCIPAL,
        new Action.AnswerOpening(plan, OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION)));
    return List.of(
        new Action.ChangeStatus(plan, PlanStatus.CREATED_IN_ERROR),
        new Action.Create(student, THIS_YEAR));
  }

  @Test
  @DisplayName("G-6 a plan that stands twice in a lot is signed once, whatever lies between")
  void twice() {
    List<Action> lot = signing(BatchRun.CHUNK);
    lot.add(lot.get(0));
    lot.add(lot.get(1));
    Batch.Result result = desk(Runnable::run).performAll(PRINCIPAL, lot, GO_ON);
    assertThat(standings(result).subList(BatchRun.CHUNK, BatchRun.CHUNK + 2))
        .containsOnly(Batch.Standing.DONE_BEFORE);
    assertThat(schools.store.find(plans.get(0)).orElseThrow().head().length())
        .as("the second time left no trace")
        .isEqualTo(schools.store.find(plans.get(2)).orElseThrow().head().length());
  }

  @Test
  @DisplayName("G-6 what others do while plans are read ahead is found out when they are kept")
  void othersMeanwhile() {
    List<Action> lot = signing(2 * BatchRun.CHUNK);
    PlanId late = plans.get(BatchRun.CHUNK + 3);
    Batch.Result result =
        desk(Runnable::run)
            .performAll(
                PRINCIPAL,
                lot,
                (decided, all) -> {
                  if (decided == BatchRun.CHUNK) {
                    schools.sign(VICE_PRINCIPAL, late);
                    schools.done(
                        TEACHER,
                        new Action.ChangeStatus(
                            plans.get(BatchRun.CHUNK + 5), PlanStatus.IN_REVISION));
                  }
                  return true;
                });
    assertThat(result.items().get(BatchRun.CHUNK + 3).standing()).isEqualTo(Batch.Standing.DONE);
    assertThat(result.items().get(BatchRun.CHUNK + 5).standing()).isEqualTo(Batch.Standing.REFUSED);
    assertThat(result.count(Batch.Standing.DONE)).isEqualTo(lot.size() - 1);
    assertThat(schools.store.find(late).orElseThrow().signatures()).hasSize(2);
  }

  @Test
  @DisplayName("G-6 a lot that is stopped waits until nobody reads for it any more")
  void stopped() {
    List<Action> lot = signing(2 * BatchRun.CHUNK);
    Thread caller = Thread.currentThread();
    AtomicBoolean over = new AtomicBoolean();
    AtomicBoolean waitedFor = new AtomicBoolean();
    List<Runnable> works = new ArrayList<>();
    Executor beside =
        work -> {
          works.add(work);
          if (works.size() == 1) {
            work.run();
            return;
          }
          schools.store.beforeNextFind(
              () -> {
                while (caller.getState() != Thread.State.WAITING && !over.get()) {
                  Thread.onSpinWait();
                }
                waitedFor.set(!over.get());
              });
          new Thread(work).start();
        };
    Batch.Result result = desk(beside).performAll(PRINCIPAL, lot, (decided, all) -> false);
    over.set(true);
    assertThat(result.stopped()).isTrue();
    assertThat(result.items()).hasSize(BatchRun.CHUNK);
    assertThat(works).hasSize(2);
    assertThat(waitedFor).isTrue();
  }

  @Test
  @DisplayName("G-6 plans that cannot be read end the lot; what was kept before them stays")
  void unreadable() {
    List<Action> lot = signing(2 * BatchRun.CHUNK);
    List<Integer> told = new ArrayList<>();
    Batch.Progress progress =
        (decided, all) -> {
          told.add(decided);
          return true;
        };
    Executor beside =
        new Executor() {
          private boolean first = true;

          @Override
          public void execute(Runnable work) {
            if (!first) {
              schools.store.beforeNextFind(
                  () -> {
                    throw new StoreException("The database could not be read.");
                  });
            }
            first = false;
            work.run();
          }
        };
    assertThatThrownBy(() -> desk(beside).performAll(PRINCIPAL, lot, progress))
        .isInstanceOf(StoreException.class)
        .hasMessage("The database could not be read.");
    assertThat(told).containsExactly(BatchRun.CHUNK);
    assertThat(schools.store.find(plans.get(0)).orElseThrow().signatures()).hasSize(1);
  }
}
