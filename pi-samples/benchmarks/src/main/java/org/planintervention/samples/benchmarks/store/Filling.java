package org.planintervention.samples.benchmarks.store;

import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.planintervention.desk.HostSystems;
import org.planintervention.desk.PlanDesk;
import org.planintervention.jdbc.JdbcPlanStore;
import org.planintervention.plan.Plan;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanStore;

/** A district's plans in our tables, and the very same rows in those of the others. */
final class Filling {
  private static final int CHUNK = 1_000;

  /** As a host has one: threads that are kept for the next work. */
  private static final Executor BESIDE =
      Executors.newCachedThreadPool(
          new ThreadFactoryBuilder().setDaemon(true).setNameFormat("beside-%d").build());

  private final NumberedDistrict district;
  private final PlanStore store;
  private final Recorder recorder;
  private final List<JdbcPlanStore> others;
  private final Map<SchoolCode, List<PlanId>> plans = new LinkedHashMap<>();

  /** Our tables of a database, empty, and nobody else's; what is committed is not remembered. */
  Filling(Database database, String prefix, int schools) {
    this(schools, database.store(prefix), false, List.of());
  }

  /**
   * Tables of a database, empty.
   *
   * @param others what the names of the others' tables start with
   */
  Filling(Database database, int schools, List<String> others) {
    this(schools, database.store("pi_"), true, others.stream().map(database::store).toList());
  }

  private Filling(int schools, PlanStore store, boolean remembering, List<JdbcPlanStore> others) {
    this.district = new NumberedDistrict(schools);
    this.recorder = new Recorder(store);
    this.store = remembering ? recorder : store;
    this.others = others;
    district.schools().forEach(school -> plans.put(school, new ArrayList<>()));
  }

  /** A desk in the November of a school year. */
  PlanDesk desk(int year) {
    return desk(store, district, year);
  }

  /** A desk over a store of a district, in the November of a school year. */
  static PlanDesk desk(PlanStore store, NumberedDistrict district, int year) {
    DistrictPolicy policy = DistrictPolicy.reference();
    Instant noon = LocalDate.of(year, 11, 24).atTime(12, 0).atZone(policy.zone()).toInstant();
    return new PlanDesk(
        new HostSystems(store, district, district, district, () -> noon, HostSystems.secureRandom())
            .beside(BESIDE),
        policy);
  }

  /** Takes so many plans of a year over, each ready to be signed, with contents of that length. */
  void takeOver(int count, int year, int length) {
    PlanDesk desk = desk(year);
    int schools = district.schools().size();
    List<Plan> chunk = new ArrayList<>();
    for (int school = 0; school < schools; school++) {
      for (int number = school; number < count; number += schools) {
        Plan plan = district.ready(number, year, NumberedDistrict.content(number, length));
        plans.computeIfAbsent(plan.school(), key -> new ArrayList<>()).add(plan.id());
        chunk.add(plan);
        if (chunk.size() == CHUNK) {
          takeOver(desk, chunk);
        }
      }
    }
    takeOver(desk, chunk);
  }

  private void takeOver(PlanDesk desk, List<Plan> chunk) {
    desk.takeOver(chunk);
    chunk.clear();
    for (List<Change> commit : recorder.take()) {
      for (JdbcPlanStore other : others) {
        if (other.commit(Commit.of(commit)) != CommitResult.COMMITTED) {
          throw new IllegalStateException("the others' tables cannot be filled");
        }
      }
    }
  }

  List<SchoolCode> schools() {
    return district.schools();
  }

  /** The plans of a school that were taken over. */
  List<PlanId> plansOf(SchoolCode school) {
    return plans.getOrDefault(school, List.of());
  }

  /** What was committed since this was last asked, commit by commit. */
  List<List<Change>> committed() {
    return recorder.take();
  }
}
