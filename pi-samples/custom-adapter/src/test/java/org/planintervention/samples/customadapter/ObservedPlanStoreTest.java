package org.planintervention.samples.customadapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.memory.MemoryPlanStore;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.ForwardingPlanStore;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.StoreException;
import org.planintervention.spi.store.TrailRow;

class ObservedPlanStoreTest {
  private static final SchoolCode SCHOOL = new SchoolCode("014");
  private static final PlanId PLAN = new PlanId(SCHOOL, "canary-plan");
  private static final StudentNumber STUDENT = new StudentNumber(1_234_567);
  private static final String ACTOR = "canary@csdm.qc.ca";

  private final List<String> told = new ArrayList<>();
  private final ObservationRegistry registry = ObservationRegistry.create();

  ObservedPlanStoreTest() {
    registry
        .observationConfig()
        .observationHandler(
            new ObservationHandler<Observation.Context>() {
              @Override
              public void onStop(Observation.Context context) {
                told.add(
                    context.getName()
                        + " "
                        + context.getAllKeyValues()
                        + (context.getError() == null ? "" : " " + context.getError()));
              }

              @Override
              public boolean supportsContext(Observation.Context context) {
                return true;
              }
            });
  }

  @Test
  @DisplayName(
      "T-2 what is measured says what was asked and what came of it, and nothing of anybody")
  void measuredWithoutPersonalData() {
    PlanStore store = new ObservedPlanStore(new MemoryPlanStore(), registry);
    assertThat(store.commit(opened())).isEqualTo(CommitResult.COMMITTED);
    assertThat(store.commit(opened())).isEqualTo(CommitResult.STALE);
    assertThat(store.trail(ChainId.door(SCHOOL), 0, 10)).hasSize(1);
    assertThat(store.find(PLAN)).isEmpty();
    assertThat(store.ofStudents(List.of(STUDENT), Optional.empty())).isEmpty();
    assertThat(store.page(PlanQuery.of(SCHOOL), Optional.empty(), 10)).isEmpty();
    assertThat(store.content(PLAN, 1)).isEmpty();
    assertThat(told)
        .hasSize(7)
        .allMatch(line -> line.startsWith("pi.store "))
        .noneMatch(line -> line.contains("canary") || line.contains(STUDENT.text()));
    assertThat(told.get(0)).contains("commit", "COMMITTED", "changes=1");
    assertThat(told.get(1)).contains("commit", "STALE");
    assertThat(String.join("\n", told))
        .contains("asked=trail", "asked=find", "asked=of-students", "asked=page")
        .contains("asked=content");
  }

  @Test
  @DisplayName("a store that fails is measured as one that failed, and its failure goes on")
  void failure() {
    PlanStore broken =
        new ForwardingPlanStore(new MemoryPlanStore()) {
          @Override
          public CommitResult commit(Commit commit) {
            throw new StoreException("The database failed.", new IllegalStateException());
          }
        };
    PlanStore store = new ObservedPlanStore(broken, registry);
    assertThatThrownBy(() -> store.commit(opened())).isInstanceOf(StoreException.class);
    assertThat(told).singleElement().asString().contains("The database failed.");
  }

  private static Commit opened() {
    ChainId door = ChainId.door(SCHOOL);
    Bytes bytes = Bytes.utf8("canary");
    return Commit.of(
        List.of(
            new Change.Note(
                new TrailRow(
                    door,
                    1,
                    Instant.EPOCH,
                    "Consult",
                    Optional.of(ACTOR),
                    Optional.of(STUDENT),
                    Optional.of(PLAN),
                    Optional.of(bytes),
                    Optional.of(bytes),
                    bytes,
                    bytes))));
  }
}
