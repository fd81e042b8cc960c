package org.planintervention.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planintervention.decision.Action;
import org.planintervention.desk.HostSystems;
import org.planintervention.desk.Outcome;
import org.planintervention.desk.PlanDesk;
import org.planintervention.memory.MemoryDistrict;
import org.planintervention.plan.Goal;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.StoredPlan;
import org.planintervention.spi.store.TrailRow;

/** Many people at the same plans at the same time, through the desk, on each database. */
final class SharedPlansTest {
  private static final int PEOPLE = 16;
  private static final int PLANS = 50;
  private static final SchoolCode SCHOOL = new SchoolCode("014");
  private static final Instant NOW = Instant.parse("2026-11-23T17:00:00Z");

  private final MemoryDistrict district = new MemoryDistrict();
  private final List<Actor> people =
      IntStream.range(0, PEOPLE)
          .mapToObj(i -> Actor.typed(Entry.STAFF, "direction" + i + "@csdm.qc.ca"))
          .toList();

  @ParameterizedTest
  @MethodSource("org.planintervention.jdbc.TestDatabase#all")
  @DisplayName("G-3 sixteen sign the same fifty plans: every signature once, and none is lost")
  void sixteenSign(TestDatabase database) throws Exception {
    people.forEach(this::row);
    try (HikariDataSource pool = database.pool()) {
      JdbcPlanStore store = TestDatabase.emptyStore(pool);
      PlanDesk desk =
          new PlanDesk(
              new HostSystems(
                  store, district, district, district, () -> NOW, HostSystems.secureRandom()),
              DistrictPolicy.reference());
      List<PlanId> plans = IntStream.range(0, PLANS).mapToObj(i -> ready(desk, i)).toList();
      long before = store.head(ChainId.of(plans.get(0))).length();
      inParallel(
          people.stream()
              .map(
                  person ->
                      (Callable<Boolean>)
                          () -> {
                            List<PlanId> shuffled = new ArrayList<>(plans);
                            Collections.shuffle(shuffled, new Random(person.hashCode()));
                            shuffled.forEach(plan -> sign(desk, person, plan));
                            return true;
                          })
              .toList());
      plans.forEach(plan -> signedByAll(store, plan, before));
      assertThat(desk.verifyAll(Optional.of(SCHOOL), (done, of) -> true).findings()).isEmpty();
    }
  }

  private static void sign(PlanDesk desk, Actor person, PlanId plan) {
    Outcome outcome = desk.perform(person, new Action.Sign(plan, Optional.empty()));
    while (outcome instanceof Outcome.Conflict) {
      outcome = desk.perform(person, new Action.Sign(plan, Optional.empty()));
    }
    assertThat(outcome.done()).isTrue();
  }

  private static void signedByAll(PlanStore store, PlanId plan, long before) {
    StoredPlan stored = store.find(plan).orElseThrow();
    assertThat(stored.signatures().stream().map(SignatureRow::signatory))
        .hasSize(PEOPLE)
        .doesNotHaveDuplicates();
    assertThat(stored.head().length()).isEqualTo(before + PEOPLE);
    assertThat(store.trail(ChainId.of(plan), 0, PlanStore.MOST).stream().map(TrailRow::number))
        .isEqualTo(LongStream.rangeClosed(1, before + PEOPLE).boxed().toList());
  }

  private PlanId ready(PlanDesk desk, int number) {
    StudentNumber student = new StudentNumber(1_000_000 + number);
    district.with(new Student(student, LocalDate.of(2014, 10, 10), SCHOOL, Optional.empty()));
    PlanId plan = done(desk, new Action.Create(student, new SchoolYear(2026)));
    Goal goal = new Goal("need", "objective", List.of("means"), List.of("who"), "June", "");
    done(desk, new Action.AnswerOpening(plan, OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION)));
    done(
        desk,
        new Action.Write(
            plan, 2, new PlanContent(List.of("strength"), List.of("need"), List.of(goal), "", "")));
    return done(desk, new Action.ChangeStatus(plan, PlanStatus.READY_TO_SIGN));
  }

  private PlanId done(PlanDesk desk, Action action) {
    return desk.perform(people.get(0), action).view().orElseThrow().plan().id();
  }

  private void row(Actor person) {
    district.with(
        new StaffRow(
            SCHOOL,
            person.address().orElseThrow(),
            "Direction",
            "Directrice",
            Optional.empty(),
            Optional.empty()));
  }

  private static void inParallel(List<Callable<Boolean>> tasks)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      for (Future<Boolean> task : threads.invokeAll(tasks)) {
        assertThat(task.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
